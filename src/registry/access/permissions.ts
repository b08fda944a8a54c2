// Roles given to users and groups, as commands take and answer them.
import type { Stored, WriteTransaction } from "../../store/store.js"
import { notFound } from "../errors.js"
import { requireOrganization, requireProject } from "../packages/lookup.js"
import { invalid, violation } from "../violations.js"
import type { Grant, Role } from "./entities.js"
import type { AccessField } from "./fields.js"
import { findGrant, type GrantTarget } from "./grant-rows.js"
import { isRoleOf } from "./roles.js"

/** Where a role holds: in an organization, or in one of its projects. */
export interface ResourceRef {
  readonly organization: string
  readonly project?: string | undefined
}

/** The organization, or the project in it, that a grant is about; or NOT_FOUND. */
export async function requireTarget(tx: Pick<WriteTransaction, "get">, ref: ResourceRef): Promise<GrantTarget> {
  const organization = await requireOrganization(tx, ref.organization)
  if (ref.project === undefined) return { organization }
  return { organization, project: await requireProject(tx, { organization: ref.organization, project: ref.project }) }
}

/** The principal's grant on the resource, or NOT_FOUND. */
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
  throw invalid(violation<AccessField>("role", `must be ${roles} on ${resource}s`, "ROLE"))
}
