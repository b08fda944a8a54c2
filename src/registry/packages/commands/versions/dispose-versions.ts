// Removes the assets of versions for good; the versions stay, to be seen and deleted.
import type { Stored, WriteTransaction } from "../../../../store/store.js"
import { packageVersions, tombstones } from "../../../collections.js"
import type { CommandContext } from "../../../context.js"
import type { PackageVersion } from "../../entities.js"
import type { PackageRef } from "../../lookup.js"
import { withStatus } from "../../version-status.js"
import { changeVersions, type VersionPreconditions, type VersionsOutcome } from "./update-versions-status.js"

/** A version that is disposed already stays as it is. */
export function disposeVersions(
  context: CommandContext,
  ref: PackageRef,
  input: VersionPreconditions,
): Promise<VersionsOutcome> {
  return changeVersions(context, ref, input, {
    allowed: () => undefined,
    apply: async (tx, version, _parent, now) => {
      if (version.status === "Disposed") return version.status
      await leaveAssets(tx, version, now)
      await tx.update(packageVersions, { ...withStatus(version, "Disposed", now), assetCount: 0 })
      return "Disposed"
    },
  })
}

/** Leaves the version's assets to the sweeper. The version must no longer show them once this commits. */
export async function leaveAssets(tx: WriteTransaction, version: Stored<PackageVersion>, now: Date): Promise<void> {
  if (version.assetCount === 0) return
  const { uid, organization } = version
  await tx.create(tombstones, { uid, organization, kind: "package-version", createTime: now })
}
