// While somebody holds files, the collector takes none; a holder that died holds them for ten minutes.
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, it } from "vitest"
import { openFilesystemBlobs } from "../../../src/blobs/filesystem.js"
import { holdBlobs } from "../../../src/registry/blobs/holds.js"
import { blobHolds, blobs as blobRows, collections } from "../../../src/registry/collections.js"
import { maintain } from "../../../src/registry/maintain.js"
import { openLevelStore } from "../../../src/store/level/level-store.js"

const HOUR = 3_600_000

let folder: string
let registry: Awaited<ReturnType<typeof openRegistry>>

async function openRegistry() {
  const store = await openLevelStore({ path: join(folder, "store"), collections })
  const blobs = await openFilesystemBlobs(join(folder, "blobs"))
  return { store, blobs }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "holds-"))
  registry = await openRegistry()
})
afterEach(async () => {
  await registry.store.close()
  await rm(folder, { recursive: true, force: true })
})

const contextAt = (time: number) => ({
  ...registry,
  actor: "system",
  correlationId: "test",
  clock: () => new Date(time),
  newId: () => "id",
  signal: new AbortController().signal,
})

/** Bytes that nothing has used for two hours. */
async function unusedBlob(): Promise<string> {
  const staged = await registry.blobs.stage(
    (async function* () {
      yield Buffer.from("bytes")
    })(),
  )
  const { sha256 } = staged.hashes
  const now = new Date(Date.now() - 2 * HOUR)
  await registry.store.transact({ actor: "a", correlationId: "c", now }, (tx) =>
    tx.create(blobRows, { sha256, size: staged.size, uses: 0, touchTime: now }),
  )
  await staged.commit()
  return sha256
}

it("nothing is collected while it is held, and all is afterwards", async () => {
  const sha256 = await unusedBlob()
  const hold = await holdBlobs(registry.store, "backup")
  expect((await maintain(contextAt(Date.now()))).blobs).toBe(0)
  expect(await registry.blobs.has(sha256)).toBe(true)
  await hold.release()
  expect((await maintain(contextAt(Date.now()))).blobs).toBe(1)
  expect(await registry.blobs.has(sha256)).toBe(false)
})

it("a hold that nobody renews ends, and its row goes", async () => {
  const sha256 = await unusedBlob()
  const now = new Date()
  await registry.store.transact({ actor: "a", correlationId: "c", now }, (tx) =>
    tx.create(blobHolds, { id: "dead", expireTime: new Date(now.getTime() + 600_000) }),
  )
  expect((await maintain(contextAt(now.getTime() + 599_000))).blobs).toBe(0)
  expect((await maintain(contextAt(now.getTime() + 601_000))).blobs).toBe(1)
  expect(await registry.blobs.has(sha256)).toBe(false)
  expect(await registry.store.get(blobHolds, ["dead"])).toBeUndefined()
})
