// Blobs in GridFS (the layout that every MongoDB tool reads), found by filename: the SHA-256. Two files of one name are the
// same bytes, so a duplicate is harmless. Unlike the driver's upload stream, the file's document is written first: what a
// dead writer left behind can be found by it and swept.

import { Binary, type Collection, type Db, MongoClient, MongoError, ObjectId } from "mongodb"
import type { Cancellation } from "../cancellation.js"
import { BlobError, type BlobStore, type StagedBlob } from "./blob-store.js"
import { hashingStream, isSha256 } from "./hashing-stream.js"

const BUCKET = "blobs"
const STAGING = "staging"
const CHUNK_BYTES = 1_024 * 1_024
/** A reader holds at most this many chunks. */
const READ_AHEAD = 4
/** How often a writer that is still at it says so. */
const ALIVE_MS = 60_000

export type GridfsOptions = { readonly database: string } & (
  | { readonly uri: string }
  | { readonly client: MongoClient }
)

/** With a `client` that stays the caller's to close. */
export async function openGridfsBlobs(options: GridfsOptions): Promise<BlobStore> {
  const own = "uri" in options
  const client = own ? new MongoClient(options.uri) : options.client
  try {
    return await guarded("open", async () => {
      const bucket = new Bucket(client.db(options.database))
      await bucket.createIndexes()
      return new GridfsBlobs(bucket, own ? () => client.close() : async () => {})
    })
  } catch (error) {
    if (own) await client.close()
    throw error
  }
}

interface FileDocument {
  readonly _id: ObjectId
  readonly filename: string
  readonly length: number
  readonly chunkSize: number
  readonly uploadDate: Date
}

interface ChunkDocument {
  readonly _id: ObjectId
  readonly files_id: ObjectId
  readonly n: number
  readonly data: Binary
}

/** The two collections of GridFS. */
class Bucket {
  readonly files: Collection<FileDocument>
  readonly chunks: Collection<ChunkDocument>

  constructor(db: Db) {
    const durable = {
      readPreference: "primary",
      readConcern: { level: "majority" },
      writeConcern: { w: "majority", journal: true },
    } as const
    this.files = db.collection(`${BUCKET}.files`, durable)
    this.chunks = db.collection(`${BUCKET}.chunks`, durable)
  }

  /** Those that GridFS asks for. */
  async createIndexes(): Promise<void> {
    await this.files.createIndex({ filename: 1, uploadDate: 1 })
    await this.chunks.createIndex({ files_id: 1, n: 1 }, { unique: true })
  }

  async find(sha256: string): Promise<FileDocument | null> {
    return isSha256(sha256) ? this.files.findOne({ filename: sha256 }) : null
  }

  /** Chunks first: a file without them all can still be found and deleted again. */
  async delete(file: ObjectId): Promise<void> {
    await this.chunks.deleteMany({ files_id: file })
    await this.files.deleteOne({ _id: file })
  }
}

class GridfsBlobs implements BlobStore {
  readonly #bucket: Bucket

  constructor(
    bucket: Bucket,
    readonly close: () => Promise<void>,
  ) {
    this.#bucket = bucket
  }

