// Gives a user or group another role in place of the one they have. The last admin of an organization stays one: CONFLICT.
import type { Stored } from "../../../store/store.js"
import { type CommandContext, transact } from "../../context.js"
import { checkPreconditions, etagOf, type Precondition } from "../../etag.js"
import type { Grant, Role } from "../entities.js"
import { changeGrant } from "../grant-rows.js"
import { checkRole, type ResourceRef, requireGrant, requireTarget } from "../permissions.js"

/** The grant as it now is. */
export function updatePermission(
  context: CommandContext,
  ref: ResourceRef,
  principal: string,
  input: { readonly role: Role | undefined; readonly preconditions: readonly Precondition[] },
): Promise<Stored<Grant>> {
  return transact(context, async (tx, now) => {
    const target = await requireTarget(tx, ref)
    const grant = await requireGrant(tx, target, principal)
    checkPreconditions(input.preconditions, etagOf(grant), "permission", principal)
    if (input.role === undefined) return grant
    checkRole(ref, input.role)
    return changeGrant(tx, now, target, grant, input.role)
  })
}
