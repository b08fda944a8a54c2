// Roles given to users and groups, as commands take and answer them.
import type { Stored, WriteTransaction } from "../../store/store.js"
import { invalid, notFound, violation } from "../errors.js"
import { findOrganization, findProject } from "../packages/lookup.js"
import type { Grant, Role } from "./entities.js"
import { findGrant, type GrantTarget } from "./grant-rows.js"
import { isRoleOf } from "./roles.js"

/** Where a role holds: in an organization, or in one of its projects. */
export interface ResourceRef {
  readonly organization: string
  readonly project?: string | undefined
}

export async function requireTarget(tx: Pick<WriteTransaction, "get">, ref: ResourceRef): Promise<GrantTarget> {
  const organization = await findOrganization(tx, ref.organization)
  if (ref.project === undefined) return { organization }
  return { organization, project: await findProject(tx, { organization: ref.organization, project: ref.project }) }
}

export async function requireGrant(
  tx: Pick<WriteTransaction, "get">,
  target: GrantTarget,
  principal: string,
): Promise<Stored<Grant>> {
  const grant = await findGrant(tx, target, principal)
  if (grant === undefined) throw notFound("permission", principal)
  return grant
}

/** Refuses a role that the kind of resource does not have. */
export function checkRole(ref: ResourceRef, role: Role): void {
  const resource = ref.project === undefined ? "organization" : "project"
  if (isRoleOf(resource, role)) return
  const roles = resource === "organization" ? "admin, modeler or member" : "admin, modeler or viewer"
  throw invalid(violation("permission.permission", `must be ${roles} on ${resource}s`, "ROLE"))
}
