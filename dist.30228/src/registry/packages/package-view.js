import { packageVersions } from "../collections.js";
import { etagOf } from "../etag.js";
import { findPackageVersion } from "./lookup.js";
/** The pinned version, else the one created last among those that can be fetched. */
export async function findLatestVersion(tx, parent) {
    if (parent.pinnedVersion !== undefined)
        return findPackageVersion(tx, parent, parent.pinnedVersion);
    const page = await tx.page(packageVersions, {
        scope: [parent.organization, parent.uid],
        index: "active",
        reverse: true,
        limit: 1,
    });
    return page.items[0];
}
/** A package with its latest version. */
export async function packageView(tx, found) {
    const latest = await findLatestVersion(tx, found);
    return { package: found, latest, etag: etagOf(found, latest?.uid.slice(-10), latest?.indexStatus) };
}
//# sourceMappingURL=package-view.js.map