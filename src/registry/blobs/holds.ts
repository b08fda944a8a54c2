// While somebody reads files as of an earlier moment, such as a backup, none is collected: what was in use then may not be any more.

import type { Page, Store, Stored } from "../../store/store.js"
import { blobHolds } from "../collections.js"
import { createRow } from "../every-field.js"

/** How long a hold lasts without being renewed: whoever made it may have died. */
const HOLD_MS = 600_000
const RENEW_MS = 60_000

/** Until when no file is to be collected. */
export interface BlobHold {
  readonly id: string
  readonly expireTime: Date
}

/** Holds every file from now on, until `release`. A hold of a process that died ends by itself, after ten minutes. */
export async function holdBlobs(store: Store, id: string): Promise<{ release(): Promise<void> }> {
  const write = () => {
    const now = new Date()
    const expireTime = new Date(now.getTime() + HOLD_MS)
    return store.transact({ actor: "system", correlationId: "backup", now }, async (tx) => {
      const row = await tx.get(blobHolds, [id])
      if (row === undefined) await createRow(tx, blobHolds, { id, expireTime })
      else await tx.update(blobHolds, { ...row, expireTime })
    })
  }
  await write()
  // One that fails leaves nine minutes for the next ones.
  const renewing = setInterval(() => void write().catch(() => {}), RENEW_MS).unref()
  return {
    async release() {
      clearInterval(renewing)
      await store.transact({ actor: "system", correlationId: "backup", now: new Date() }, async (tx) => {
        const row = await tx.get(blobHolds, [id])
        if (row !== undefined) await tx.delete(blobHolds, row)
      })
    },
  }
}

/** Whether somebody holds files now. Removes holds whose holders are gone. */
export async function areBlobsHeld(store: Store, now: Date): Promise<boolean> {
  const { items }: Page<BlobHold> = await store.read((tx) => tx.page(blobHolds, { scope: [], limit: 100 }))
  const isOver = ({ expireTime }: Stored<BlobHold>) => expireTime.getTime() <= now.getTime()
  for (const { id } of items.filter(isOver)) {
    await store.transact({ actor: "system", correlationId: "maintenance", now }, async (tx) => {
      const row = await tx.get(blobHolds, [id])
      if (row !== undefined && isOver(row)) await tx.delete(blobHolds, row)
    })
  }
  return !items.every(isOver)
}
