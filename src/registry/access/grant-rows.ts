// Writing grants: each with what lists over organizations need, and never an organization left without an admin.

import type { Stored, WriteTransaction } from "../../store/store.js"
import { atLeast, type CommandContext } from "../context.js"
import { conflict, RegistryError } from "../errors.js"
import { createRow } from "../every-field.js"
import type { Organization, Project } from "../packages/entities.js"
import { everyRow } from "../paging.js"
import { grants, groupMembers, groups, principalOrganizations } from "./collections.js"
import type { Grant, Role } from "./entities.js"

/** What a role is given on: an organization, or a project in it. */
export interface GrantTarget {
  readonly organization: Stored<Organization>
  readonly project?: Stored<Project> | undefined
}

/** Everything that decides about an organization is kept in memory by every process: so many grants and memberships it may have. */
export const MAX_GRANTS = 10_000

const PAGE = 1_000
/** Grants that are looked at first: an admin among them is enough, and the others need not be read. */
const FEW = 20

/** The id of a principal's grant on a resource. */
export function grantId(target: GrantTarget, principal: string): string {
  return `${target.project?.uid ?? ""}/${principal}`
}

/** The principal's own grant on the resource, if there is one. */
export function findGrant(
  tx: Pick<WriteTransaction, "get">,
  target: GrantTarget,
  principal: string,
): Promise<Stored<Grant> | undefined> {
  return tx.get(grants, [target.organization.name, target.organization.uid, grantId(target, principal)])
}

/** The principal must have no role on the target yet. */
export async function addGrant(
  tx: WriteTransaction,
  context: CommandContext,
  now: Date,
  target: GrantTarget,
  principal: string,
  role: Role,
): Promise<Stored<Grant>> {
  const { organization, project } = target
  await countPrincipal(tx, organization.name, principal, 1)
  return createRow(tx, grants, {
    uid: context.newId(),
    organization: organization.name,
    organizationUid: organization.uid,
    id: grantId(target, principal),
    project: project?.name,
    projectUid: project?.uid,
    principal,
    role,
    createTime: now,
    updateTime: now,
  })
}

/** Refuses (CONFLICT) to lower the last admin of an organization. */
export async function changeGrant(
  tx: WriteTransaction,
  now: Date,
  target: GrantTarget,
  grant: Stored<Grant>,
  role: Role,
): Promise<Stored<Grant>> {
  if (grant.role === role) return grant
  const changed = await tx.update(grants, { ...grant, role, updateTime: atLeast(grant.updateTime, now) })
  if (isAdminOfOrganization(grant)) await requireAdmin(tx, target.organization)
  return changed
}

/** Refuses (CONFLICT) to remove the last admin of an organization. */
export async function removeGrant(tx: WriteTransaction, target: GrantTarget, grant: Stored<Grant>): Promise<void> {
  await tx.delete(grants, grant)
  await countPrincipal(tx, grant.organization, grant.principal, -1)
  if (isAdminOfOrganization(grant)) await requireAdmin(tx, target.organization)
}

/** Refuses with QUOTA_EXCEEDED when the organization has as many grants as it may have. */
export function requireRoomForGrant({ organization }: GrantTarget, grantCount: number): void {
  if (grantCount < MAX_GRANTS) return
  const message = `'${organization.name}' has ${MAX_GRANTS} permissions: give one to a group instead`
  throw new RegistryError("QUOTA_EXCEEDED", message, { resourceType: "organization", resourceId: organization.name })
}

function isAdminOfOrganization(grant: Grant): boolean {
  return grant.projectUid === undefined && grant.role === "admin"
}

function isDirectAdmin({ role, principal }: Grant): boolean {
  return role === "admin" && !principal.startsWith("group:")
}

/**
 * Refuses with CONFLICT unless somebody is an admin of the organization: a user or key, or a member of a group. What it decides by
 * is guarded: of two changes that each rely on the other's admin one fails and is decided again.
 */
export async function requireAdmin(tx: WriteTransaction, organization: Stored<Organization>): Promise<void> {
  const scope = [organization.name, organization.uid]
  const query = { scope, prefix: ["/"] }
  const few = await tx.page(grants, { ...query, limit: FEW })
  const found = few.items.find(isDirectAdmin)
  if (found !== undefined) {
    await tx.guard(grants, [...scope, found.id])
    return
  }
  const adminGroups: Stored<Grant>[] = []
  for await (const grant of everyRow(tx, grants, query, PAGE)) {
    if (isDirectAdmin(grant)) {
      await tx.guard(grants, [...scope, grant.id])
      return
    }
    if (grant.role === "admin") adminGroups.push(grant)
  }
  for (const grant of adminGroups) {
    if (!(await guardSomebody(tx, organization, grant.principal, new Set()))) continue
    await tx.guard(grants, [...scope, grant.id])
    return
  }
  throw conflict(
    "organization",
    organization.name,
    `organization '${organization.name}' must keep an admin: make somebody else its admin first`,
  )
}

/** Whether a group has a member who is no group, also through groups in it; guards the way to the first one found. */
async function guardSomebody(
  tx: WriteTransaction,
  organization: Stored<Organization>,
  principal: string,
  seen: Set<string>,
): Promise<boolean> {
  if (seen.has(principal)) return false
  seen.add(principal)
  const name = principal.slice("group:".length)
  const group = await tx.get(groups, [organization.name, organization.uid, name])
  if (group === undefined) return false
  const scope = [organization.name, group.uid]
  const { items } = await tx.page(groupMembers, { scope, limit: PAGE })
  const direct = items.find((member) => !member.principal.startsWith("group:"))
  const candidates = direct === undefined ? items : [direct]
  for (const member of candidates) {
    if (member !== direct && !(await guardSomebody(tx, organization, member.principal, seen))) continue
    // A group is deleted with its members: the member's row stands for it.
    await tx.guard(groupMembers, [...scope, member.principal])
    return true
  }
  return false
}

/** One more, or one less, grant or membership that ties a principal to an organization. */
export async function countPrincipal(
  tx: WriteTransaction,
  organization: string,
  principal: string,
  change: 1 | -1,
): Promise<void> {
  const row = await tx.get(principalOrganizations, [principal, organization])
  const count = (row?.count ?? 0) + change
  if (row === undefined) {
    if (count > 0) await createRow(tx, principalOrganizations, { principal, organization, count })
  } else if (count > 0) {
    await tx.update(principalOrganizations, { ...row, count })
  } else {
    await tx.delete(principalOrganizations, row)
  }
}
