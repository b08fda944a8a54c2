// API keys: who may see and change one, and what one may be given.
import type { Stored, WriteTransaction } from "../../store/store.js"
import { organizations, projects } from "../collections.js"
import { notFound, RegistryError } from "../errors.js"
import { invalid, violation } from "../violations.js"
import type { Caller } from "./caller.js"
import { apiKeys } from "./collections.js"
import type { ApiKey, KeyGrant } from "./entities.js"
import type { AccessField } from "./fields.js"
import { type AccessReader, loadOrganizationAccess, organizationLevel, projectLevel } from "./organization-access.js"
import { isRoleOf, levelOf } from "./roles.js"

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

/**
 * The grants as they are stored, with the uids of what they name. Refuses a key with more than its maker has: INVALID for what is no role
 * there, PERMISSION_DENIED for what the maker lacks.
 */
export async function checkKeyGrants(
  tx: AccessReader,
  caller: Caller,
  wanted: { readonly operator: boolean; readonly grants: readonly KeyGrant[] },
): Promise<KeyGrant[]> {
  if (wanted.operator && !caller.operator) throw tooMuch("only an operator makes a key with the operator role")
  const violations = wanted.grants.flatMap(({ project, role }, at) =>
    isRoleOf(project === undefined ? "organization" : "project", role)
      ? []
      : [
          violation<AccessField>(
            "grantRole",
            `is no role on ${project === undefined ? "an organization" : "a project"}`,
            "ROLE",
            at,
          ),
        ],
  )
  if (violations.length > 0) throw invalid(...violations)
  // A key can't show its owner's identity provider which groups they are in.
  const maker: Caller = { ...caller, groups: [] }
  const checked: KeyGrant[] = []
  for (const [at, grant] of wanted.grants.entries()) {
    const { organization, project, role } = grant
    const access = await loadOrganizationAccess(tx, organization)
    const level =
      project === undefined
        ? organizationLevel(access, organization, maker)
        : projectLevel(access, organization, project, maker)
    if (level < levelOf(role)) {
      const target =
        project === undefined ? `organization '${organization}'` : `project '${project}' of '${organization}'`
      const hint = caller.groups.length === 0 ? "" : "; what a group of the identity provider gives does not count here"
      throw tooMuch(
        `grants[${at}]: ${caller.principal} is not ${role} of ${target}, and a key has at most what its owner has${hint}`,
      )
    }
    const found = await tx.get(organizations, [organization])
    if (found === undefined) {
      throw invalid(violation<AccessField>("grantOrganization", "does not exist", "NOT_FOUND", at))
    }
    const inside = project === undefined ? undefined : await tx.get(projects, [organization, project])
    if (project !== undefined && inside === undefined) {
      throw invalid(violation<AccessField>("grantProject", "does not exist", "NOT_FOUND", at))
    }
    checked.push({ ...grant, organizationUid: found.uid, ...(inside === undefined ? {} : { projectUid: inside.uid }) })
  }
  return checked
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
