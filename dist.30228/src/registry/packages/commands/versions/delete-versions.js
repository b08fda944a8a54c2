// Deletes versions, whatever their status: their names are free then. The package stays.
import { packages, packageVersions } from "../../../collections.js";
import { changeEachVersion } from "../../bulk-change.js";
import { discardAssets } from "../../discard-assets.js";
/** Each version is gone with its assets; a pin on one goes with it. */
export function deleteVersions(context, ref, input) {
    return changeEachVersion(context, ref, input, {
        apply: async (tx, version, parent, now) => {
            await discardAssets(tx, version, now);
            await tx.delete(packageVersions, version);
            if (parent.pinnedVersion === version.name) {
                const { pinnedVersion: _, ...unpinned } = parent;
                await tx.update(packages, unpinned);
            }
            else {
                // A pin on this version, set meanwhile, would outlive it.
                await tx.guard(packages, [parent.organization, parent.projectUid, parent.id]);
            }
            return "Deleted";
        },
    });
}
//# sourceMappingURL=delete-versions.js.map