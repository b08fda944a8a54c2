// Deletes a project with everything under it: one write makes it all unreachable, the sweeper removes it later.
import { organizations, orphanages, projectPlaces, projects } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import type { Project } from "../../../entities.js"
import { checkEtag, etagOf } from "../../../etag.js"
import { findOrganization, findProject, type ProjectRef } from "../../lookup.js"
import { projectPlace } from "../../new-rows.js"

export function deleteProject(context: CommandContext, ref: ProjectRef, etags: readonly string[]): Promise<Project> {
  return transact(context, async (tx, now) => {
    const project = await findProject(tx, ref)
    checkEtag(etags, etagOf(project), "project", project.name)
    const organization = await findOrganization(tx, ref.organization)
    await tx.update(organizations, { ...organization, projectCount: organization.projectCount - 1 })
    const place = await tx.get(projectPlaces, [projectPlace(project.organization, project.name).place])
    if (place !== undefined) await tx.delete(projectPlaces, place)
    await tx.create(orphanages, {
      uid: project.uid,
      organization: project.organization,
      organizationUid: organization.uid,
      kind: "project",
      createTime: now,
    })
    await tx.delete(projects, project)
    return project
  })
}
