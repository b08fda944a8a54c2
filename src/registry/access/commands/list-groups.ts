// The groups of an organization by name.
import type { Stored } from "../../../store/store.js"
import type { CommandContext } from "../../context.js"
import { requireOrganization } from "../../packages/lookup.js"
import { type ForwardPageRequest, type ListPage, readPage } from "../../paging.js"
import { groups } from "../collections.js"
import type { Group } from "../entities.js"

/** A page of an organization's groups, by name. */
export function listGroups(
  context: CommandContext,
  organization: string,
  page: ForwardPageRequest,
): Promise<ListPage<Stored<Group>>> {
  return context.store.read(async (tx) => {
    const { name, uid } = await requireOrganization(tx, organization)
    return readPage(tx, groups, { scope: [name, uid] }, page)
  })
}
