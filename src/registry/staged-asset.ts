// From staged bytes to an asset of a version, in the order that loses nothing: the blob's row, the bytes, then asset and use together.
import type { StagedBlob } from "../blobs/blob-store.js"
import type { Stored, WriteTransaction } from "../store/store.js"
import { changeAssetTally } from "./asset-tally.js"
import { useBlob, wantBlob } from "./blob-uses.js"
import { assets } from "./collections.js"
import { type CommandContext, transact } from "./context.js"
import type { Asset, PackageVersion } from "./entities.js"

/**
 * Makes the bytes durable and findable. `check` runs first, in the transaction that announces them: what it throws is the answer, and
 * nothing stays.
 */
export async function keepStaged(
  context: CommandContext,
  staged: StagedBlob,
  check: (tx: WriteTransaction) => Promise<void>,
): Promise<void> {
  try {
    await transact(context, async (tx, now) => {
      await check(tx)
      await wantBlob(tx, staged, now)
    })
    await staged.commit()
  } finally {
    await staged.discard()
  }
}

/** The asset's row and its use of the bytes. The caller writes the version. */
export async function addAsset(
  tx: WriteTransaction,
  version: PackageVersion,
  name: string,
  staged: StagedBlob,
  now: Date,
): Promise<Stored<Asset>> {
  await useBlob(tx, staged.hashes.sha256, staged.size, now)
  await changeAssetTally(tx, { organization: version.organization, versionUid: version.uid }, staged.size)
  return tx.create(assets, {
    organization: version.organization,
    versionUid: version.uid,
    name,
    size: staged.size,
    ...staged.hashes,
    createTime: now,
  })
}
