// From staged bytes to an asset of a version, in the order that loses nothing: the blob's row, the bytes, then asset and use together.

import { setTimeout as sleep } from "node:timers/promises"
import type { StagedBlob } from "../../blobs/blob-store.js"
import { type Stored, StoreError, type WriteTransaction } from "../../store/store.js"
import { useBlob, wantBlob } from "../blobs/blob-uses.js"
import { assets } from "../collections.js"
import { type CommandContext, transact } from "../context.js"
import { addToCounter } from "../counters.js"
import { createRow } from "../every-field.js"
import type { Asset, PackageVersion } from "./entities.js"

/** A collector at work removes a few files: it is done long before this. */
const WAIT_MS = 50
const WAIT_TRIES = 200

/**
 * Makes the bytes durable and findable. `check` runs first, in the transaction that announces them: what it throws is the answer, and
 * nothing stays.
 */
export async function keepStaged(
  context: CommandContext,
  staged: StagedBlob,
  check: (tx: WriteTransaction, now: Date) => Promise<void>,
): Promise<void> {
  try {
    await announce(context, staged, check)
    await staged.commit()
  } finally {
    await staged.discard()
  }
}

/** Waits while the collector is removing the same bytes; what is stored then stays. */
async function announce(
  context: CommandContext,
  staged: StagedBlob,
  check: (tx: WriteTransaction, now: Date) => Promise<void>,
): Promise<void> {
  for (let tries = 0; tries < WAIT_TRIES; tries++) {
    const wanted = await transact(context, async (tx, now) => {
      await check(tx, now)
      return wantBlob(tx, staged, now)
    })
    if (wanted) return
    await sleep(WAIT_MS)
    context.signal.throwIfAborted()
  }
  throw new StoreError("contention", "the same bytes are being removed")
}

/** The asset's row and its use of the bytes. The caller writes the version. */
export async function addAsset(
  tx: WriteTransaction,
  version: PackageVersion,
  name: string,
  staged: StagedBlob,
  now: Date,
): Promise<Stored<Asset>> {
  await useBlob(tx, staged.hashes.sha256, now)
  await addToCounter(tx, version.organization, "asset-bytes", version.uid, staged.size)
  return createRow(tx, assets, {
    organization: version.organization,
    versionUid: version.uid,
    name,
    size: staged.size,
    ...staged.hashes,
    createTime: now,
  })
}
