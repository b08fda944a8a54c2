// Adds members to a group, all or none; who is in already gets the status that is named.
import { atLeast, transact } from "../../context.js";
import { RegistryError } from "../../errors.js";
import { createRow } from "../../every-field.js";
import { groupMembers, groups } from "../collections.js";
import { countPrincipal } from "../grant-rows.js";
import { MAX_MEMBERS, requireGroup } from "../groups.js";
/** Answers with these members as they now are. Of a principal named twice the last one counts. */
export function addMembers(context, ref, members) {
    return transact(context, async (tx, now) => {
        const { organization, group } = await requireGroup(tx, ref);
        const result = [];
        let added = 0;
        for (const { principal, status } of new Map(members.map((member) => [member.principal, member])).values()) {
            const member = await tx.get(groupMembers, [organization.name, group.uid, principal]);
            if (member === undefined) {
                added++;
                await countPrincipal(tx, organization.name, principal, 1);
                const row = { uid: context.newId(), organization: organization.name, groupUid: group.uid, principal, status };
                result.push(await createRow(tx, groupMembers, { ...row, createTime: now }));
            }
            else {
                result.push(member.status === status ? member : await tx.update(groupMembers, { ...member, status }));
            }
        }
        if (added === 0)
            return result;
        const memberCount = group.memberCount + added;
        if (memberCount > MAX_MEMBERS) {
            throw new RegistryError("QUOTA_EXCEEDED", `a group has at most ${MAX_MEMBERS} members`, {
                resourceType: "group",
                resourceId: group.name,
            });
        }
        await tx.update(groups, { ...group, memberCount, updateTime: atLeast(group.updateTime, now) });
        return result;
    });
}
//# sourceMappingURL=add-members.js.map