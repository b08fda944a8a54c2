// Removes the assets of versions for good; the versions stay, to be seen and deleted.
import { packageVersions } from "../../../collections.js"
import type { CommandContext } from "../../../context.js"
import { changeEachVersion, type VersionPreconditions, type VersionsOutcome } from "../../bulk-change.js"
import { discardAssets } from "../../discard-assets.js"
import type { PackageRef } from "../../lookup.js"
import { withStatus } from "../../version-status.js"

/** A version that is disposed already stays as it is. */
export function disposeVersions(
  context: CommandContext,
  ref: PackageRef,
  input: VersionPreconditions,
): Promise<VersionsOutcome> {
  return changeEachVersion(context, ref, input, {
    apply: async (tx, version, _parent, now) => {
      if (version.status === "Disposed") return version.status
      await discardAssets(tx, version, now)
      await tx.update(packageVersions, { ...withStatus(version, "Disposed", now), assetCount: 0 })
      return "Disposed"
    },
  })
}
