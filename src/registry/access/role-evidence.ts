// What a role rests on: found in what was read of an organization, however large that is, and confirmed in a transaction by its few rows.
import type { WriteTransaction } from "../../store/store.js"
import type { Caller } from "./caller.js"
import { identitiesOf } from "./caller.js"
import { grants, groupMembers, groups } from "./collections.js"
import type { KeyGrant } from "./entities.js"
import { type GrantTarget, grantId } from "./grant-rows.js"
import type { Levels, OrganizationAccess } from "./organization-access.js"
import { type Level, levelOf } from "./roles.js"

/** That a principal, which may be a group, is a member of a group. */
export interface Membership {
  readonly group: string
  readonly member: string
}

/** Why one caller has a role on a resource. */
export type RoleEvidence =
  /** A key's own grant says so. */
  | { readonly keyGrant: KeyGrant }
  /** A principal has it, on the organization or on the project itself; the memberships lead from there to a name of the caller. */
  | { readonly grantee: string; readonly isOnProject: boolean; readonly memberships: readonly Membership[] }

/** Looks for what the roles of callers in one organization rest on; walks through its groups once for each caller. */
export class RoleSearch {
  /** Of each caller: every principal that they act as, with its member by which they do; undefined of the caller's own names. */
  readonly #reached = new Map<Caller, ReadonlyMap<string, string | undefined>>()
  readonly #access: OrganizationAccess
  readonly #organization: string

  constructor(access: OrganizationAccess, organization: string) {
    this.#access = access
    this.#organization = organization
  }

  /**
   * Why the caller, and of a key whoever it answers to, has at least this level on the organization, or on the project in it. Undefined where
   * one of them has not; nothing to confirm where they are operators.
   */
  find(caller: Caller, project: string | undefined, level: Level): readonly RoleEvidence[] | undefined {
    // A token is no caller of its own.
    if (caller.onlyIn !== undefined) return undefined
    if (caller.operator) return []
    const own = this.#findOwn(caller, project, level)
    if (own === undefined || caller.owner === undefined) return own && [own]
    const owners = this.find(caller.owner, project, level)
    return owners && [own, ...owners]
  }

  #findOwn(caller: Caller, project: string | undefined, level: Level): RoleEvidence | undefined {
    const keyGrant = caller.keyGrants?.find(
      (grant) =>
        grant.organization === this.#organization &&
        (grant.project === undefined || grant.project === project) &&
        levelOf(grant.role) >= level,
    )
    if (keyGrant !== undefined) return { keyGrant }
    const reached = this.#reachedBy(caller)
    const { organization, projects } = this.#access
    const onOrganization = granteeAmong(reached, organization, level)
    const grantee = onOrganization ?? granteeAmong(reached, projects.get(project ?? ""), level)
    if (grantee === undefined) return undefined
    return { grantee, isOnProject: onOrganization === undefined, memberships: membershipsTo(reached, grantee) }
  }

  #reachedBy(caller: Caller): ReadonlyMap<string, string | undefined> {
    const known = this.#reached.get(caller)
    if (known !== undefined) return known
    const reached = new Map<string, string | undefined>(identitiesOf(caller).map((identity) => [identity, undefined]))
    // Grows while it is walked: what is nearest comes first.
    for (const principal of reached.keys()) {
      for (const group of this.#access.groupsOf.get(principal) ?? []) {
        if (!reached.has(group)) reached.set(group, principal)
      }
    }
    this.#reached.set(caller, reached)
    return reached
  }
}

function granteeAmong(
  reached: ReadonlyMap<string, unknown>,
  levels: Levels | undefined,
  level: Level,
): string | undefined {
  if (levels === undefined) return undefined
  // Whichever are fewer.
  if (levels.size < reached.size) {
    for (const [principal, of] of levels) if (of >= level && reached.has(principal)) return principal
  } else {
    for (const principal of reached.keys()) if ((levels.get(principal) ?? 0) >= level) return principal
  }
  return undefined
}

function membershipsTo(reached: ReadonlyMap<string, string | undefined>, grantee: string): Membership[] {
  const memberships: Membership[] = []
  let principal = grantee
  for (let member = reached.get(principal); member !== undefined; member = reached.get(principal)) {
    memberships.push({ group: principal.slice("group:".length), member })
    principal = member
  }
  return memberships
}

/** Confirms evidence in a transaction that decides by it: guards each row, once. */
export class RoleConfirmation {
  readonly #levels = new Map<string, Level | undefined>()
  readonly #memberships = new Map<string, boolean>()
  readonly #tx: Pick<WriteTransaction, "get" | "guard">

  constructor(tx: Pick<WriteTransaction, "get" | "guard">) {
    this.#tx = tx
  }

  /** Whether all of the evidence still stands for at least this level on the target. */
  async confirms(evidence: readonly RoleEvidence[], target: GrantTarget, level: Level): Promise<boolean> {
    for (const each of evidence) {
      if ("keyGrant" in each) {
        if (!isOn(each.keyGrant, target)) return false
        continue
      }
      const { grantee, isOnProject, memberships } = each
      const on = isOnProject ? target : { organization: target.organization }
      if (((await this.#levelOf(on, grantee)) ?? 0) < level) return false
      for (const membership of memberships) if (!(await this.#isMember(target, membership))) return false
    }
    return true
  }

  async #levelOf(target: GrantTarget, grantee: string): Promise<Level | undefined> {
    const { name, uid } = target.organization
    const id = grantId(target, grantee)
    const at = `${name}/${id}`
    if (!this.#levels.has(at)) {
      const grant = await this.#tx.guard(grants, [name, uid, id])
      this.#levels.set(at, grant && levelOf(grant.role))
    }
    return this.#levels.get(at)
  }

  async #isMember({ organization }: GrantTarget, { group, member }: Membership): Promise<boolean> {
    const at = membershipName(organization.name, { group, member })
    let isMember = this.#memberships.get(at)
    if (isMember === undefined) {
      // A group is deleted with its members: the member's row stands for it.
      const found = await this.#tx.get(groups, [organization.name, organization.uid, group])
      isMember =
        found !== undefined &&
        (await this.#tx.guard(groupMembers, [organization.name, found.uid, member])) !== undefined
      this.#memberships.set(at, isMember)
    }
    return isMember
  }
}

/** Tells memberships of all organizations apart. */
export function membershipName(organization: string, { group, member }: Membership): string {
  return `${organization}/${group}/${member}`
}

/** A grant without uids holds for whatever has the name. */
function isOn({ organizationUid, project, projectUid }: KeyGrant, target: GrantTarget): boolean {
  if (organizationUid !== undefined && organizationUid !== target.organization.uid) return false
  return project === undefined || projectUid === undefined || projectUid === target.project?.uid
}
