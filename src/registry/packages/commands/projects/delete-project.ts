// Deletes a project with everything under it: one write makes it all unreachable, the sweeper removes it later.
import { organizations, orphanages, projectPlaces, projects } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import type { Project } from "../../../entities.js"
import { checkPreconditions, etagOf, type Precondition } from "../../../etag.js"
import { findOrganization, findProject, type ProjectRef } from "../../lookup.js"
import { projectPlace } from "../../new-rows.js"

export function deleteProject(
  context: CommandContext,
  ref: ProjectRef,
  preconditions: readonly Precondition[],
): Promise<Project> {
  return transact(context, async (tx, now) => {
    const project = await findProject(tx, ref)
    checkPreconditions(preconditions, etagOf(project), "project", project.name)
    const organization = await findOrganization(tx, ref.organization)
    await tx.update(organizations, { ...organization, projectCount: organization.projectCount - 1 })
    const place = await tx.get(projectPlaces, [projectPlace(project.organization, project.name).place])
    if (place !== undefined) await tx.delete(projectPlaces, place)
    await tx.create(orphanages, {
      uid: project.uid,
      organization: project.organization,
      kind: "project",
      createTime: now,
    })
    await tx.delete(projects, project)
    return project
  })
}
