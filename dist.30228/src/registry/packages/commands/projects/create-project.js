import { transact } from "../../../context.js";
import { requireOrganization } from "../../lookup.js";
import { addProject } from "../../new-rows.js";
import { checkUpstreams } from "../../upstreams.js";
/** The new project. Refuses with ALREADY_EXISTS a taken name. */
export function createProject(context, organization, fields) {
    return transact(context, async (tx, now) => {
        const parent = await requireOrganization(tx, organization);
        await checkUpstreams(tx, { organization, project: fields.name }, fields.upstreams ?? []);
        return addProject(tx, context, now, parent, fields);
    });
}
//# sourceMappingURL=create-project.js.map