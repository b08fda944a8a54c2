// Changes what may change of a group.
import type { Stored } from "../../../store/store.js"
import { type CommandContext, transact } from "../../context.js"
import { checkPreconditions, etagOf, type Precondition } from "../../etag.js"
import { type Patch, patched } from "../../patch.js"
import { groups } from "../collections.js"
import type { Group } from "../entities.js"
import { type GroupRef, requireGroup } from "../groups.js"

/** The group as it now is. */
export function updateGroup(
  context: CommandContext,
  ref: GroupRef,
  input: { readonly patch: Patch<Pick<Group, "description">>; readonly preconditions: readonly Precondition[] },
): Promise<Stored<Group>> {
  return transact(context, async (tx, now) => {
    const { group } = await requireGroup(tx, ref)
    checkPreconditions(input.preconditions, etagOf(group), "group", group.name)
    const next = patched(group, input.patch, now)
    return next === group ? group : tx.update(groups, next)
  })
}
