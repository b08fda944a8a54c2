// Projects of an organization by name, those whose names start with a prefix.
import type { Stored } from "../../../../store/store.js"
import { projects } from "../../../collections.js"
import type { CommandContext } from "../../../context.js"
import { type ForwardPageRequest, type ListPage, readPage } from "../../../paging.js"
import type { Project } from "../../entities.js"
import { requireOrganization } from "../../lookup.js"

/** A page of an organization's projects, by name. */
export function listProjects(
  context: CommandContext,
  organization: string,
  request: ForwardPageRequest & { readonly prefix?: string | undefined },
): Promise<ListPage<Stored<Project>>> {
  return context.store.read(async (tx) => {
    await requireOrganization(tx, organization)
    const query = { scope: [organization], ...(request.prefix ? { prefix: [request.prefix] } : {}) }
    return readPage(tx, projects, query, request)
  })
}
