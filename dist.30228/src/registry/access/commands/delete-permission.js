// Takes a role away. The last admin of an organization can't lose theirs: CONFLICT.
import { transact } from "../../context.js";
import { checkPreconditions, etagOf } from "../../etag.js";
import { removeGrant } from "../grant-rows.js";
import { requireGrant, requireTarget } from "../permissions.js";
/** The grant is gone. Refuses with CONFLICT the last admin's. */
export function deletePermission(context, ref, principal, preconditions) {
    return transact(context, async (tx) => {
        const target = await requireTarget(tx, ref);
        const grant = await requireGrant(tx, target, principal);
        checkPreconditions(preconditions, etagOf(grant), "permission", principal);
        await removeGrant(tx, target, grant);
    });
}
//# sourceMappingURL=delete-permission.js.map