import { assets } from "../../../collections.js";
import { readPage } from "../../../paging.js";
import { requirePackageVersion } from "../../lookup.js";
/** A page of a version's assets, by name. */
export function listAssets(context, ref, request) {
    return context.store.read(async (tx) => {
        const version = await requirePackageVersion(tx, ref);
        if (version.status === "Disposed")
            return { version, items: [], nextToken: undefined };
        const scope = [version.organization, version.uid];
        return { version, ...(await readPage(tx, assets, { scope }, request)) };
    });
}
//# sourceMappingURL=list-assets.js.map