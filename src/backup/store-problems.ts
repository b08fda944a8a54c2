// What is wrong with a store and its blobs, in words.
import { BlobError, type BlobStore } from "../blobs/blob-store.js"
import { blobs as blobRows } from "../registry/collections.js"
import { IntegrityCheck } from "../registry/integrity.js"
import { isDocumentRow, type PortableStore } from "../store/portable.js"
import type { OnProgress } from "./progress.js"
import { byteProblem } from "./read-backup.js"

/** How much was read. */
export interface VerifiedCounts {
  documents: number
  changes: number
  blobs: number
  bytes: number
}

/**
 * Reads every row, what the store keeps beside them, and every blob: a sentence for each fault. To be run while nothing writes:
 * files that come and go meanwhile would look wrong.
 */
export async function* storeProblems(
  { store, blobs }: { readonly store: PortableStore; readonly blobs: BlobStore },
  counts: VerifiedCounts,
  onProgress: OnProgress = () => {},
): AsyncGenerator<string> {
  const check = new IntegrityCheck()
  const unused = new Set<string>()
  for await (const row of store.exportRows()) {
    if (isDocumentRow(row)) {
      counts.documents++
      check.add(row.collection, row.document)
      if (row.collection === blobRows.name && row.document.uses === 0) unused.add(String(row.document.sha256))
    } else counts.changes++
    const rows = counts.documents + counts.changes
    if (rows % 10_000 === 0) onProgress({ step: "rows", done: rows })
  }
  yield* store.findProblems()
  yield* check.problems()
  const named = new Map(check.blobsInUse())
  for (const [sha256, size] of named) {
    const problem = await byteProblem(blobs.read(sha256), { sha256, size }).catch((error: unknown) => {
      if (error instanceof BlobError && error.reason === "missing") return "is missing"
      throw error
    })
    // Bytes without a use may be away: the row is written before them, and removed after them.
    if (problem !== undefined && !(problem === "is missing" && unused.has(sha256)))
      yield `the file ${sha256} ${problem}`
    counts.blobs++
    counts.bytes += size
    onProgress({ step: "files", done: counts.blobs, total: named.size })
  }
  for await (const { sha256 } of blobs.list()) {
    if (!named.has(sha256)) yield `no row names the file ${sha256}: it takes space, and nothing uses it`
  }
}
