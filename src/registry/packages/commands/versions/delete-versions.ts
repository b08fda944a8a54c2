// Deletes versions, whatever their status: their names are free then. The package stays.
import { packages, packageVersions } from "../../../collections.js"
import type { CommandContext } from "../../../context.js"
import type { PackageRef } from "../../lookup.js"
import { leaveAssets } from "./dispose-versions.js"
import { changeVersions, type VersionPreconditions, type VersionsOutcome } from "./update-versions-status.js"

export function deleteVersions(
  context: CommandContext,
  ref: PackageRef,
  input: VersionPreconditions,
): Promise<VersionsOutcome> {
  return changeVersions(context, ref, input, {
    allowed: () => undefined,
    apply: async (tx, version, parent, now) => {
      await leaveAssets(tx, version, now)
      await tx.delete(packageVersions, version)
      if (parent.pinnedVersion === version.name) {
        const { pinnedVersion: _, ...unpinned } = parent
        await tx.update(packages, unpinned)
      } else {
        // A pin on this version, set meanwhile, would outlive it.
        await tx.guard(packages, [parent.organization, parent.projectUid, parent.id])
      }
      return "Deleted"
    },
  })
}
