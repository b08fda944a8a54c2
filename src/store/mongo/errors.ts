// The one place that reads the driver's errors.

import { MongoBulkWriteError, MongoError, MongoErrorLabel, MongoNetworkError, MongoServerError } from "mongodb"
import type { Cancellation } from "../../cancellation.js"
import { StoreError } from "../store.js"

const DUPLICATE_KEY = 11_000
const WRITE_CONFLICT = 112
const LOCK_TIMEOUT = 24
const SNAPSHOT_UNAVAILABLE = 246
const MAX_TIME_EXPIRED = 50

/** A duplicate key in a transaction comes from a race: what its snapshot has was looked up before. */
const CONFLICTS: ReadonlySet<number> = new Set([DUPLICATE_KEY, WRITE_CONFLICT, LOCK_TIMEOUT, SNAPSHOT_UNAVAILABLE])

/** A row was not as the transaction's own snapshot has it. */
export class Conflict extends Error {
  override readonly name = "Conflict"
}

/**
 * Why an attempt at a transaction failed. conflict: another transaction was there first; lost: the connection or the server
 * went away before the commit. Both wrote nothing and may be tried again. other: not to be tried again.
 */
export type Failure = "conflict" | "lost" | "other"

/** What kind of failure the error is that an attempt ended with. */
export function failureOf(thrown: unknown): Failure {
  const error = unwrapped(thrown)
  if (error instanceof Conflict) return "conflict"
  if (!(error instanceof MongoError)) return "other"
  if (CONFLICTS.has(Number(error.code))) return "conflict"
  // The driver does not label every network error.
  if (error instanceof MongoNetworkError || isAborted(error)) return "lost"
  return "other"
}

/** A bulk write hides what became of its connection, such as a pool that was cleared, in an error of the server's kind. */
function unwrapped(error: unknown): unknown {
  const inner: unknown = error instanceof MongoBulkWriteError ? error.errorResponse : undefined
  return inner instanceof MongoError ? inner : error
}

/** Whether the server refused a write because its key, or a unique combination, is taken. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof MongoError && error.code === DUPLICATE_KEY
}

/** The commit did not happen and never will. */
export function isAborted(error: MongoError): boolean {
  return error.hasErrorLabel(MongoErrorLabel.TransientTransactionError)
}

/**
 * What a failed commit means. unknown: it may have happened or may still happen; asking again gives the outcome. lost: the outcome can't be
 * found out any more.
 */
export function commitFailureOf(error: unknown): "unknown" | "aborted" | "lost" {
  if (!(error instanceof MongoServerError)) return "unknown"
  if (error.hasErrorLabel(MongoErrorLabel.UnknownTransactionCommitResult)) return "unknown"
  return isAborted(error) ? "aborted" : "lost"
}

/**
 * The error as a StoreError, which is the only one that leaves the store: "deadline", "contention" or "unavailable", with the driver's
 * error as its cause.
 */
export function storeError(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  if (error instanceof MongoError && error.code === MAX_TIME_EXPIRED) {
    return new StoreError("deadline", "the database did not answer in time", { cause: error })
  }
  if (failureOf(error) === "conflict") {
    return new StoreError("contention", "other transactions were always there first", { cause: error })
  }
  return new StoreError("unavailable", "the database can't be reached, or failed", { cause: error })
}

/** The StoreError "deadline"; its cause is the signal's reason where that was aborted. */
export function deadline(signal?: Cancellation): StoreError {
  return new StoreError("deadline", "given up for time", signal?.aborted ? { cause: signal.reason } : undefined)
}
