// Data of former versions: upgraded at the start, once; newer data is refused. fixtures/lmdb-registry says how its folder was made.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { openFilesystemBlobs } from "../../../src/blobs/filesystem.js"
import {
  collections,
  connectors,
  organizations,
  projectLocations,
  tombstones,
} from "../../../src/registry/collections.js"
import { listPublicConnectors } from "../../../src/registry/connectors/commands/list-public-connectors.js"
import type { Connector } from "../../../src/registry/connectors/entities.js"
import { type CommandContext, transact } from "../../../src/registry/context.js"
import { type CounterName, counterValue } from "../../../src/registry/counters.js"
import { dataFormats, formerAssetCounters, formerTombstones } from "../../../src/registry/upgrade/collections.js"
import { CURRENT_FORMAT, upgradeData } from "../../../src/registry/upgrade/data-format.js"
import { openLevelStore } from "../../../src/store/level/level-store.js"
import { openMongoStore } from "../../../src/store/mongo/mongo-store.js"
import type { Store } from "../../../src/store/store.js"
import { testDatabase } from "../../support/mongo.js"

let folder = ""
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "upgrade-"))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function contextOf(store: Store): Promise<CommandContext> {
  return {
    store,
    blobs: await openFilesystemBlobs(join(folder, "blobs")),
    actor: "test",
    correlationId: "test",
    clock: () => new Date(),
    newId: () => "unused",
    signal: new AbortController().signal,
  }
}

/** What was messages of the steps. */
async function upgrade(store: Store): Promise<string[]> {
  const messages: string[] = []
  await upgradeData(await contextOf(store), (what) => messages.push(what))
  return messages
}

function counted(store: Store, organization: string, counter: CounterName): Promise<number> {
  return store.read((tx) => counterValue(tx, organization, counter))
}

async function allOf(store: Store, collection: typeof tombstones | typeof formerTombstones): Promise<string[]> {
  const { items } = await store.read((tx) => tx.page(collection, { scope: [], limit: 100 }))
  return items.map(({ kind }) => kind).sort()
}

test("a folder of the last version on LMDB has its counters, tombstones, locations and connectors afterwards", async () => {
  const path = join(folder, "store")
  await mkdir(path)
  const fixture = join(import.meta.dirname, "..", "..", "fixtures", "lmdb-registry", "data.mdb.gz")
  await writeFile(join(path, "data.mdb"), gunzipSync(await readFile(fixture)))
  const store = await openLevelStore({ path, collections })
  try {
    expect(await upgrade(store)).toEqual([
      expect.stringMatching(/^data upgraded to format 1: /),
      "data upgraded to format 2: rows of public connectors",
    ])
    // Two assets of 11 bytes, and one of 3 that is still to be swept.
    expect(await counted(store, "acme", "asset-bytes")).toBe(25)
    expect(await counted(store, "acme", "projects")).toBe(2)
    expect(await counted(store, "acme", "connectors")).toBe(2)
    expect(await counted(store, "acme", "connections")).toBe(1)
    expect(await allOf(store, tombstones)).toEqual(["package", "project"])
    expect(await allOf(store, formerTombstones)).toEqual([])
    const { items: locations } = await store.read((tx) => tx.page(projectLocations, { scope: [], limit: 10 }))
    expect(locations.map(({ location }) => location)).toEqual(["kept/acme", "other/acme"])
    for (const [kind, count] of [
      ["connector", 2],
      ["connection", 1],
    ] as const) {
      const { items } = await store.read((tx) => tx.page(connectors, { scope: ["acme", kind], limit: 10 }))
      expect(items).toHaveLength(count)
      for (const item of items) {
        expect(item.authSchemeConfigs).toEqual([])
        expect(item).not.toHaveProperty("memberRevision")
      }
    }
    expect(await upgrade(store)).toEqual([])
  } finally {
    await store.close()
  }
})

const stores: Record<string, () => Promise<{ store: Store; close(): Promise<void> }>> = {
  async embedded() {
    const store = await openLevelStore({ path: join(folder, "store"), collections })
    return { store, close: () => store.close() }
  },
  async mongodb() {
    const { uri, database, drop } = await testDatabase()
    const store = await openMongoStore({ uri, database, collections })
    return {
      store,
      async close() {
        await store.close()
        await drop()
      },
    }
  },
}

describe.each(Object.keys(stores))("%s", (name) => {
  let store: Store
  let close: () => Promise<void>
  beforeEach(async () => {
    const opened = await stores[name]?.()
    if (opened === undefined) throw new Error(name)
    store = opened.store
    close = opened.close
  })
  afterEach(() => close())

  async function writeFormerRows(): Promise<void> {
    const time = new Date(1.7e12)
    const times = { createTime: time, updateTime: time }
    await transact(await contextOf(store), async (tx) => {
      await tx.create(organizations, { uid: "o", name: "acme", ...times })
      for (const share of ["0", "7"]) await tx.create(formerAssetCounters, { organization: "acme", share, bytes: 100 })
      await tx.create(formerTombstones, { uid: "u", organization: "acme", kind: "package", createTime: time })
      const { authSchemeConfigs: _, ...former }: Connector = {
        uid: "c",
        organization: "acme",
        kind: "connector",
        id: "c",
        name: "c",
        protocol: "http",
        public: true,
        tags: [],
        authSchemeConfigs: [],
        variables: [],
        versionCount: 0,
        publishedCount: 0,
        ...times,
      }
      await tx.create(connectors, former as Connector)
    })
  }

  test("rows without a format are upgraded, also where a run was ended in the middle or two run at once", async () => {
    await writeFormerRows()
    let writes = 0
    const ending: Store = {
      ...store,
      get: (collection, key) => store.get(collection, key),
      read: (fn) => store.read(fn),
      transact: (context, fn) => (++writes > 2 ? Promise.reject(new Error("ended")) : store.transact(context, fn)),
    }
    await expect(upgrade(ending)).rejects.toThrow("ended")
    await Promise.all([upgrade(store), upgrade(store)])
    expect(await counted(store, "acme", "asset-bytes")).toBe(200)
    expect(await counted(store, "acme", "connectors")).toBe(1)
    expect(await counted(store, "acme", "projects")).toBe(0)
    expect((await listPublicConnectors(await contextOf(store), { page: {}, filter: {} })).totalCount).toBe(1)
    expect(await allOf(store, tombstones)).toEqual(["package"])
    expect(await allOf(store, formerTombstones)).toEqual([])
    expect(await store.get(connectors, ["acme", "connector", "c"])).toMatchObject({ authSchemeConfigs: [] })
    expect(await store.get(dataFormats, ["registry"])).toMatchObject({ format: CURRENT_FORMAT })
    expect(await upgrade(store)).toEqual([])
  })

  test("a new store has the current format, and nothing is messages of it", async () => {
    expect(await upgrade(store)).toEqual([])
    expect(await store.get(dataFormats, ["registry"])).toMatchObject({ format: CURRENT_FORMAT })
  })

  test("newer data is refused in words, and left as it is", async () => {
    await transact(await contextOf(store), (tx) =>
      tx.create(dataFormats, { id: "registry", format: CURRENT_FORMAT + 1, updateTime: new Date() }),
    )
    await expect(upgrade(store)).rejects.toThrow(
      `the data has format ${CURRENT_FORMAT + 1}, and this version reads formats up to ${CURRENT_FORMAT}`,
    )
    expect((await store.get(dataFormats, ["registry"]))?.revision).toBe(1)
  })
})
