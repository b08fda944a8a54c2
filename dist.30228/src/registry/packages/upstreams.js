import { projects } from "../collections.js";
import { notFound, RegistryError } from "../errors.js";
import { invalid, violation } from "./fields.js";
const MAX_UPSTREAMS = 10;
/** Each must exist in the project's organization, until this commits; none twice, and not the project itself. */
export async function checkUpstreams(tx, { organization, project }, upstreams) {
    const violations = upstreams.flatMap((name, index) => {
        if (name === project)
            return [violation("upstreams", "must be another one", "SELF", index)];
        return upstreams.indexOf(name) < index
            ? [violation("upstreams", `'${name}' is given twice`, "DUPLICATE", index)]
            : [];
    });
    if (violations.length > 0)
        throw invalid(...violations);
    if (upstreams.length > MAX_UPSTREAMS) {
        throw new RegistryError("QUOTA_EXCEEDED", `more than ${MAX_UPSTREAMS} upstreams are not possible`, {
            resourceType: "project",
            resourceId: project,
        });
    }
    for (const name of upstreams) {
        if ((await tx.guard(projects, [organization, name])) === undefined)
            throw notFound("project", name);
    }
}
//# sourceMappingURL=upstreams.js.map