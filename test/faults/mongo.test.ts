// The MongoDB store when replies and connections get lost: nothing that was acknowledged is lost, nothing happens twice, and
// nothing but a StoreError comes out.

import { MongoClient } from "mongodb"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { openMongoStore } from "../../src/store/mongo/mongo-store.js"
import { type ChangeContext, type Collection, type Store, StoreError } from "../../src/store/store.js"
import { ownServerDatabase, type TestDatabase } from "../support/mongo.js"
import { type MongoProxy, startMongoProxy } from "../support/mongo-proxy.js"

interface Counter {
  readonly organization: string
  readonly name: string
  readonly uid: string
  readonly count: number
}

const counters: Collection<Counter> = {
  name: "counters",
  scope: ["organization"],
  id: "name",
  indexes: {},
  history: "uid",
}
const context: ChangeContext = { actor: "user:ada", correlationId: "1", now: new Date() }
/** Fail points are for its connections only: other test files use the same server. */
const APP_NAME = "version-registry-faults"
const TIMEOUT_MS = 2_500

let at: TestDatabase
let proxy: MongoProxy
let client: MongoClient
let store: Store
let name = ""
let runs = 0
/** Runs after a commit was asked for. One before it may be repeated whenever a connection breaks. */
let runsAfterCommit = 0
let hasCommitted = false
let names = 0

beforeAll(async () => {
  at = await ownServerDatabase()
  proxy = await startMongoProxy(at.uri)
  client = await MongoClient.connect(proxy.uri, {
    appName: APP_NAME,
    serverSelectionTimeoutMS: 1_500,
    // A server that only pretends to step down would say again that it is the primary in 10 s, unasked.
    serverMonitoringMode: "poll",
    heartbeatFrequencyMS: 500,
    monitorCommands: true,
  })
  client.on("commandStarted", ({ commandName }) => {
    if (commandName === "commitTransaction") hasCommitted = true
  })
  const options = { client, database: at.database, transactionTimeoutMs: TIMEOUT_MS }
  store = await openMongoStore({ ...options, collections: [counters] })
})
beforeEach(async () => {
  name = `counter ${++names}`
  await store.transact(context, (tx) =>
    tx.create(counters, { organization: "o", name, uid: `uid of ${name}`, count: 0 }),
  )
  runs = 0
  runsAfterCommit = 0
  hasCommitted = false
})
afterEach(async () => {
  proxy.loseReplies("", 0)
  proxy.away(false)
  await at.client.db("admin").command({ configureFailPoint: "failCommand", mode: "off" })
  await recovered()
})
afterAll(async () => {
  await store?.close()
  await client?.close()
  await proxy?.close()
  await at?.drop()
})

const increment = (): Promise<number> =>
  store.transact(context, async (tx) => {
    runs++
    if (hasCommitted) runsAfterCommit++
    const found = await tx.get(counters, ["o", name])
    if (!found) throw new Error(`${name} is not there`)
    return (await tx.update(counters, { ...found, count: found.count + 1 })).count
  })

const fail = (failCommands: string[], data: object, mode: object | string = { times: 1 }) =>
  at.client
    .db("admin")
    .command({ configureFailPoint: "failCommand", mode, data: { failCommands, appName: APP_NAME, ...data } })

/** As the database has it, by another way than the store. */
const stored = async () => {
  const rows = at.client.db(at.database).collection("counters")
  const row = await rows.findOne({ "document.name": name })
  const changes = await at.client
    .db(at.database)
    .collection("store.changes")
    .countDocuments({ key: ["o", name] })
  return { count: row?.document.count, revision: row?.revision, changes }
}

const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "no error",
    (error: unknown) => {
      expect(error).toBeInstanceOf(StoreError)
      return error instanceof StoreError ? error.reason : "another error"
    },
  )

async function recovered(): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await store.ping()
    } catch (error) {
      if (tries === 50) throw error
    }
  }
}

const TRANSIENT = { errorLabels: ["TransientTransactionError"] }

