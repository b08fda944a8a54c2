import { afterAll } from "vitest"
import { openMongoStore } from "../../src/store/mongo/mongo-store.js"
import type { Store } from "../../src/store/store.js"
import { databaseOn, type TestDatabase } from "../support/mongo.js"
import { startMongo } from "../support/mongo-server.js"
import { type StoreHarness, storeContract } from "./store-contract.js"

const databases = new Map<Store, TestDatabase>()

afterAll(async () => {
  for (const database of new Set(databases.values())) await database.drop()
})

const open = async (at: TestDatabase, ...[collections, options]: Parameters<StoreHarness["open"]>): Promise<Store> => {
  const { uri, database } = at
  // SecantusDB reads all of a collection for a page of it: what takes a moment elsewhere may take seconds there.
  const store = await openMongoStore({ uri, database, collections, transactionTimeoutMs: 20_000, ...options })
  databases.set(store, at)
  return store
}

// A server of its own: some cases leave transactions that nobody ends.
const server = await startMongo()
afterAll(() => server.stop())

storeContract("MongoDB", {
  open: async (...declared) => open(await databaseOn(server.uri, async () => {}), ...declared),
  reopen: async (store, ...declared) => {
    await store.close()
    const database = databases.get(store)
    if (!database) throw new Error("this store was not opened here")
    return open(database, ...declared)
  },
  capabilities: { overlapping: true, concurrentReads: 64, modelRuns: 6 },
})
