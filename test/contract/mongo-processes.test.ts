// Several processes on one MongoDB: stores with nothing in common but the database. The queues of one process don't help here.

import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { BlobStore } from "../../src/blobs/blob-store.js"
import { collections, counters, packages } from "../../src/registry/collections.js"
import type { CommandContext } from "../../src/registry/context.js"
import { counterValue } from "../../src/registry/counters.js"
import { createOrganization } from "../../src/registry/packages/commands/organizations/create-organization.js"
import { createPackage } from "../../src/registry/packages/commands/packages/create-package.js"
import { createProject } from "../../src/registry/packages/commands/projects/create-project.js"
import { namedOrganization, namedProject } from "../../src/registry/packages/new-rows.js"
import { encodeKey } from "../../src/store/key-order.js"
import { openMongoStore } from "../../src/store/mongo/mongo-store.js"
import type { ChangeContext, Collection, Store, WriteTransaction } from "../../src/store/store.js"
import { ownServerDatabase, type TestDatabase } from "../support/mongo.js"
import { steps } from "./mongo-process.js"

interface Part {
  readonly organization: string
  readonly name: string
  readonly uid: string
  readonly count: number
  readonly code?: string
}

const parts: Collection<Part> = {
  name: "parts",
  scope: ["organization"],
  id: "name",
  indexes: {},
  unique: { code: ["organization", "code"] },
  history: "uid",
}
const context: ChangeContext = { actor: "user:ada", correlationId: "1", now: new Date() }

let at: TestDatabase
let stores: Store[] = []

beforeAll(async () => {
  at = await ownServerDatabase()
  const { uri, database } = at
  // At once, as processes that are started together would.
  stores = await Promise.all([1, 2, 3].map(() => openMongoStore({ uri, database, collections: [parts] })))
})
afterAll(async () => {
  for (const store of stores) await store.close()
  await at?.drop()
})

let uids = 0
const part = (organization: string, name: string, more: Partial<Part> = {}): Part => {
  return { organization, name, uid: `uid ${++uids}`, count: 0, ...more }
}
const everywhere = <T>(times: number, work: (store: Store, i: number) => Promise<T>): Promise<T>[] =>
  Array.from({ length: times }, (_, i) => stores.map((store, s) => work(store, i * stores.length + s))).flat()
const first = (): Store => {
  const [store] = stores
  if (!store) throw new Error("no store is open")
  return store
}

test("no increment is lost, and each leaves a record", async () => {
  const { uid } = await first().transact(context, (tx) => tx.create(parts, part("increments", "a")))
  await Promise.all(
    everywhere(15, (store) =>
      store.transact(context, async (tx) => {
        const found = await tx.get(parts, ["increments", "a"])
        if (found) await tx.update(parts, { ...found, count: found.count + 1 })
      }),
    ),
  )
  expect(await first().get(parts, ["increments", "a"])).toMatchObject({ count: 45, revision: 46 })
  const changes = await first().read((tx) => tx.changes(parts, uid, { limit: 100 }))
  expect(changes.map(({ revision }) => revision)).toEqual(Array.from({ length: 46 }, (_, i) => i + 1))
})

test("of those that create one key, one unique combination or one life, exactly one wins", async () => {
  const contests = [
    () => part("creations", "key"),
    (i: number) => part("creations", `name ${i}`, { code: "code" }),
    (i: number) => part("creations", `life ${i}`, { uid: "one life" }),
  ]
  for (const contest of contests) {
    const outcomes = await Promise.allSettled(
      everywhere(5, (store, i) => store.transact(context, (tx) => tx.create(parts, contest(i)))),
    )
    const lost = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []))
    expect(lost).toHaveLength(14)
    for (const error of lost) expect(error).toMatchObject({ name: "StoreError", reason: "exists" })
  }
})

/** Both must not stand: each is put down by someone who guards the place of the other. */
const putDown = async (tx: WriteTransaction, organization: string, name: string, other: string): Promise<void> => {
  if (await tx.guard(parts, [organization, other])) return
  const found = await tx.get(parts, [organization, name])
  if (!found) await tx.create(parts, part(organization, name))
}

