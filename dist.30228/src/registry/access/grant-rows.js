// Writing grants: each with what lists over organizations need, and never an organization left without an admin.
import { atLeast } from "../context.js";
import { conflict, RegistryError } from "../errors.js";
import { createRow } from "../every-field.js";
import { grants, groupMembers, groups, principalOrganizations } from "./collections.js";
/** Everything that decides about an organization is kept in memory by every process: so many grants and memberships it may have. */
export const MAX_GRANTS = 10_000;
const PAGE = 1_000;
/** The id of a principal's grant on a resource. */
export function grantId(target, principal) {
    return `${target.project?.uid ?? ""}/${principal}`;
}
/** The principal's own grant on the resource, if there is one. */
export function findGrant(tx, target, principal) {
    return tx.get(grants, [target.organization.name, target.organization.uid, grantId(target, principal)]);
}
/** The principal must have no role on the target yet. */
export async function addGrant(tx, context, now, target, principal, role) {
    const { organization, project } = target;
    await countPrincipal(tx, organization.name, principal, 1);
    return createRow(tx, grants, {
        uid: context.newId(),
        organization: organization.name,
        organizationUid: organization.uid,
        id: grantId(target, principal),
        project: project?.name,
        projectUid: project?.uid,
        principal,
        role,
        createTime: now,
        updateTime: now,
    });
}
/** Refuses (CONFLICT) to lower the last admin of an organization. */
export async function changeGrant(tx, now, target, grant, role) {
    if (grant.role === role)
        return grant;
    const changed = await tx.update(grants, { ...grant, role, updateTime: atLeast(grant.updateTime, now) });
    if (isAdminOfOrganization(grant))
        await requireAdmin(tx, target.organization);
    return changed;
}
/** Refuses (CONFLICT) to remove the last admin of an organization. */
export async function removeGrant(tx, target, grant) {
    await tx.delete(grants, grant);
    await countPrincipal(tx, grant.organization, grant.principal, -1);
    if (isAdminOfOrganization(grant))
        await requireAdmin(tx, target.organization);
}
/** Refuses with QUOTA_EXCEEDED when the organization has as many grants as it may have. Approximate under concurrent calls. */
export async function requireRoomForGrant(tx, { organization }) {
    const scope = [organization.name, organization.uid];
    let count = 0;
    for (let after;;) {
        const page = await tx.page(grants, { scope, limit: PAGE, ...(after === undefined ? {} : { after }) });
        count += page.items.length;
        if (count >= MAX_GRANTS) {
            const message = `'${organization.name}' has ${MAX_GRANTS} permissions: give one to a group instead`;
            throw new RegistryError("QUOTA_EXCEEDED", message, {
                resourceType: "organization",
                resourceId: organization.name,
            });
        }
        if (page.next === undefined)
            return;
        after = page.next;
    }
}
function isAdminOfOrganization(grant) {
    return grant.projectUid === undefined && grant.role === "admin";
}
/**
 * Refuses with CONFLICT unless somebody is an admin of the organization: a user or key, or a member of a group. What it decides by
 * is guarded: of two changes that each rely on the other's admin one fails and is judged again.
 */
export async function requireAdmin(tx, organization) {
    const scope = [organization.name, organization.uid];
    const adminGroups = [];
    for (let after;;) {
        const page = await tx.page(grants, {
            scope,
            prefix: ["/"],
            limit: PAGE,
            ...(after === undefined ? {} : { after }),
        });
        for (const grant of page.items) {
            if (grant.role !== "admin")
                continue;
            if (grant.principal.startsWith("group:")) {
                adminGroups.push(grant);
            }
            else {
                await tx.guard(grants, [...scope, grant.id]);
                return;
            }
        }
        if (page.next === undefined)
            break;
        after = page.next;
    }
    for (const grant of adminGroups) {
        if (!(await guardSomebody(tx, organization, grant.principal, new Set())))
            continue;
        await tx.guard(grants, [...scope, grant.id]);
        return;
    }
    throw conflict("organization", organization.name, `organization '${organization.name}' must keep an admin: make somebody else its admin first`);
}
/** Whether a group has a member who is no group, also through groups in it; guards the way to the first one found. */
async function guardSomebody(tx, organization, principal, seen) {
    if (seen.has(principal))
        return false;
    seen.add(principal);
    const name = principal.slice("group:".length);
    const group = await tx.get(groups, [organization.name, organization.uid, name]);
    if (group === undefined)
        return false;
    const scope = [organization.name, group.uid];
    const { items } = await tx.page(groupMembers, { scope, limit: PAGE });
    const direct = items.find((member) => !member.principal.startsWith("group:"));
    const candidates = direct === undefined ? items : [direct];
    for (const member of candidates) {
        if (member !== direct && !(await guardSomebody(tx, organization, member.principal, seen)))
            continue;
        await tx.guard(groups, [organization.name, organization.uid, name]);
        await tx.guard(groupMembers, [...scope, member.principal]);
        return true;
    }
    return false;
}
/** One more, or one less, thing that ties a principal to an organization. */
export async function countPrincipal(tx, organization, principal, change) {
    const row = await tx.get(principalOrganizations, [principal, organization]);
    const count = (row?.count ?? 0) + change;
    if (row === undefined) {
        if (count > 0)
            await tx.create(principalOrganizations, { principal, organization, count });
    }
    else if (count > 0) {
        await tx.update(principalOrganizations, { ...row, count });
    }
    else {
        await tx.delete(principalOrganizations, row);
    }
}
//# sourceMappingURL=grant-rows.js.map