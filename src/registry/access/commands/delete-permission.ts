// Takes a role away. The last admin of an organization can't lose theirs: CONFLICT.
import { type CommandContext, transact } from "../../context.js"
import { checkPreconditions, etagOf, type Precondition } from "../../etag.js"
import { removeGrant } from "../grant-rows.js"
import { type ResourceRef, requireGrant, requireTarget } from "../permissions.js"

/** The grant is gone. Refuses with CONFLICT the last admin's. */
export function deletePermission(
  context: CommandContext,
  ref: ResourceRef,
  principal: string,
  preconditions: readonly Precondition[],
): Promise<void> {
  return transact(context, async (tx) => {
    const target = await requireTarget(tx, ref)
    const grant = await requireGrant(tx, target, principal)
    checkPreconditions(preconditions, etagOf(grant), "permission", principal)
    await removeGrant(tx, target, grant)
  })
}
