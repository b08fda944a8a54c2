// Reads inside a MongoDB transaction.

import type { ClientSession, Filter } from "mongodb"
import { sizeOfValue } from "../../value-size.js"
import { checkLife, documentKey, invalid, type Shape } from "../document.js"
import { type ByteString, encodeKey, encodeStringPrefix, upperBound } from "../key-order.js"
import { LARGE_READ_BYTES, type LargeReadSlot } from "../large-reads.js"
import { pageRange } from "../page-range.js"
import {
  type Change,
  type Collection,
  type Key,
  MAX_PAGE_BYTES,
  type Page,
  type PageQuery,
  type ReadTransaction,
  type Stored,
  StoreError,
} from "../store.js"
import { storeError } from "./errors.js"
import {
  changeOf,
  type DocumentRow,
  fieldOf,
  fieldsOf,
  isDocument,
  type Kind,
  kindOf,
  type Row,
  type Schema,
} from "./schema.js"

const MAX_CHANGES = 1_000

/** Reads in a MongoDB transaction, as `read` and `transact` hand them to their functions. */
export class MongoReadTransaction implements ReadTransaction {
  #ended = false
  #waiting = false
  /** What runs now, and what waits for it: a MongoDB transaction takes one command at a time. */
  #last: Promise<unknown> = Promise.resolve()
  #failure: { readonly error: unknown } | undefined

  readonly #slot: LargeReadSlot | undefined

  constructor(
    protected readonly schema: Schema,
    protected readonly session: ClientSession,
    slot?: LargeReadSlot,
  ) {
    this.#slot = slot
  }

  async get<D>(collection: Collection<D>, key: Key): Promise<Stored<D> | undefined> {
    const kind = this.kind(collection)
    const id = documentKey(kind.shape, key)
    return this.run(async () => {
      const row = await this.rowAt(kind, id)
      return row && fieldsOf<Stored<D>>(row)
    })
  }

  async page<D>(collection: Collection<D>, query: PageQuery): Promise<Page<D>> {
    const kind = this.kind(collection)
    const { filter, field, limit, reverse, cursorOf } = pageOf(kind.shape, query)
    return this.run(async () => {
      const sizes: number[] = []
      let more = false
      const rows = await this.rowsOf(kind, async (session) => {
        const found: Row[] = []
        let bytes = 0
        const cursor = kind.rows
          .find(filter, { session, hint: field === "_id" ? "_id_" : field, batchSize: limit + 1 })
          .sort({ [field]: reverse ? -1 : 1 })
          .limit(limit + 1)
        for await (const row of cursor) {
          more = found.length === limit || bytes >= MAX_PAGE_BYTES
          if (more) break
          if (bytes >= LARGE_READ_BYTES) await this.#slot?.take()
          const size = sizeOfValue(row.document)
          bytes += size
          sizes.push(size)
          found.push(row)
        }
        return found
      })
      const cursors = rows.map(cursorOf)
      return {
        items: rows.map((row) => fieldsOf<Stored<D>>(row)),
        cursors,
        sizes,
        next: more ? cursors.at(-1) : undefined,
      }
    })
  }

  async changes<D>(
    collection: Collection<D>,
    life: string,
    query: { after?: number; limit: number },
  ): Promise<Change[]> {
    const { shape } = this.kind(collection)
    const { after = 0, limit } = query
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_CHANGES) throw invalid(`limit is 1 to ${MAX_CHANGES}`)
    if (!Number.isSafeInteger(after)) throw invalid("after is a revision")
    checkLife(shape, life)
    const range = { $gt: encodeKey([shape.name, life, after]), $lt: upperBound(encodeKey([shape.name, life])) }
    return this.run(async () => {
      const rows = await this.schema.changes
        .find({ _id: range }, { session: this.session, hint: "_id_", batchSize: limit + 1 })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray()
      return rows.map(changeOf)
    })
  }

  /** From now on every call rejects. */
  end(): void {
    this.#ended = true
    this.#slot?.give()
  }

  /** From now on no command runs: what the session did with one would no longer be the transaction's. */
  abandon(error: unknown): void {
    this.end()
    this.#failure ??= { error }
  }

  /** The server has been sent a command and has not answered. */
  get isWaiting(): boolean {
    return this.#waiting
  }

  /** Resolves when no command runs and none waits. */
  async idle(): Promise<void> {
    await this.#last
  }

  /** Set once a command failed: whatever fn made of that, the transaction is lost. */
  get failure(): { readonly error: unknown } | undefined {
    return this.#failure
  }

  protected kind(collection: Shape): Kind {
    if (this.#ended) throw new StoreError("misuse", "the transaction has ended")
    return kindOf(this.schema, collection)
  }

  /** Runs commands when those before have settled. A StoreError is an answer; any other error ends the transaction. */
  protected run<T>(commands: () => Promise<T>): Promise<T> {
    const result = this.#last.then(async () => {
      if (this.#failure) throw storeError(this.#failure.error)
      this.#waiting = true
      try {
        return await commands()
      } catch (error) {
        if (error instanceof StoreError) throw error
        this.#failure = { error }
        throw storeError(error)
      } finally {
        this.#waiting = false
      }
    })
    this.#last = result.catch(() => {})
    return result
  }

  protected async rowAt(kind: Kind, id: ByteString): Promise<DocumentRow | undefined> {
    const row = await this.findRow(kind, id)
    return isDocument(row) ? row : undefined
  }

  protected findRow(kind: Kind, id: ByteString): Promise<Row | null> {
    return kind.rows.findOne({ _id: id }, { session: this.session })
  }

  protected async rowsOf(_kind: Kind, find: (session: ClientSession) => Promise<Row[]>): Promise<DocumentRow[]> {
    return (await find(this.session)).filter(isDocument)
  }
}

interface PageCommand {
  readonly filter: Filter<Row>
  /** What it is ordered by; one index has just this field. */
  readonly field: string
  readonly limit: number
  readonly reverse: boolean
  cursorOf(row: DocumentRow): string
}

/**
 * The query as filter and order of a MongoDB command. Throws StoreError "invalid" for a query or cursor that does not fit the collection.
 */
export function pageOf(shape: Shape, query: PageQuery): PageCommand {
  const { scope, index, prefix, idPrefix, after, limit, reverse, cursor } = pageRange(shape, query)
  const scopeBytes = encodeKey(scope)
  const least = scopeBytes + (index === undefined ? encodeStringPrefix(idPrefix) : encodeKey(prefix))
  const above = upperBound(least)
  const from = after !== undefined && !reverse ? { $gt: scopeBytes + after } : { $gte: least }
  const to = after !== undefined && reverse ? { $lt: scopeBytes + after } : { $lt: above }
  const field = index === undefined ? "_id" : fieldOf("index", index)
  const name = field.slice("index.".length)
  return {
    ...{ field, limit, reverse },
    // Traces of guards have ids, and no entries in indexes.
    filter: { [field]: { ...from, ...to }, ...(index === undefined ? { document: { $exists: true } } : {}) },
    cursorOf: (row) => cursor((index === undefined ? row._id : (row.index?.[name] ?? "")).slice(scopeBytes.length)),
  }
}
