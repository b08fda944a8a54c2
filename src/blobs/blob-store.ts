// Content-addressed files. The bytes live here, the row that counts a blob's uses lives in the store: a record's commit writes it.

import type { Cancellation } from "../cancellation.js"

/** Hashes of a blob's bytes, lower-case hexadecimal, computed in the pass that stored them. */
export interface BlobHashes {
  readonly md5: string
  readonly sha1: string
  readonly sha256: string
  readonly sha512: string
}

/** Bytes received and hashed, not yet findable. Exactly one of commit and discard is to be called; discard after commit does nothing. */
export interface StagedBlob {
  readonly size: number
  readonly hashes: BlobHashes
  /** Makes the bytes durable and findable under hashes.sha256; a no-op where they are already. Durable once resolved. */
  commit(): Promise<void>
  /** Removes the temporary bytes. Never rejects. */
  discard(): Promise<void>
}

export interface BlobStore {
  /**
   * Streams the bytes to a temporary name while hashing them, with back-pressure: memory must not grow with them. When the source
   * throws or the limit is passed, nothing stays and the error comes out (the source's own, or BlobError "too-large").
   */
  stage(bytes: AsyncIterable<Uint8Array>, options?: { maxBytes?: number; signal?: Cancellation }): Promise<StagedBlob>
  /** Bytes from start to end (exclusive), with back-pressure; throws BlobError "missing" at the first step when there is no such blob. */
  read(sha256: string, range?: { start: number; end: number }): AsyncIterable<Uint8Array>
  has(sha256: string): Promise<boolean>
  /** Every blob that can be found, in no order; what is added or removed meanwhile may be among them or not. */
  list(): AsyncIterable<{ readonly sha256: string; readonly size: number }>
  /** Removes the bytes; nothing to remove is fine. */
  remove(sha256: string): Promise<void>
  /** Removes temporary bytes whose writer is gone: older than this. Returns how many. */
  sweep(olderThan: Date): Promise<number>
  close(): Promise<void>
}

/**
 * The only error of ours that leaves a blob store; a driver's error is the cause. "damaged" is what a reader makes of bytes that are not
 * those that were stored.
 */
export class BlobError extends Error {
  override readonly name = "BlobError"
  constructor(
    readonly reason: "too-large" | "missing" | "damaged" | "unavailable",
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options)
  }
}
