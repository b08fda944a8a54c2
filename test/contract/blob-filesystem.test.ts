import { type FileHandle, mkdtemp, open, readdir, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { holdsBlobs, openFilesystemBlobs } from "../../src/blobs/filesystem.js"
import { blobContract } from "./blob-contract.js"

blobContract("filesystem", async () => {
  const folder = await mkdtemp(join(tmpdir(), "version-registry-blobs-"))
  return {
    open: () => openFilesystemBlobs(folder),
    stored: async () => {
      const entries = await readdir(folder, { recursive: true })
      const files = await Promise.all(entries.map((entry) => stat(join(folder, entry))))
      return files.filter((file) => file.isFile()).length
    },
    close: () => rm(folder, { recursive: true }),
  }
})

describe("the folder of blobs", () => {
  let folder = ""
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "blob-folder-"))
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await rm(folder, { recursive: true })
  })
  const stage = async () =>
    (await openFilesystemBlobs(folder)).stage(
      (async function* () {
        yield Buffer.from("some bytes")
      })(),
    )

  it("has a blob's bytes on the disk before anybody can find them", async () => {
    const store = await openFilesystemBlobs(folder)
    const staged = await stage()
    const { sha256 } = staged.hashes
    const handle = await open(join(folder, "staging"))
    const prototype = Object.getPrototypeOf(handle)
    await handle.close()
    const sync = prototype.sync
    const flushed: { isFile: boolean; isFindable: boolean }[] = []
    vi.spyOn(prototype, "sync").mockImplementation(async function (this: FileHandle) {
      flushed.push({ isFile: (await this.stat()).isFile(), isFindable: await store.has(sha256) })
      return sync.call(this)
    })
    await staged.commit()
    // The bytes first, then the folder that names them.
    expect(flushed).toEqual([
      { isFile: true, isFindable: false },
      { isFile: false, isFindable: true },
    ])
  })

  it("forgets at start what a killed process was receiving, and knows whether blobs lie there", async () => {
    expect(await holdsBlobs(join(folder, "absent"))).toBe(false)
    await stage()
    expect(await readdir(join(folder, "staging"))).toHaveLength(1)
    expect(await holdsBlobs(folder)).toBe(false)
    const staged = await stage()
    expect(await readdir(join(folder, "staging"))).toHaveLength(1)
    await staged.commit()
    expect(await holdsBlobs(folder)).toBe(true)
    const [name = ""] = (await readdir(folder)).filter((each) => each === staged.hashes.sha256.slice(0, 2))
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect((await stat(join(folder, name, staged.hashes.sha256))).mode & 0o777).toBe(0o600)
  })
})
