// Gives a user or group a role; one who has a role there already is ALREADY_EXISTS.
import type { Stored } from "../../../store/store.js"
import { type CommandContext, transact } from "../../context.js"
import { alreadyExists } from "../../errors.js"
import type { Grant, Role } from "../entities.js"
import { addGrant, findGrant, requireRoomForGrant } from "../grant-rows.js"
import { type OrganizationAccess, readingAccess } from "../organization-access.js"
import { checkRole, type ResourceRef, requireTarget } from "../permissions.js"

/**
 * The new grant. Refuses with ALREADY_EXISTS a principal that has a role there, and with QUOTA_EXCEEDED beyond 10,000 grants, about as many where
 * several are made at once. `known`: of the organization, shortly before.
 */
export async function createPermission(
  context: CommandContext,
  ref: ResourceRef,
  principal: string,
  role: Role,
  known?: Pick<OrganizationAccess, "grantCount">,
): Promise<Stored<Grant>> {
  const { grantCount } = known ?? (await readingAccess(context.store)(ref.organization))
  return transact(context, async (tx, now) => {
    const target = await requireTarget(tx, ref)
    checkRole(ref, role)
    if ((await findGrant(tx, target, principal)) !== undefined) throw alreadyExists("permission", principal)
    requireRoomForGrant(target, grantCount)
    return addGrant(tx, context, now, target, principal, role)
  })
}
