// All that says who may do what in one organization, read at once: what decisions are made from.
import type { Collection, Key, Page, PageQuery, Store, Stored } from "../../store/store.js"
import { organizations, projects } from "../collections.js"
import { everyRow } from "../paging.js"
import { type Caller, identitiesOf } from "./caller.js"
import { grants, groupMembers, groups, resourcePolicies } from "./collections.js"
import { Level, levelOf } from "./roles.js"

/** A transaction. */
export interface AccessReader {
  get<D>(collection: Collection<D>, key: Key): Promise<Stored<D> | undefined>
  page<D>(collection: Collection<D>, query: PageQuery): Promise<Page<D>>
}

/** Principal to level. */
export type Levels = ReadonlyMap<string, Level>

export interface OrganizationAccess {
  readonly exists: boolean
  /** Principal to level on the organization. */
  readonly organization: Levels
  /** By name of a project: principal to level on it. */
  readonly projects: ReadonlyMap<string, Levels>
  /** Principal to the groups that it is a direct member of, as `group:<name>`. */
  readonly groupsOf: ReadonlyMap<string, readonly string[]>
  /** Policy documents: of the organization under "", of projects under their names. */
  readonly policies: ReadonlyMap<string, string>
  /** Grants that are stored, those on projects that are gone included. */
  readonly grantCount: number
  readonly groupCount: number
  /** How many rows it was made from: what it weighs in memory. */
  readonly rows: number
}

/** Gives what is known of an organization: read now, or kept from before. */
export type AccessSource = (organization: string) => OrganizationAccess | Promise<OrganizationAccess>

/** Reads each organization that is asked for, in a read of its own. */
export function readingAccess(store: Pick<Store, "read">): AccessSource {
  return (organization) => store.read((tx) => loadOrganizationAccess(tx, organization))
}

const nobody: OrganizationAccess = {
  exists: false,
  organization: new Map(),
  projects: new Map(),
  groupsOf: new Map(),
  policies: new Map(),
  grantCount: 0,
  groupCount: 0,
  rows: 0,
}

const PAGE = 1_000

/** Reads an organization's grants, groups and policies; one that does not exist has none. */
export async function loadOrganizationAccess(tx: AccessReader, name: string): Promise<OrganizationAccess> {
  const organization = await tx.get(organizations, [name])
  if (organization === undefined) return nobody
  const scope = [name, organization.uid]
  const onOrganization = new Map<string, Level>()
  const onProjects = new Map<string, Map<string, Level>>()
  const groupsOf = new Map<string, string[]>()
  const policies = new Map<string, string>()
  let rows = 1
  let grantCount = 0
  let groupCount = 0

  // What was given on a project that is gone is not given on another one of its name.
  const uids = new Map<string, string | undefined>()
  async function isCurrent(project: string, uid: string | undefined): Promise<boolean> {
    if (!uids.has(project)) uids.set(project, (await tx.get(projects, [name, project]))?.uid)
    return uids.get(project) === uid
  }

  for await (const grant of everyRow(tx, grants, { scope }, PAGE)) {
    rows++
    grantCount++
    const { project, principal } = grant
    if (project === undefined) {
      onOrganization.set(principal, levelOf(grant.role))
    } else if (await isCurrent(project, grant.projectUid)) {
      const levels = onProjects.get(project) ?? new Map<string, Level>()
      onProjects.set(project, levels.set(principal, levelOf(grant.role)))
    }
  }
  for await (const group of everyRow(tx, groups, { scope }, PAGE)) {
    rows++
    groupCount++
    for await (const { principal } of everyRow(tx, groupMembers, { scope: [name, group.uid] }, PAGE)) {
      rows++
      const of = groupsOf.get(principal)
      if (of === undefined) groupsOf.set(principal, [`group:${group.name}`])
      else of.push(`group:${group.name}`)
    }
  }
  for await (const { resource, project, document } of everyRow(tx, resourcePolicies, { scope }, PAGE)) {
    rows += 10
    if (project === undefined) policies.set("", document)
    else if (await isCurrent(project, resource)) policies.set(project, document)
  }
  return {
    exists: true,
    organization: onOrganization,
    projects: onProjects,
    groupsOf,
    policies,
    grantCount,
    groupCount,
    rows,
  }
}

