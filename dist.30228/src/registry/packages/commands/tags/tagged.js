import { organizations, packages, projects } from "../../../collections.js";
import { atLeast } from "../../../context.js";
import { requireOrganization, requirePackage, requireProject } from "../../lookup.js";
/** The resource with its tags, or NOT_FOUND. */
export async function requireTagged(tx, target) {
    const { organization, project, package: name } = target;
    if (project === undefined) {
        const found = await requireOrganization(tx, organization);
        return tagged("organization", found, (tx, next) => tx.update(organizations, next));
    }
    if (name === undefined) {
        const found = await requireProject(tx, { organization, project });
        return tagged("project", found, (tx, next) => tx.update(projects, next));
    }
    const found = await requirePackage(tx, { organization, project, package: name });
    return tagged("package", found, (tx, next) => tx.update(packages, next));
}
function tagged(resourceType, found, update) {
    return {
        resourceType,
        resourceId: found.name,
        tags: found.tags ?? [],
        write: (tx, tags, now) => update(tx, { ...found, tags, updateTime: atLeast(found.updateTime, now) }),
    };
}
//# sourceMappingURL=tagged.js.map