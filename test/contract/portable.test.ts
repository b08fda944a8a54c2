// What src/store/portable.ts promises, on both stores, and from each to the other.
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ClassicLevel } from "classic-level"
import { afterAll, describe, expect, it } from "vitest"
import { importLevelStore } from "../../src/store/level/import.js"
import { openLevelStore } from "../../src/store/level/level-store.js"
import { beginMongoImport } from "../../src/store/mongo/import.js"
import { openMongoStore } from "../../src/store/mongo/mongo-store.js"
import { isDocumentRow, type PortableRow, type PortableStore } from "../../src/store/portable.js"
import { type TestDatabase, testDatabase } from "../support/mongo.js"
import {
  change,
  collections,
  context,
  create,
  notes,
  remove,
  resource,
  resources,
  transact,
} from "./store/collections.js"

const endings: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const end of endings.reverse()) await end()
})

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "portable-"))
  endings.push(() => rm(folder, { recursive: true, force: true }))
  return join(folder, "store")
}

interface Place {
  open(): Promise<PortableStore>
  fill(rows: AsyncIterable<PortableRow>): Promise<void>
  /** Takes the entry of an index away from a document, behind the store's back; the store is closed. */
  damage(): Promise<void>
}

const places: Record<string, () => Promise<Place>> = {
  async LevelDB() {
    const path = await newFolder()
    return {
      open: () => openLevelStore({ path, collections }),
      fill: (rows) => importLevelStore({ path, collections }, rows),
      async damage() {
        const level = new ClassicLevel(path, { keyEncoding: "utf8", valueEncoding: "utf8" })
        const layout = JSON.parse((await level.get("\x01layout")) ?? "")
        const space = String.fromCharCode(layout.spaces["contract-things/index/rank"])
        const sequence = Number.parseInt((await level.get("\x01sequence")) ?? "", 10)
        const [key = ""] = await level.keys({ gte: space, lt: `${space}\xff`, limit: 1 }).all()
        // As a commit, so that only the entry is wrong.
        await level.batch([
          { type: "put", key: "\x01sequence", value: `${sequence + 1} ${sequence}` },
          { type: "del", key },
        ])
        await level.close()
      },
    }
  },
  async MongoDB() {
    const at: TestDatabase = await testDatabase()
    endings.push(() => at.drop())
    const { uri, database, client } = at
    return {
      open: () => openMongoStore({ uri, database, collections, transactionTimeoutMs: 20_000 }),
      async fill(rows) {
        const filling = await beginMongoImport(client, database, collections)
        await filling.add(rows)
        await filling.finish()
      },
      async damage() {
        await client
          .db(database)
          .collection("contract-things")
          .updateOne({ "index.rank": { $exists: true } }, { $unset: { "index.rank": "" } })
      },
    }
  },
}

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const row of rows) found.push(row)
  return found
}

async function* given(rows: readonly PortableRow[]): AsyncGenerator<PortableRow> {
  yield* rows
}

/** Documents and changes of every kind of value and life. */
async function write(store: PortableStore): Promise<void> {
  const payload = [
    1n,
    -0,
    Number.NaN,
    new Uint8Array([0, 255]),
    { __proto__: null, "a.b": [null, true] },
    "\u{10ffff}\u0000",
  ]
  await create(
    store,
    resource("acme", "a", { uid: "a1", rank: 1, status: "draft", email: "a@x", due: new Date(5), payload }),
    resource("acme", "b", { uid: "b1", rank: 2, flag: true, password: "hunter2" }),
    resource("other", "", { uid: "c1" }),
  )
  await change(store, "acme", "a", { status: "published" })
  await change(store, "acme", "b", { rank: undefined })
  await remove(store, "acme", "b")
  await create(store, resource("acme", "b", { uid: "b2", email: "b@x" }))
  await transact(store, (tx) => tx.create(notes, { name: "note", text: "text" }))
}

/** In an order of their own, to be compared whichever store they are from. */
const sorted = (rows: readonly PortableRow[]) => [...rows].sort((a, b) => (identity(a) < identity(b) ? -1 : 1))

function identity(row: PortableRow): string {
  return isDocumentRow(row)
    ? `${row.collection}/${row.document.organization}/${row.document.name}`
    : `${row.change.collection}/${row.life}/${row.change.revision}`
}

