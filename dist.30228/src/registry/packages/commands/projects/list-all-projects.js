import { projectLocations, projects } from "../../../collections.js";
import { readPage } from "../../../paging.js";
/** A page of the projects of every organization, by name. */
export function listAllProjects(context, request) {
    return context.store.read(async (tx) => {
        const query = { scope: [], ...(request.prefix ? { prefix: [request.prefix] } : {}) };
        const page = await readPage(tx, projectLocations, query, request);
        const items = [];
        for (const { organization, name } of page.items) {
            const project = await tx.get(projects, [organization, name]);
            if (project !== undefined)
                items.push(project);
        }
        return { items, nextToken: page.nextToken };
    });
}
//# sourceMappingURL=list-all-projects.js.map