// Brings a database to what the collections declare: collections, indexes, and the entries of indexes that were declared
// otherwise, or not at all, when the rows were written.

import { type Db, MongoServerError } from "mongodb"
import { invalid, type Shape } from "../document.js"
import { isDuplicateKey } from "./errors.js"
import { fieldOf, fieldsOf, indexesOf, isDocument, type Kind, rowOf, type Schema, schemaOf } from "./schema.js"

const DECLARATIONS = "store.declarations"
const NAMESPACE_EXISTS = 48
const INDEX_NOT_FOUND = 27
const BATCH = 500

/** The declaration that a collection's rows were last brought to. */
interface Declaration {
  readonly _id: string
  readonly key: string
  /** Name of MongoDB's index -> the members of its entries. */
  readonly entries: readonly { readonly index: string; readonly members: readonly string[] }[]
}

/** Any number of processes may do this at once. */
export async function prepareSchema(db: Db, collections: readonly Shape[]): Promise<Schema> {
  const schema = schemaOf(db, collections)
  // Nothing is to be created inside a transaction: two that try collide.
  await db.createCollection(schema.changes.collectionName).catch((error: unknown) => {
    if (!(error instanceof MongoServerError) || error.code !== NAMESPACE_EXISTS) throw error
  })
  for (const kind of schema.kinds.values()) await prepare(db, kind)
  return schema
}

async function prepare(db: Db, kind: Kind): Promise<void> {
  const { shape, rows } = kind
  const declarations = db.collection<Declaration>(DECLARATIONS, { writeConcern: { w: "majority", journal: true } })
  const declared: Omit<Declaration, "_id"> = {
    key: JSON.stringify([shape.scope, shape.id]),
    entries: [...entriesOf("index", shape.indexes), ...entriesOf("unique", shape.unique ?? {})],
  }
  const before = await declarations.findOne({ _id: shape.name })
  if (before && before.key !== declared.key) throw invalid(`${shape.name} is stored under other keys: ${before.key}`)
  const changed = JSON.stringify(before?.entries) !== JSON.stringify(declared.entries)
  if (before && changed) {
    const kept = new Set(declared.entries.map((entry) => JSON.stringify(entry)))
    for (const entry of before.entries) {
      if (!kept.has(JSON.stringify(entry))) await rows.dropIndex(entry.index).catch(unlessGone)
    }
    await refill(kind)
  }
  await rows.createIndexes(indexesOf(shape)).catch((cause: unknown) => {
    throw isDuplicateKey(cause) ? invalid(`documents of ${shape.name} share a unique combination`) : cause
  })
  if (changed) await declarations.replaceOne({ _id: shape.name }, declared, { upsert: true })
}

function entriesOf(kind: "index" | "unique", of: Shape["indexes"]): Declaration["entries"] {
  return Object.entries(of).map(([name, members]) => ({ index: fieldOf(kind, name), members: [...members] }))
}

function unlessGone(error: unknown): void {
  if (!(error instanceof MongoServerError) || error.code !== INDEX_NOT_FOUND) throw error
}

/** A row that changes meanwhile has its new entries from who changes it. */
async function refill({ shape, rows }: Kind): Promise<void> {
  let batch: Parameters<typeof rows.bulkWrite>[0][number][] = []
  const send = async () => {
    if (batch.length > 0) await rows.bulkWrite(batch, { ordered: false })
    batch = []
  }
  for await (const row of rows.find({ document: { $exists: true } })) {
    if (!isDocument(row)) continue
    const { index, unique } = rowOf(shape, fieldsOf(row), row.revision)
    const update = { $set: { ...(index && { index }), ...(unique && { unique }) } }
    batch.push({ updateOne: { filter: { _id: row._id, revision: row.revision }, update } })
    if (batch.length === BATCH) await send()
  }
  await send()
}
