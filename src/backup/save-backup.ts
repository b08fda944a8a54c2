// Files of a backup into a folder, which has its name once all is there and on the disk: one that was broken off is never taken for a
// backup.
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises"
import { basename, dirname, join, resolve } from "node:path"
import { syncFolder } from "../store/level/folder-files.js"
import { BackupError, MANIFEST, type Manifest, parseManifest } from "./manifest.js"
import type { BackupFile } from "./write-backup.js"

const NAME = /^(?:manifest\.json|rows\/[0-9]{6,}\.ndjson|blobs\/[0-9a-f]{2}\/[0-9a-f]{64})$/

/**
 * Writes the files to a temporary name beside the folder, and renames it at the end. What an earlier run left there is removed. Throws
 * BackupError when the folder is there already, or the files end without a manifest.
 */
export async function saveBackup(folder: string, files: AsyncIterable<BackupFile>): Promise<Manifest> {
  const target = resolve(folder)
  if ((await stat(target).catch(() => undefined)) !== undefined) {
    throw new BackupError(`${folder} is there already: name a folder that is not`)
  }
  const temporary = join(dirname(target), `.${basename(target)}.incomplete`)
  await rm(temporary, { recursive: true, force: true })
  await mkdir(temporary, { recursive: true, mode: 0o700 })
  try {
    const folders = new Set([temporary, dirname(target)])
    let last: string | undefined
    for await (const file of files) {
      // An archive from the network names them.
      if (!NAME.test(file.name)) throw new BackupError(`a backup holds no file '${file.name.slice(0, 100)}'`)
      const path = join(temporary, file.name)
      await makeFolders(temporary, dirname(path), folders)
      await writeDurably(path, file)
      last = file.name
    }
    if (last !== MANIFEST) throw new BackupError("the backup ended before its manifest: it is not complete")
    const path = join(temporary, MANIFEST)
    const manifest = parseManifest(await readFile(path, "utf8"), path)
    for (const each of folders) if (each !== dirname(target)) await syncFolder(each)
    await rename(temporary, target)
    await syncFolder(dirname(target))
    return manifest
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => {})
    throw error
  }
}

async function makeFolders(root: string, folder: string, made: Set<string>): Promise<void> {
  if (made.has(folder) || folder === root) return
  await makeFolders(root, dirname(folder), made)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  made.add(folder)
}

async function writeDurably(path: string, { name, size, bytes }: BackupFile): Promise<void> {
  const file = await open(path, "wx", 0o600)
  try {
    let written = 0
    for await (const piece of bytes) {
      for (let at = 0; at < piece.byteLength; ) at += (await file.write(piece, at)).bytesWritten
      written += piece.byteLength
    }
    if (written !== size) throw new BackupError(`${name} has ${written} bytes and not ${size}`)
    await file.sync()
  } finally {
    await file.close()
  }
}
