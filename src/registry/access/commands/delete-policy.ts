// Removes the policy document of an organization or project, and answers with it.
import type { Stored } from "../../../store/store.js"
import { type CommandContext, transact } from "../../context.js"
import { resourcePolicies } from "../collections.js"
import type { ResourcePolicy } from "../entities.js"
import type { ResourceRef } from "../permissions.js"
import { requirePolicy } from "./get-policy.js"
import { checkPolicyRevision } from "./put-policy.js"

/** Gives the policy as it was. Refuses with CONFLICT another revision than the current one. */
export function deletePolicy(
  context: CommandContext,
  ref: ResourceRef,
  policyRevision: string | undefined,
): Promise<Stored<ResourcePolicy>> {
  return transact(context, async (tx) => {
    const policy = await requirePolicy(tx, ref)
    checkPolicyRevision(ref, policy, policyRevision)
    await tx.delete(resourcePolicies, policy)
    return policy
  })
}
