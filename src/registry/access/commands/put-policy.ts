// Stores the policy document of an organization or project in place of the one before.

import { createHash } from "node:crypto"
import type { Stored } from "../../../store/store.js"
import { atLeast, type CommandContext, transact } from "../../context.js"
import { conflict } from "../../errors.js"
import { createRow } from "../../every-field.js"
import { resourcePolicies } from "../collections.js"
import type { ResourcePolicy } from "../entities.js"
import { type ResourceRef, requireTarget } from "../permissions.js"

/** The policy as it now is. Refuses with CONFLICT another revision than the current one. */
export function putPolicy(
  context: CommandContext,
  ref: ResourceRef,
  input: { readonly document: string; readonly policyRevision: string | undefined },
): Promise<Stored<ResourcePolicy>> {
  return transact(context, async (tx, now) => {
    const { organization, project } = await requireTarget(tx, ref)
    const resource = project?.uid ?? ""
    const policy = await tx.get(resourcePolicies, [organization.name, organization.uid, resource])
    checkPolicyRevision(ref, policy, input.policyRevision)
    if (policy?.document === input.document) return policy
    const policyRevision = createHash("sha256")
      .update(`${policy === undefined ? context.newId() : `${policy.uid}/${policy.revision}`}\n${input.document}`)
      // Never a "-" at its beginning: a command line would take it for an option.
      .digest("base64")
    if (policy !== undefined) {
      const updateTime = atLeast(policy.updateTime, now)
      return tx.update(resourcePolicies, { ...policy, document: input.document, policyRevision, updateTime })
    }
    return createRow(tx, resourcePolicies, {
      uid: context.newId(),
      organization: organization.name,
      organizationUid: organization.uid,
      resource,
      project: project?.name,
      document: input.document,
      policyRevision,
      createTime: now,
      updateTime: now,
    })
  })
}

/** Refuses with CONFLICT when a revision is named that is not the current one. */
export function checkPolicyRevision(
  ref: ResourceRef,
  policy: ResourcePolicy | undefined,
  policyRevision: string | undefined,
): void {
  if (policyRevision === undefined || policyRevision === policy?.policyRevision) return
  const [type, id] =
    ref.project === undefined ? (["organization", ref.organization] as const) : (["project", ref.project] as const)
  const current = policy === undefined ? "it has no policy" : "its policy was changed: read it again"
  throw conflict(type, id, `${type} '${id}': the policy revision is not the current one, ${current}`)
}