describe("a commit", () => {
  test.each([
    ["whose connection breaks", { closeConnection: true }, 1],
    ["whose connection breaks again and again", { closeConnection: true }, 5],
    ["on a server that shuts down", { errorCode: 91 }, 2],
    ["whose write concern times out after it was applied", { writeConcernError: { code: 64, errmsg: "waiting" } }, 2],
  ])("%s is asked about until it is known, and happens once", async (_, data, times) => {
    await fail(["commitTransaction"], data, { times })
    expect(await increment()).toBe(1)
    expect(runsAfterCommit).toBe(0)
    expect(await stored()).toEqual({ count: 1, revision: 2, changes: 2 })
  })

  test("that the server has certainly not made is tried again from the start", async () => {
    await fail(["commitTransaction"], { errorCode: 251, ...TRANSIENT }, { times: 2 })
    expect(await increment()).toBe(1)
    expect(runsAfterCommit).toBe(2)
    expect(await stored()).toEqual({ count: 1, revision: 2, changes: 2 })
  })

  test.each([1, 3])("that was made but whose reply is lost %d times succeeds, once", async (times) => {
    proxy.loseReplies("commitTransaction", times)
    expect(await increment()).toBe(1)
    expect(proxy.pending).toBe(0)
    expect(runsAfterCommit).toBe(0)
    expect(await stored()).toEqual({ count: 1, revision: 2, changes: 2 })
  })

  test("that was made but whose reply never comes is unavailable, and fn does not run again", async () => {
    proxy.loseReplies("commitTransaction", Number.POSITIVE_INFINITY)
    expect(await reasonOf(increment())).toBe("unavailable")
    expect(runsAfterCommit).toBe(0)
    expect(await stored()).toEqual({ count: 1, revision: 2, changes: 2 })
  })

  test("that the server never makes is unavailable, and fn does not run again", async () => {
    await fail(["commitTransaction"], { closeConnection: true }, "alwaysOn")
    expect(await reasonOf(increment())).toBe("unavailable")
    expect(runsAfterCommit).toBe(0)
    expect(await stored()).toEqual({ count: 0, revision: 1, changes: 1 })
  })

  test("of reads only, whose reply is lost, still gives what was read", async () => {
    proxy.loseReplies("commitTransaction", 1)
    const read = await store.read((tx) => tx.get(counters, ["o", name]))
    expect(read?.count).toBe(0)
    expect(proxy.pending).toBe(0)
  })
})

describe("a command before the commit", () => {
  test.each(["find", "update", "insert"])("%s whose connection breaks: the transaction runs again", async (command) => {
    await fail([command], { closeConnection: true }, { times: 2 })
    expect(await increment()).toBe(1)
    expect(runs).toBe(3)
    expect(await stored()).toEqual({ count: 1, revision: 2, changes: 2 })
  })

  test.each(["find", "update", "insert"])("%s whose reply is lost: the transaction runs again", async (command) => {
    proxy.loseReplies(command, 1)
    expect(await increment()).toBe(1)
    expect(runs).toBeGreaterThan(1)
    expect(await stored()).toEqual({ count: 1, revision: 2, changes: 2 })
  })

  test.each([
    ["a write conflict", { errorCode: 112, ...TRANSIENT }],
    ["a primary that steps down", { errorCode: 189, ...TRANSIENT }],
    ["a transaction that the server forgot", { errorCode: 251, ...TRANSIENT }],
  ])("%s: the transaction runs again", async (_, data) => {
    await fail(["update"], data, { times: 2 })
    expect(await increment()).toBe(1)
    expect(runs).toBe(3)
    expect(await stored()).toEqual({ count: 1, revision: 2, changes: 2 })
  })

  test("conflicts that outlast the retries are contention", async () => {
    await fail(["update"], { errorCode: 112, ...TRANSIENT }, "alwaysOn")
    expect(await reasonOf(increment())).toBe("contention")
    expect(runs).toBeGreaterThan(5)
    expect(await stored()).toEqual({ count: 0, revision: 1, changes: 1 })
  })

  test("connections that break for longer than the retries are unavailable", async () => {
    await fail(["update"], { closeConnection: true }, "alwaysOn")
    expect(await reasonOf(increment())).toBe("unavailable")
    expect(await stored()).toEqual({ count: 0, revision: 1, changes: 1 })
  })

  test("a server that hangs is unavailable, not a deadline that the caller missed", async () => {
    proxy.hang(true)
    try {
      expect(await reasonOf(increment())).toBe("unavailable")
    } finally {
      proxy.hang(false)
    }
  })

  test("a signal that is aborted ends the retries: deadline", async () => {
    await fail(["update"], { errorCode: 112, ...TRANSIENT }, "alwaysOn")
    const caller = new AbortController()
    const trying = store.transact({ ...context, signal: caller.signal }, async (tx) => {
      runs++
      const found = await tx.get(counters, ["o", name])
      if (runs === 3) caller.abort()
      if (found) await tx.update(counters, { ...found, count: 1 })
    })
    expect(await reasonOf(trying)).toBe("deadline")
    expect(runs).toBe(3)
    expect(await stored()).toEqual({ count: 0, revision: 1, changes: 1 })
  })

  test("any other error is unavailable at once, without the driver's words", async () => {
    await fail(["find"], { errorCode: 8000 }, { times: 1 })
    const error = await increment().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: "StoreError", reason: "unavailable", cause: { code: 8000 } })
    expect(error instanceof Error && error.message).not.toMatch(/failpoint|mongo/i)
    expect(runs).toBe(1)
  })

  test("what fn makes of a failed call does not matter: nothing is committed with a hole in it", async () => {
    await fail(["find"], { closeConnection: true }, { times: 1 })
    const seen: (number | undefined)[] = []
    await store.transact(context, async (tx) => {
      const found = await tx.get(counters, ["o", name]).catch(() => undefined)
      seen.push(found?.count)
      if (!found) await tx.create(counters, { organization: "o", name: `not ${name}`, uid: `not ${name}`, count: 0 })
    })
    expect(seen).toEqual([undefined, 0])
    expect(await store.get(counters, ["o", `not ${name}`])).toBeUndefined()
  })
})

