import { requireGrant, requireTarget } from "../permissions.js";
/** The grant, or NOT_FOUND. */
export function getPermission(context, ref, principal) {
    return context.store.read(async (tx) => requireGrant(tx, await requireTarget(tx, ref), principal));
}
//# sourceMappingURL=get-permission.js.map