// The policy document of an organization or project; without one NOT_FOUND.
import type { Stored, WriteTransaction } from "../../../store/store.js"
import type { CommandContext } from "../../context.js"
import { notFound } from "../../errors.js"
import { resourcePolicies } from "../collections.js"
import type { ResourcePolicy } from "../entities.js"
import { type ResourceRef, requireTarget } from "../permissions.js"

/** The policy, or NOT_FOUND. */
export function getPolicy(context: CommandContext, ref: ResourceRef): Promise<Stored<ResourcePolicy>> {
  return context.store.read((tx) => requirePolicy(tx, ref))
}

/** The policy, or NOT_FOUND. */
export async function requirePolicy(
  tx: Pick<WriteTransaction, "get">,
  ref: ResourceRef,
): Promise<Stored<ResourcePolicy>> {
  const { organization, project } = await requireTarget(tx, ref)
  const policy = await tx.get(resourcePolicies, [organization.name, organization.uid, project?.uid ?? ""])
  if (policy !== undefined) return policy
  const [type, id] =
    project === undefined ? (["organization", organization.name] as const) : (["project", project.name] as const)
  throw notFound(type, id, `${type} '${id}' has no policy`)
}