/** Those of each caller that is asked about: to walk through a thousand groups for each of many projects takes seconds. */
export type KnownPrincipals = Map<Caller, ReadonlySet<string>>

/** The caller's identities and, through any number of groups in groups, every group of the organization that they are in. */
export function principalsOf(access: OrganizationAccess, caller: Caller): readonly string[] {
  const found = identitiesOf(caller)
  if (access.groupsOf.size === 0) return found
  const seen = new Set(found)
  // Grows while it is walked.
  for (const principal of seen) for (const group of access.groupsOf.get(principal) ?? []) seen.add(group)
  return [...seen]
}

/** What the caller may do with the organization itself by a role on it. */
export function organizationLevel(access: OrganizationAccess, organization: string, caller: Caller): Level {
  return levelIn(access, organization, undefined, caller)
}

/** What the caller may do with a project: the most of what roles on it and on the organization allow. */
export function projectLevel(access: OrganizationAccess, organization: string, project: string, caller: Caller): Level {
  return levelIn(access, organization, project, caller)
}

/** What the caller may do with a project, or with the organization itself. `known`: one map for all questions about the organization. */
export function levelIn(
  access: OrganizationAccess,
  organization: string,
  project: string | undefined,
  caller: Caller,
  known: KnownPrincipals = new Map(),
): Level {
  if (caller.onlyIn !== undefined) {
    const isNamed = caller.onlyIn.organization === organization
    return isNamed ? levelIn(access, organization, project, caller.onlyIn.caller, known) : Level.NONE
  }
  if (caller.operator) return Level.ADMIN
  const principals = known.get(caller) ?? new Set(principalsOf(access, caller))
  known.set(caller, principals)
  let level = highest(access.organization, principals)
  if (project !== undefined) level = max(level, highest(access.projects.get(project), principals))
  for (const grant of caller.keyGrants ?? []) {
    if (grant.organization !== organization) continue
    if (grant.project === undefined || grant.project === project) level = max(level, levelOf(grant.role))
  }
  if (caller.owner === undefined || level === Level.NONE) return level
  return min(level, levelIn(access, organization, project, caller.owner, known))
}

/** Whether the caller has a role on at least one project of the organization: then they may read the organization itself. */
export function hasAnyProject(access: OrganizationAccess, organization: string, caller: Caller): boolean {
  if (caller.onlyIn !== undefined) {
    return caller.onlyIn.organization === organization && hasAnyProject(access, organization, caller.onlyIn.caller)
  }
  const known: KnownPrincipals = new Map()
  for (const project of projectsNamed(access, organization, caller)) {
    if (levelIn(access, organization, project, caller, known) !== Level.NONE) return true
  }
  return false
}

function* projectsNamed(access: OrganizationAccess, organization: string, caller: Caller): Generator<string> {
  yield* access.projects.keys()
  for (const grant of caller.keyGrants ?? []) {
    if (grant.organization === organization && grant.project !== undefined) yield grant.project
  }
}

function highest(levels: Levels | undefined, principals: ReadonlySet<string>): Level {
  let level: Level = Level.NONE
  if (levels === undefined) return level
  // Whichever are fewer.
  if (levels.size < principals.size)
    for (const [principal, of] of levels) level = principals.has(principal) ? max(level, of) : level
  else for (const principal of principals) level = max(level, levels.get(principal) ?? Level.NONE)
  return level
}

function max(one: Level, other: Level): Level {
  return one > other ? one : other
}

function min(one: Level, other: Level): Level {
  return one < other ? one : other
}
