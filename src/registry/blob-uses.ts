// Which bytes are in use. A row is written before its bytes become findable, and its uses in the commit of what uses them: bytes
// without a row never stay, and a row whose uses are 0 marks bytes that nobody needs, or not yet.
import type { StagedBlob } from "../blobs/blob-store.js"
import type { WriteTransaction } from "../store/store.js"
import { blobs } from "./collections.js"

/** Marks the bytes as wanted now, so that the collector leaves them alone until their use is committed. */
export async function wantBlob(tx: WriteTransaction, staged: StagedBlob, now: Date): Promise<void> {
  const row = await tx.get(blobs, [staged.hashes.sha256])
  if (row === undefined) {
    await tx.create(blobs, { sha256: staged.hashes.sha256, size: staged.size, uses: 0, touchTime: now })
  } else {
    await tx.update(blobs, { ...row, touchTime: now })
  }
}

/** One more use. The row is there since wantBlob. */
export async function useBlob(tx: WriteTransaction, sha256: string, size: number, now: Date): Promise<void> {
  const row = await tx.get(blobs, [sha256])
  if (row === undefined) await tx.create(blobs, { sha256, size, uses: 1, touchTime: now })
  else await tx.update(blobs, { ...row, uses: row.uses + 1, touchTime: now })
}

/** One use less. The bytes stay for the collector. */
export async function releaseBlob(tx: WriteTransaction, sha256: string, now: Date): Promise<void> {
  const row = await tx.get(blobs, [sha256])
  if (row !== undefined) await tx.update(blobs, { ...row, uses: Math.max(0, row.uses - 1), touchTime: now })
}
