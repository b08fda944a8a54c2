import { projects } from "../../../collections.js";
import { transact } from "../../../context.js";
import { checkPreconditions, etagOf } from "../../../etag.js";
import { patched } from "../../../patch.js";
import { requireProject } from "../../lookup.js";
import { checkUpstreams } from "../../upstreams.js";
/** The project as it now is. */
export function updateProject(context, ref, input) {
    return transact(context, async (tx, now) => {
        const project = await requireProject(tx, ref);
        checkPreconditions(input.preconditions, (input.tagOf ?? etagOf)(project), "project", project.name);
        await checkUpstreams(tx, ref, input.patch.upstreams ?? []);
        const next = patched(project, input.patch, now);
        return next === project ? project : tx.update(projects, next);
    });
}
//# sourceMappingURL=update-project.js.map