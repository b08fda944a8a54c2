// API keys: who may see and change one, and what one may be given.
import type { Stored, WriteTransaction } from "../../store/store.js"
import { organizations, projects } from "../collections.js"
import { notFound, RegistryError } from "../errors.js"
import { type FieldViolation, invalid, violation } from "../violations.js"
import type { Caller } from "./caller.js"
import { apiKeys } from "./collections.js"
import type { ApiKey, KeyGrant } from "./entities.js"
import type { AccessField } from "./fields.js"
import type { AccessReader, AccessSource } from "./organization-access.js"
import { membershipName, RoleConfirmation, type RoleEvidence, RoleSearch } from "./role-evidence.js"
import { isRoleOf, levelOf } from "./roles.js"

/** Memberships that the roles of one key's grants may rest on in all: the store's writer confirms each. */
const MAX_MEMBERSHIPS = 1_000

/** A key that the caller owns; an operator's are all. Any other is NOT_FOUND, as one that does not exist. */
export async function requireKey(
  tx: Pick<WriteTransaction, "get">,
  caller: Caller,
  id: string,
): Promise<Stored<ApiKey>> {
  refuseTokens(caller)
  const key = await tx.get(apiKeys, [id])
  if (key === undefined || !(caller.operator || key.owner === caller.principal)) throw notFound("api-key", id)
  return key
}

/** What a key is to be given. */
export interface WantedRoles {
  readonly operator: boolean
  readonly grants: readonly KeyGrant[]
}

/** What each of a key's grants rests on, in their order. */
export type GrantEvidence = readonly (readonly RoleEvidence[])[]

/**
 * Why the maker of a key has what the key is to be given: to be found before the transaction that confirms it. Refuses a key with more than
 * its maker has: INVALID for what is no role there and for a grant that is there twice, PERMISSION_DENIED for what the maker lacks.
 */
export async function findGrantEvidence(
  accessOf: AccessSource,
  caller: Caller,
  wanted: WantedRoles,
): Promise<GrantEvidence> {
  if (wanted.operator && !caller.operator) throw tooMuch("only an operator makes a key with the operator role")
  const violations = wanted.grants.flatMap(faults)
  if (violations.length > 0) throw invalid(...violations)
  if (caller.operator) return wanted.grants.map(() => [])
  const maker = makerOf(caller)
  const found: (readonly RoleEvidence[])[] = []
  const memberships = new Set<string>()
  // One organization after the other: each is read once, and none is kept.
  for (const [organization, places] of placesByOrganization(wanted.grants)) {
    const search = new RoleSearch(await accessOf(organization), organization)
    for (const at of places) {
      const grant = wanted.grants[at] as KeyGrant
      const evidence = search.find(maker, grant.project, levelOf(grant.role))
      if (evidence === undefined) throw lacking(caller, grant, at)
      found[at] = evidence
      for (const each of evidence) {
        if ("memberships" in each)
          for (const one of each.memberships) memberships.add(membershipName(organization, one))
      }
      if (memberships.size > MAX_MEMBERSHIPS) {
        throw new RegistryError(
          "QUOTA_EXCEEDED",
          `the roles of ${caller.principal} there come through more than ${MAX_MEMBERSHIPS} groups: give the key fewer grants`,
        )
      }
    }
  }
  return found
}

/**
 * The grants as they are stored, with the uids of what they name. Refuses with PERMISSION_DENIED what the maker has no more, and with INVALID
 * what does not exist.
 */
export async function confirmGrants(
  tx: Pick<WriteTransaction, "get" | "guard">,
  caller: Caller,
  wanted: WantedRoles,
  evidence: GrantEvidence,
): Promise<KeyGrant[]> {
  const confirmation = new RoleConfirmation(tx)
  const confirmed: KeyGrant[] = []
  for (const [at, grant] of wanted.grants.entries()) {
    const organization = await tx.get(organizations, [grant.organization])
    if (organization === undefined) {
      throw invalid(violation<AccessField>("grantOrganization", "does not exist", "NOT_FOUND", at))
    }
    const isOnProject = grant.project !== undefined
    const project = isOnProject ? await tx.get(projects, [grant.organization, grant.project]) : undefined
    if (isOnProject && project === undefined) {
      throw invalid(violation<AccessField>("grantProject", "does not exist", "NOT_FOUND", at))
    }
    const of = evidence[at]
    const target = { organization, project }
    if (of === undefined || !(await confirmation.confirms(of, target, levelOf(grant.role)))) {
      throw lacking(caller, grant, at)
    }
    const projectUid = project === undefined ? {} : { projectUid: project.uid }
    confirmed.push({ ...grant, organizationUid: organization.uid, ...projectUid })
  }
  return confirmed
}

/** What is wrong with a grant by itself, and beside those before it. */
function faults(
  { organization, project, role }: KeyGrant,
  at: number,
  all: readonly KeyGrant[],
): FieldViolation<AccessField>[] {
  const [kind, resource] =
    project === undefined ? (["organization", "an organization"] as const) : (["project", "a project"] as const)
  if (!isRoleOf(kind, role)) return [violation("grantRole", `is no role on ${resource}`, "ROLE", at)]
  const first = all.findIndex(
    (other) => other.organization === organization && other.project === project && other.role === role,
  )
  return first === at ? [] : [violation("grant", `is the same as grants[${first}]`, "DUPLICATE", at)]
}

function placesByOrganization(wanted: readonly KeyGrant[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [at, { organization }] of wanted.entries()) {
    const of = places.get(organization)
    if (of === undefined) places.set(organization, [at])
    else of.push(at)
  }
  return places
}

/** A key can't show its owner's identity provider which groups they are in. */
function makerOf(caller: Caller): Caller {
  return { ...caller, groups: [] }
}

function lacking(caller: Caller, { organization, project, role }: KeyGrant, at: number): RegistryError {
  const target = project === undefined ? `organization '${organization}'` : `project '${project}' of '${organization}'`
  const hint = caller.groups.length === 0 ? "" : "; what a group of the identity provider gives does not count here"
  return tooMuch(
    `grants[${at}]: ${caller.principal} is not ${role} of ${target}, and a key has at most what its owner has${hint}`,
  )
}

/** Whether what the grant was given on is still there: another one of its name is not meant. */
export async function isCurrentGrant(store: Pick<AccessReader, "get">, grant: KeyGrant): Promise<boolean> {
  const { organization, organizationUid, project, projectUid } = grant
  if (organizationUid !== undefined && (await store.get(organizations, [organization]))?.uid !== organizationUid) {
    return false
  }
  if (project === undefined || projectUid === undefined) return true
  return (await store.get(projects, [organization, project]))?.uid === projectUid
}

/** A token for one organization has no say in the keys of whoever asked for it. */
export function refuseTokens(caller: Caller): void {
  if (caller.onlyIn !== undefined) {
    throw new RegistryError("PERMISSION_DENIED", "a token for one organization can't be used here: use a key or log in")
  }
}

function tooMuch(message: string): RegistryError {
  return new RegistryError("PERMISSION_DENIED", message)
}
