// The store: what the registry asks of a database. These comments are the contract; test/contract holds both stores to
// every sentence with "must".

import type { Cancellation } from "../cancellation.js"

/** A value that a document holds: plain data, no class instances but Date and Uint8Array. `undefined` members are not stored. */
export type Value =
  | string
  | number
  | bigint
  | boolean
  | null
  | Date
  | Uint8Array
  | readonly Value[]
  | { readonly [member: string]: Value | undefined }

/** Names of D's members, as strings. */
export type Member<D> = keyof D & string

/**
 * A kind of document, declared once (src/registry/collections.ts). Both stores derive everything from it: MongoDB its
 * collection, indexes and shard key, the embedded store its ordered keys.
 */
export interface Collection<D> {
  /** Also the collection's name in the database: lower-case words joined by hyphens. */
  readonly name: string
  /** Members (strings) that a document is found under: equality only, organization first, then the parent's uid. May be empty. */
  readonly scope: readonly Member<D>[]
  /** The member (a string) that tells documents of one scope apart; ordered by code point inside the scope. */
  readonly id: Member<D>
  /**
   * Each index is scope + these members + id, unique by its id. Members are strings (by code point), safe integers, Dates or
   * booleans. A document that lacks one of them, or has undefined or null there, is not in the index.
   */
  readonly indexes: { readonly [name: string]: readonly Member<D>[] }
  /** Combinations of members, scope included, that no two documents may share; a document that lacks one of them is not constrained. */
  readonly unique?: { readonly [name: string]: readonly Member<D>[] }
  /**
   * When given, every change gets a change record in the same commit. Names the member (a string) that identifies one life of
   * a document: a document deleted and created again under the same key is another one.
   */
  readonly history?: Member<D>
  /** Changes to these members are recorded without their values. */
  readonly secrets?: readonly Member<D>[]
}

/**
 * A document as stored, to be read only: a store may share one between callers, and freeze it. The revision is 1 at creation and must grow
 * by exactly 1 with each committed change.
 */
export type Stored<D> = D & { readonly revision: number }

/** scope..., id; every part well-formed Unicode. Any such string is an ordinary key: "__proto__", "$where", "a.b", "\u0000", "". */
export type Key = readonly string[]

export interface PageQuery {
  /** Values of the scope members. */
  readonly scope: Key
  /** Order by this index; without it by id. */
  readonly index?: string
  /** Equality on the first members of the index. Without an index: at most one string, a prefix that the ids must start with. */
  readonly prefix?: readonly (string | number | boolean | Date)[]
  /** A `cursor` of a page got with the same query but for limit and reverse: only what lies beyond it, in the direction of reading. */
  readonly after?: string
  /** 1 to 1,000. */
  readonly limit: number
  readonly reverse?: boolean
}

/** Bytes of one page, about: the document that passes them is the last one. Documents can be as large as a store takes them. */
export const MAX_PAGE_BYTES = 4 * 1_024 * 1_024

export interface Page<D> {
  /** In order, at most `limit`, and no more after they have come to MAX_PAGE_BYTES: a page must not end before that while more follow. */
  readonly items: Stored<D>[]
  /** About the bytes that each item takes; the same length as items. */
  readonly sizes: number[]
  /** Where each item stands, for `after`; the same length as items. Names a place, not a document: it outlives a deletion. */
  readonly cursors: string[]
  /** The last item's cursor when more follow, else undefined. */
  readonly next: string | undefined
}

/**
 * What one transaction changed in one document. The first part of the key says whose change it is: a collection with history has the
 * organization first. The embedded store keeps each organization's changes in the order of commits, too.
 */
export interface Change {
  readonly collection: string
  readonly key: Key
  /** The document's revision after the change; that of the last state plus 1 when it was deleted. */
  readonly revision: number
  readonly kind: "create" | "update" | "delete"
  /** Members that differ, by name; a secret's values are left out (`secret: true`). create: no `from`; delete: no `to`. */
  readonly fields: readonly {
    readonly name: string
    readonly from?: Value
    readonly to?: Value
    readonly secret?: true
  }[]
  readonly time: Date
  readonly actor: string
  readonly correlationId: string
}

