import { projects } from "../collections.js";
import { notFound, RegistryError } from "../errors.js";
import { invalid, violation } from "../violations.js";
import { apiKeys } from "./collections.js";
import { loadOrganizationAccess, organizationLevel, projectLevel } from "./organization-access.js";
import { isRoleOf, levelOf } from "./roles.js";
/** A key that the caller owns; an operator's are all. Any other is NOT_FOUND, as one that does not exist. */
export async function requireKey(tx, caller, id) {
    refuseTokens(caller);
    const key = await tx.get(apiKeys, [id]);
    if (key === undefined || !(caller.operator || key.owner === caller.principal))
        throw notFound("api-key", id);
    return key;
}
/** Refuses a key with more than its maker has: INVALID for what is no role there, PERMISSION_DENIED for what the maker lacks. */
export async function checkKeyGrants(tx, caller, wanted) {
    if (wanted.operator && !caller.operator)
        throw tooMuch("only an operator makes a key with the operator role");
    const violations = wanted.grants.flatMap(({ project, role }, at) => isRoleOf(project === undefined ? "organization" : "project", role)
        ? []
        : [
            violation("grantRole", `is no role on ${project === undefined ? "an organization" : "a project"}`, "ROLE", at),
        ]);
    if (violations.length > 0)
        throw invalid(...violations);
    // A key can't show its owner's identity provider which groups they are in.
    const maker = { ...caller, groups: [] };
    for (const [at, grant] of wanted.grants.entries()) {
        const { organization, project, role } = grant;
        const access = await loadOrganizationAccess(tx, organization);
        const level = project === undefined
            ? organizationLevel(access, organization, maker)
            : projectLevel(access, organization, project, maker);
        if (level < levelOf(role)) {
            const place = project === undefined ? `organization '${organization}'` : `project '${project}' of '${organization}'`;
            const hint = caller.groups.length === 0 ? "" : "; what a group of the identity provider gives does not count here";
            throw tooMuch(`grants[${at}]: ${caller.principal} is not ${role} of ${place}, and a key has at most what its owner has${hint}`);
        }
        if (!access.exists)
            throw invalid(violation("grantOrganization", "does not exist", "NOT_FOUND", at));
        if (project !== undefined && (await tx.get(projects, [organization, project])) === undefined) {
            throw invalid(violation("grantProject", "does not exist", "NOT_FOUND", at));
        }
    }
}
/** A token for one organization has no say in the keys of whoever asked for it. */
export function refuseTokens(caller) {
    if (caller.onlyIn !== undefined) {
        throw new RegistryError("PERMISSION_DENIED", "a token for one organization can't be used here: use a key or log in");
    }
}
function tooMuch(message) {
    return new RegistryError("PERMISSION_DENIED", message);
}
//# sourceMappingURL=keys.js.map