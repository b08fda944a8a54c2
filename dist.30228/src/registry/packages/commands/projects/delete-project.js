import { organizations, projectLocations, projects, tombstones } from "../../../collections.js";
import { transact } from "../../../context.js";
import { addToCounter } from "../../../counters.js";
import { checkPreconditions, etagOf } from "../../../etag.js";
import { requireProject } from "../../lookup.js";
import { projectLocation } from "../../new-rows.js";
/** Gives the project as it was. */
export function deleteProject(context, ref, preconditions, tagOf = etagOf) {
    return transact(context, async (tx, now) => {
        const project = await requireProject(tx, ref);
        checkPreconditions(preconditions, tagOf(project), "project", project.name);
        await addToCounter(tx, project.organization, "projects", project.uid, -1);
        const location = await tx.get(projectLocations, [projectLocation(project.organization, project.name).location]);
        if (location !== undefined)
            await tx.delete(projectLocations, location);
        const organization = await tx.get(organizations, [project.organization]);
        await tx.create(tombstones, {
            uid: project.uid,
            organization: project.organization,
            ...(organization === undefined ? {} : { organizationUid: organization.uid }),
            kind: "project",
            createTime: now,
        });
        await tx.delete(projects, project);
        return project;
    });
}
//# sourceMappingURL=delete-project.js.map