// Creates a project in an organization that exists.
import type { Stored } from "../../../../store/store.js"
import { type CommandContext, transact } from "../../../context.js"
import type { Project } from "../../entities.js"
import { requireOrganization } from "../../lookup.js"
import { addProject, type NewProject } from "../../new-rows.js"
import { checkUpstreams } from "../../upstreams.js"

/** The new project. Refuses with ALREADY_EXISTS a taken name. */
export function createProject(
  context: CommandContext,
  organization: string,
  fields: NewProject,
): Promise<Stored<Project>> {
  return transact(context, async (tx, now) => {
    const parent = await requireOrganization(tx, organization)
    await checkUpstreams(tx, { organization, project: fields.name }, fields.upstreams ?? [])
    return addProject(tx, context, now, parent, fields)
  })
}
