// Gives up to 100 versions of a package one status: all of them, or, when one stands in the way, none.
import { packageVersions } from "../../../collections.js";
import { changeEachVersion } from "../../bulk-change.js";
import { mayChange, withStatus } from "../../version-status.js";
/** A version that has the status already stays as it is. */
export function updateVersionsStatus(context, ref, input) {
    return changeEachVersion(context, ref, input, {
        refusal: (version) => mayChange(version.status)
            ? undefined
            : `version ${version.name} is ${version.status} and can't become ${input.target}`,
        apply: async (tx, version, _parent, now) => {
            if (version.status !== input.target)
                await tx.update(packageVersions, withStatus(version, input.target, now));
            return input.target;
        },
    });
}
//# sourceMappingURL=update-versions-status.js.map