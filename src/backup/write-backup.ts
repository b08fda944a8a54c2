// A backup as files, one after another: the rows as of one moment, every blob that they name, and the manifest last.
import { createHash, randomUUID } from "node:crypto"
import type { BlobStore } from "../blobs/blob-store.js"
import type { Blob } from "../registry/blobs/entities.js"
import { holdBlobs } from "../registry/blobs/holds.js"
import { verifiedBytes } from "../registry/blobs/verified-bytes.js"
import { blobHolds, blobs } from "../registry/collections.js"
import { isDocumentRow, type PortableRow, type PortableStore } from "../store/portable.js"
import type { StoreKind } from "../store-kinds.js"
import {
  BackupError,
  blobFile,
  FORMAT,
  FORMAT_VERSION,
  formatManifest,
  MANIFEST,
  type Manifest,
  type RowFile,
} from "./manifest.js"
import type { OnProgress } from "./progress.js"
import { formatRow } from "./rows.js"

/** UTF-16 units of rows in a file; a file is kept in memory until it is full. */
const ROW_FILE_SIZE = 8 * 1_024 * 1_024

export interface BackupSource {
  readonly store: PortableStore
  readonly blobs: BlobStore
  readonly kind: StoreKind
  readonly softwareVersion: string
  /** Fingerprints of the secret keys in use, the current one's first. */
  readonly secretKeys: readonly string[]
}

/** One file of a backup. To be read before the next one is asked for. */
export interface BackupFile {
  /** Path in the backup, with slashes. */
  readonly name: string
  readonly size: number
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/**
 * The files of a consistent backup, while writers go on: no blob is collected before the last file was read, or the reading was ended.
 * Throws BackupError, BlobError or StoreError when something can't be read as it was stored; what was read then is no backup.
 */
export async function* backupFiles(
  source: BackupSource,
  onProgress: OnProgress = () => {},
): AsyncGenerator<BackupFile> {
  // Before the rows' moment: whatever they name stays until the end.
  const hold = await holdBlobs(source.store, randomUUID())
  try {
    const rows = new RowFiles(onProgress)
    for await (const row of source.store.exportRows()) {
      if (rows.add(row)) yield rows.take()
    }
    if (!rows.isEmpty) yield rows.take()
    let bytes = 0
    const kept = rows.blobs
    for (const [at, blob] of kept.entries()) {
      const { sha256, size } = blob
      yield { name: blobFile(sha256), size, bytes: verifiedBytes(source.blobs, blob) }
      bytes += size
      onProgress({ step: "files", done: at + 1, total: kept.length })
    }
    const manifest: Manifest = {
      format: FORMAT,
      formatVersion: FORMAT_VERSION,
      softwareVersion: source.softwareVersion,
      createTime: rows.createTime.toISOString(),
      source: source.kind,
      secretKeys: source.secretKeys,
      documents: Object.fromEntries(rows.documents),
      changes: rows.changes,
      blobs: { count: kept.length, bytes },
      files: rows.files,
    }
    const text = Buffer.from(formatManifest(manifest))
    yield { name: MANIFEST, size: text.length, bytes: [text] }
  } finally {
    // A store that is gone by now lets the hold end by itself.
    await hold.release().catch(() => {})
  }
}

class RowFiles {
  readonly createTime = new Date()
  readonly documents = new Map<string, number>()
  readonly files: RowFile[] = []
  /** In the order of their hashes. */
  readonly blobs: Pick<Blob, "sha256" | "size">[] = []
  changes = 0
  #lines: string[] = []
  #size = 0
  #rows = 0

  readonly #onProgress: OnProgress

  constructor(onProgress: OnProgress) {
    this.#onProgress = onProgress
  }

  get isEmpty(): boolean {
    return this.#lines.length === 0
  }

  /** Whether a file is full. */
  add(row: PortableRow): boolean {
    if (!isDocumentRow(row)) this.changes++
    else if (!this.#note(row.collection, row.document)) return false
    const line = formatRow(row)
    this.#lines.push(line)
    this.#size += line.length
    this.#rows++
    return this.#size >= ROW_FILE_SIZE
  }

  take(): BackupFile {
    const bytes = Buffer.from(`${this.#lines.join("\n")}\n`)
    const name = `rows/${String(this.files.length + 1).padStart(6, "0")}.ndjson`
    this.files.push({ name, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") })
    this.#lines = []
    this.#size = 0
    this.#onProgress({ step: "rows", done: this.#rows })
    return { name, size: bytes.length, bytes: [bytes] }
  }

  /** Returns false for a row that only concerns the process that wrote it: a restored registry has no use for it. */
  #note(collection: string, document: object): boolean {
    if (collection === blobHolds.name) return false
    if (collection === blobs.name) {
      const { sha256, size, uses } = document as Blob
      // Its bytes are on their way in, or out, and nothing uses them.
      if (uses === 0) return false
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new BackupError(`blobs names '${sha256}', which is no SHA-256`)
      this.blobs.push({ sha256, size })
    }
    this.documents.set(collection, (this.documents.get(collection) ?? 0) + 1)
    return true
  }
}
