// What the files of guards have in common: a registry with one of each resource, and what must be refused there.
import { it } from "vitest"
import { anonymous, type Caller } from "../../../src/registry/access/caller.js"
import { addMembers } from "../../../src/registry/access/commands/add-members.js"
import { createApiKey } from "../../../src/registry/access/commands/create-api-key.js"
import { createGroup } from "../../../src/registry/access/commands/create-group.js"
import { createPermission } from "../../../src/registry/access/commands/create-permission.js"
import { putPolicy } from "../../../src/registry/access/commands/put-policy.js"
import type { ErrorReason } from "../../../src/registry/errors.js"
import { createDatabaseConnection } from "../../../src/registry/packages/commands/connections/create-connection.js"
import { createOrganization } from "../../../src/registry/packages/commands/organizations/create-organization.js"
import { createPackage } from "../../../src/registry/packages/commands/packages/create-package.js"
import { uploadPackage } from "../../../src/registry/packages/commands/packages/upload-package.js"
import { createProject } from "../../../src/registry/packages/commands/projects/create-project.js"
import { copyVersions } from "../../../src/registry/packages/commands/versions/copy-versions.js"
import { getPackageVersion } from "../../../src/registry/packages/commands/versions/get-version.js"
import type { PackageRef } from "../../../src/registry/packages/lookup.js"
import { namedOrganization, namedProject } from "../../../src/registry/packages/new-rows.js"
import { matching, type Registry, refused } from "./connector-harness.js"

/** The package of each case. */
export const name = { format: "generic", namespace: "malloy", name: "k" } as const
/** Preconditions that nothing meets. */
export const stale = matching('"stale"')
export const user = "user:a@b.example"
/** A change of many versions without conditions. */
export const bulk = { revisions: undefined, expectedStatus: undefined }
export const connection = { type: "mysql", patch: { settings: { host: "a" } } } as const
export const key = (id: string) => ({ id, name: "k", operator: false, grants: [], expireTime: undefined })
export const owner: Caller = { ...anonymous, principal: user, operator: false }

export type Furnished = PackageRef & { readonly keyId: string }

/** What is refused, for which reason, and the fields that are named. */
export type Refusals = Readonly<
  Record<string, readonly [reason: ErrorReason, attempt: (at: Furnished) => Promise<unknown>, ...fields: string[]]>
>

/** What the cases of guards make in the registry. */
export function guardedRegistry(registry: Registry) {
  /** A package with versions, in the project p, beside which stands the project q. */
  async function packageWith(...versions: string[]): Promise<PackageRef> {
    const organization = registry.organization()
    await createOrganization(registry.context, namedOrganization(organization))
    for (const project of ["p", "q"]) await createProject(registry.context, organization, namedProject(project))
    const ref = { organization, project: "p", package: name }
    await createPackage(registry.context, ref, name, {})
    for (const version of versions) await upload(ref, { version })
    return ref
  }

  function upload(
    ref: PackageRef,
    {
      version,
      packageName,
      ...input
    }: Partial<Parameters<typeof uploadPackage>[1]> & {
      readonly version?: string
      readonly packageName?: string
    } = {},
  ) {
    async function* parts() {
      if (packageName !== undefined) yield { kind: "package", name: packageName, patch: {} } as const
      if (version !== undefined) yield { kind: "version", id: version, fields: { labels: undefined } } as const
    }
    return uploadPackage(registry.context, {
      ref,
      preconditions: [],
      mustNotExist: false,
      mayCreate: { organization: false, project: false },
      parts: parts(),
      maxFileBytes: 1,
      ...input,
    })
  }

  const status = async (ref: PackageRef, version: string) =>
    (await getPackageVersion(registry.context, { ...ref, version })).status

  /** Somebody with a role, a group with one member, a policy, a key and a database connection, in the package's organization. */
  async function furnished(): Promise<Furnished> {
    const ref = await packageWith("1.0.0")
    const { organization } = ref
    await createPermission(registry.context, { organization }, user, "admin")
    await createGroup(registry.context, organization, { name: "g", description: undefined })
    await addMembers(registry.context, { organization, group: "g" }, [{ principal: user, status: "member" }])
    await putPolicy(registry.context, { organization }, { document: "{}", policyRevision: undefined })
    await createApiKey(registry.context, owner, key(organization))
    await createDatabaseConnection(registry.context, { ...ref, connection: "c" }, connection)
    return { ...ref, keyId: organization }
  }

  /** A case for each. */
  function refuses(refusals: Refusals): void {
    it.each(Object.entries(refusals))("%s", async (_, [reason, attempt, ...fields]) => {
      const at = await furnished()
      await refused((async () => attempt(at))(), reason, ...fields)
    })
  }

  function copy({ organization }: PackageRef, input: Partial<Parameters<typeof copyVersions>[1]>) {
    return copyVersions(registry.context, {
      organization,
      source: "p",
      destination: "q",
      package: name,
      versions: [],
      revisions: undefined,
      allowOverwrite: false,
      ...input,
    })
  }

  return { packageWith, upload, status, furnished, refuses, copy }
}
