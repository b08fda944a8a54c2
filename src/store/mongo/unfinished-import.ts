// What stands in a database while an import fills it: a store that is opened meanwhile, or after one that was broken off, would show a part
// for the whole.

import type { Db } from "mongodb"
import { StoreError } from "../store.js"

const COLLECTION = "store.import"
const ID = "unfinished"
const DURABLE = { writeConcern: { w: "majority", journal: true } } as const

interface Mark {
  readonly _id: string
  readonly since: Date
}

/** Rejects with StoreError "unavailable", in words, while an import fills the database, and after one that was broken off. */
export async function refuseUnfinishedImport(db: Db): Promise<void> {
  if (!(await isUnfinished(db))) return
  throw new StoreError(
    "unavailable",
    `a restore into the database ${db.databaseName} did not finish, or goes on: wait for it, or run it again: ` +
      "version-registry restore DIR",
  )
}

/** Whether an import into the database was begun and not finished. */
export async function isUnfinished(db: Db): Promise<boolean> {
  return (await db.collection<Mark>(COLLECTION).findOne({ _id: ID })) !== null
}

/** Marks the database as being filled: until `finishImport` no store opens on it. */
export async function beginImport(db: Db): Promise<void> {
  const mark = { $setOnInsert: { since: new Date() } }
  await db.collection<Mark>(COLLECTION).updateOne({ _id: ID }, mark, { upsert: true, ...DURABLE })
}

/** From now on a store can be opened on the database. */
export async function finishImport(db: Db): Promise<void> {
  await db.collection<Mark>(COLLECTION).deleteOne({ _id: ID }, DURABLE)
}
