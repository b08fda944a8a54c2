import { transact } from "../../context.js";
import { checkPreconditions, etagOf } from "../../etag.js";
import { changeGrant } from "../grant-rows.js";
import { checkRole, requireGrant, requireTarget } from "../permissions.js";
/** The grant as it now is. */
export function updatePermission(context, ref, principal, input) {
    return transact(context, async (tx, now) => {
        const target = await requireTarget(tx, ref);
        const grant = await requireGrant(tx, target, principal);
        checkPreconditions(input.preconditions, etagOf(grant), "permission", principal);
        if (input.role === undefined)
            return grant;
        checkRole(ref, input.role);
        return changeGrant(tx, now, target, grant, input.role);
    });
}
//# sourceMappingURL=update-permission.js.map