// Organizations by name.
import type { Stored } from "../../../../store/store.js"
import { organizations } from "../../../collections.js"
import type { CommandContext } from "../../../context.js"
import type { Organization } from "../../../entities.js"
import { type ListPage, listPage, type PageRequest, pageQuery } from "../../../paging.js"

export async function listOrganizations(
  context: CommandContext,
  request: PageRequest,
): Promise<ListPage<Stored<Organization>>> {
  return listPage(await context.store.read((tx) => tx.page(organizations, { scope: [], ...pageQuery(request) })))
}
