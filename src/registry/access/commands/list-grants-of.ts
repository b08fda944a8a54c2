// The roles that a caller has: given directly, through groups, or to a key; of a key no more than its owner has.

import { setImmediate as nextTurn } from "node:timers/promises"
import type { CommandContext } from "../../context.js"
import { type Caller, identitiesOf } from "../caller.js"
import { principalOrganizations } from "../collections.js"
import type { KeyGrant } from "../entities.js"
import {
  type AccessSource,
  type KnownPrincipals,
  type Levels,
  levelIn,
  type OrganizationAccess,
  principalsOf,
  readingAccess,
} from "../organization-access.js"
import { type Level, levelOf, organizationRole, projectRole } from "../roles.js"

/** More organizations than these are not looked through. */
const MAX_ORGANIZATIONS = 100

/** Those of the key itself, then by organization and project. At most those that permissions and groups give in 100 organizations. */
export async function listGrantsOf(
  { store }: Pick<CommandContext, "store">,
  caller: Caller,
  accessOf: AccessSource = readingAccess(store),
): Promise<KeyGrant[]> {
  const asker = caller.onlyIn?.caller ?? caller
  const isAskedOf = (name: string) => caller.onlyIn === undefined || caller.onlyIn.organization === name
  const keyGrants = (asker.keyGrants ?? []).filter(({ organization }) => isAskedOf(organization))
  const related = (await organizationsOf(store, asker)).filter(isAskedOf)
  // What nobody's roles bound needs no look at them.
  const bounding = asker.owner === undefined ? [] : keyGrants.map(({ organization }) => organization)
  const ofKey = new Map<KeyGrant, KeyGrant | undefined>()
  const given: KeyGrant[] = []
  // One organization after the other: each is read once, and none is kept.
  for (const name of [...new Set([...related, ...bounding])].sort()) {
    const roles = new RolesIn(name, await accessOf(name), asker)
    for (const grant of keyGrants) if (grant.organization === name) ofKey.set(grant, roles.withinOwner(grant))
    if (related.includes(name)) given.push(...roles.given())
    await nextTurn()
  }
  const own = keyGrants.flatMap((grant) => (asker.owner === undefined ? grant : (ofKey.get(grant) ?? [])))
  return [...own, ...given]
}

async function organizationsOf(store: CommandContext["store"], asker: Caller): Promise<string[]> {
  const names = await store.read(async (tx) => {
    const found = new Set<string>()
    for (const identity of identitiesOf(asker)) {
      const page = await tx.page(principalOrganizations, { scope: [identity], limit: MAX_ORGANIZATIONS })
      for (const { organization } of page.items) found.add(organization)
    }
    return found
  })
  return [...names].sort().slice(0, MAX_ORGANIZATIONS)
}

/** The asker's roles in one organization. */
class RolesIn {
  readonly #known: KnownPrincipals = new Map()
  readonly #organization: string
  readonly #access: OrganizationAccess
  readonly #asker: Caller

  constructor(organization: string, access: OrganizationAccess, asker: Caller) {
    this.#organization = organization
    this.#access = access
    this.#asker = asker
  }

  /** By permissions: to the asker, and to the groups that they are in. */
  *given(): Generator<KeyGrant> {
    const principals = new Set(principalsOf(this.#access, this.#asker))
    const organization = this.#organization
    for (const level of levelsOf(this.#access.organization, principals)) {
      const role = organizationRole(level)
      const grant = role && this.withinOwner({ organization, role })
      if (grant !== undefined) yield grant
    }
    for (const [project, levels] of this.#access.projects) {
      for (const level of levelsOf(levels, principals)) {
        const role = projectRole(level)
        const grant = role && this.withinOwner({ organization, project, role })
        if (grant !== undefined) yield grant
      }
    }
  }

  /** As much of the grant as the key's owner has; undefined where they have nothing there. */
  withinOwner(grant: KeyGrant): KeyGrant | undefined {
    const { owner } = this.#asker
    if (owner === undefined) return grant
    const { project } = grant
    const owned = levelIn(this.#access, this.#organization, project, owner, this.#known)
    if (owned >= levelOf(grant.role)) return grant
    const role = project === undefined ? organizationRole(owned) : projectRole(owned)
    return role && { ...grant, role }
  }
}

/** Of those of the principals who have one. */
function* levelsOf(levels: Levels, principals: ReadonlySet<string>): Generator<Level> {
  // Whichever are fewer.
  if (levels.size < principals.size) {
    for (const [principal, level] of levels) if (principals.has(principal)) yield level
  } else {
    for (const principal of principals) {
      const level = levels.get(principal)
      if (level !== undefined) yield level
    }
  }
}
