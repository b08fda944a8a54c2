// MongoDB for a test file: the server of its worker, and a database of the file's own.

import { randomBytes } from "node:crypto"
import { MongoClient } from "mongodb"
import { inject } from "vitest"
import type {} from "./mongo-global.js"
import { startMongo } from "./mongo-server.js"

export async function mongoUri(): Promise<string> {
  const broker = inject("mongoBroker")
  if (!broker) throw new Error("vitest.config.ts must name test/support/mongo-global.ts under globalSetup")
  const response = await fetch(`${broker}/${process.env.VITEST_POOL_ID}`)
  const body = await response.text()
  if (!response.ok) throw new Error(body)
  return body
}

export interface TestDatabase {
  readonly uri: string
  readonly database: string
  readonly client: MongoClient
  /** Disconnects, and drops the database where the server outlives the run. */
  drop(): Promise<void>
}

export async function testDatabase(): Promise<TestDatabase> {
  return databaseOn(await mongoUri(), async () => {})
}

/**
 * A database on a server of the file's own, for tests that leave it in a state that others would suffer from: fail points, killed
 * clients, transactions that nobody ends.
 */
export async function ownServerDatabase(): Promise<TestDatabase> {
  const server = await startMongo()
  return databaseOn(server.uri, server.stop)
}

/** A new database on a server that is there. */
export async function databaseOn(uri: string, stop: () => Promise<void>): Promise<TestDatabase> {
  const database = `version-registry-${randomBytes(6).toString("hex")}`
  const client = await MongoClient.connect(uri)
  return {
    uri,
    database,
    client,
    drop: async () => {
      // SecantusDB answers no one while it waits, to drop a database, for what a killed client left open in it.
      if (process.env.MONGODB_URI) await client.db(database).dropDatabase()
      await client.close()
      await stop()
    },
  }
}
