// Deletes a project with everything under it: one write makes it all unreachable, the sweeper removes it later.

import type { Stored } from "../../../../store/store.js"
import { addTombstone } from "../../../add-tombstone.js"
import { organizations, projectLocations, projects } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import { addToCounter } from "../../../counters.js"
import { checkPreconditions, etagOf, type Precondition } from "../../../etag.js"
import type { Project } from "../../entities.js"
import { type ProjectRef, requireProject } from "../../lookup.js"
import { projectLocation } from "../../new-rows.js"

/** Gives the project as it was. */
export function deleteProject(
  context: CommandContext,
  ref: ProjectRef,
  preconditions: readonly Precondition[],
  tagOf: (project: Stored<Project>) => string = etagOf,
): Promise<Project> {
  return transact(context, async (tx, now) => {
    const project = await requireProject(tx, ref)
    checkPreconditions(preconditions, tagOf(project), "project", project.name)
    await addToCounter(tx, project.organization, "projects", project.uid, -1)
    const location = await tx.get(projectLocations, [projectLocation(project.organization, project.name).location])
    if (location !== undefined) await tx.delete(projectLocations, location)
    const organization = await tx.get(organizations, [project.organization])
    await addTombstone(tx, "project", project, now, organization?.uid)
    await tx.delete(projects, project)
    return project
  })
}
