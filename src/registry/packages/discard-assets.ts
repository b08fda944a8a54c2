// Lets go of the assets of a version that is disposed, deleted or replaced.

import type { Stored, WriteTransaction } from "../../store/store.js"
import { addTombstone } from "../add-tombstone.js"
import type { PackageVersion } from "./entities.js"

/** Leaves the version's assets to the sweeper. The version must no longer show them once this commits. */
export async function discardAssets(tx: WriteTransaction, version: Stored<PackageVersion>, now: Date): Promise<void> {
  if (version.assetCount === 0) return
  await addTombstone(tx, "package-version", version, now)
}
