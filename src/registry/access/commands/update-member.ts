// Changes the status of a member of a group.
import type { Stored } from "../../../store/store.js"
import { type CommandContext, transact } from "../../context.js"
import { notFound } from "../../errors.js"
import { groupMembers } from "../collections.js"
import type { GroupMember, MemberStatus } from "../entities.js"
import { type GroupRef, requireGroup } from "../groups.js"

/** `principals`: what the member may be called; the first one that is in the group is meant. */
export function updateMember(
  context: CommandContext,
  ref: GroupRef,
  principals: readonly string[],
  status: MemberStatus | undefined,
): Promise<Stored<GroupMember>> {
  return transact(context, async (tx) => {
    const { organization, group } = await requireGroup(tx, ref)
    for (const principal of principals) {
      const member = await tx.get(groupMembers, [organization.name, group.uid, principal])
      if (member === undefined) continue
      if (status === undefined || member.status === status) return member
      return tx.update(groupMembers, { ...member, status })
    }
    throw notFound("group-member", principals.at(-1) ?? "")
  })
}