describe("a transaction whose end the server did not hear", () => {
  test("does not stand in the way of its own next try", async () => {
    proxy.loseReplies("update", 1)
    await fail(["abortTransaction"], { closeConnection: true }, "alwaysOn")
    expect(await increment()).toBe(1)
    expect(runs).toBe(2)
    expect(await stored()).toEqual({ count: 1, revision: 2, changes: 2 })
  })

  test("does not hold its rows when it is given up", async () => {
    proxy.loseReplies("update", Number.POSITIVE_INFINITY)
    await fail(["abortTransaction"], { closeConnection: true }, "alwaysOn")
    expect(await reasonOf(increment())).toBe("unavailable")
    proxy.loseReplies("", 0)
    await recovered()
    expect(await increment()).toBe(1)
    expect(await stored()).toEqual({ count: 1, revision: 2, changes: 2 })
  })
})

test("get gets over one lost connection and says unavailable after more", async () => {
  await fail(["find"], { closeConnection: true }, { times: 1 })
  expect((await store.get(counters, ["o", name]))?.count).toBe(0)
  await fail(["find"], { closeConnection: true }, "alwaysOn")
  expect(await reasonOf(store.get(counters, ["o", name]))).toBe("unavailable")
})

test("while the server is away ping rejects, calls are unavailable; afterwards all is well", async () => {
  await store.ping()
  proxy.away(true)
  expect(await reasonOf(store.ping())).toBe("unavailable")
  expect(await reasonOf(store.get(counters, ["o", name]))).toBe("unavailable")
  expect(await reasonOf(increment())).toBe("unavailable")
  expect(await reasonOf(store.read((tx) => tx.get(counters, ["o", name])))).toBe("unavailable")
  proxy.away(false)
  await recovered()
  expect(await increment()).toBe(1)
})

test("a flood with connections cut all the time: what was acknowledged happened, once; what was not, at most once", async () => {
  const outcomes: string[] = []
  const end = performance.now() + 4_000
  let cuts = 0
  const cutting = setInterval(() => {
    cuts++
    proxy.cut()
  }, 100)
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      while (performance.now() < end) outcomes.push(await reasonOf(increment()))
    }),
  ).finally(() => clearInterval(cutting))
  await recovered()
  expect(cuts).toBeGreaterThan(10)
  const acknowledged = outcomes.filter((outcome) => outcome === "no error").length
  const { count, revision, changes } = await stored()
  expect(acknowledged).toBeGreaterThan(0)
  expect(count).toBeGreaterThanOrEqual(acknowledged)
  expect(count).toBeLessThanOrEqual(outcomes.length)
  expect({ revision, changes }).toEqual({ revision: count + 1, changes: count + 1 })
})
