// How many bytes of assets an organization keeps.
import type { ReadTransaction, WriteTransaction } from "../../store/store.js"
import { assetCounters } from "../collections.js"

const SHARES = 8

/** Adds bytes (or takes them away, when negative) to the share that this version's assets are counted in. */
export async function changeAssetCounter(
  tx: WriteTransaction,
  location: { readonly organization: string; readonly versionUid: string },
  bytes: number,
): Promise<void> {
  const { organization } = location
  const share = String(Number.parseInt(location.versionUid.slice(-1), 36) % SHARES)
  const row = await tx.get(assetCounters, [organization, share])
  if (row === undefined) await tx.create(assetCounters, { organization, share, bytes: Math.max(0, bytes) })
  else await tx.update(assetCounters, { ...row, bytes: Math.max(0, row.bytes + bytes) })
}

export async function assetBytes(tx: ReadTransaction, organization: string): Promise<number> {
  const { items } = await tx.page(assetCounters, { scope: [organization], limit: SHARES })
  return items.reduce((sum, { bytes }) => sum + bytes, 0)
}
