// The assets of one version again under another: the bytes are shared.

import type { WriteTransaction } from "../../store/store.js"
import { useBlob } from "../blobs/blob-uses.js"
import { assets } from "../collections.js"
import { addToCounter } from "../counters.js"
import { createRow } from "../every-field.js"
import type { PackageVersion } from "./entities.js"

const PAGE = 1_000

/** Gives the copy of a version the assets of its source; the bytes are shared. */
export async function copyAssets(
  tx: WriteTransaction,
  from: PackageVersion,
  to: PackageVersion,
  now: Date,
): Promise<void> {
  // A version has fewer assets than a page.
  const { items } = await tx.page(assets, { scope: [from.organization, from.uid], limit: PAGE })
  let bytes = 0
  for (const { revision: _, ...asset } of items) {
    await useBlob(tx, asset.sha256, now)
    await createRow(tx, assets, { ...asset, organization: to.organization, versionUid: to.uid, createTime: now })
    bytes += asset.size
  }
  await addToCounter(tx, to.organization, "asset-bytes", to.uid, bytes)
}
