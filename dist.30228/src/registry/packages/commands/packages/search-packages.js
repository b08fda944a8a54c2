import { packages } from "../../../collections.js";
import { hasLabels } from "../../../labels.js";
import { readPage } from "../../../paging.js";
import { requireProject } from "../../lookup.js";
/** A page of a project's packages that pass the filter. */
export function searchPackages(context, ref, request) {
    return context.store.read(async (tx) => {
        const project = await requireProject(tx, ref);
        const { format, namespacePrefix = "", namePrefix, publish, upstream, labels = [] } = request.filter;
        const query = {
            scope: [project.organization, project.uid],
            ...(format === undefined ? {} : { prefix: [`${format}/${namespacePrefix}`] }),
        };
        const everyRowFits = labels.length === 0 && [namePrefix, publish, upstream].every((each) => each === undefined);
        return readPage(tx, packages, query, request, everyRowFits ? undefined : (row) => fits(row, request.filter));
    });
}
function fits(item, { namePrefix, publish, upstream, labels = [] }) {
    return ((namePrefix === undefined || item.name.startsWith(namePrefix)) &&
        (publish === undefined || item.publishOrigin === publish) &&
        (upstream === undefined || item.upstreamOrigin === upstream) &&
        hasLabels(item, labels));
}
//# sourceMappingURL=search-packages.js.map