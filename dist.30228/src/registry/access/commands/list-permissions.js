import { readPage } from "../../paging.js";
import { grants } from "../collections.js";
import { grantId } from "../grant-rows.js";
import { requireTarget } from "../permissions.js";
/** A page of the grants on one resource, by principal. */
export function listPermissions(context, ref, page) {
    return context.store.read(async (tx) => {
        const target = await requireTarget(tx, ref);
        const { name, uid } = target.organization;
        return readPage(tx, grants, { scope: [name, uid], prefix: [grantId(target, "")] }, page);
    });
}
//# sourceMappingURL=list-permissions.js.map