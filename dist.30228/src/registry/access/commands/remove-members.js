// Removes members from a group, all or none: one that is not in it is NOT_FOUND. CONFLICT where the last admins of the organization
// would go.
import { atLeast, transact } from "../../context.js";
import { groupMembers, groups } from "../collections.js";
import { countPrincipal } from "../grant-rows.js";
import { keepingAdmin, requireGroup, requireMember } from "../groups.js";
/** All of them are removed, or none. */
export function removeMembers(context, ref, principals) {
    return transact(context, async (tx, now) => {
        const found = await requireGroup(tx, ref);
        const { organization, group } = found;
        const unique = new Set(principals);
        if (unique.size === 0)
            return;
        await keepingAdmin(tx, organization, async () => {
            for (const principal of unique) {
                await tx.delete(groupMembers, await requireMember(tx, found, principal));
                await countPrincipal(tx, organization.name, principal, -1);
            }
            const memberCount = group.memberCount - unique.size;
            await tx.update(groups, { ...group, memberCount, updateTime: atLeast(group.updateTime, now) });
        });
    });
}
//# sourceMappingURL=remove-members.js.map