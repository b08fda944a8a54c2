// Gives a user or group a role; one who has a role there already is ALREADY_EXISTS.
import type { Stored } from "../../../store/store.js"
import { type CommandContext, transact } from "../../context.js"
import { alreadyExists } from "../../errors.js"
import type { Grant, Role } from "../entities.js"
import { addGrant, findGrant, requireRoomForGrant } from "../grant-rows.js"
import { checkRole, type ResourceRef, requireTarget } from "../permissions.js"

/** The new grant. Refuses with ALREADY_EXISTS a principal that has a role there. */
export function createPermission(
  context: CommandContext,
  ref: ResourceRef,
  principal: string,
  role: Role,
): Promise<Stored<Grant>> {
  return transact(context, async (tx, now) => {
    const target = await requireTarget(tx, ref)
    checkRole(ref, role)
    if ((await findGrant(tx, target, principal)) !== undefined) throw alreadyExists("permission", principal)
    await requireRoomForGrant(tx, target)
    return addGrant(tx, context, now, target, principal, role)
  })
}
