// Makes a group without members; a taken name is ALREADY_EXISTS.

import type { Stored } from "../../../store/store.js"
import { type CommandContext, transact } from "../../context.js"
import { alreadyExists, RegistryError } from "../../errors.js"
import { createRow, type EveryField } from "../../every-field.js"
import { requireOrganization } from "../../packages/lookup.js"
import { groups } from "../collections.js"
import type { Group } from "../entities.js"
import { type OrganizationAccess, readingAccess } from "../organization-access.js"

/** An organization has at most so many groups: every process keeps them in memory. */
const MAX_GROUPS = 1_000

/**
 * The new group. Refuses with ALREADY_EXISTS a taken name, and with QUOTA_EXCEEDED beyond 1,000 groups, about as many where several are made at
 * once. `known`: of the organization, shortly before.
 */
export async function createGroup(
  context: CommandContext,
  organizationName: string,
  fields: EveryField<Pick<Group, "name" | "description">>,
  known?: Pick<OrganizationAccess, "groupCount">,
): Promise<Stored<Group>> {
  const { groupCount } = known ?? (await readingAccess(context.store)(organizationName))
  return transact(context, async (tx, now) => {
    const organization = await requireOrganization(tx, organizationName)
    const scope = [organization.name, organization.uid]
    if ((await tx.get(groups, [...scope, fields.name])) !== undefined) throw alreadyExists("group", fields.name)
    if (groupCount >= MAX_GROUPS) {
      throw new RegistryError("QUOTA_EXCEEDED", `'${organization.name}' has ${MAX_GROUPS} groups: delete one first`, {
        resourceType: "organization",
        resourceId: organization.name,
      })
    }
    return createRow(tx, groups, {
      ...fields,
      uid: context.newId(),
      organization: organization.name,
      organizationUid: organization.uid,
      memberCount: 0,
      createTime: now,
      updateTime: now,
    })
  })
}
