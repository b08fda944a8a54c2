// One process to a folder: LevelDB holds an fcntl lock on it, which the system drops when the process ends, however it ends. This
// is the error that others get.

import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { StoreError } from "../store.js"

/** The process that wrote its id when it opened the folder; undefined where that can't be read. */
export async function whoHas(path: string): Promise<number | string> {
  const text = await readFile(join(path, "owner"), "latin1").catch(() => "")
  return /^[0-9]+$/.test(text.trim()) ? Number(text) : "another"
}

/** Another process has the folder open: it may serve it. */
export class FolderInUseError extends StoreError {}

/** The error that the folder is in use by the process with this id. */
export function inUse(path: string, owner: number | string): FolderInUseError {
  const by = typeof owner === "number" ? `process ${owner}` : "another process"
  return new FolderInUseError(
    "unavailable",
    `the folder ${path} is in use by ${by}; a store's folder takes one process`,
  )
}
