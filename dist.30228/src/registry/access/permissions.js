import { notFound } from "../errors.js";
import { requireOrganization, requireProject } from "../packages/lookup.js";
import { invalid, violation } from "../violations.js";
import { findGrant } from "./grant-rows.js";
import { isRoleOf } from "./roles.js";
/** The organization, or the project in it, that a grant is about; or NOT_FOUND. */
export async function requireTarget(tx, ref) {
    const organization = await requireOrganization(tx, ref.organization);
    if (ref.project === undefined)
        return { organization };
    return { organization, project: await requireProject(tx, { organization: ref.organization, project: ref.project }) };
}
/** The principal's grant on the resource, or NOT_FOUND. */
export async function requireGrant(tx, target, principal) {
    const grant = await findGrant(tx, target, principal);
    if (grant === undefined)
        throw notFound("permission", principal);
    return grant;
}
/** Refuses a role that the kind of resource does not have. */
export function checkRole(ref, role) {
    const resource = ref.project === undefined ? "organization" : "project";
    if (isRoleOf(resource, role))
        return;
    const roles = resource === "organization" ? "admin, modeler or member" : "admin, modeler or viewer";
    throw invalid(violation("role", `must be ${roles} on ${resource}s`, "ROLE"));
}
//# sourceMappingURL=permissions.js.map