// In what words a folder, or a commit, is refused, and what an operator is to do.

import { StoreError } from "../store.js"
import { damaged } from "./folder-check.js"
import { isFull } from "./folder-files.js"
import { inUse, whoHas } from "./folder-owner.js"

/** Why the database in the folder can't be opened: it is in use, damaged, on a full disk, or what LevelDB says. */
export async function failedOpen(path: string, error: unknown): Promise<StoreError> {
  if (isLocked(error)) return inUse(path, await whoHas(path))
  const cause = error instanceof Error ? error.cause : undefined
  if (isCorruption(error) || isCorruption(cause))
    return damaged(path, (cause as Error | undefined)?.message ?? "", error)
  if (await isFull(path)) return fullDisk(path, error)
  const reason = cause instanceof Error ? cause.message : String(error)
  return new StoreError("unavailable", `the database in ${path} can't be opened: ${reason}`, { cause: error })
}

/** Why commits are refused after one that failed: the disk is full, or what the system says. */
export async function failedWrite(path: string, cause: unknown): Promise<StoreError> {
  if (await isFull(path)) return fullDisk(path, cause)
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new StoreError("unavailable", `writes to ${path} are refused: a commit failed (${reason})`, { cause })
}

function fullDisk(path: string, cause: unknown): StoreError {
  return new StoreError("unavailable", `writes to ${path} are refused: the disk is full`, { cause })
}

/** The error that the folder was deleted or replaced while the store was open. */
export function goneFolder(path: string): StoreError {
  return new StoreError(
    "unavailable",
    `writes to ${path} are refused: the folder was deleted or replaced while the server ran. Stop it, put the folder back, or restore ` +
      "the last backup into an empty one: version-registry restore DIR",
  )
}

/** The error that the database is missing whose documents name the files in the folder. */
export function noDatabase(path: string): StoreError {
  return new StoreError(
    "unavailable",
    `there is no database in ${path}, but there are files that one has named. Restore the last backup into an empty folder: ` +
      "version-registry restore DIR; or, to begin with nothing, move the files away",
  )
}

/** Whether LevelDB's error says that another process holds the folder's lock. */
export function isLocked(error: unknown): boolean {
  return error instanceof Error && [error, error.cause].some((each) => codeOf(each) === "LEVEL_LOCKED")
}

function isCorruption(error: unknown): boolean {
  return codeOf(error) === "LEVEL_CORRUPTION" || codeOf(error) === "LEVEL_INVALID_ARGUMENT"
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined
}
