import { transact } from "../../context.js";
import { resourcePolicies } from "../collections.js";
import { requirePolicy } from "./get-policy.js";
import { checkPolicyRevision } from "./put-policy.js";
/** Gives the policy as it was. Refuses with CONFLICT another revision than the current one. */
export function deletePolicy(context, ref, policyRevision) {
    return transact(context, async (tx) => {
        const policy = await requirePolicy(tx, ref);
        checkPolicyRevision(ref, policy, policyRevision);
        await tx.delete(resourcePolicies, policy);
        return policy;
    });
}
//# sourceMappingURL=delete-policy.js.map