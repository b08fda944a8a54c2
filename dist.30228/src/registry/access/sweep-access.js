import { grants, groupMembers, groups, resourcePolicies } from "./collections.js";
import { countPrincipal } from "./grant-rows.js";
/** Answers with the number of rows removed; 0: nothing is left. `projectUid`: of that project alone. */
export async function sweepAccess(tx, scope, limit, projectUid) {
    const [organization] = scope;
    const prefix = projectUid === undefined ? {} : { prefix: [`${projectUid}/`] };
    const grantPage = await tx.page(grants, { scope, limit, ...prefix });
    for (const grant of grantPage.items) {
        await tx.delete(grants, grant);
        await countPrincipal(tx, organization, grant.principal, -1);
    }
    if (grantPage.items.length > 0)
        return grantPage.items.length;
    if (projectUid !== undefined) {
        const policy = await tx.get(resourcePolicies, [...scope, projectUid]);
        if (policy === undefined)
            return 0;
        await tx.delete(resourcePolicies, policy);
        return 1;
    }
    return (await deletePage(tx, resourcePolicies, scope, limit)) || sweepGroups(tx, scope, limit);
}
async function sweepGroups(tx, scope, limit) {
    const [organization] = scope;
    const [group] = (await tx.page(groups, { scope, limit: 1 })).items;
    if (group === undefined)
        return 0;
    const members = await tx.page(groupMembers, { scope: [organization, group.uid], limit });
    for (const member of members.items) {
        await tx.delete(groupMembers, member);
        await countPrincipal(tx, organization, member.principal, -1);
    }
    if (members.next === undefined)
        await tx.delete(groups, group);
    return members.items.length + 1;
}
async function deletePage(tx, collection, scope, limit) {
    const { items } = await tx.page(collection, { scope, limit });
    for (const item of items)
        await tx.delete(collection, item);
    return items.length;
}
//# sourceMappingURL=sweep-access.js.map