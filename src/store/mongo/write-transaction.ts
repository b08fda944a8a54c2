// Writes inside a MongoDB transaction. They are checked and encoded at the call, and sent together when something has to read
// them or at the end: fewer commands, and rows are locked for less time.

import type { AnyBulkWriteOperation, ClientSession } from "mongodb"
import { changedFields } from "../change-fields.js"
import { checkDocument, documentKey, type Fields, invalid, keyOf, lifeOf } from "../document.js"
import { type ByteString, encodeKey } from "../key-order.js"
import {
  type Change,
  type ChangeContext,
  type Collection,
  type Key,
  type Stored,
  StoreError,
  type WriteTransaction,
} from "../store.js"
import { Conflict } from "./errors.js"
import type { Locks } from "./key-locks.js"
import { MongoReadTransaction } from "./read-transaction.js"
import {
  type ChangeRow,
  changeRowOf,
  type DocumentRow,
  fieldOf,
  fieldsOf,
  isDocument,
  type Kind,
  type Row,
  rowOf,
  type Schema,
} from "./schema.js"

/** The row is locked by another transaction of this process: not worth going on before that one is done. */
export class Locked extends Error {
  override readonly name = "Locked"
}

/** What the transaction knows of one row. */
interface Known {
  readonly kind: Kind
  readonly id: ByteString
  /** As the transaction's snapshot has it. */
  readonly before: DocumentRow | undefined
  /** As the transaction sees it. */
  now: DocumentRow | undefined
  /** As the database has it in this transaction. */
  held: Row | undefined
  /** The transaction itself wrote the state that it sees: the revision has grown already. */
  written: boolean
  /** Deleted by the transaction, so what stands there now (if anything) is another document. */
  replaced: boolean
  guard: "none" | "wanted" | "done"
}

/** Rows that one command asks for: a key has up to 1,978 bytes, a command up to 48 MB. */
const MAX_IDS = 1_000

/** Reads and writes in a MongoDB transaction, as `transact` hands them to its function. Errors are those that store.ts names. */
export class MongoWriteTransaction extends MongoReadTransaction implements WriteTransaction {
  readonly #known = new Map<Kind, Map<ByteString, Known>>()
  /** Begun here, and not ended here. */
  readonly #lives = new Set<ByteString>()
  #wrote = false

  readonly #locks: Locks
  readonly #checkLives: boolean

  /** A life that was used before is found out by the change record that it collides with; `checkLives` looks beforehand. */
  constructor(schema: Schema, session: ClientSession, locks: Locks, checkLives: boolean) {
    super(schema, session)
    this.#locks = locks
    this.#checkLives = checkLives
  }

  /** Something was sent that an abort has to undo. */
  get wrote(): boolean {
    return this.#wrote
  }

