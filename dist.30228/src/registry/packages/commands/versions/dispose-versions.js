// Removes the assets of versions for good; the versions stay, to be seen and deleted.
import { packageVersions } from "../../../collections.js";
import { changeEachVersion } from "../../bulk-change.js";
import { discardAssets } from "../../discard-assets.js";
import { withStatus } from "../../version-status.js";
/** A version that is disposed already stays as it is. */
export function disposeVersions(context, ref, input) {
    return changeEachVersion(context, ref, input, {
        apply: async (tx, version, _parent, now) => {
            if (version.status === "Disposed")
                return version.status;
            await discardAssets(tx, version, now);
            await tx.update(packageVersions, { ...withStatus(version, "Disposed", now), assetCount: 0 });
            return "Disposed";
        },
    });
}
//# sourceMappingURL=dispose-versions.js.map