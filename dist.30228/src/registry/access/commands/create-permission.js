import { transact } from "../../context.js";
import { alreadyExists } from "../../errors.js";
import { addGrant, findGrant, requireRoomForGrant } from "../grant-rows.js";
import { checkRole, requireTarget } from "../permissions.js";
/** The new grant. Refuses with ALREADY_EXISTS a principal that has a role there. */
export function createPermission(context, ref, principal, role) {
    return transact(context, async (tx, now) => {
        const target = await requireTarget(tx, ref);
        checkRole(ref, role);
        if ((await findGrant(tx, target, principal)) !== undefined)
            throw alreadyExists("permission", principal);
        await requireRoomForGrant(tx, target);
        return addGrant(tx, context, now, target, principal, role);
    });
}
//# sourceMappingURL=create-permission.js.map