import { notFound } from "../errors.js";
import { requireOrganization } from "../packages/lookup.js";
import { groupMembers, groups } from "./collections.js";
import { requireAdmin } from "./grant-rows.js";
/** A group of an organization has at most so many members. */
export const MAX_MEMBERS = 10_000;
/** The group with its organization, or NOT_FOUND. */
export async function requireGroup(tx, ref) {
    const organization = await requireOrganization(tx, ref.organization);
    const group = await tx.get(groups, [organization.name, organization.uid, ref.group]);
    if (group === undefined)
        throw notFound("group", ref.group);
    return { organization, group };
}
/** The member of the group, or NOT_FOUND. */
export async function requireMember(tx, { organization, group }, principal) {
    const member = await tx.get(groupMembers, [organization.name, group.uid, principal]);
    if (member === undefined)
        throw notFound("group-member", principal);
    return member;
}
/** Makes a change after which an organization that had an admin must still have one: CONFLICT otherwise. */
export async function keepingAdmin(tx, organization, change) {
    const had = await requireAdmin(tx, organization).then(() => true, () => false);
    const result = await change();
    if (had)
        await requireAdmin(tx, organization);
    return result;
}
//# sourceMappingURL=groups.js.map