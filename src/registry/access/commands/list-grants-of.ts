// The roles that a caller has: given directly, through groups, or to a key; of a key no more than its owner has.

import { organizations, projects } from "../../collections.js"
import type { CommandContext } from "../../context.js"
import { everyRow } from "../../paging.js"
import { type Caller, identitiesOf } from "../caller.js"
import { grants, principalOrganizations } from "../collections.js"
import type { KeyGrant } from "../entities.js"
import {
  type AccessReader,
  loadOrganizationAccess,
  organizationLevel,
  principalsOf,
  projectLevel,
} from "../organization-access.js"
import { levelOf, organizationRole, projectRole } from "../roles.js"

/** More organizations than these are not looked through. */
const MAX_ORGANIZATIONS = 100
const PAGE = 1_000

/** By organization, then project. At most those of 100 organizations. */
export function listGrantsOf(context: CommandContext, caller: Caller): Promise<KeyGrant[]> {
  const asker = caller.onlyIn?.caller ?? caller
  return context.store.read(async (tx) => {
    const found: KeyGrant[] = []
    for (const grant of asker.keyGrants ?? []) found.push(...(await withinOwner(tx, asker, grant)))
    const names = new Set<string>()
    for (const identity of identitiesOf(asker)) {
      const page = await tx.page(principalOrganizations, { scope: [identity], limit: MAX_ORGANIZATIONS })
      for (const { organization } of page.items) names.add(organization)
    }
    for (const name of [...names].sort().slice(0, MAX_ORGANIZATIONS)) {
      const organization = await tx.get(organizations, [name])
      if (organization === undefined) continue
      const principals = new Set(principalsOf(await loadOrganizationAccess(tx, name), asker))
      const scope = [name, organization.uid]
      for await (const { principal, project, projectUid, role } of everyRow(tx, grants, { scope }, PAGE)) {
        if (!principals.has(principal)) continue
        if (project !== undefined && (await tx.get(projects, [name, project]))?.uid !== projectUid) continue
        const grant = { organization: name, ...(project === undefined ? {} : { project }), role }
        found.push(...(await withinOwner(tx, asker, grant)))
      }
    }
    const { onlyIn } = caller
    return onlyIn === undefined ? found : found.filter(({ organization }) => organization === onlyIn.organization)
  })
}

/** As much of the grant as the key's owner has; none where they have nothing there. */
async function withinOwner(tx: AccessReader, { owner }: Caller, grant: KeyGrant): Promise<KeyGrant[]> {
  if (owner === undefined) return [grant]
  const { organization, project, role } = grant
  const access = await loadOrganizationAccess(tx, organization)
  const isOnOrganization = project === undefined
  const owned = isOnOrganization
    ? organizationLevel(access, organization, owner)
    : projectLevel(access, organization, project, owner)
  if (owned >= levelOf(role)) return [grant]
  const least = isOnOrganization ? organizationRole(owned) : projectRole(owned)
  return least === undefined ? [] : [{ ...grant, role: least }]
}
