import { mkdtemp, readdir, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openFilesystemBlobs } from "../../src/blobs/filesystem.js"
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
