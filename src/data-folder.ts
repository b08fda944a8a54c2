// The folder of the embedded store and its files: there, and this process's to write in, before anything is opened in it.
import { mkdir, mkdtemp, rmdir, stat } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"

/**
 * Makes the folder (mode 0700) and those above it that are missing, and tries whether this process may write in it. Rejects with an Error
 * that says what is in the way, its cause the system's error.
 */
export async function openDataFolder(path: string): Promise<void> {
  const folder = resolve(path)
  try {
    await makeFolders(folder)
    await rmdir(await mkdtemp(join(folder, ".writable-")))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Error(`can't write in ${path}: ${reasons[code ?? ""] ?? `it is no folder for files (${code})`}`, {
      cause: error,
    })
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "this process is not allowed to (EACCES): name a folder of its own",
  EPERM: "this process is not allowed to (EPERM): name a folder of its own",
  EROFS: "the file system is read-only (EROFS): name a folder on another one",
  ENOSPC: "the file system is full (ENOSPC): make room, or name a folder on another one",
  EDQUOT: "the quota is used up (EDQUOT): make room, or name a folder on another file system",
  ENOTDIR: "a part of the path is no folder (ENOTDIR)",
}

/** A level at a time: with `recursive`, Node (seen in 20 and 22) tries for ever where a file system takes no folders, such as /proc. */
async function makeFolders(folder: string): Promise<void> {
  const exists = await stat(folder).then(
    (found) => found.isDirectory() || Promise.reject(Object.assign(new Error("no folder"), { code: "ENOTDIR" })),
    (error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? false : Promise.reject(error)),
  )
  if (exists) return
  const above = dirname(folder)
  if (above !== folder) await makeFolders(above)
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    // Another process made it meanwhile.
    if (error.code !== "EEXIST") throw error
  })
}
