// Which bytes are in use. A row is written before its bytes become findable, and its uses in the commit of what uses them: bytes
// without a row never stay, and a row whose uses are 0 marks bytes that nobody needs, or not yet. The collector marks a row before
// it removes the bytes; while the mark is there nobody may count on them.

import type { StagedBlob } from "../../blobs/blob-store.js"
import { StoreError, type WriteTransaction } from "../../store/store.js"
import { blobs } from "../collections.js"
import { createRow } from "../every-field.js"

/**
 * Marks the bytes as wanted now, so that the collector leaves them alone until their use is committed. False while it is removing
 * them: bytes stored now would go too.
 */
export async function wantBlob(tx: WriteTransaction, staged: StagedBlob, now: Date): Promise<boolean> {
  const row = await tx.get(blobs, [staged.hashes.sha256])
  if (row?.removeTime !== undefined) return false
  if (row === undefined) {
    await createRow(tx, blobs, {
      sha256: staged.hashes.sha256,
      size: staged.size,
      uses: 0,
      touchTime: now,
      removeTime: undefined,
    })
  } else {
    await tx.update(blobs, { ...row, touchTime: now })
  }
  return true
}

/** One more use. The row is there since wantBlob, or since another use. */
export async function useBlob(tx: WriteTransaction, sha256: string, now: Date): Promise<void> {
  const row = await tx.get(blobs, [sha256])
  if (row === undefined || row.removeTime !== undefined) {
    // The caller took longer than unused bytes are kept: it has to send them again.
    throw new StoreError("contention", "the bytes were collected before their use was recorded")
  }
  await tx.update(blobs, { ...row, uses: row.uses + 1, touchTime: now })
}

/** One use less. The bytes stay for the collector. */
export async function releaseBlob(tx: WriteTransaction, sha256: string, now: Date): Promise<void> {
  const row = await tx.get(blobs, [sha256])
  if (row !== undefined) await tx.update(blobs, { ...row, uses: Math.max(0, row.uses - 1), touchTime: now })
}
