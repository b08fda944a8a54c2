// Deletes a group. What it was given stays, and reaches nobody; who was in it is removed with it. CONFLICT where it holds the
// last admins of its organization.
import { type CommandContext, transact } from "../../context.js"
import { checkPreconditions, etagOf, type Precondition } from "../../etag.js"
import { everyRow } from "../../paging.js"
import { groupMembers, groups } from "../collections.js"
import { countPrincipal } from "../grant-rows.js"
import { type GroupRef, keepingAdmin, requireGroup } from "../groups.js"

const PAGE = 1_000

/** The group is gone with its members. Refuses with CONFLICT where it holds the last admins. */
export function deleteGroup(
  context: CommandContext,
  ref: GroupRef,
  preconditions: readonly Precondition[],
): Promise<void> {
  return transact(context, async (tx) => {
    const { organization, group } = await requireGroup(tx, ref)
    checkPreconditions(preconditions, etagOf(group), "group", group.name)
    await keepingAdmin(tx, organization, async () => {
      // Asked for from where the page before ended: what has been removed is not passed over again.
      for await (const member of everyRow(tx, groupMembers, { scope: [organization.name, group.uid] }, PAGE)) {
        await tx.delete(groupMembers, member)
        await countPrincipal(tx, organization.name, member.principal, -1)
      }
      await tx.delete(groups, group)
    })
  })
}
