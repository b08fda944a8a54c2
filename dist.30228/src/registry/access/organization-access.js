import { organizations, projects } from "../collections.js";
import { identitiesOf } from "./caller.js";
import { grants, groupMembers, groups, resourcePolicies } from "./collections.js";
import { Level, levelOf } from "./roles.js";
const nobody = {
    exists: false,
    organization: new Map(),
    projects: new Map(),
    groupsOf: new Map(),
    policies: new Map(),
    rows: 0,
};
const PAGE = 1_000;
/** Reads an organization's grants, groups and policies; one that does not exist has none. */
export async function loadOrganizationAccess(tx, name) {
    const organization = await tx.get(organizations, [name]);
    if (organization === undefined)
        return nobody;
    const scope = [name, organization.uid];
    const onOrganization = new Map();
    const onProjects = new Map();
    const groupsOf = new Map();
    const policies = new Map();
    let rows = 1;
    // What was given on a project that is gone is not given on another one of its name.
    const uids = new Map();
    async function isCurrent(project, uid) {
        if (!uids.has(project))
            uids.set(project, (await tx.get(projects, [name, project]))?.uid);
        return uids.get(project) === uid;
    }
    for await (const grant of rowsOf(tx, grants, { scope, limit: PAGE })) {
        rows++;
        const { project, principal } = grant;
        if (project === undefined) {
            onOrganization.set(principal, levelOf(grant.role));
        }
        else if (await isCurrent(project, grant.projectUid)) {
            const levels = onProjects.get(project) ?? new Map();
            onProjects.set(project, levels.set(principal, levelOf(grant.role)));
        }
    }
    for await (const group of rowsOf(tx, groups, { scope, limit: PAGE })) {
        rows++;
        for await (const { principal } of rowsOf(tx, groupMembers, { scope: [name, group.uid], limit: PAGE })) {
            rows++;
            const of = groupsOf.get(principal);
            if (of === undefined)
                groupsOf.set(principal, [`group:${group.name}`]);
            else
                of.push(`group:${group.name}`);
        }
    }
    for await (const { resource, project, document } of rowsOf(tx, resourcePolicies, { scope, limit: PAGE })) {
        rows += 10;
        if (project === undefined)
            policies.set("", document);
        else if (await isCurrent(project, resource))
            policies.set(project, document);
    }
    return { exists: true, organization: onOrganization, projects: onProjects, groupsOf, policies, rows };
}
async function* rowsOf(tx, collection, query) {
    for (let after;;) {
        const page = await tx.page(collection, { ...query, ...(after === undefined ? {} : { after }) });
        yield* page.items;
        if (page.next === undefined)
            return;
        after = page.next;
    }
}
/** The caller's identities and, through any number of groups in groups, every group of the organization that they are in. */
export function principalsOf(access, caller) {
    const found = identitiesOf(caller);
    if (access.groupsOf.size === 0)
        return found;
    const seen = new Set(found);
    // Grows while it is walked.
    for (const principal of seen)
        for (const group of access.groupsOf.get(principal) ?? [])
            seen.add(group);
    return [...seen];
}
/** What the caller may do with the organization itself by a role on it. */
export function organizationLevel(access, organization, caller) {
    return levelIn(access, organization, undefined, caller);
}
/** What the caller may do with a project: the most of what roles on it and on the organization allow. */
export function projectLevel(access, organization, project, caller) {
    return levelIn(access, organization, project, caller);
}
function levelIn(access, organization, project, caller) {
    if (caller.onlyIn !== undefined) {
        const isNamed = caller.onlyIn.organization === organization;
        return isNamed ? levelIn(access, organization, project, caller.onlyIn.caller) : Level.NONE;
    }
    if (caller.operator)
        return Level.ADMIN;
    const principals = principalsOf(access, caller);
    let level = highest(access.organization, principals);
    if (project !== undefined)
        level = max(level, highest(access.projects.get(project), principals));
    for (const grant of caller.keyGrants ?? []) {
        if (grant.organization !== organization)
            continue;
        if (grant.project === undefined || grant.project === project)
            level = max(level, levelOf(grant.role));
    }
    if (caller.owner === undefined || level === Level.NONE)
        return level;
    return min(level, levelIn(access, organization, project, caller.owner));
}
/** Whether the caller has a role on at least one project of the organization: then they may read the organization itself. */
export function hasAnyProject(access, organization, caller) {
    if (caller.onlyIn !== undefined) {
        return caller.onlyIn.organization === organization && hasAnyProject(access, organization, caller.onlyIn.caller);
    }
    for (const project of projectsNamed(access, organization, caller)) {
        if (levelIn(access, organization, project, caller) !== Level.NONE)
            return true;
    }
    return false;
}
function* projectsNamed(access, organization, caller) {
    yield* access.projects.keys();
    for (const grant of caller.keyGrants ?? []) {
        if (grant.organization === organization && grant.project !== undefined)
            yield grant.project;
    }
}
function highest(levels, principals) {
    let level = Level.NONE;
    if (levels === undefined)
        return level;
    for (const principal of principals)
        level = max(level, levels.get(principal) ?? Level.NONE);
    return level;
}
function max(one, other) {
    return one > other ? one : other;
}
function min(one, other) {
    return one < other ? one : other;
}
//# sourceMappingURL=organization-access.js.map