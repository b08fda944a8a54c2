// One project.
import type { Stored } from "../../../../store/store.js"
import type { CommandContext } from "../../../context.js"
import type { Project } from "../../entities.js"
import { type ProjectRef, requireProject } from "../../lookup.js"

/** The project, or NOT_FOUND. */
export function getProject(context: CommandContext, ref: ProjectRef): Promise<Stored<Project>> {
  return requireProject(context.store, ref)
}
