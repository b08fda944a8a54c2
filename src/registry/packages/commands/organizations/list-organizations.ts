// Organizations by name.
import type { Stored } from "../../../../store/store.js"
import { organizations } from "../../../collections.js"
import type { CommandContext } from "../../../context.js"
import { type ListPage, listPage, type PageOptions, pageQuery } from "../../../paging.js"
import type { Organization } from "../../entities.js"

export async function listOrganizations(
  context: CommandContext,
  request: PageOptions,
): Promise<ListPage<Stored<Organization>>> {
  return listPage(await context.store.read((tx) => tx.page(organizations, { scope: [], ...pageQuery(request) })))
}
