// The files of a store's folder: whether there is space for more, and who may read them.

import { chmod, type FileHandle, open, readdir, rm, stat, statfs } from "node:fs/promises"
import { join } from "node:path"

const FULL_BYTES = 1_024 * 1_024

/** Whether the disk has less than a MiB left. False where the system does not say. */
export async function isFull(path: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(path).catch(() => ({ bavail: 1, bsize: FULL_BYTES }))
  return bavail * bsize < FULL_BYTES
}

/** Whether what the logs hold can be written once more: to open a folder again, LevelDB writes it to tables. */
export async function canWrite(path: string): Promise<boolean> {
  const probe = join(path, "probe")
  try {
    const needed = await neededSpace(path)
    const file = await open(probe, "w", 0o600)
    try {
      const piece = Buffer.alloc(64 * 1_024)
      for (let written = 0; written < needed; written += piece.length) await writeAll(file, piece)
      await file.sync()
    } finally {
      await file.close()
    }
    return true
  } catch {
    return false
  } finally {
    await rm(probe, { force: true }).catch(() => undefined)
  }
}

async function neededSpace(path: string): Promise<number> {
  let bytes = 0
  for (const name of await readdir(path)) {
    if (/\.log$|^MANIFEST|^wal-/.test(name)) bytes += (await stat(join(path, name))).size
  }
  return bytes
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten
}

/** Files of a store are their owner's alone; those that LevelDB makes later are by the process's umask. */
export async function makePrivate(path: string): Promise<void> {
  await chmod(path, 0o700)
  for (const name of await readdir(path)) await chmod(join(path, name), 0o600)
}

/** Makes the names in a folder durable. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r")
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
