import { projects } from "../../../collections.js";
import { readPage } from "../../../paging.js";
import { requireOrganization } from "../../lookup.js";
/** A page of an organization's projects, by name. */
export function listProjects(context, organization, request) {
    return context.store.read(async (tx) => {
        await requireOrganization(tx, organization);
        const query = { scope: [organization], ...(request.prefix ? { prefix: [request.prefix] } : {}) };
        return readPage(tx, projects, query, request);
    });
}
//# sourceMappingURL=list-projects.js.map