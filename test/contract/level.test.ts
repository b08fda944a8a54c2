import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll } from "vitest"
import { openLevelStore } from "../../src/store/level/level-store.js"
import type { Store } from "../../src/store/store.js"
import { type StoreHarness, storeContract } from "./store-contract.js"

const folders: string[] = []
const folderOf = new WeakMap<Store, string>()

function harness(checkpointBytes: number | undefined): StoreHarness {
  const more = checkpointBytes === undefined ? {} : { checkpointBytes }
  return {
    capabilities: { overlapping: false, concurrentReads: 32, modelRuns: 200 },
    async open(collections, options) {
      const path = await mkdtemp(join(tmpdir(), "level-store-"))
      folders.push(path)
      const store = await openLevelStore({ path, collections, ...options, ...more })
      folderOf.set(store, path)
      return store
    },
    async reopen(store, collections, options) {
      await store.close()
      const path = folderOf.get(store) ?? ""
      const again = await openLevelStore({ path, collections, ...options, ...more })
      folderOf.set(again, path)
      return again
    },
  }
}

afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })))
})

storeContract("LevelDB", harness(undefined))
// The next commit goes on while LevelDB takes over the one before.
storeContract("LevelDB that takes over each commit", harness(1))
