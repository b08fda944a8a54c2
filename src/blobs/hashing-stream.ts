// One pass over bytes on their way into a blob store: counted, hashed, limited, and let go of when the signal says so.

import { createHash } from "node:crypto"
import type { Cancellation } from "../cancellation.js"
import { BlobError, type BlobHashes } from "./blob-store.js"

const SHA256 = /^[0-9a-f]{64}$/

/** What a caller names a blob by reaches no medium before this: it would be a name of the caller's making. */
export function isSha256(name: string): boolean {
  return SHA256.test(name)
}

export interface HashingStream {
  /** Once only. Pulls the next piece when the last one has been dealt with. */
  readonly bytes: AsyncIterable<Uint8Array>
  size(): number
  /** Once only, after the last piece. */
  hashes(): BlobHashes
}

/** Passes the bytes on while they are counted and hashed; too many are refused on the way. */
export function hashingStream(
  source: AsyncIterable<Uint8Array>,
  options: { maxBytes?: number; signal?: Cancellation } = {},
): HashingStream {
  const { maxBytes = Number.POSITIVE_INFINITY, signal } = options
  const md5 = createHash("md5")
  const sha1 = createHash("sha1")
  const sha256 = createHash("sha256")
  const sha512 = createHash("sha512")
  let size = 0

  async function* pass(): AsyncGenerator<Uint8Array> {
    for await (const piece of signal ? until(signal, source) : source) {
      size += piece.byteLength
      if (size > maxBytes) throw new BlobError("too-large", `more than ${maxBytes} bytes`)
      for (const hash of [md5, sha1, sha256, sha512]) hash.update(piece)
      yield piece
    }
  }

  return {
    bytes: pass(),
    size: () => size,
    hashes: () => ({
      md5: md5.digest("hex"),
      sha1: sha1.digest("hex"),
      sha256: sha256.digest("hex"),
      sha512: sha512.digest("hex"),
    }),
  }
}

/** Throws the signal's reason as soon as it is aborted, also while the source keeps us waiting. */
async function* until(signal: Cancellation, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]()
  // Of the step under way only: one promise raced against every step would keep every piece.
  let abort: (reason: unknown) => void = () => {}
  const stop = () => abort(signal.reason)
  signal.addEventListener("abort", stop)
  let ended = false
  try {
    signal.throwIfAborted()
    for (;;) {
      const next = await new Promise<IteratorResult<Uint8Array>>((resolve, reject) => {
        abort = reject
        iterator.next().then(resolve, reject)
      })
      if (next.done) {
        ended = true
        return
      }
      yield next.value
      signal.throwIfAborted()
    }
  } finally {
    signal.removeEventListener("abort", stop)
    // Not awaited: a generator that hangs in next() queues its return() behind that.
    if (!ended) iterator.return?.().catch(() => {})
  }
}
