// Finding groups and their members.
import type { Stored, WriteTransaction } from "../../store/store.js"
import { notFound } from "../errors.js"
import type { Organization } from "../packages/entities.js"
import { requireOrganization } from "../packages/lookup.js"
import { groupMembers, groups } from "./collections.js"
import type { Group, GroupMember } from "./entities.js"
import { requireAdmin } from "./grant-rows.js"

export interface GroupRef {
  readonly organization: string
  readonly group: string
}

/** A group of an organization has at most so many members. */
export const MAX_MEMBERS = 10_000

export interface FoundGroup {
  readonly organization: Stored<Organization>
  readonly group: Stored<Group>
}

/** The group with its organization, or NOT_FOUND. */
export async function requireGroup(tx: Pick<WriteTransaction, "get">, ref: GroupRef): Promise<FoundGroup> {
  const organization = await requireOrganization(tx, ref.organization)
  const group = await tx.get(groups, [organization.name, organization.uid, ref.group])
  if (group === undefined) throw notFound("group", ref.group)
  return { organization, group }
}

/** The member of the group, or NOT_FOUND. */
export async function requireMember(
  tx: Pick<WriteTransaction, "get">,
  { organization, group }: FoundGroup,
  principal: string,
): Promise<Stored<GroupMember>> {
  const member = await tx.get(groupMembers, [organization.name, group.uid, principal])
  if (member === undefined) throw notFound("group-member", principal)
  return member
}

/** Makes a change after which an organization that had an admin must still have one: CONFLICT otherwise. */
export async function keepingAdmin<T>(
  tx: WriteTransaction,
  organization: Stored<Organization>,
  change: () => Promise<T>,
): Promise<T> {
  const had = await requireAdmin(tx, organization).then(
    () => true,
    () => false,
  )
  const result = await change()
  if (had) await requireAdmin(tx, organization)
  return result
}
