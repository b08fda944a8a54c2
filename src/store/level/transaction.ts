// What a function is given: reads of a view, and writes over it that are checked and encoded at the call.

import { setImmediate as nextTurn } from "node:timers/promises"
import { changedFields } from "../change-fields.js"
import {
  checkDocument,
  claimedKey,
  differ,
  type Fields,
  invalid,
  keyOf,
  lifeOf,
  MAX_DOCUMENT_BYTES,
  type Shape,
  type StoredFields,
  sealed,
} from "../document.js"
import { type ByteString, encodeKey } from "../key-order.js"
import type { LargeReadSlot } from "../large-reads.js"
import {
  type Change,
  type ChangeContext,
  type Collection,
  type Key,
  type Page,
  type PageQuery,
  type ReadTransaction,
  type Stored,
  StoreError,
  type WriteTransaction,
} from "../store.js"
import type { CachedDocument } from "./document-cache.js"
import { kindOf, readChanges, readDocument, readPage } from "./reading.js"
import { type Index, type KeyParts, type Kind, keyPartsAt, keyPartsOf, type Schema } from "./schema.js"
import { encodeValue } from "./value-codec.js"
import type { Overlay, View } from "./view.js"

/** Reads over a view, as `read` and `transact` hand them to their functions. */
export class LevelReadTransaction implements ReadTransaction {
  #ended = false

  readonly #slot: LargeReadSlot | undefined

  constructor(
    protected readonly schema: Schema,
    protected readonly view: View,
    slot?: LargeReadSlot,
  ) {
    this.#slot = slot
  }

  async get<D>(collection: Collection<D>, key: Key): Promise<Stored<D> | undefined> {
    return readDocument<D>(this.view, this.kind(collection), key)
  }

