// Blobs as files: <folder>/<first two digits>/<sha256>. What is being received lies in <folder>/staging, in the same filesystem,
// so that a rename makes it findable.

import { randomUUID } from "node:crypto"
import { access, chmod, type FileHandle, mkdir, open, readdir, rename, stat, unlink } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"
import type { Cancellation } from "../cancellation.js"
import { BlobError, type BlobStore, type StagedBlob } from "./blob-store.js"
import { hashingStream, isSha256 } from "./hashing-stream.js"

const READ_BYTES = 128 * 1_024

/** Whether blobs lie in the folder already. */
export async function holdsBlobs(path: string): Promise<boolean> {
  const folder = resolve(path)
  for (const name of (await unlessMissing(readdir(folder))) ?? []) {
    if (/^[0-9a-f]{2}$/.test(name) && (await readdir(join(folder, name))).length > 0) return true
  }
  return false
}

/** One process has the folder: what lies in staging was left by one that is gone, and is removed. */
export async function openFilesystemBlobs(path: string): Promise<BlobStore> {
  const folder = resolve(path)
  const staging = join(folder, "staging")
  await guarded("open", async () => {
    await makeFolder(folder)
    await makeFolder(staging)
    for (const name of await readdir(staging)) await unlessMissing(unlink(join(staging, name)))
    // All of them now: a commit then has one folder to make durable, its own.
    for (let n = 0; n < 256; n++) await makeFolder(join(folder, n.toString(16).padStart(2, "0")))
    await syncFolder(folder)
    await syncFolder(dirname(folder))
  })
  return new FilesystemBlobs(folder, staging)
}

class FilesystemBlobs implements BlobStore {
  readonly #folder: string
  readonly #staging: string

  constructor(folder: string, staging: string) {
    this.#folder = folder
    this.#staging = staging
  }

  async stage(
    bytes: AsyncIterable<Uint8Array>,
    options: { maxBytes?: number; signal?: Cancellation } = {},
  ): Promise<StagedBlob> {
    const path = join(this.#staging, randomUUID())
    const file = await guarded("create", () => open(path, "wx", 0o600))
    try {
      const incoming = hashingStream(bytes, options)
      for await (const piece of incoming.bytes) await guarded("write", () => writeAll(file, piece))
      await guarded("close", () => file.close())
      return new StagedFile(path, this.#folder, incoming.size(), incoming.hashes())
    } catch (error) {
      await file.close().catch(() => {})
      await unlink(path).catch(() => {})
      throw error
    }
  }

  async *read(sha256: string, range?: { start: number; end: number }): AsyncGenerator<Uint8Array> {
    const path = this.#find(sha256)
    const file = path && (await guarded("open", () => unlessMissing(open(path, "r"))))
    if (!file) throw new BlobError("missing", "there is no such blob")
    try {
      let at = range?.start ?? 0
      const end = range?.end ?? Number.POSITIVE_INFINITY
      while (at < end) {
        // A new buffer each time: whoever got the last one may still hold it.
        const buffer = Buffer.allocUnsafeSlow(Math.min(READ_BYTES, end - at))
        const { bytesRead } = await guarded("read", () => file.read(buffer, 0, buffer.length, at))
        if (bytesRead === 0) return
        at += bytesRead
        yield buffer.subarray(0, bytesRead)
      }
    } finally {
      await file.close().catch(() => {})
    }
  }

  async has(sha256: string): Promise<boolean> {
    const path = this.#find(sha256)
    if (!path) return false
    return guarded("look up", async () => (await unlessMissing(access(path).then(() => true))) ?? false)
  }

  async *list(): AsyncGenerator<{ readonly sha256: string; readonly size: number }> {
    for (const name of await guarded("list", () => readdir(this.#folder))) {
      if (!/^[0-9a-f]{2}$/.test(name)) continue
      for (const sha256 of await guarded("list", () => readdir(join(this.#folder, name)))) {
        const file = isSha256(sha256)
          ? await guarded("list", () => unlessMissing(stat(join(this.#folder, name, sha256))))
          : undefined
        if (file !== undefined) yield { sha256, size: file.size }
      }
    }
  }

  async remove(sha256: string): Promise<void> {
    const path = this.#find(sha256)
    if (path) await guarded("remove", () => unlessMissing(unlink(path)))
  }

  async sweep(olderThan: Date): Promise<number> {
    return guarded("sweep", async () => {
      let swept = 0
      for (const name of await readdir(this.#staging)) {
        const path = join(this.#staging, name)
        const last = await unlessMissing(stat(path))
        if (!last || last.mtimeMs >= olderThan.getTime()) continue
        await unlessMissing(unlink(path).then(() => swept++))
      }
      return swept
    })
  }

  async close(): Promise<void> {}

  #find(sha256: string): string | undefined {
    return isSha256(sha256) ? blobPath(this.#folder, sha256) : undefined
  }
}

class StagedFile implements StagedBlob {
  #committing: Promise<void> | undefined

  readonly #path: string
  readonly #folder: string

  constructor(
    path: string,
    folder: string,
    readonly size: number,
    readonly hashes: StagedBlob["hashes"],
  ) {
    this.#path = path
    this.#folder = folder
  }

  commit(): Promise<void> {
    this.#committing ??= guarded("commit", () => this.#publish()).catch((error) => {
      this.#committing = undefined
      throw error
    })
    return this.#committing
  }

  async discard(): Promise<void> {
    await this.#committing?.catch(() => {})
    // After a commit the name is gone.
    await unlink(this.#path).catch(() => {})
  }

  /** The same bytes may lie there already: replacing them is atomic, and right also when someone is about to remove them. */
  async #publish(): Promise<void> {
    const file = await unlessMissing(open(this.#path, "r+"))
    if (!file) throw new BlobError("missing", "the staged bytes were discarded or swept")
    try {
      await file.sync()
    } finally {
      await file.close()
    }
    const target = blobPath(this.#folder, this.hashes.sha256)
    await rename(this.#path, target)
    await syncFolder(dirname(target))
  }
}

function blobPath(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256)
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.byteLength; ) at += (await file.write(bytes, at)).bytesWritten
}

/** Its owner's alone, also where it was made otherwise before. */
async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  await chmod(path, 0o700)
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r")
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function unlessMissing<T>(operation: Promise<T>): Promise<T | undefined> {
  try {
    return await operation
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined
    throw error
  }
}

async function guarded<T>(what: string, operation: () => Promise<T>): Promise<T> {
  try {
    return await operation()
  } catch (cause) {
    if (cause instanceof BlobError) throw cause
    throw new BlobError("unavailable", `the blob store's folder: ${what} failed`, { cause })
  }
}
