import { requireOrganization } from "../../packages/lookup.js";
import { readPage } from "../../paging.js";
import { groups } from "../collections.js";
/** A page of an organization's groups, by name. */
export function listGroups(context, organization, page) {
    return context.store.read(async (tx) => {
        const { name, uid } = await requireOrganization(tx, organization);
        return readPage(tx, groups, { scope: [name, uid] }, page);
    });
}
//# sourceMappingURL=list-groups.js.map