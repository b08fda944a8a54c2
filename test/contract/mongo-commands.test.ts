// What the MongoDB store asks of the server, told by the commands that it sends.

import { type CommandStartedEvent, type Document, MongoClient } from "mongodb"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { openMongoStore } from "../../src/store/mongo/mongo-store.js"
import type { ChangeContext, Collection, Store } from "../../src/store/store.js"
import { type TestDatabase, testDatabase } from "../support/mongo.js"
import { startStandalone } from "../support/mongo-server.js"

interface Part {
  readonly organization: string
  readonly name: string
  readonly uid: string
  readonly rank?: number
  readonly code?: string
}

const parts: Collection<Part> = {
  name: "parts",
  scope: ["organization"],
  id: "name",
  indexes: { rank: ["rank"] },
  unique: { code: ["organization", "code"] },
  history: "uid",
}
const context: ChangeContext = { actor: "user:ada", correlationId: "1", now: new Date() }
const durable = { w: "majority", j: true }

let at: TestDatabase
let client: MongoClient
let store: Store
let commands: CommandStartedEvent[] = []

beforeAll(async () => {
  at = await testDatabase()
  client = await MongoClient.connect(at.uri, { monitorCommands: true })
  client.on("commandStarted", (event) => commands.push(event))
  store = await openMongoStore({ client, database: at.database, collections: [parts] })
})
beforeEach(() => {
  commands = []
})
afterAll(async () => {
  await store?.close()
  await client?.close()
  await at?.drop()
})

const part = (name: string, more: Partial<Part> = {}): Part => ({
  organization: "o",
  name,
  uid: `uid of ${name}`,
  ...more,
})
const create = (...all: Part[]) =>
  store.transact(context, async (tx) => {
    for (const one of all) await tx.create(parts, one)
  })
const sent = (name: string): Document[] => commands.filter((event) => event.commandName === name).map((e) => e.command)

test("a transaction reads with read concern snapshot and commits with write concern majority, journaled", async () => {
  await create(part("a"))
  expect(commands[0]?.command).toMatchObject({
    startTransaction: true,
    autocommit: false,
    readConcern: { level: "snapshot" },
  })
  expect(new Set(commands.map(({ command }) => `${command.lsid?.id} ${command.txnNumber}`)).size).toBe(1)
  expect(commands.map(({ commandName }) => commandName)).toEqual(["find", "insert", "insert", "commitTransaction"])
  expect(sent("commitTransaction")[0]).toMatchObject({ writeConcern: durable, autocommit: false })
})

test("read is a read-only transaction with read concern snapshot that waits until what it saw is durable", async () => {
  await store.read(async (tx) => {
    await tx.get(parts, ["o", "a"])
    await tx.page(parts, { scope: ["o"], limit: 1 })
  })
  expect(commands.map(({ commandName }) => commandName)).toEqual(["find", "find", "commitTransaction"])
  expect(commands[0]?.command).toMatchObject({ startTransaction: true, readConcern: { level: "snapshot" } })
  expect(sent("commitTransaction")[0]).toMatchObject({ writeConcern: durable })
})

test("get is one read with read concern majority, after the last commit that was acknowledged here", async () => {
  await create(part("got"))
  const committed = sent("commitTransaction")[0]
  commands = []
  await store.get(parts, ["o", "got"])
  expect(commands).toHaveLength(1)
  expect(commands[0]?.command).not.toHaveProperty("startTransaction")
  expect(commands[0]?.command).toMatchObject({
    readConcern: { level: "majority", afterClusterTime: expect.anything() },
  })
  expect(committed).toBeDefined()
})

test("what fn throws comes out when what it saw is durable: after a commit of the reads, or a majority read", async () => {
  const thrown = new Error("no")
  const reading = store.transact(context, async (tx) => {
    await tx.get(parts, ["o", "a"])
    throw thrown
  })
  await expect(reading).rejects.toBe(thrown)
  expect(commands.map(({ commandName }) => commandName)).toEqual(["find", "commitTransaction"])
  expect(sent("commitTransaction")[0]).toMatchObject({ writeConcern: durable })

  commands = []
  const writing = store.transact(context, async (tx) => {
    await tx.create(parts, part("never"))
    await tx.page(parts, { scope: ["o"], limit: 1 })
    throw thrown
  })
  await expect(writing).rejects.toBe(thrown)
  expect(commands.map(({ commandName }) => commandName)).toEqual(["find", "insert", "find", "abortTransaction", "find"])
  expect(commands.at(-1)?.command).toMatchObject({
    readConcern: { level: "majority", afterClusterTime: expect.anything() },
  })
  expect(commands.at(-1)?.command).not.toHaveProperty("autocommit")
  expect(await store.get(parts, ["o", "never"])).toBeUndefined()
})

test("the writes of a transaction are sent together, each on the revision that was read", async () => {
  const names = Array.from({ length: 40 }, (_, i) => `together ${i}`)
  await create(...names.map((name) => part(name)))
  commands = []
  await store.transact(context, async (tx) => {
    for (const name of names) {
      const found = await tx.get(parts, ["o", name])
      if (found) await tx.update(parts, { ...found, rank: 1 })
    }
  })
  expect(sent("update")).toHaveLength(1)
  expect(sent("insert")).toHaveLength(1)
  for (const { q } of sent("update")[0]?.updates ?? []) expect(q).toEqual({ _id: expect.any(String), revision: 1 })
  expect(sent("insert")[0]?.documents).toHaveLength(40)
})

