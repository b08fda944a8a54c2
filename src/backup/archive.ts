// The files of a backup as one tar archive, and back: how a backup travels from a running server.

import { Readable } from "node:stream"
import { extract, type Pack, pack } from "tar-stream"
import type { OnProgress } from "./progress.js"
import type { BackupFile } from "./write-backup.js"

/** What is taken at a time: far below the size of a message. */
const PIECE_BYTES = 128 * 1_024

/** The archive's bytes; a file is read when the bytes before it were taken. Throws what the files throw. */
export async function* tarArchive(files: AsyncIterable<BackupFile>): AsyncGenerator<Uint8Array> {
  const archive = pack()
  const filling = fill(archive, files)
  filling.catch((error: Error) => archive.destroy(error))
  try {
    for await (const piece of archive as AsyncIterable<Buffer>) {
      for (let at = 0; at < piece.length; at += PIECE_BYTES) yield piece.subarray(at, at + PIECE_BYTES)
    }
    await filling
  } finally {
    archive.destroy()
    // The file under way is closed before this ends.
    await filling.catch(() => {})
  }
}

async function fill(archive: Pack, files: AsyncIterable<BackupFile>): Promise<void> {
  for await (const file of files) await addEntry(archive, file)
  archive.finalize()
}

function addEntry(archive: Pack, { name, size, bytes }: BackupFile): Promise<void> {
  const source = Readable.from(bytes, { objectMode: false })
  return new Promise<void>((resolve, reject) => {
    const entry = archive.entry({ name, size, mode: 0o600 }, (error) => {
      source.destroy()
      if (error) reject(error)
      else resolve()
    })
    source.on("error", (error) => {
      reject(error)
      entry.destroy(error)
    })
    // The callback gets the same error.
    entry.on("error", () => {})
    source.pipe(entry as unknown as NodeJS.WritableStream)
  })
}

/** The files of an archive. Throws when it ends in the middle of one, or is none. */
export async function* filesOfArchive(
  bytes: AsyncIterable<Uint8Array>,
  onProgress: OnProgress = () => {},
): AsyncGenerator<BackupFile> {
  let done = 0
  const archive = extract()
  const source = Readable.from(bytes, { objectMode: false })
  source.on("error", (error) => archive.destroy(error))
  source.pipe(archive)
  try {
    for await (const entry of archive) {
      const { name, size, type } = entry.header
      if (type !== "file") throw new Error(`the archive holds ${name}, which is no file`)
      yield { name, size: size ?? 0, bytes: entry as AsyncIterable<Uint8Array> }
      entry.resume()
      onProgress({ step: "files", done: ++done })
    }
  } finally {
    source.destroy()
  }
}
