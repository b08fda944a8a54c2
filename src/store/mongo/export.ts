// All rows of a database as of one moment, for another store; and whether what stands beside the documents fits them.

import type { Collection as MongoCollection } from "mongodb"
import { keyOf, lifeOf } from "../document.js"
import { decodeKey, encodeKey } from "../key-order.js"
import type { PortableRow } from "../portable.js"
import {
  type ChangeRow,
  changeOf,
  type DocumentRow,
  fieldsOf,
  indexesOf,
  type Kind,
  type Row,
  rowOf,
  type Schema,
} from "./schema.js"
import type { SnapshotReader } from "./snapshot-reading.js"

const READ_OPTIONS = { useBigInt64: true } as const
const BATCH = 500

/** Documents in the order of keys, then change records in that of their times: MongoDB keeps no order of commits. */
export async function* exportRows(schema: Schema, reader: SnapshotReader): AsyncGenerator<PortableRow> {
  for (const kind of schema.kinds.values()) {
    for await (const row of rowsOf(kind, reader)) {
      yield { collection: kind.shape.name, document: fieldsOf(row) }
    }
  }
  const { session } = reader
  const changes = changesOf(schema, reader)
    .find({}, { session, batchSize: BATCH, allowDiskUse: true })
    .sort({ time: 1, _id: 1 })
  for await (const row of changes) {
    const [, life] = decodeKey(row._id)
    yield { change: changeOf(row), life: String(life) }
  }
}

/** A sentence a problem. */
export async function* findProblems(schema: Schema, reader: SnapshotReader): AsyncGenerator<string> {
  const changes = changesOf(schema, reader)
  for (const kind of schema.kinds.values()) {
    const { shape } = kind
    yield* missingIndexes(kind)
    for await (const row of rowsOf(kind, reader)) {
      const document = fieldsOf(row)
      const name = `${shape.name} ${keyOf(shape, document).join("/")}`
      const expected = rowOf(shape, document, row.revision)
      if (row._id !== expected._id) yield `${name}: it is stored under another key`
      for (const what of ["index", "unique"] as const) {
        const names = new Set([...Object.keys(row[what] ?? {}), ...Object.keys(expected[what] ?? {})])
        for (const each of names) {
          if (row[what]?.[each] !== expected[what]?.[each]) yield `${name}: index ${each} does not name it`
        }
      }
      if (shape.history === undefined) continue
      const record = encodeKey([shape.name, lifeOf(shape, shape.history, document), row.revision])
      if ((await changes.findOne({ _id: record }, { session: reader.session, projection: { _id: 1 } })) === null) {
        yield `${name}: there is no change record of its revision ${row.revision}`
      }
    }
  }
}

async function* missingIndexes({ shape, rows }: Kind): AsyncGenerator<string> {
  const existing = new Set((await rows.indexes()).map(({ name }) => name))
  for (const { name } of indexesOf(shape)) {
    if (!existing.has(name)) yield `${shape.name}: the database has no index ${name}`
  }
}

function rowsOf({ shape }: Kind, { db, session }: SnapshotReader) {
  const rows: MongoCollection<Row> = db.collection<Row>(shape.name, READ_OPTIONS)
  return rows.find<DocumentRow>({ document: { $exists: true } }, { session, batchSize: BATCH }).sort({ _id: 1 })
}

function changesOf({ changes }: Schema, { db }: SnapshotReader): MongoCollection<ChangeRow> {
  return db.collection<ChangeRow>(changes.collectionName, READ_OPTIONS)
}
