// The groups of an organization by name.
import type { Stored } from "../../../store/store.js"
import type { CommandContext } from "../../context.js"
import { findOrganization } from "../../packages/lookup.js"
import { type ListPage, listPage, type PageRequest, pageQuery } from "../../paging.js"
import { groups } from "../collections.js"
import type { Group } from "../entities.js"

export function listGroups(
  context: CommandContext,
  organization: string,
  page: PageRequest,
): Promise<ListPage<Stored<Group>>> {
  return context.store.read(async (tx) => {
    const { name, uid } = await findOrganization(tx, organization)
    return listPage(await tx.page(groups, { scope: [name, uid], ...pageQuery(page) }))
  })
}
