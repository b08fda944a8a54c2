import { readPage } from "../../paging.js";
import { groupMembers } from "../collections.js";
import { requireGroup } from "../groups.js";
/** A page of a group's members, by principal. */
export function listMembers(context, ref, page) {
    return context.store.read(async (tx) => {
        const { organization, group } = await requireGroup(tx, ref);
        return readPage(tx, groupMembers, { scope: [organization.name, group.uid] }, page);
    });
}
//# sourceMappingURL=list-members.js.map