  async page<D>(collection: Collection<D>, query: PageQuery): Promise<Page<D>> {
    return readPage<D>(this.view, this.kind(collection), query, this.#slot)
  }

  async changes<D>(
    collection: Collection<D>,
    life: string,
    query: { after?: number; limit: number },
  ): Promise<Change[]> {
    return readChanges(this.view, this.schema, this.kind(collection), life, query)
  }

  /** From now on every call rejects. */
  end(): void {
    this.#ended = true
    this.#slot?.give()
  }

  protected kind(collection: Shape): Kind {
    if (this.#ended) throw new StoreError("misuse", "the transaction has ended")
    return kindOf(this.schema, collection)
  }
}

/** Documents that are created in one turn of the event loop, and about how many UTF-16 units of what is written for them. */
const CREATED_IN_A_TURN = 200
const WRITTEN_IN_A_TURN = 256 * 1_024

/** A change record that a transaction wrote. */
export interface ChangeRecord {
  /** The first part of its document's key: whose feed it belongs to. */
  readonly organization: string
  /** Where it stands among its life's records. */
  readonly key: ByteString
  readonly text: string
}

/** What the transaction did to one document. */
interface Touch {
  /** As it was before the transaction. */
  readonly before: StoredFields | undefined
  /** What stands there now was written by the transaction, so its revision has grown already. */
  written: boolean
  /** What stood there before is deleted; what stands there now, if anything, is another document. */
  replaced: boolean
  deletion: ChangeRecord | undefined
  /** The creation or update, all in all, of what stands there now. */
  change: ChangeRecord | undefined
}

/** Reads and writes over a view, as `transact` hands them to its function. Errors are those that store.ts names. */
export class LevelWriteTransaction extends LevelReadTransaction implements WriteTransaction {
  readonly #written: Overlay
  readonly #context: ChangeContext
  readonly #touches = new Map<Kind, Map<ByteString, Touch>>()
  /** First records of lives that the transaction began. */
  readonly #begun = new Set<ByteString>()

  /** What is written goes to `written`; whoever gives it keeps or undoes that. */
  constructor(schema: Schema, written: Overlay, context: ChangeContext) {
    super(schema, written)
    this.#written = written
    this.#context = context
  }

  async create<D>(collection: Collection<D>, document: D): Promise<Stored<D>> {
    const kind = this.kind(collection)
    const { shape } = kind
    const fields = checkDocument(shape, document)
    const keyParts = keyPartsOf(shape, fields)
    const key = keyParts.scope + keyParts.id
    if (this.view.document(kind, key) !== undefined) throw taken(`${shape.name}: the key`)
    this.#checkUnique(kind, fields, keyParts)
    const birth = recordKey(shape, fields, 1)
    if (birth !== undefined) {
      const used = this.#begun.has(birth) || this.view.get(this.schema.changes, birth) !== undefined
      if (used) throw taken(`${shape.name}: ${shape.history}`)
    }
    const created = encoded(kind, fields, 1)
    const touch = this.#touch(kind, key, undefined)
    touch.change = this.#record(shape, "create", 1, undefined, fields)
    touch.written = true
    if (birth !== undefined) this.#begun.add(birth)
    this.#store(kind, keyParts, undefined, created)
    return created.document as unknown as Stored<D>
  }

  async createAll<D>(collection: Collection<D>, documents: readonly D[]): Promise<Stored<D>[]> {
    const created: Stored<D>[] = []
    let since = { count: 0, size: this.#written.size }
    for (const document of documents) {
      created.push(await this.create(collection, document))
      const isFull = this.#written.size - since.size >= WRITTEN_IN_A_TURN
      if (created.length - since.count < CREATED_IN_A_TURN && !isFull) continue
      // Nothing in a creation waits: without this, all else in the process would.
      await nextTurn()
      since = { count: created.length, size: this.#written.size }
    }
    return created
  }

  async update<D>(collection: Collection<D>, document: Stored<D>): Promise<Stored<D>> {
    const kind = this.kind(collection)
    const { shape } = kind
    // What claims no key does not pass the check.
    const keyParts = keyPartsAt(claimedKey(shape, document) ?? keyOf(shape, checkDocument(shape, document)))
    const known = this.view.document(kind, keyParts.scope + keyParts.id)
    const fields = checkDocument(shape, document, known)
    const current = expected(shape, known, document.revision)
    const { history } = shape
    if (history !== undefined && current[history] !== fields[history]) {
      throw invalid(`${shape.name}: ${history} can't change`)
    }
    this.#checkUnique(kind, fields, keyParts)
    const touch = this.#touch(kind, keyParts.scope + keyParts.id, current)
    const revision = touch.written ? current.revision : current.revision + 1
    const updated = encoded(kind, fields, revision)
    const before = touch.replaced ? undefined : touch.before
    touch.change = this.#record(shape, before ? "update" : "create", revision, before, fields)
    touch.written = true
    this.#store(kind, keyParts, current, updated)
    return updated.document as unknown as Stored<D>
  }

  async delete<D>(collection: Collection<D>, document: Stored<D>): Promise<void> {
    const kind = this.kind(collection)
    const { shape } = kind
    const keyParts = keyPartsOf(shape, checkDocument(shape, document))
    const current = expected(shape, this.view.document(kind, keyParts.scope + keyParts.id), document.revision)
    const touch = this.#touch(kind, keyParts.scope + keyParts.id, current)
    const { before } = touch
    if (before && !touch.replaced) {
      touch.deletion = this.#record(shape, "delete", before.revision + 1, before, undefined)
    } else {
      this.#begun.delete(recordKey(shape, current, 1) ?? "")
    }
    touch.change = undefined
    touch.written = false
    touch.replaced = true
    this.#store(kind, keyParts, current, gone)
  }

  // Functions run one after another: nothing changes meanwhile.
  async guard<D>(collection: Collection<D>, key: Key): Promise<Stored<D> | undefined> {
    return this.get(collection, key)
  }

  /** Writes the change records, and returns them in their order. */
  finish(): ChangeRecord[] {
    const records: ChangeRecord[] = []
    for (const touches of this.#touches.values()) {
      for (const { deletion, change } of touches.values()) {
        for (const record of [deletion, change]) {
          if (!record) continue
          this.#written.put(this.schema.changes, record.key, record.text)
          records.push(record)
        }
      }
    }
    return records
  }

  #record(
    shape: Shape,
    kind: Change["kind"],
    revision: number,
    from: Fields | undefined,
    to: Fields | undefined,
  ): ChangeRecord | undefined {
    const either = to ?? from
    if (!either) return undefined
    const at = recordKey(shape, either, revision)
    if (at === undefined) return undefined
    const key = keyOf(shape, either)
    const { now, actor, correlationId } = this.#context
    const change: Change = {
      collection: shape.name,
      key,
      revision,
      kind,
      fields: changedFields(shape, from, to),
      time: now,
      actor,
      correlationId,
    }
    return { organization: key[0] ?? "", key: at, text: encodeValue({ ...change }) }
  }

  #touch(kind: Kind, key: ByteString, current: StoredFields | undefined): Touch {
    let touches = this.#touches.get(kind)
    if (!touches) {
      touches = new Map()
      this.#touches.set(kind, touches)
    }
    let touch = touches.get(key)
    if (!touch) {
      touch = { before: current, written: false, replaced: false, deletion: undefined, change: undefined }
      touches.set(key, touch)
    }
    return touch
  }

  #checkUnique(kind: Kind, fields: Fields, keyParts: KeyParts): void {
    for (const combination of kind.unique) {
      const entry = combination.keyFor(fields, keyParts)
      const holder = entry === undefined ? undefined : this.view.get(combination.entries, entry)
      if (holder !== undefined && holder !== keyParts.scope + keyParts.id)
        throw taken(`${kind.shape.name}: ${combination.name}`)
    }
  }

  #store(kind: Kind, keyParts: KeyParts, from: Fields | undefined, to: CachedDocument): void {
    this.#written.putDocument(kind, keyParts.scope + keyParts.id, to)
    for (const index of kind.indexes.values()) this.#move(index, keyParts, from, to.document)
    for (const combination of kind.unique) this.#move(combination, keyParts, from, to.document)
  }