test("a guard on an absent key holds against who creates it, also where the key was guarded before", async () => {
  for (let round = 0; round < 10; round++) {
    const organization = `absent ${round % 5}`
    await Promise.all(
      everywhere(2, (store, i) =>
        store.transact(context, (tx) => putDown(tx, organization, i % 2 ? "left" : "right", i % 2 ? "right" : "left")),
      ),
    )
    const standing = await first().read((tx) => tx.page(parts, { scope: [organization], limit: 10 }))
    expect(standing.items).toHaveLength(1)
    await first().transact(context, async (tx) => {
      for (const item of standing.items) await tx.delete(parts, item)
    })
  }
})

test("a guard holds against who changes the row", async () => {
  await first().transact(context, async (tx) => {
    await tx.create(parts, part("guards", "a"))
    await tx.create(parts, part("guards", "b"))
  })
  /** Sets its own row to 1 if the other's is 0: the sum must never be 2. */
  const take = (store: Store, own: string, other: string) =>
    store.transact(context, async (tx) => {
      const theirs = await tx.guard(parts, ["guards", other])
      const mine = await tx.get(parts, ["guards", own])
      if (theirs?.count === 0 && mine) await tx.update(parts, { ...mine, count: 1 })
    })
  for (let round = 0; round < 10; round++) {
    await Promise.all(everywhere(2, (store, i) => (i % 2 ? take(store, "a", "b") : take(store, "b", "a"))))
    const rows = await Promise.all(["a", "b"].map((name) => first().get(parts, ["guards", name])))
    expect(rows.reduce((sum, row) => sum + (row?.count ?? 0), 0)).toBe(1)
    await first().transact(context, async (tx) => {
      for (const row of rows) if (row?.count) await tx.update(parts, { ...row, count: 0 })
    })
  }
})

test("a transaction that a killed process left open blocks only the rows that it wrote", async () => {
  const { uri, database, client } = at
  const store = await openMongoStore({ uri, database, collections: [parts], transactionTimeoutMs: 1_000 })
  const [written, other] = [part("orphan", "written"), part("orphan", "other")]
  await store.transact(context, async (tx) => {
    await tx.create(parts, written)
    await tx.create(parts, other)
  })
  const orphan = client.startSession()
  try {
    orphan.startTransaction()
    const rows = client.db(database).collection<{ _id: string }>(parts.name)
    const _id = encodeKey(["orphan", "written"])
    const { matchedCount } = await rows.updateOne({ _id }, { $set: { orphan: 1 } }, { session: orphan })
    expect(matchedCount).toBe(1)
    const increment = (name: string) =>
      store.transact(context, async (tx) => {
        const found = await tx.get(parts, ["orphan", name])
        if (!found) throw new Error(`${name} is not there`)
        return tx.update(parts, { ...found, count: found.count + 1 })
      })
    const begun = performance.now()
    await store.transact(context, (tx) => tx.create(parts, part("orphan", "new")))
    expect((await increment("other")).count).toBe(1)
    await store.transact(context, async (tx) => {
      await tx.guard(parts, ["orphan", "other"])
      await tx.create(parts, part("orphan", "guarded"))
    })
    // What waits for the orphan waits until its own time is up, five seconds.
    expect(performance.now() - begun).toBeLessThan(4_500)
    expect((await store.get(parts, ["orphan", "written"]))?.count).toBe(0)
    await expect(increment("written")).rejects.toMatchObject({
      reason: expect.stringMatching(/contention|unavailable/),
    })
    await orphan.abortTransaction()
    expect((await increment("written")).count).toBe(1)
  } finally {
    await orphan.endSession()
    await store.close()
  }
})