  async stage(
    bytes: AsyncIterable<Uint8Array>,
    options: { maxBytes?: number; signal?: Cancellation } = {},
  ): Promise<StagedBlob> {
    const writer = new Writer(this.#bucket)
    await guarded("create", () => writer.start())
    try {
      const incoming = hashingStream(bytes, options)
      for await (const piece of incoming.bytes) await guarded("write", () => writer.write(piece))
      const size = incoming.size()
      await guarded("write", () => writer.finish(size))
      return new StagedFile(this.#bucket, writer.file, size, incoming.hashes())
    } catch (error) {
      await this.#bucket.delete(writer.file).catch(() => {})
      throw error
    }
  }

  async *read(sha256: string, range?: { start: number; end: number }): AsyncGenerator<Uint8Array> {
    const file = await guarded("look up", () => this.#bucket.find(sha256))
    if (!file) throw new BlobError("missing", "there is no such blob")
    const start = range?.start ?? 0
    const end = Math.min(range?.end ?? file.length, file.length)
    if (start >= end) return
    const first = Math.floor(start / file.chunkSize)
    const last = Math.floor((end - 1) / file.chunkSize)
    const cursor = this.#bucket.chunks
      .find({ files_id: file._id, n: { $gte: first, $lte: last } }, { batchSize: READ_AHEAD })
      .sort({ n: 1 })
    try {
      for (let n = first; n <= last; n++) {
        const chunk = await guarded("read", () => cursor.next())
        if (chunk?.n !== n) throw new BlobError("missing", "the blob was removed while it was read")
        const at = n * file.chunkSize
        yield chunk.data.buffer.subarray(Math.max(start - at, 0), Math.min(end - at, file.chunkSize))
      }
    } finally {
      await cursor.close().catch(() => {})
    }
  }

  async has(sha256: string): Promise<boolean> {
    return (await guarded("look up", () => this.#bucket.find(sha256))) !== null
  }

  async *list(): AsyncGenerator<{ readonly sha256: string; readonly size: number }> {
    const files = this.#bucket.files.find({ filename: { $ne: STAGING } }).sort({ filename: 1 })
    let last: string | undefined
    try {
      for (;;) {
        const file = await guarded("list", () => files.next())
        if (file === null) return
        // Of a duplicate one will do.
        if (file.filename !== last) yield { sha256: file.filename, size: file.length }
        last = file.filename
      }
    } finally {
      await files.close().catch(() => {})
    }
  }

  async remove(sha256: string): Promise<void> {
    if (!isSha256(sha256)) return
    await guarded("remove", async () => {
      const files = await this.#bucket.files.find({ filename: sha256 }).toArray()
      for (const file of files) await this.#bucket.delete(file._id)
    })
  }

  async sweep(olderThan: Date): Promise<number> {
    return guarded("sweep", async () => {
      const files = await this.#bucket.files.find({ filename: STAGING, uploadDate: { $lt: olderThan } }).toArray()
      for (const file of files) await this.#bucket.delete(file._id)
      return files.length
    })
  }
}

class Writer {
  readonly file = new ObjectId()
  #chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES)
  #filled = 0
  #n = 0
  #alive = performance.now()

  readonly #bucket: Bucket

  constructor(bucket: Bucket) {
    this.#bucket = bucket
  }

  async start(): Promise<void> {
    const now = new Date()
    await this.#bucket.files.insertOne({
      ...{ _id: this.file, filename: STAGING, length: 0, chunkSize: CHUNK_BYTES, uploadDate: now },
    })
  }

  async write(piece: Uint8Array): Promise<void> {
    for (let at = 0; at < piece.byteLength; ) {
      const part = piece.subarray(at, at + CHUNK_BYTES - this.#filled)
      this.#chunk.set(part, this.#filled)
      this.#filled += part.byteLength
      at += part.byteLength
      if (this.#filled === CHUNK_BYTES) await this.#flush()
    }
  }

  async finish(length: number): Promise<void> {
    if (this.#filled > 0) await this.#flush()
    await this.#bucket.files.updateOne({ _id: this.file }, { $set: { length, uploadDate: new Date() } })
  }

  async #flush(): Promise<void> {
    // The driver has the bytes in a message of its own before insertOne settles: one buffer serves every chunk.
    const data = new Binary(this.#chunk.subarray(0, this.#filled))
    await this.#bucket.chunks.insertOne({ _id: new ObjectId(), files_id: this.file, n: this.#n++, data })
    this.#filled = 0
    if (performance.now() - this.#alive > ALIVE_MS) {
      this.#alive = performance.now()
      await this.#bucket.files.updateOne({ _id: this.file }, { $set: { uploadDate: new Date() } })
    }
  }
}

class StagedFile implements StagedBlob {
  #committing: Promise<void> | undefined

  readonly #bucket: Bucket
  readonly #file: ObjectId

  constructor(
    bucket: Bucket,
    file: ObjectId,
    readonly size: number,
    readonly hashes: StagedBlob["hashes"],
  ) {
    this.#bucket = bucket
    this.#file = file
  }

  commit(): Promise<void> {
    this.#committing ??= guarded("commit", () => this.#publish()).catch((error) => {
      this.#committing = undefined
      throw error
    })
    return this.#committing
  }

  async discard(): Promise<void> {
    const committed = await this.#committing?.then(
      () => true,
      () => false,
    )
    if (!committed) await this.#bucket.delete(this.#file).catch(() => {})
  }

  async #publish(): Promise<void> {
    const filename = this.hashes.sha256
    if (await this.#bucket.find(filename)) return this.#bucket.delete(this.#file)
    const { matchedCount } = await this.#bucket.files.updateOne({ _id: this.#file }, { $set: { filename } })
    if (matchedCount === 0) throw new BlobError("missing", "the staged bytes were discarded or swept")
  }
}

async function guarded<T>(what: string, operation: () => Promise<T>): Promise<T> {
  try {
    return await operation()
  } catch (cause) {
    if (!(cause instanceof MongoError)) throw cause
    throw new BlobError("unavailable", `GridFS: ${what} failed`, { cause })
  }
}
