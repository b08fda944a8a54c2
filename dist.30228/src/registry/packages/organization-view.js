import { counterValue } from "../counters.js";
import { etagOf } from "../etag.js";
/** An organization with what its answers show from other rows. */
export async function organizationView(tx, organization) {
    const projectCount = await counterValue(tx, organization.name, "projects");
    const assetBytes = await counterValue(tx, organization.name, "asset-bytes");
    return {
        organization,
        projectCount,
        assetBytes,
        etag: etagOf({ uid: organization.uid, revision: 0 }, String(projectCount), String(assetBytes)),
    };
}
//# sourceMappingURL=organization-view.js.map