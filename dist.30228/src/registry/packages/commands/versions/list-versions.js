import { packageVersions } from "../../../collections.js";
import { hasLabels } from "../../../labels.js";
import { readPage } from "../../../paging.js";
import { requirePackage } from "../../lookup.js";
/** A page of a package's versions. */
export function listVersions(context, ref, request) {
    return context.store.read(async (tx) => {
        const found = await requirePackage(tx, ref);
        const scope = [found.organization, found.uid];
        const { labels = [] } = request;
        const fits = labels.length === 0 ? undefined : (row) => hasLabels(row, labels);
        const page = await readPage(tx, packageVersions, { scope, ...orderOf(request) }, request, fits);
        const published = await tx.page(packageVersions, {
            scope,
            index: "statusPublished",
            prefix: ["Published"],
            reverse: true,
            limit: 1,
        });
        return { ...page, package: found, lastPublished: published.items[0] };
    });
}
function orderOf({ order, status }) {
    if (order === "created")
        return { index: "created", reverse: true };
    if (order === "published") {
        return status === undefined
            ? { index: "published", reverse: true }
            : { index: "statusPublished", prefix: [status], reverse: true };
    }
    return status === undefined ? {} : { index: "status", prefix: [status] };
}
//# sourceMappingURL=list-versions.js.map