// Changes what may change of a project.
import type { Stored } from "../../../../store/store.js"
import { projects } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import { checkPreconditions, etagOf, type Precondition } from "../../../etag.js"
import { type Patch, patched } from "../../../patch.js"
import type { Project } from "../../entities.js"
import { type ProjectRef, requireProject } from "../../lookup.js"
import { checkUpstreams } from "../../upstreams.js"

/** The project as it now is. */
export function updateProject(
  context: CommandContext,
  ref: ProjectRef,
  input: {
    readonly patch: Patch<Pick<Project, "readme" | "replicationCount" | "description" | "upstreams">>
    readonly preconditions: readonly Precondition[]
    /** The etag that preconditions name; without it the one of all that the registry keeps. */
    readonly tagOf?: (project: Stored<Project>) => string
  },
): Promise<Stored<Project>> {
  return transact(context, async (tx, now) => {
    const project = await requireProject(tx, ref)
    checkPreconditions(input.preconditions, (input.tagOf ?? etagOf)(project), "project", project.name)
    await checkUpstreams(tx, ref, input.patch.upstreams ?? [])
    const next = patched(project, input.patch, now)
    return next === project ? project : tx.update(projects, next)
  })
}
