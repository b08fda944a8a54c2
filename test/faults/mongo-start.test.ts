// What is said when MongoDB can't be used at start, and what is waited for.

import { afterAll, beforeAll, expect, it } from "vitest"
import { connectMongo } from "../../src/store/mongo/connect.js"
import { ownServerDatabase, type TestDatabase } from "../support/mongo.js"
import { startMongoProxy } from "../support/mongo-proxy.js"
import { startStandalone } from "../support/mongo-server.js"

const QUICK = "serverSelectionTimeoutMS=500&connectTimeoutMS=500"

let at: TestDatabase
beforeAll(async () => {
  at = await ownServerDatabase()
})
afterAll(async () => {
  await at?.drop()
})

function withOptions(uri: string, options: string): string {
  const url = new URL(uri)
  for (const [name, value] of new URLSearchParams(options)) url.searchParams.set(name, value)
  if (url.pathname === "") url.pathname = "/"
  return url.href
}

it.each([
  [`mongodb://127.0.0.1:1/?${QUICK}`, /nothing listens at 127\.0\.0\.1:1 \(connection refused\)/],
  [
    `mongodb://no-such-host.invalid:27017/?${QUICK}`,
    /the name in no-such-host\.invalid:27017 can't be resolved \(DNS\)/,
  ],
])("%s", async (uri, words) => {
  const error = await connectMongo(uri).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ name: "StoreError", reason: "unavailable", message: expect.stringMatching(words) })
})

it("a replica set of another name", async () => {
  const error = await connectMongo(withOptions(at.uri, `replicaSet=other&${QUICK}`)).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({
    reason: "unavailable",
    message: expect.stringMatching(/replica set is named \w+, and MONGODB_URI says replicaSet=other/),
  })
})

it("a standalone server, also where the URI names a replica set", async () => {
  const standalone = await startStandalone()
  try {
    for (const options of [QUICK, `replicaSet=rs0&${QUICK}`]) {
      const error = await connectMongo(withOptions(standalone.uri, options)).catch((thrown: unknown) => thrown)
      expect(error).toMatchObject({ reason: "unavailable", message: expect.stringContaining("rs.initiate()") })
    }
  } finally {
    await standalone.stop()
  }
})

it("a server that is not there yet is waited for; one that never comes is given up", async () => {
  const proxy = await startMongoProxy(at.uri)
  try {
    proxy.away(true)
    const uri = withOptions(proxy.uri, QUICK)
    const begun = performance.now()
    await expectStoreErrorAfter(connectMongo(uri, { waitMs: 1_200 }))
    expect(performance.now() - begun).toBeGreaterThan(1_200)
    setTimeout(() => proxy.away(false), 1_000)
    const client = await connectMongo(uri, { waitMs: 20_000 })
    await client.close()
  } finally {
    await proxy.close()
  }
})

async function expectStoreErrorAfter(work: Promise<unknown>): Promise<void> {
  const error = await work.catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ name: "StoreError", reason: "unavailable" })
}