  async create<D>(collection: Collection<D>, document: D): Promise<Stored<D>> {
    const kind = this.kind(collection)
    const fields = checkDocument(kind.shape, document)
    const row = rowOf(kind.shape, fields, 1)
    return this.run(() => this.#create<D>(kind, fields, row))
  }

  async createAll<D>(collection: Collection<D>, documents: readonly D[]): Promise<Stored<D>[]> {
    const kind = this.kind(collection)
    const checked = documents.map((document) => {
      const fields = checkDocument(kind.shape, document)
      return { fields, row: rowOf(kind.shape, fields, 1) }
    })
    return this.run(async () => {
      const ids = checked.map(({ row }) => row._id)
      for (let i = 0; i < ids.length; i += MAX_IDS) await this.#findAll(kind, ids.slice(i, i + MAX_IDS))
      const created: Stored<D>[] = []
      for (const { fields, row } of checked) created.push(await this.#create<D>(kind, fields, row))
      return created
    })
  }

  async #create<D>(kind: Kind, fields: Fields, row: DocumentRow): Promise<Stored<D>> {
    const known = await this.#find(kind, row._id)
    if (known.now) throw taken(`${kind.shape.name}: the key`)
    await this.#checkUnique(kind, row)
    await this.#checkLife(kind, fields)
    this.#lock(known)
    known.now = row
    known.written = true
    return fieldsOf<Stored<D>>(row)
  }

  async update<D>(collection: Collection<D>, document: Stored<D>): Promise<Stored<D>> {
    const kind = this.kind(collection)
    const { shape } = kind
    const { revision } = document
    const fields = checkDocument(shape, document)
    const row = rowOf(shape, fields, revision)
    return this.run(async () => {
      const { known, current } = await this.#current(kind, row._id, revision)
      const { history } = shape
      if (history !== undefined && lifeOf(shape, history, fieldsOf(current)) !== lifeOf(shape, history, fields)) {
        throw invalid(`${shape.name}: ${history} can't change`)
      }
      await this.#checkUnique(kind, row, current)
      this.#lock(known)
      known.now = known.written ? row : { ...row, revision: revision + 1 }
      known.written = true
      return fieldsOf<Stored<D>>(known.now)
    })
  }

  async delete<D>(collection: Collection<D>, document: Stored<D>): Promise<void> {
    const kind = this.kind(collection)
    const { revision } = document
    const id = encodeKey(keyOf(kind.shape, checkDocument(kind.shape, document)))
    return this.run(async () => {
      const { known, current } = await this.#current(kind, id, revision)
      this.#lock(known)
      const first = firstChangeOf(kind, fieldsOf(current))
      if (first !== undefined) this.#lives.delete(first)
      known.now = undefined
      known.written = false
      known.replaced = true
    })
  }

  async guard<D>(collection: Collection<D>, key: Key): Promise<Stored<D> | undefined> {
    const kind = this.kind(collection)
    const id = documentKey(kind.shape, key)
    return this.run(async () => {
      const known = await this.#find(kind, id)
      this.#lock(known)
      if (known.guard === "none") known.guard = "wanted"
      return known.now && fieldsOf<Stored<D>>(known.now)
    })
  }

  /** Sends what is left, and a change record for each document. */
  finish(context: ChangeContext): Promise<void> {
    return this.run(async () => {
      await this.#flush()
      const changes: ChangeRow[] = []
      for (const known of this.#all()) changes.push(...changesOf(known, context))
      if (changes.length === 0) return
      await this.schema.changes.insertMany(changes, { session: this.session })
    })
  }

  protected override async rowAt(kind: Kind, id: ByteString): Promise<DocumentRow | undefined> {
    return (await this.#find(kind, id)).now
  }

  protected override async rowsOf(
    kind: Kind,
    find: (session: ClientSession) => Promise<Row[]>,
  ): Promise<DocumentRow[]> {
    await this.#flush()
    const rows = await super.rowsOf(kind, find)
    for (const row of rows) this.#remember(kind, row._id, row)
    return rows
  }

  async #find(kind: Kind, id: ByteString): Promise<Known> {
    return this.#known.get(kind)?.get(id) ?? this.#remember(kind, id, (await this.findRow(kind, id)) ?? undefined)
  }

  /** Reads what is not known yet of these rows with one command. */
  async #findAll(kind: Kind, ids: readonly ByteString[]): Promise<void> {
    const known = this.#known.get(kind)
    const unknown = ids.filter((id) => known?.has(id) !== true)
    if (unknown.length === 0) return
    const rows = await kind.rows.find({ _id: { $in: unknown } }, { session: this.session }).toArray()
    const found = new Map(rows.map((row) => [row._id, row]))
    for (const id of unknown) this.#remember(kind, id, found.get(id))
  }

  #remember(kind: Kind, id: ByteString, held: Row | undefined): Known {
    let rows = this.#known.get(kind)
    if (!rows) {
      rows = new Map()
      this.#known.set(kind, rows)
    }
    let known = rows.get(id)
    if (!known) {
      const before = isDocument(held) ? held : undefined
      known = { kind, id, before, now: before, held, written: false, replaced: false, guard: "none" }
      rows.set(id, known)
    }
    return known
  }

  *#all(): Iterable<Known> {
    for (const rows of this.#known.values()) yield* rows.values()
  }