/** Dead once the function that got it has settled: calls then must reject with StoreError "misuse". */
export interface ReadTransaction {
  get<D>(collection: Collection<D>, key: Key): Promise<Stored<D> | undefined>
  page<D>(collection: Collection<D>, query: PageQuery): Promise<Page<D>>
  /** Change records of one life of a document, oldest first; `after` is a revision. */
  changes<D>(collection: Collection<D>, life: string, query: { after?: number; limit: number }): Promise<Change[]>
}

/** Reads must see the transaction's own writes. Writes are checked and encoded at the call: a commit does not fail on data. */
export interface WriteTransaction extends ReadTransaction {
  /** Must reject with "exists" when the key, or a unique combination, is taken; the transaction may go on. */
  create<D>(collection: Collection<D>, document: D): Promise<Stored<D>>
  /**
   * Creates each, in order, at a cost that is far below that of as many single calls. Must reject with "exists" as `create` does; those
   * before the one that is refused are created then.
   */
  createAll<D>(collection: Collection<D>, documents: readonly D[]): Promise<Stored<D>[]>
  /** The document must be as this transaction last saw it (its `revision` says so). Scope and id can't change. */
  update<D>(collection: Collection<D>, document: Stored<D>): Promise<Stored<D>>
  delete<D>(collection: Collection<D>, document: Stored<D>): Promise<void>
  /**
   * Like get, for a row that this transaction decides by but does not change: the commit must fail, and fn run again, if that
   * row was changed, created or deleted meanwhile. Two transactions that guard the same row and write different ones must pass.
   */
  guard<D>(collection: Collection<D>, key: Key): Promise<Stored<D> | undefined>
}

/** Who a change is recorded for, and how long to try. */
export interface ChangeContext {
  readonly actor: string
  readonly correlationId: string
  readonly now: Date
  /** Gives up (and stops retrying) when aborted: StoreError "deadline". */
  readonly signal?: Cancellation
  /** How long fn may take, where it is longer than any other may; milliseconds. */
  readonly timeoutMs?: number
}

export interface ReadOptions {
  /** Nobody waits for the read any more. Looked at when the read has to wait. */
  readonly signal?: Cancellation
  /** Whose read it is: where reads have to wait, those of one holder keep out nobody else's. Not given: everybody's. */
  readonly holder?: string | undefined
}

/** It works by the collections that it was opened with, whatever object a call passes: another name is StoreError "misuse". */
export interface Store {
  /** The latest durable document. No session, no transaction. */
  get<D>(collection: Collection<D>, key: Key): Promise<Stored<D> | undefined>
  /**
   * fn sees one repeatable snapshot, which must include every transaction acknowledged before the call. For a bounded time; never held by a
   * stream. A read that waits for its turn must not begin once the options' signal is aborted: StoreError "deadline".
   */
  read<T>(fn: (tx: ReadTransaction) => Promise<T>, options?: ReadOptions): Promise<T>
  /**
   * All writes of fn must commit together, each with its change record, or none. fn awaits only its tx, has no effect but its
   * writes, and may run again. What fn throws must come out unchanged, with nothing written, once what fn saw is durable. A fn that
   * does not settle within the context's `timeoutMs`, else `transactionTimeoutMs` (5,000 unless the store's options say otherwise), is given
   * up: StoreError "deadline".
   * A transaction whose outcome can't be known (lost reply) must not run fn again unless the store can tell that it did not commit.
   */
  transact<T>(context: ChangeContext, fn: (tx: WriteTransaction) => Promise<T>): Promise<T>
  /**
   * Resolves when the store answers and takes writes, else rejects with StoreError "unavailable" that says why not. For readiness; cheap.
   */
  ping(): Promise<void>
  close(): Promise<void>
}

/**
 * The only error that leaves a store (besides what fn threw). Never carries a driver's message to a caller: `message` is ours,
 * the driver's error is the `cause`.
 *
 * - exists: create found the key or a unique combination taken.
 * - contention: conflicts outlasted the retries. - unavailable: the database can't be reached, or is closing.
 * - deadline: given up for time. - invalid: a key, document, cursor or limit that no store takes.
 * - misuse: a transaction used after its end, or a document that is not the one read.
 */
export class StoreError extends Error {
  override readonly name = "StoreError"
  constructor(
    readonly reason: "exists" | "contention" | "unavailable" | "deadline" | "invalid" | "misuse",
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options)
  }
}
