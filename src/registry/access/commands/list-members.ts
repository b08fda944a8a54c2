// The members of a group by principal.
import type { Stored } from "../../../store/store.js"
import type { CommandContext } from "../../context.js"
import { type ForwardPageRequest, type ListPage, readPage } from "../../paging.js"
import { groupMembers } from "../collections.js"
import type { GroupMember } from "../entities.js"
import { type GroupRef, requireGroup } from "../groups.js"

/** A page of a group's members, by principal. */
export function listMembers(
  context: CommandContext,
  ref: GroupRef,
  page: ForwardPageRequest,
): Promise<ListPage<Stored<GroupMember>>> {
  return context.store.read(async (tx) => {
    const { organization, group } = await requireGroup(tx, ref)
    return readPage(tx, groupMembers, { scope: [organization.name, group.uid] }, page)
  })
}
