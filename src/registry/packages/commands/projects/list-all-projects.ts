// Projects of every organization by name, those whose names start with a prefix.
import type { Stored } from "../../../../store/store.js"
import { projectLocations, projects } from "../../../collections.js"
import type { CommandContext } from "../../../context.js"
import { type ForwardPageRequest, type ListPage, readPage } from "../../../paging.js"
import type { Project } from "../../entities.js"

/** A page of the projects of every organization, by name. */
export function listAllProjects(
  context: CommandContext,
  request: ForwardPageRequest & { readonly prefix?: string | undefined },
): Promise<ListPage<Stored<Project>>> {
  return context.store.read(async (tx) => {
    const query = { scope: [], ...(request.prefix ? { prefix: [request.prefix] } : {}) }
    const page = await readPage(tx, projectLocations, query, request)
    const items: Stored<Project>[] = []
    for (const { organization, name } of page.items) {
      const project = await tx.get(projects, [organization, name])
      if (project !== undefined) items.push(project)
    }
    return { items, nextToken: page.nextToken }
  })
}