  #move(index: Index, keyParts: KeyParts, from: Fields | undefined, to: Fields | undefined): void {
    if (from && to && !differ(index.members, from, to)) return
    const before = from && index.keyFor(from, keyParts)
    const after = to && index.keyFor(to, keyParts)
    if (before === after) return
    if (before !== undefined) this.#written.put(index.entries, before, undefined)
    if (after !== undefined) this.#written.put(index.entries, after, index.isUnique ? keyParts.scope + keyParts.id : "")
  }
}

/** What stands there, if it has the revision that the caller has. */
function expected(shape: Shape, current: StoredFields | undefined, revision: number): StoredFields {
  if (current?.revision !== revision) {
    throw new StoreError("misuse", `${shape.name}: the document is not as this transaction last saw it`)
  }
  return current
}

/** The key of the record that took a document to this revision; undefined when its collection has no history. */
function recordKey(shape: Shape, fields: Fields, revision: number): ByteString | undefined {
  if (shape.history === undefined) return undefined
  return encodeKey([shape.name, lifeOf(shape, shape.history, fields), revision])
}

const gone: CachedDocument = { document: undefined, text: undefined }

/** `fields` is a copy that nobody else has. */
function encoded(kind: Kind, fields: Fields, revision: number): { document: StoredFields; text: string } {
  const document = sealed(fields, revision)
  const text = encodeValue(document)
  // One UTF-16 unit is at most three bytes of UTF-8.
  const fits = text.length * 3 <= MAX_DOCUMENT_BYTES || Buffer.byteLength(text) <= MAX_DOCUMENT_BYTES
  if (!fits) throw invalid(`${kind.shape.name}: a document takes at most ${MAX_DOCUMENT_BYTES} bytes`)
  return { document, text }
}

function taken(what: string): StoreError {
  return new StoreError("exists", `${what} is taken`)
}
