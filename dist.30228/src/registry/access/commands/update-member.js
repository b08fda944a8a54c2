import { transact } from "../../context.js";
import { notFound } from "../../errors.js";
import { groupMembers } from "../collections.js";
import { requireGroup } from "../groups.js";
/** `principals`: what the member may be called; the first one that is in the group is meant. */
export function updateMember(context, ref, principals, status) {
    return transact(context, async (tx) => {
        const { organization, group } = await requireGroup(tx, ref);
        for (const principal of principals) {
            const member = await tx.get(groupMembers, [organization.name, group.uid, principal]);
            if (member === undefined)
                continue;
            if (status === undefined || member.status === status)
                return member;
            return tx.update(groupMembers, { ...member, status });
        }
        throw notFound("group-member", principals.at(-1) ?? "");
    });
}
//# sourceMappingURL=update-member.js.map