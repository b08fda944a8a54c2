import { notFound } from "../../errors.js";
import { resourcePolicies } from "../collections.js";
import { requireTarget } from "../permissions.js";
/** The policy, or NOT_FOUND. */
export function getPolicy(context, ref) {
    return context.store.read((tx) => requirePolicy(tx, ref));
}
/** The policy, or NOT_FOUND. */
export async function requirePolicy(tx, ref) {
    const { organization, project } = await requireTarget(tx, ref);
    const policy = await tx.get(resourcePolicies, [organization.name, organization.uid, project?.uid ?? ""]);
    if (policy !== undefined)
        return policy;
    const [type, id] = project === undefined ? ["organization", organization.name] : ["project", project.name];
    throw notFound(type, id, `${type} '${id}' has no policy`);
}
//# sourceMappingURL=get-policy.js.map