  async #current(kind: Kind, id: ByteString, revision: number): Promise<{ known: Known; current: DocumentRow }> {
    const known = await this.#find(kind, id)
    if (known.now?.revision !== revision) {
      throw new StoreError("misuse", `${kind.shape.name}: the document is not as this transaction last saw it`)
    }
    return { known, current: known.now }
  }

  async #checkUnique(kind: Kind, row: DocumentRow, current?: DocumentRow): Promise<void> {
    for (const name of Object.keys(kind.shape.unique ?? {})) {
      const field = fieldOf("unique", name)
      const member = field.slice("unique.".length)
      const entry = row.unique?.[member]
      if (entry === undefined || entry === current?.unique?.[member]) continue
      await this.#flush()
      const holder = await kind.rows.findOne({ [field]: entry }, { session: this.session, projection: { _id: 1 } })
      if (holder && holder._id !== row._id) throw taken(`${kind.shape.name}: ${name}`)
    }
  }

  /** A document created again needs another life than it had: its change records would be mixed up. */
  async #checkLife(kind: Kind, fields: Fields): Promise<void> {
    const first = firstChangeOf(kind, fields)
    if (first === undefined) return
    const used =
      this.#lives.has(first) ||
      (this.#checkLives && (await this.schema.changes.findOne({ _id: first }, { session: this.session })) !== null)
    if (used) throw taken(`${kind.shape.name}: ${kind.shape.history}`)
    this.#lives.add(first)
  }

  #lock({ kind, id }: Known): void {
    if (!this.#locks.take(`${kind.shape.name}/${id}`)) throw new Locked()
  }

  /** Deletions first and creations last: a unique combination is given up before it is taken. */
  async #flush(): Promise<void> {
    for (const [kind, rows] of this.#known) {
      const planned = [...rows.values()].flatMap((known) => plan(known) ?? [])
      if (planned.length === 0) continue
      planned.sort((a, b) => a.order - b.order)
      this.#wrote = true
      const { deletedCount, matchedCount, insertedCount } = await kind.rows.bulkWrite(
        planned.map(({ operation }) => operation),
        { session: this.session },
      )
      if (deletedCount + matchedCount + insertedCount !== planned.length) {
        throw new Conflict(`${kind.shape.name}: a row is not as the transaction's snapshot has it`)
      }
      for (const { known, held } of planned) {
        known.held = held
        if (known.guard === "wanted") known.guard = "done"
      }
    }
  }
}

interface Planned {
  readonly known: Known
  readonly order: number
  readonly operation: AnyBulkWriteOperation<Row>
  /** What the database has after it. */
  readonly held: Row | undefined
}

/** What brings the database to what the transaction sees, each write only on the row that the transaction read. */
function plan(known: Known): Planned | undefined {
  const { id, held, now } = known
  const step = (order: number, operation: AnyBulkWriteOperation<Row>, after: Row | undefined): Planned => {
    return { known, order, operation, held: after }
  }
  const filter = { _id: id, ...(isDocument(held) ? { revision: held.revision } : { document: { $exists: false } }) }
  if (now && now !== held) {
    if (!held) return step(2, { insertOne: { document: now } }, now)
    const { _id, ...replacement } = now
    return step(1, { replaceOne: { filter, replacement } }, now)
  }
  if (!now && isDocument(held)) return step(0, { deleteOne: { filter } }, undefined)
  if (known.guard !== "wanted") return undefined
  const absent = new Date()
  if (isDocument(held)) return step(1, { updateOne: { filter, update: { $inc: { guards: 1 } } } }, held)
  if (held) return step(1, { updateOne: { filter, update: { $inc: { guards: 1 }, $set: { absent } } } }, held)
  const trace: Row = { _id: id, guards: 1, absent }
  return step(2, { insertOne: { document: trace } }, trace)
}

function changesOf({ kind, before, now, replaced }: Known, context: ChangeContext): ChangeRow[] {
  const { shape } = kind
  const { history } = shape
  if (history === undefined || before === now) return []
  const from = before && membersOf(before)
  const to = now && membersOf(now)
  const record = (what: Change["kind"], revision: number, was: Fields | undefined, is: Fields | undefined) => {
    const either = is ?? was ?? {}
    const change: Change = {
      collection: shape.name,
      key: keyOf(shape, either),
      revision,
      kind: what,
      fields: changedFields(shape, was, is),
      time: context.now,
      actor: context.actor,
      correlationId: context.correlationId,
    }
    return changeRowOf(shape, history, change, either)
  }
  if (before && now && !replaced) return [record("update", now.revision, from, to)]
  return [
    ...(before ? [record("delete", before.revision + 1, from, undefined)] : []),
    ...(now ? [record("create", now.revision, undefined, to)] : []),
  ]
}

/** The key of the change record that a life begins with. */
function firstChangeOf({ shape }: Kind, fields: Fields): ByteString | undefined {
  return shape.history === undefined ? undefined : encodeKey([shape.name, lifeOf(shape, shape.history, fields), 1])
}

function membersOf(row: DocumentRow): Fields {
  const { revision: _, ...members } = fieldsOf<Fields & { revision: number }>(row)
  return members
}

function taken(what: string): StoreError {
  return new StoreError("exists", `${what} is taken`)
}