describe.each(Object.keys(places))("%s", (name) => {
  const newPlace = places[name] as () => Promise<Place>

  it("exports what was committed since the last export, too", async () => {
    const place = await newPlace()
    const store = await place.open()
    try {
      await create(store, resource("acme", "a", { uid: "a1" }))
      await all(store.exportRows())
      await change(store, "acme", "a", { status: "published" })
      expect((await all(store.exportRows())).filter((row) => !isDocumentRow(row))).toHaveLength(2)
    } finally {
      await store.close()
    }
  })

  it("exports every document with its revision, and every change record", async () => {
    const store = await (await newPlace()).open()
    await write(store)
    const rows = await all(store.exportRows())
    const documents = rows.filter(isDocumentRow)
    expect(
      documents.map(({ collection, document }) => [
        collection,
        document.organization,
        document.name,
        document.revision,
      ]),
    ).toEqual([
      ["contract-things", "acme", "a", 2],
      ["contract-things", "acme", "b", 1],
      ["contract-things", "other", "", 1],
      ["contract-notes", undefined, "note", 1],
    ])
    const changes = rows.flatMap((row) => (isDocumentRow(row) ? [] : [row]))
    expect(changes.map(({ life, change: { revision, kind } }) => `${life} ${revision} ${kind}`).sort()).toEqual([
      "a1 1 create",
      "a1 2 update",
      "b1 1 create",
      "b1 2 update",
      "b1 3 delete",
      "b2 1 create",
      "c1 1 create",
    ])
    expect(await all(store.findProblems())).toEqual([])
    await store.close()
  })

  it("exports one moment, whatever is written meanwhile", async () => {
    const store = await (await newPlace()).open()
    await create(store, ...Array.from({ length: 700 }, (_, n) => resource("acme", String(n).padStart(4, "0"))))
    const seen: PortableRow[] = []
    for await (const row of store.exportRows()) {
      seen.push(row)
      if (seen.length !== 1) continue
      await create(store, resource("acme", "9999"), resource("aaaa", "0"))
      await remove(store, "acme", "0600")
    }
    expect(seen.filter(isDocumentRow)).toHaveLength(700)
    expect(seen).toHaveLength(1_400)
    await store.close()
  })

  it.each(Object.keys(places))(
    "what it exports fills %s, which then exports the same, and goes on from there",
    async (target) => {
      const source = await (await newPlace()).open()
      await write(source)
      const rows = await all(source.exportRows())
      await source.close()
      const place = await (places[target] as () => Promise<Place>)()
      await place.fill(given(rows))
      const filled = await place.open()
      const again = await all(filled.exportRows())
      expect(sorted(again)).toEqual(sorted(rows))
      expect(await all(filled.findProblems())).toEqual([])
      await expect(create(filled, resource("acme", "z", { email: "a@x" }))).rejects.toMatchObject({ reason: "exists" })
      await expect(create(filled, resource("acme", "z", { uid: "b1" }))).rejects.toMatchObject({ reason: "exists" })
      await change(filled, "acme", "a", { rank: 7 })
      const page = await filled.read((tx) =>
        tx.page(resources, { scope: ["acme", "parent"], index: "rank", prefix: [7], limit: 10 }),
      )
      expect(page.items.map(({ name: each, revision }) => [each, revision])).toEqual([["a", 3]])
      expect(
        (await filled.read((tx) => tx.changes(resources, "a1", { limit: 10 }))).map(({ revision }) => revision),
      ).toEqual([1, 2, 3])
      await filled.close()
    },
  )

  it("finds an index entry that is not there, and says which", async () => {
    const place = await newPlace()
    const store = await place.open()
    await write(store)
    await store.close()
    await place.damage()
    const damaged = await place.open()
    expect(await all(damaged.findProblems())).toEqual(["contract-things acme/parent/a: index rank does not name it"])
    await damaged.close()
  })

  it("does not take rows that come twice, are of no collection, or where documents are already", async () => {
    const row: PortableRow = { collection: notes.name, document: { name: "n", revision: 1 } }
    const fill = async (...rows: PortableRow[]) => (await newPlace()).fill(given(rows))
    await expect(fill(row, row)).rejects.toMatchObject({ reason: "exists" })
    await expect(fill({ ...row, collection: "unheard-of" })).rejects.toThrow("unheard-of")
    await expect(fill({ ...row, document: { name: "n", revision: 0 } })).rejects.toMatchObject({ reason: "invalid" })
    const place = await newPlace()
    const store = await place.open()
    await transact(store, (tx) => tx.create(notes, { name: "note" }))
    await store.close()
    await expect(place.fill(given([row]))).rejects.toMatchObject({ reason: "exists" })
  })
})

it("LevelDB exports an organization's changes in the order of their commits", async () => {
  const store = await openLevelStore({ path: await newFolder(), collections })
  // Lives whose names don't sort as their changes came, at times that don't grow.
  for (const [n, uid] of ["z", "a", "m", "b"].entries()) {
    const now = new Date(1_000 - n)
    await store.transact({ ...context, now }, (tx) => tx.create(resources, resource("acme", `n-${uid}`, { uid })))
  }
  const lives = (await all(store.exportRows())).flatMap((row) => (isDocumentRow(row) ? [] : [row.life]))
  expect(lives).toEqual(["z", "a", "m", "b"])
  await store.close()
})

it("no store opens on a database that an import has not finished filling, and the next import begins anew", async () => {
  const at = await testDatabase()
  const { uri, database, client } = at
  const row = (name: string): PortableRow => ({ collection: notes.name, document: { name, revision: 1 } })
  const broken = await beginMongoImport(client, database, collections)
  await broken.add(given([row("half")]))
  await expect(openMongoStore({ uri, database, collections })).rejects.toThrow(
    /did not finish.*version-registry restore DIR/,
  )
  const whole = await beginMongoImport(client, database, collections)
  await whole.add(given([row("whole")]))
  await whole.finish()
  const store = await openMongoStore({ uri, database, collections })
  expect(await all(store.exportRows())).toEqual([row("whole")])
  await store.close()
  await at.drop()
})
