// Makes a group without members; a taken name is ALREADY_EXISTS.
import { transact } from "../../context.js";
import { alreadyExists, RegistryError } from "../../errors.js";
import { createRow } from "../../every-field.js";
import { requireOrganization } from "../../packages/lookup.js";
import { groups } from "../collections.js";
/** An organization has at most so many groups: every process keeps them in memory. */
const MAX_GROUPS = 1_000;
/** The new group. Refuses with ALREADY_EXISTS a taken name, and with QUOTA_EXCEEDED beyond 1,000 groups. */
export function createGroup(context, organizationName, fields) {
    return transact(context, async (tx, now) => {
        const organization = await requireOrganization(tx, organizationName);
        const scope = [organization.name, organization.uid];
        if ((await tx.get(groups, [...scope, fields.name])) !== undefined)
            throw alreadyExists("group", fields.name);
        const { items } = await tx.page(groups, { scope, limit: MAX_GROUPS });
        if (items.length === MAX_GROUPS) {
            throw new RegistryError("QUOTA_EXCEEDED", `'${organization.name}' has ${MAX_GROUPS} groups: delete one first`, {
                resourceType: "organization",
                resourceId: organization.name,
            });
        }
        return createRow(tx, groups, {
            ...fields,
            uid: context.newId(),
            organization: organization.name,
            organizationUid: organization.uid,
            memberCount: 0,
            createTime: now,
            updateTime: now,
        });
    });
}
//# sourceMappingURL=create-group.js.map