test("createAll asks for all its rows at once, and sends them together", async () => {
  await store.transact(context, (tx) =>
    tx.createAll(
      parts,
      Array.from({ length: 300 }, (_, i) => part(`all ${i}`)),
    ),
  )
  expect(commands.map(({ commandName }) => commandName)).toEqual(["find", "insert", "insert", "commitTransaction"])
})

test("a page is a range of one index, in its order, without skip", async () => {
  await create(...[3, 1, 2].map((rank) => part(`ranked ${rank}`, { rank })))
  for (const query of [{}, { index: "rank" }, { index: "rank", reverse: true }, { prefix: ["ranked"] }]) {
    commands = []
    await store.read((tx) => tx.page(parts, { scope: ["o"], limit: 2, ...query }))
    const [find] = sent("find")
    expect(find).not.toHaveProperty("skip")
    const { filter, sort, hint, limit } = find ?? {}
    const plan = await at.client.db(at.database).command({ explain: { find: "parts", filter, sort, hint, limit } })
    const stages = JSON.stringify(plan.queryPlanner.winningPlan)
    expect(stages).toContain('"IXSCAN"')
    expect(stages).not.toMatch(/"SORT"|"COLLSCAN"/)
    expect(limit).toBe(3)
  }
})

test("nothing that a caller names becomes a field name that MongoDB or the driver reads something into", async () => {
  const names = ["$where", "a.b", "__proto__", "", "_bsontype", "$ref", "$id", "%24where", "constructor", "toBSON"]
  const rules = Object.fromEntries(names.map((name) => [name, { [name]: name }]))
  Object.defineProperty(rules, "__proto__", { value: 1, enumerable: true })
  const ruled: Collection<Part & { readonly rules: typeof rules }> = { ...parts }
  await store.transact(context, (tx) => tx.create(ruled, { ...part("hostile"), rules }))
  expect((await store.get(ruled, ["o", "hostile"]))?.rules).toEqual(rules)
  const [insert] = sent("insert")
  const held = fieldNames(insert?.documents)
  expect(held.has("%24where")).toBe(true)
  expect([...held].filter((name) => /[$.]|^__proto__$|^_bsontype$/.test(name))).toEqual([])
})

function fieldNames(value: unknown): Set<string> {
  if (typeof value !== "object" || value === null) return new Set()
  const inside = Object.values(value).flatMap((member) => [...fieldNames(member)])
  return new Set([...(Array.isArray(value) ? [] : Object.keys(value)), ...inside])
}

test("a trace of a guard on an absent key is a document to no one, and MongoDB removes it by itself", async () => {
  const absent = ["trace a", "trace b", "trace c"]
  await store.transact(context, async (tx) => {
    for (const name of absent) expect(await tx.guard(parts, ["traces", name])).toBeUndefined()
  })
  const rows = at.client.db(at.database).collection("parts")
  expect(await rows.countDocuments({ absent: { $type: "date" } })).toBe(3)
  expect((await rows.indexes()).find(({ name }) => name === "absent")).toMatchObject({ expireAfterSeconds: 3_600 })
  expect(await store.get(parts, ["traces", "trace a"])).toBeUndefined()

  await create(part("trace d", { organization: "traces" }))
  const page = await store.read((tx) => tx.page(parts, { scope: ["traces"], limit: 1 }))
  expect(page.items.map(({ name }) => name)).toEqual(["trace d"])
  expect(page.next).toBeUndefined()

  await create(...absent.map((name) => part(name, { organization: "traces" })))
  expect(await rows.countDocuments({ absent: { $exists: true } })).toBe(0)
  expect((await store.get(parts, ["traces", "trace a"]))?.revision).toBe(1)
})

test("a declaration that the documents do not fit is refused: other keys, or a unique combination that some share", async () => {
  await create(part("twin", { rank: 77 }), part("other twin", { rank: 77 }))
  const opening = (declared: Partial<Collection<Part>>) =>
    openMongoStore({ client, database: at.database, collections: [{ ...parts, ...declared }] })
  const invalid = { name: "StoreError", reason: "invalid" }
  await expect(opening({ id: "uid" })).rejects.toMatchObject(invalid)
  await expect(opening({ unique: { rank: ["organization", "rank"] } })).rejects.toMatchObject(invalid)
  await (await opening({})).close()
})

test("a standalone server is refused, with the command that fixes it", async () => {
  const server = await startStandalone()
  try {
    const opening = openMongoStore({ uri: server.uri, database: at.database, collections: [parts] })
    await expect(opening).rejects.toMatchObject({
      name: "StoreError",
      reason: "unavailable",
      message: expect.stringContaining("rs.initiate()"),
    })
  } finally {
    await server.stop()
  }
})

test("a server that is away, and what is no connection string, are refused; the password stays out of the message", async () => {
  const uri = "mongodb://ada:secret@127.0.0.1:9/?serverSelectionTimeoutMS=200"
  for (const [given, reason] of [
    [uri, "unavailable"],
    ["mongodb://ada:secret@", "invalid"],
  ] as const) {
    const opening = openMongoStore({ uri: given, database: at.database, collections: [parts] })
    const error = await opening.catch((thrown: Error) => thrown)
    expect(error).toMatchObject({ name: "StoreError", reason })
    expect("message" in error && error.message).not.toContain("secret")
  }
})
