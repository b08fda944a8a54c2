// In what words a folder, or a commit, is refused, and what an operator is to do.

import { StoreError } from "../store.js"
import { isFull } from "./folder-files.js"
import { inUse, whoHas } from "./folder-owner.js"

/** What an operator does whose folder can't be opened: no command reads it, so what is left is kept as it is. */
export const KEEP_AND_RESTORE =
  "keep what is left with mv DATA_DIR DATA_DIR.kept, then restore the last backup: version-registry restore DIR"

/** The error for a folder that must not be opened: it names the damage and what to do. */
export function damaged(path: string, what: string, cause?: unknown): StoreError {
  return new StoreError(
    "unavailable",
    `the database in ${path} is damaged: ${what}. Nothing was changed: ${KEEP_AND_RESTORE}`,
    { cause },
  )
}

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
    `writes to ${path} are refused: the folder was deleted or replaced while the server ran. Stop it and put the folder back, or ` +
      KEEP_AND_RESTORE,
  )
}

/** The error that the database is missing whose documents name the files in the folder. */
export function noDatabase(path: string): StoreError {
  return new StoreError(
    "unavailable",
    `there is no database in ${path}, but there are files that one has named: ${KEEP_AND_RESTORE}; or, to begin with nothing, ` +
      "start again after the first of them",
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
