// What MongoDB holds of a collection: its rows and their indexes. A row's `_id`, and each entry of an index, is one string that
// sorts as the tuple it stands for does (key-order.ts): a page is a range on one field, whatever the index's members are.
// To shard a collection, choose { _id: 1 }: it begins with the organization. One with unique combinations can't be sharded.

import { BSON, type Db, type IndexDescription, type Collection as MongoCollection } from "mongodb"
import {
  type Fields,
  invalid,
  keyOf,
  lifeOf,
  MAX_DOCUMENT_BYTES,
  partsOf,
  type Shape,
  type StoredFields,
} from "../document.js"
import { encodeKey } from "../key-order.js"
import { type Change, StoreError } from "../store.js"
import { type BsonObject, type BsonValue, decodeObject, encodeName, encodeObject } from "./value-codec.js"

/**
 * A document; or, where `absent` is, the trace of a guard on a key without one: it exists to collide with whoever creates the
 * document, and a TTL index removes it.
 */
export interface Row {
  readonly _id: string
  readonly revision?: number
  readonly document?: BsonObject
  /** By index: encodeKey([...scope, ...members, id]). */
  readonly index?: { readonly [name: string]: string }
  /** By combination: encodeKey(members). */
  readonly unique?: { readonly [name: string]: string }
  /** Touched by guards, so that they collide with writers. */
  readonly guards?: number
  readonly absent?: Date
}

/** A row that holds a document. */
export type DocumentRow = Row & { readonly revision: number; readonly document: BsonObject }

export interface ChangeRow {
  /** encodeKey([collection, life, revision]) */
  readonly _id: string
  readonly collection: string
  readonly key: string[]
  readonly revision: number
  readonly kind: Change["kind"]
  readonly fields: BsonValue
  readonly time: Date
  readonly actor: string
  readonly correlationId: string
}

/** A collection with its rows in MongoDB. */
export interface Kind {
  readonly shape: Shape
  readonly rows: MongoCollection<Row>
}

export interface Schema {
  readonly kinds: ReadonlyMap<string, Kind>
  readonly changes: MongoCollection<ChangeRow>
}

/** Nothing still runs that a guard could have been for. */
const ABSENT_SECONDS = 3_600

/** Names with a dot: a declared collection can't have one. */
const CHANGES = "store.changes"

/**
 * The declared collections as MongoDB's, with majority reads and journaled majority writes. Throws StoreError "invalid" where two have one
 * name.
 */
export function schemaOf(db: Db, collections: readonly Shape[]): Schema {
  const options = {
    readPreference: "primary",
    readConcern: { level: "majority" },
    writeConcern: { w: "majority", journal: true },
    // 64-bit integers are bigints, everything else is a number.
    useBigInt64: true,
  } as const
  const kinds = new Map<string, Kind>()
  for (const shape of collections) {
    if (kinds.has(shape.name)) throw invalid(`two collections are named ${shape.name}`)
    kinds.set(shape.name, { shape, rows: db.collection<Row>(shape.name, options) })
  }
  return { kinds, changes: db.collection<ChangeRow>(CHANGES, options) }
}

/** The collection with its rows. Throws StoreError "misuse" for a collection that the store was not opened with. */
export function kindOf(schema: Schema, collection: { readonly name: string }): Kind {
  const kind = schema.kinds.get(collection.name)
  if (!kind) throw new StoreError("misuse", `the store was not opened with a collection ${collection.name}`)
  return kind
}

/** The MongoDB indexes that a collection needs: one for each index and unique combination, and the TTL index of absent rows. */
export function indexesOf(shape: Shape): IndexDescription[] {
  const sparse = (kind: "index" | "unique", name: string): IndexDescription => {
    const field = fieldOf(kind, name)
    return { key: { [field]: 1 }, name: field, sparse: true, ...(kind === "unique" ? { unique: true } : {}) }
  }
  return [
    ...Object.keys(shape.indexes).map((name) => sparse("index", name)),
    ...Object.keys(shape.unique ?? {}).map((name) => sparse("unique", name)),
    { key: { absent: 1 }, name: "absent", sparse: true, expireAfterSeconds: ABSENT_SECONDS },
  ]
}

/** The field that an index's entries are in; also the name of MongoDB's index on it. */
export function fieldOf(kind: "index" | "unique", name: string): string {
  return `${kind}.${encodeName(name)}`
}

/** Refuses a document that is too large. */
export function rowOf(shape: Shape, fields: Fields, revision: number): DocumentRow {
  const key = keyOf(shape, fields)
  const document = encodeObject(fields)
  const size = BSON.calculateObjectSize(document)
  if (size > MAX_DOCUMENT_BYTES) {
    throw invalid(`${shape.name}: a document takes at most ${MAX_DOCUMENT_BYTES} bytes, this one ${size}`)
  }
  const scope = key.slice(0, -1)
  const id = key.slice(-1)
  const index: { [name: string]: string } = {}
  for (const [name, members] of Object.entries(shape.indexes)) {
    const values = partsOf(shape, members, fields)
    if (values) index[encodeName(name)] = encodeKey([...scope, ...values, ...id])
  }
  const unique: { [name: string]: string } = {}
  for (const [name, members] of Object.entries(shape.unique ?? {})) {
    const values = partsOf(shape, members, fields)
    if (values) unique[encodeName(name)] = encodeKey(values)
  }
  return { _id: encodeKey(key), revision, document, index, unique }
}

/** Whether the row holds a document, and not only the trace of a guard. */
export function isDocument(row: Row | null | undefined): row is DocumentRow {
  return row?.document !== undefined
}

/** A new copy each time. */
export function fieldsOf<T = StoredFields>(row: DocumentRow): T {
  // What was stored as a T: the declarations are typed, the database is not.
  return { ...decodeObject(row.document), revision: row.revision } as T
}

/** The row of a change record; `fields` are those of the document that changed. */
export function changeRowOf(shape: Shape, history: string, change: Change, fields: Fields): ChangeRow {
  return {
    _id: encodeKey([shape.name, lifeOf(shape, history, fields), change.revision]),
    collection: change.collection,
    key: [...change.key],
    revision: change.revision,
    kind: change.kind,
    fields: change.fields.map((field) => encodeObject({ ...field })),
    time: change.time,
    actor: change.actor,
    correlationId: change.correlationId,
  }
}

/** The change record in the row. */
export function changeOf(row: ChangeRow): Change {
  const { fields, collection, key, revision, kind, time, actor, correlationId } = row
  const decoded = Array.isArray(fields) ? fields.map((field) => decodeObject(field as BsonObject)) : []
  return {
    ...{ collection, key, revision, kind, time, actor, correlationId },
    fields: decoded as unknown as Change["fields"],
  }
}
