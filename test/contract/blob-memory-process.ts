// A process that stores and reads back so many MiB and says how much its peak of memory grew: `node --import tsx
// blob-memory-process.ts <MiB> filesystem <folder>` or `... <MiB> gridfs <uri> <database>`. In a process of its own: a test
// runner's memory is never still.

import type { BlobStore } from "../../src/blobs/blob-store.js"
import { openFilesystemBlobs } from "../../src/blobs/filesystem.js"
import { openGridfsBlobs } from "../../src/blobs/gridfs.js"

const MIB = 1_024 * 1_024
const PIECE_BYTES = 64 * 1_024

async function* pieces(mebibytes: number): AsyncGenerator<Uint8Array> {
  // A new buffer each time, as from a socket.
  for (let sent = 0; sent < mebibytes * MIB; sent += PIECE_BYTES) yield Buffer.alloc(PIECE_BYTES, sent / PIECE_BYTES)
}

async function roundTrip(blobs: BlobStore, mebibytes: number): Promise<number> {
  const staged = await blobs.stage(pieces(mebibytes))
  await staged.commit()
  let size = 0
  for await (const piece of blobs.read(staged.hashes.sha256)) size += piece.byteLength
  return size
}

const [mebibytes, kind, place = "", database = ""] = process.argv.slice(2)
const blobs = kind === "gridfs" ? await openGridfsBlobs({ uri: place, database }) : await openFilesystemBlobs(place)
await roundTrip(blobs, 40)
const before = process.resourceUsage().maxRSS
const started = performance.now()
const size = await roundTrip(blobs, Number(mebibytes))
const grownMib = (process.resourceUsage().maxRSS - before) / 1_024
console.log(JSON.stringify({ size, grownMib, seconds: (performance.now() - started) / 1_000 }))
await blobs.close()