test("what is created beside it does not wait: a package beside a sibling's row, a project beside a share of their counter", async () => {
  const { uri, database, client } = at
  // A transaction that nobody ends goes on for a minute.
  const store = await openMongoStore({ uri, database, collections, transactionTimeoutMs: 20_000 })
  const orphan = client.startSession()
  let ids = 0
  const id = (share: number) => `01J${String(++ids).padStart(22, "0")}${share.toString(36).toUpperCase()}`
  const commands = (newId: () => string): CommandContext => ({
    store,
    blobs: new Proxy({}, { get: () => () => Promise.reject(new Error("no blobs here")) }) as BlobStore,
    actor: "user:ada",
    correlationId: "1",
    clock: () => new Date(),
    newId,
    signal: new AbortController().signal,
  })
  try {
    const inShareOne = commands(() => id(1))
    await createOrganization(inShareOne, namedOrganization("acme"))
    await createProject(inShareOne, "acme", namedProject("p"))
    await createProject(inShareOne, "acme", namedProject("q"))
    const name = (text: string) => ({ format: "generic", namespace: "malloy", name: text }) as const
    const ref = { organization: "acme", project: "p" }
    await createPackage(inShareOne, ref, name("sibling"), {})

    orphan.startTransaction()
    const hold = async (collection: string, filter: Record<string, unknown>) => {
      const rows = client.db(database).collection(collection)
      const { matchedCount } = await rows.updateOne(filter, { $set: { orphan: 1 } }, { session: orphan })
      expect(matchedCount).toBe(1)
    }
    await hold(packages.name, { "document.name": "sibling" })
    await hold(counters.name, { "document.counter": "projects", "document.share": "1" })

    for (const project of ["p", "q"]) {
      const { package: created } = await createPackage(inShareOne, { ...ref, project }, name("new"), {})
      expect(created.name).toBe("new")
    }
    const others = commands(() => id(2))
    expect((await createProject(others, "acme", namedProject("r"))).name).toBe("r")
    // The first try counts in the share that is held, each has a share of its own.
    let share = 0
    expect(
      (
        await createProject(
          commands(() => id(++share % 32)),
          "acme",
          namedProject("s"),
        )
      ).name,
    ).toBe("s")
    expect(share).toBeGreaterThan(1)
    expect(await store.read((tx) => counterValue(tx, "acme", "projects"))).toBe(4)
  } finally {
    await orphan.abortTransaction().catch(() => undefined)
    await orphan.endSession()
    await store.close()
  }
}, 60_000)

test("kill -9 of a process in mid-write: nothing acknowledged is lost, nothing is half there", async () => {
  const reader = await openMongoStore({ uri: at.uri, database: at.database, collections: [steps] })
  const script = join(import.meta.dirname, "mongo-process.ts")
  for (const run of ["first", "second", "third"]) {
    const child = spawn(process.execPath, ["--import", "tsx", script, at.uri, at.database, run])
    const acknowledged: string[] = []
    const lines = createInterface(child.stdout)
    const enough = new Promise<void>((resolve) => {
      lines.on("line", (line) => {
        if (acknowledged.push(line) === 25) resolve()
      })
    })
    const ended = Promise.all([once(child, "exit"), once(lines, "close")])
    await Promise.race([enough, ended])
    // Not just after an acknowledgement, when little is under way.
    await sleep(Math.random() * 20)
    child.kill("SIGKILL")
    await ended
    expect(acknowledged.length).toBeGreaterThanOrEqual(25)

    const { items } = await reader.read((tx) => tx.page(steps, { scope: [run], limit: 1_000 }))
    const counters = items.filter(({ count }) => count !== undefined)
    const written = items.filter(({ count }) => count === undefined).map(({ name }) => name)
    expect(counters.map(({ count }) => count)).toEqual([written.length, written.length])
    expect(written).toEqual(expect.arrayContaining(acknowledged))
    expect(written.length).toBeLessThanOrEqual(acknowledged.length + 3)
    for (const { uid, revision } of items) {
      const changes = await reader.read((tx) => tx.changes(steps, uid, { limit: 1_000 }))
      expect(changes.map((change) => change.revision)).toEqual(Array.from({ length: revision }, (_, i) => i + 1))
    }
  }
  await reader.close()
})
