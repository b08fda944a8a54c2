// Deletes a group. What it was given stays, and reaches nobody; who was in it is removed with it. CONFLICT where it holds the
// last admins of its organization.
import { transact } from "../../context.js";
import { checkPreconditions, etagOf } from "../../etag.js";
import { groupMembers, groups } from "../collections.js";
import { countPrincipal } from "../grant-rows.js";
import { keepingAdmin, requireGroup } from "../groups.js";
const PAGE = 1_000;
/** The group is gone with its members. Refuses with CONFLICT where it holds the last admins. */
export function deleteGroup(context, ref, preconditions) {
    return transact(context, async (tx) => {
        const { organization, group } = await requireGroup(tx, ref);
        checkPreconditions(preconditions, etagOf(group), "group", group.name);
        await keepingAdmin(tx, organization, async () => {
            const query = { scope: [organization.name, group.uid], limit: PAGE };
            for (let page = await tx.page(groupMembers, query); page.items.length > 0; page = await tx.page(groupMembers, query)) {
                for (const member of page.items) {
                    await tx.delete(groupMembers, member);
                    await countPrincipal(tx, organization.name, member.principal, -1);
                }
            }
            await tx.delete(groups, group);
        });
    });
}
//# sourceMappingURL=delete-group.js.map