// A folder that the former store made, on LMDB, is carried over. fixtures/lmdb-data.mdb.gz was written by that store's last version, with
// the collections of store/collections.ts.

import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { afterEach, beforeEach, expect, it } from "vitest"
import { openLevelStore } from "../../src/store/level/level-store.js"
import { collections, create, keyOf, names, notes, page, resource, resources } from "./store/collections.js"
import { expectStoreError } from "./store/expect-store-error.js"

const ORGANIZATIONS = ["acme", "globex", "\u0001\u00ff€"]
const DOCUMENTS = 39

let folder = ""
let path = ""
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "level-migration-"))
  path = join(folder, "store")
  await mkdir(path)
  const data = await readFile(join(import.meta.dirname, "fixtures", "lmdb-data.mdb.gz"))
  await writeFile(join(path, "data.mdb"), gunzipSync(data))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function expectAllThere(): Promise<void> {
  const store = await openLevelStore({ path, collections })
  try {
    for (const organization of ORGANIZATIONS) {
      expect((await page(store, organization, { limit: 1_000 })).items).toHaveLength(DOCUMENTS)
      const changed = await page(store, organization, { index: "status", prefix: ["changed"], limit: 10 })
      expect(names(changed)).toEqual(["n001", "n002", "n003"])
      expect(changed.items[0]).toMatchObject({ revision: 2, rank: 1_001, due: new Date(1.7e12 + 1) })
      const found = await store.get(resources, keyOf(organization, "n006"))
      expect(found?.payload).toEqual({
        b: new Uint8Array([1, 2, 255]),
        i: 123_456_789_012_345_678n,
        n: Number.NaN,
        z: -0,
        __proto__x: 1,
        t: "€\u0000",
      })
      const kinds = async (uid: string) =>
        (await store.read((tx) => tx.changes(resources, uid, { limit: 10 }))).map(({ kind, revision }) => [
          kind,
          revision,
        ])
      expect(await kinds(`${organization}-1`)).toEqual([
        ["create", 1],
        ["update", 2],
      ])
      expect(await kinds(`${organization}-5`)).toEqual([
        ["create", 1],
        ["delete", 2],
      ])
      expect(await kinds(`${organization}-5 again`)).toEqual([["create", 1]])
      // Unique combinations and lives are as taken as before.
      const email = create(store, resource(organization, "new", { email: "7@example.com" }))
      await expectStoreError(email, "exists")
      await expectStoreError(create(store, resource(organization, "new", { uid: `${organization}-4` })), "exists")
    }
    expect(await store.get(notes, ["a note"])).toEqual({ name: "a note", text: ["x", 1], revision: 1 })
  } finally {
    await store.close()
  }
}

it("a folder made by the LMDB store is carried over at the first start, and stays beside the new one", async () => {
  await expectAllThere()
  await expectAllThere()
  expect((await readdir(folder)).sort()).toEqual(["store", "store.lmdb"])
  expect(await readdir(join(folder, "store.lmdb"))).toContain("data.mdb")
})

it("a crash in the middle of it loses nothing: the next start begins anew", async () => {
  await mkdir(join(folder, "store.migrating"))
  await writeFile(join(folder, "store.migrating", "CURRENT"), "half of it")
  await expectAllThere()
  // Between the two renames.
  await rename(join(folder, "store"), join(folder, "store.migrating"))
  await rename(join(folder, "store.lmdb"), join(folder, "store"))
  await rename(join(folder, "store"), join(folder, "store.lmdb"))
  await expectAllThere()
})

it("an empty data.mdb is refused in words, and left alone", async () => {
  await writeFile(join(path, "data.mdb"), "")
  const error = await expectStoreErrorInWords()
  expect(error).toMatch(/data\.mdb is empty/)
  expect((await readdir(path)).sort()).toEqual(["data.mdb"])
})

/** One that leads to others. */
const INNER_PAGE = 93

it.each([
  ["damaged", (whole: Buffer) => whole.fill(0xa5, INNER_PAGE * 4_096 + 8, INNER_PAGE * 4_096 + 2_000)],
  ["cut", (whole: Buffer) => whole.subarray(0, 21 * 4_096)],
])("a %s data.mdb is refused in words, and left alone", async (_, harm) => {
  const harmed = harm(await readFile(join(path, "data.mdb")))
  await writeFile(join(path, "data.mdb"), harmed)
  expect(await expectStoreErrorInWords()).toMatch(
    /data\.mdb is damaged: keep what is left with mv DATA_DIR .*version-registry restore DIR/,
  )
  expect(await readFile(join(path, "data.mdb"))).toEqual(harmed)
})

async function expectStoreErrorInWords(): Promise<string> {
  const error: unknown = await openLevelStore({ path, collections }).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ name: "StoreError", reason: "unavailable" })
  return (error as Error).message
}
