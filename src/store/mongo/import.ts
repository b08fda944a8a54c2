// A database from the rows of another store.

import {
  BSON,
  type Db,
  type MongoClient,
  type Collection as MongoCollection,
  type OptionalUnlessRequiredId,
} from "mongodb"
import { checkDocument, invalid, type Shape } from "../document.js"
import { isDocumentRow, type PortableRow } from "../portable.js"
import { StoreError } from "../store.js"
import { isDuplicateKey, storeError } from "./errors.js"
import { prepareSchema } from "./prepare-schema.js"
import { type ChangeRow, changeRowOf, kindOf, type Row, rowOf, type Schema } from "./schema.js"
import { beginImport, finishImport, isUnfinished } from "./unfinished-import.js"

/** What one insert sends at most, in rows and in bytes, and what is kept in memory of a collection until then. */
const BATCH_ROWS = 500
const BATCH_BYTES = 8 * 1_024 * 1_024

export interface MongoImport {
  /** Rejects with StoreError "exists" or "invalid" when a row comes twice, or does not fit the declarations. */
  add(rows: AsyncIterable<PortableRow>): Promise<void>
  /** Until then no store opens on the database. */
  finish(): Promise<void>
}

/**
 * Begins to fill the database, which must be empty: StoreError "exists" else. What an import that was broken off has left is dropped
 * first.
 */
export async function beginMongoImport(
  client: MongoClient,
  database: string,
  collections: readonly Shape[],
): Promise<MongoImport> {
  const db = client.db(database)
  try {
    if (await isUnfinished(db)) await dropAll(db)
    else await refuseDocuments(db)
    await beginImport(db)
    const schema = await prepareSchema(db, collections)
    return {
      add: (rows) => insertAll(schema, rows),
      finish: () => finishImport(db),
    }
  } catch (error) {
    throw storeError(error)
  }
}

async function refuseDocuments(db: Db): Promise<void> {
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    // What a store that was never used has written.
    if (name === "store.declarations" || name.startsWith("system.")) continue
    if ((await db.collection(name).findOne({})) !== null) {
      throw new StoreError("exists", `the database ${db.databaseName} is not empty: ${name} has documents`)
    }
  }
}

/** All but the mark itself: a drop that is broken off too is gone on with. */
async function dropAll(db: Db): Promise<void> {
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    if (name !== "store.import" && !name.startsWith("system.")) await db.collection(name).drop()
  }
}

async function insertAll(schema: Schema, rows: AsyncIterable<PortableRow>): Promise<void> {
  const batches = new Map<string, Batch<Row> | Batch<ChangeRow>>()
  const batchOf = <R extends Row | ChangeRow>(target: MongoCollection<R>): Batch<R> => {
    let batch = batches.get(target.collectionName) as Batch<R> | undefined
    if (batch === undefined) {
      batch = new Batch(target)
      batches.set(target.collectionName, batch as unknown as Batch<Row>)
    }
    return batch
  }
  for await (const row of rows) {
    if (isDocumentRow(row)) {
      const { shape, rows: target } = kindOf(schema, { name: row.collection })
      const { revision } = row.document
      if (!Number.isSafeInteger(revision) || revision < 1) throw invalid(`${shape.name}: a revision is 1 or more`)
      await batchOf(target).add(rowOf(shape, checkDocument(shape, row.document), revision))
    } else {
      const { change, life } = row
      const { shape } = kindOf(schema, { name: change.collection })
      if (shape.history === undefined) throw invalid(`${shape.name} has no history`)
      await batchOf(schema.changes).add(changeRowOf(shape, shape.history, change, lifeFields(shape, life, change.key)))
    }
  }
  for (const batch of batches.values()) await batch.send()
}

/** As much of a document as names its life. */
function lifeFields(shape: Shape, life: string, key: readonly string[]): { readonly [member: string]: string } {
  const fields: { [member: string]: string } = {}
  for (const [at, member] of [...shape.scope, shape.id].entries()) fields[member] = key[at] ?? ""
  if (shape.history !== undefined) fields[shape.history] = life
  return fields
}

class Batch<R extends Row | ChangeRow> {
  #rows: R[] = []
  #bytes = 0

  readonly #target: MongoCollection<R>

  constructor(target: MongoCollection<R>) {
    this.#target = target
  }

  async add(row: R): Promise<void> {
    this.#rows.push(row)
    this.#bytes += BSON.calculateObjectSize(row)
    if (this.#rows.length >= BATCH_ROWS || this.#bytes >= BATCH_BYTES) await this.send()
  }

  async send(): Promise<void> {
    if (this.#rows.length === 0) return
    const rows = this.#rows as unknown as OptionalUnlessRequiredId<R>[]
    this.#rows = []
    this.#bytes = 0
    try {
      await this.#target.insertMany(rows, { ordered: false })
    } catch (error) {
      if (!isDuplicateKey(error)) throw storeError(error)
      throw new StoreError("exists", `${this.#target.collectionName}: a row, or a unique combination, comes twice`)
    }
  }
}
