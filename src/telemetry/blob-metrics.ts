import type { BlobStore } from "../blobs/blob-store.js"

/** Counts the bytes of files that go in and out of a blob store. */
export class BlobMetrics {
  writtenBytes = 0
  readBytes = 0

  /** The same store, counted. */
  watch(blobs: BlobStore): BlobStore {
    const metrics = this
    return {
      async stage(bytes, options) {
        const staged = await blobs.stage(bytes, options)
        metrics.writtenBytes += staged.size
        return staged
      },
      read: (sha256, range) => metrics.#counted(blobs.read(sha256, range)),
      has: (sha256) => blobs.has(sha256),
      list: () => blobs.list(),
      remove: (sha256) => blobs.remove(sha256),
      sweep: (olderThan) => blobs.sweep(olderThan),
      close: () => blobs.close(),
    }
  }

  async *#counted(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      this.readBytes += chunk.length
      yield chunk
    }
  }
}
