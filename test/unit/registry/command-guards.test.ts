// What commands on packages and on access refuse, each guard by itself: a stale etag, a name that is taken or missing, a limit. What a
// refusal looks like on the wire is in test/wire; here each is red when its guard is gone.
import { describe, expect, it } from "vitest"
import { anonymous, type Caller } from "../../../src/registry/access/caller.js"
import {
  apiKeys,
  apiKeyUses,
  groupMembers,
  groups,
  principalOrganizations,
} from "../../../src/registry/access/collections.js"
import { addMembers } from "../../../src/registry/access/commands/add-members.js"
import { createApiKey } from "../../../src/registry/access/commands/create-api-key.js"
import { createGroup } from "../../../src/registry/access/commands/create-group.js"
import { createPermission } from "../../../src/registry/access/commands/create-permission.js"
import { deleteApiKey } from "../../../src/registry/access/commands/delete-api-key.js"
import { deleteGroup } from "../../../src/registry/access/commands/delete-group.js"
import { deletePermission } from "../../../src/registry/access/commands/delete-permission.js"
import { deletePolicy } from "../../../src/registry/access/commands/delete-policy.js"
import { getGroup } from "../../../src/registry/access/commands/get-group.js"
import { issueToken } from "../../../src/registry/access/commands/issue-token.js"
import { putPolicy } from "../../../src/registry/access/commands/put-policy.js"
import { recordKeyUse, USE_INTERVAL_MS } from "../../../src/registry/access/commands/record-key-use.js"
import { removeMembers } from "../../../src/registry/access/commands/remove-members.js"
import { updateApiKey } from "../../../src/registry/access/commands/update-api-key.js"
import { updateGroup } from "../../../src/registry/access/commands/update-group.js"
import { updateMember } from "../../../src/registry/access/commands/update-member.js"
import { updatePermission } from "../../../src/registry/access/commands/update-permission.js"
import { MAX_MEMBERS } from "../../../src/registry/access/groups.js"
import { transact } from "../../../src/registry/context.js"
import type { ErrorReason } from "../../../src/registry/errors.js"
import { createDatabaseConnection } from "../../../src/registry/packages/commands/connections/create-connection.js"
import { deleteDatabaseConnection } from "../../../src/registry/packages/commands/connections/delete-connection.js"
import { updateDatabaseConnection } from "../../../src/registry/packages/commands/connections/update-connection.js"
import { createOrganization } from "../../../src/registry/packages/commands/organizations/create-organization.js"
import { deleteOrganization } from "../../../src/registry/packages/commands/organizations/delete-organization.js"
import { updateOrganization } from "../../../src/registry/packages/commands/organizations/update-organization.js"
import { createPackage } from "../../../src/registry/packages/commands/packages/create-package.js"
import { deletePackage } from "../../../src/registry/packages/commands/packages/delete-package.js"
import { getPackage } from "../../../src/registry/packages/commands/packages/get-package.js"
import { setOrigin } from "../../../src/registry/packages/commands/packages/set-origin.js"
import { updatePackage } from "../../../src/registry/packages/commands/packages/update-package.js"
import { uploadPackage } from "../../../src/registry/packages/commands/packages/upload-package.js"
import { createProject } from "../../../src/registry/packages/commands/projects/create-project.js"
import { deleteProject } from "../../../src/registry/packages/commands/projects/delete-project.js"
import { updateProject } from "../../../src/registry/packages/commands/projects/update-project.js"
import { addTags } from "../../../src/registry/packages/commands/tags/add-tags.js"
import { copyVersions } from "../../../src/registry/packages/commands/versions/copy-versions.js"
import { deleteVersions } from "../../../src/registry/packages/commands/versions/delete-versions.js"
import { disposeVersions } from "../../../src/registry/packages/commands/versions/dispose-versions.js"
import { getPackageVersion } from "../../../src/registry/packages/commands/versions/get-version.js"
import { updateVersion } from "../../../src/registry/packages/commands/versions/update-version.js"
import { updateVersionsStatus } from "../../../src/registry/packages/commands/versions/update-versions-status.js"
import type { PackageRef } from "../../../src/registry/packages/lookup.js"
import { namedOrganization, namedProject } from "../../../src/registry/packages/new-rows.js"
import { matching, onEachStore, refused } from "./connector-harness.js"

const name = { format: "generic", namespace: "malloy", name: "k" } as const
const stale = matching('"stale"')
const user = "user:a@b.example"
const bulk = { revisions: undefined, expectedStatus: undefined }

onEachStore("guards", (registry) => {
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
  const connection = { type: "mysql", patch: { settings: { host: "a" } } } as const
  const key = (id: string) => ({ id, name: "k", operator: false, grants: [], expireTime: undefined })
  const owner: Caller = { ...anonymous, principal: user, operator: false }

  /** Somebody with a role, a group with one member, a policy, a key and a database connection, in the package's organization. */
  async function furnished(): Promise<PackageRef & { readonly keyId: string }> {
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

  type Refusal = readonly [
    reason: ErrorReason,
    attempt: (at: PackageRef & { readonly keyId: string }) => Promise<unknown>,
    ...fields: string[],
  ]
  const refusals: Readonly<Record<string, Refusal>> = {
    "an organization with a stale etag is not changed": [
      "ETAG_MISMATCH",
      ({ organization }) =>
        updateOrganization(registry.context, { organization, patch: { displayName: "x" }, preconditions: stale }),
    ],
    "an organization with a stale etag is not deleted": [
      "ETAG_MISMATCH",
      ({ organization }) => deleteOrganization(registry.context, organization, stale),
    ],
    "an organization is not made twice": [
      "ALREADY_EXISTS",
      ({ organization }) => createOrganization(registry.context, namedOrganization(organization)),
    ],
    "a project with a stale etag is not changed": [
      "ETAG_MISMATCH",
      (at) => updateProject(registry.context, at, { patch: { readme: "x" }, preconditions: stale }),
    ],
    "a project has no upstream that does not exist": [
      "NOT_FOUND",
      (at) => updateProject(registry.context, at, { patch: { upstreams: ["x"] }, preconditions: [] }),
    ],
    "a project with a stale etag is not deleted": ["ETAG_MISMATCH", (at) => deleteProject(registry.context, at, stale)],
    "a project is not made twice": [
      "ALREADY_EXISTS",
      ({ organization }) => createProject(registry.context, organization, namedProject("p")),
    ],
    "a package with a stale etag is not changed": [
      "ETAG_MISMATCH",
      (at) => updatePackage(registry.context, at, { patch: { description: "x" }, preconditions: stale }),
    ],
    "a package with a stale etag is not deleted": ["ETAG_MISMATCH", (at) => deletePackage(registry.context, at, stale)],
    "a package is not made twice": ["ALREADY_EXISTS", (at) => createPackage(registry.context, at, name, {})],
    "the origin of a package with a stale etag stays": [
      "ETAG_MISMATCH",
      (at) => setOrigin(registry.context, at, { publishOrigin: "BLOCK", upstreamOrigin: "BLOCK" }, stale),
    ],
    "a package with a stale etag gets no version": [
      "ETAG_MISMATCH",
      (at) => upload(at, { version: "9.0.0", preconditions: stale }),
    ],
    "a package that must not exist gets no version": [
      "ALREADY_EXISTS_PRECONDITION",
      (at) => upload(at, { version: "9.0.0", mustNotExist: true }),
    ],
    "a version is not uploaded twice": ["ALREADY_EXISTS", (at) => upload(at, { version: "1.0.0" })],
    "an upload names the package of its path": ["INVALID", (at) => upload(at, { packageName: "other" }), "packageName"],
    "an upload makes no organization that its caller may not make": [
      "PERMISSION_DENIED",
      (at) => upload({ ...at, organization: registry.organization() }),
    ],
    "an upload makes no project that its caller may not make": [
      "PERMISSION_DENIED",
      (at) => upload({ ...at, project: "other" }),
    ],
    "a version with a stale etag is not changed": [
      "ETAG_MISMATCH",
      (at) =>
        updateVersion(
          registry.context,
          { ...at, version: "1.0.0" },
          { change: { archive: "archived" }, preconditions: stale },
        ),
    ],
    "a version is not set to what only the registry sets": [
      "INVALID",
      (at) =>
        updateVersion(
          registry.context,
          { ...at, version: "1.0.0" },
          { change: { archive: "error" }, preconditions: [] },
        ),
      "archiveStatus",
    ],
    "a disposed version is not archived": [
      "CONFLICT",
      async (at) => {
        await disposeVersions(registry.context, at, { ...bulk, versions: ["1.0.0"] })
        const change = { archive: "archived" } as const
        return updateVersion(registry.context, { ...at, version: "1.0.0" }, { change, preconditions: [] })
      },
    ],
    "a database connection with a stale etag is not changed": [
      "ETAG_MISMATCH",
      (at) =>
        updateDatabaseConnection(
          registry.context,
          { ...at, connection: "c" },
          { patchOf: () => ({ settings: { host: "b" } }), preconditions: stale },
        ),
    ],
    "a database connection with a stale etag is not deleted": [
      "ETAG_MISMATCH",
      (at) => deleteDatabaseConnection(registry.context, { ...at, connection: "c" }, stale),
    ],
    "a database connection is not made twice": [
      "ALREADY_EXISTS",
      (at) => createDatabaseConnection(registry.context, { ...at, connection: "c" }, connection),
    ],
    "a resource has at most 200 tags": [
      "QUOTA_EXCEEDED",
      ({ organization }) =>
        addTags(
          registry.context,
          { organization },
          Array.from({ length: 201 }, (_, i) => ({ key: `k${i}`, value: "" })),
        ),
    ],
    "a role with a stale etag is not changed": [
      "ETAG_MISMATCH",
      ({ organization }) =>
        updatePermission(registry.context, { organization }, user, { role: "member", preconditions: stale }),
    ],
    "a role with a stale etag is not taken": [
      "ETAG_MISMATCH",
      ({ organization }) => deletePermission(registry.context, { organization }, user, stale),
    ],
    "a role that nobody has is not taken": [
      "NOT_FOUND",
      ({ organization }) => deletePermission(registry.context, { organization }, "user:x", []),
    ],
    "a second role is not given": [
      "ALREADY_EXISTS",
      ({ organization }) => createPermission(registry.context, { organization }, user, "member"),
    ],
    "a role of another kind of resource is not given": [
      "INVALID",
      ({ organization }) => createPermission(registry.context, { organization }, "user:x", "viewer"),
      "role",
    ],
    "a role is not changed to one of another kind of resource": [
      "INVALID",
      ({ organization }) =>
        updatePermission(registry.context, { organization }, user, { role: "viewer", preconditions: [] }),
      "role",
    ],
    "a group is not made twice": [
      "ALREADY_EXISTS",
      ({ organization }) => createGroup(registry.context, organization, { name: "g", description: undefined }),
    ],
    "a group with a stale etag is not changed": [
      "ETAG_MISMATCH",
      ({ organization }) =>
        updateGroup(
          registry.context,
          { organization, group: "g" },
          { patch: { description: "x" }, preconditions: stale },
        ),
    ],
    "a group with a stale etag is not deleted": [
      "ETAG_MISMATCH",
      ({ organization }) => deleteGroup(registry.context, { organization, group: "g" }, stale),
    ],
    "a group that does not exist gets no member": [
      "NOT_FOUND",
      ({ organization }) =>
        addMembers(registry.context, { organization, group: "x" }, [{ principal: user, status: "member" }]),
    ],
    "who is not in a group does not leave it": [
      "NOT_FOUND",
      ({ organization }) => removeMembers(registry.context, { organization, group: "g" }, [user, "user:x"]),
    ],
    "who is not in a group gets no status": [
      "NOT_FOUND",
      ({ organization }) => updateMember(registry.context, { organization, group: "g" }, ["user:x"], "member"),
    ],
    "a policy of another revision is not replaced": [
      "CONFLICT",
      ({ organization }) =>
        putPolicy(registry.context, { organization }, { document: "[]", policyRevision: "another" }),
    ],
    "a policy of another revision is not deleted": [
      "CONFLICT",
      ({ organization }) => deletePolicy(registry.context, { organization }, "another"),
    ],
    "a policy that does not exist is not deleted": [
      "NOT_FOUND",
      ({ organization }) => deletePolicy(registry.context, { organization, project: "p" }, undefined),
    ],
    "a token is not issued for an organization that does not exist": [
      "NOT_FOUND",
      () => issueToken(registry.context, { organization: registry.organization(), token: "t", groups: [], seconds: 1 }),
    ],
    "a key with a stale etag is not changed": [
      "ETAG_MISMATCH",
      ({ keyId }) => updateApiKey(registry.context, owner, keyId, { name: "x", preconditions: stale }),
    ],
    "a key with a stale etag is not deleted": [
      "ETAG_MISMATCH",
      ({ keyId }) => deleteApiKey(registry.context, owner, keyId, stale),
    ],
    "a key of somebody else does not exist": [
      "NOT_FOUND",
      ({ keyId }) => deleteApiKey(registry.context, { ...owner, principal: "user:x" }, keyId, []),
    ],
    "a key does not expire in the past": [
      "INVALID",
      () => createApiKey(registry.context, owner, { ...key(registry.organization()), expireTime: new Date(0) }),
      "expireTime",
    ],
    "a key is not changed to expire in the past": [
      "INVALID",
      ({ keyId }) => updateApiKey(registry.context, owner, keyId, { expireTime: new Date(0), preconditions: [] }),
      "expireTime",
    ],
    "who is no operator makes no operator's key": [
      "PERMISSION_DENIED",
      () => createApiKey(registry.context, owner, { ...key(registry.organization()), operator: true }),
    ],
    "a key has no role that its resource does not have": [
      "INVALID",
      ({ organization }) =>
        createApiKey(registry.context, anonymous, {
          ...key(registry.organization()),
          grants: [{ organization, role: "viewer" }],
        }),
      "grantRole[0]",
    ],
    "a key has no role that its maker lacks": [
      "PERMISSION_DENIED",
      ({ organization }) =>
        createApiKey(
          registry.context,
          { ...owner, principal: "user:x" },
          { ...key(registry.organization()), grants: [{ organization, role: "member" }] },
        ),
    ],
    "a key has no role in an organization that does not exist": [
      "INVALID",
      () =>
        createApiKey(registry.context, anonymous, {
          ...key(registry.organization()),
          grants: [{ organization: registry.organization(), role: "member" }],
        }),
      "grantOrganization[0]",
    ],
    "a key has no role in a project that does not exist": [
      "INVALID",
      ({ organization }) =>
        createApiKey(registry.context, anonymous, {
          ...key(registry.organization()),
          grants: [{ organization, project: "x", role: "viewer" }],
        }),
      "grantProject[0]",
    ],
    "a token for one organization makes no key": [
      "PERMISSION_DENIED",
      ({ organization }) =>
        createApiKey(
          registry.context,
          { ...owner, onlyIn: { organization, caller: owner } },
          key(registry.organization()),
        ),
    ],
    "a token for one organization has no say in keys": [
      "PERMISSION_DENIED",
      ({ organization, keyId }) =>
        deleteApiKey(registry.context, { ...owner, onlyIn: { organization, caller: owner } }, keyId, []),
    ],
    "versions and revisions are not named together": [
      "INVALID",
      (at) => copy(at, { versions: ["1.0.0"], revisions: new Map([["1.0.0", "x"]]) }),
      "versions",
    ],
    "neither versions nor revisions are not enough": ["INVALID", (at) => copy(at, {}), "versions"],
    "revisions name exactly the versions": [
      "INVALID",
      (at) =>
        disposeVersions(registry.context, at, { ...bulk, versions: ["1.0.0"], revisions: new Map([["2.0.0", "x"]]) }),
      "revisions",
    ],
  }

  it.each(Object.entries(refusals))("%s", async (_, [reason, attempt, ...fields]) => {
    const at = await furnished()
    await refused((async () => attempt(at))(), reason, ...fields)
  })

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

  describe("many versions", () => {
    const codes = (outcome: Awaited<ReturnType<typeof disposeVersions>>) => ({
      successful: [...outcome.successful.keys()],
      failed: Object.fromEntries([...outcome.failed].map(([version, { code }]) => [version, code])),
    })
    const archive = (ref: PackageRef, input: Partial<Parameters<typeof updateVersionsStatus>[2]> = {}) =>
      updateVersionsStatus(registry.context, ref, {
        ...bulk,
        versions: ["1.0.0", "2.0.0"],
        target: "Archived",
        ...input,
      }).then(codes)

    it("stay as they are when one does not exist", async () => {
      const ref = await packageWith("1.0.0")
      expect(await archive(ref)).toEqual({ successful: [], failed: { "1.0.0": "SKIPPED", "2.0.0": "NOT_FOUND" } })
      expect(await status(ref, "1.0.0")).toBe("Published")
    })

    it("stay as they are when one has another status", async () => {
      const ref = await packageWith("1.0.0", "2.0.0")
      await archive(ref, { versions: ["2.0.0"] })
      const outcome = await archive(ref, { target: "Unlisted", expectedStatus: "Published" })
      expect(outcome).toEqual({ successful: [], failed: { "1.0.0": "SKIPPED", "2.0.0": "MISMATCHED_STATUS" } })
      expect(await status(ref, "1.0.0")).toBe("Published")
    })

    it("stay as they are when one has another revision", async () => {
      const ref = await packageWith("1.0.0", "2.0.0")
      const { contentRevision } = await getPackageVersion(registry.context, { ...ref, version: "1.0.0" })
      const revisions = new Map([
        ["1.0.0", contentRevision],
        ["2.0.0", "another"],
      ])
      const failed = { "1.0.0": "SKIPPED", "2.0.0": "MISMATCHED_REVISION" }
      expect(await archive(ref, { revisions })).toEqual({ successful: [], failed })
    })

    it("stay as they are when one is disposed", async () => {
      const ref = await packageWith("1.0.0", "2.0.0")
      await disposeVersions(registry.context, ref, { ...bulk, versions: ["2.0.0"] })
      expect(await archive(ref)).toEqual({ successful: [], failed: { "1.0.0": "SKIPPED", "2.0.0": "NOT_ALLOWED" } })
    })

    it("that have the status are not written, nor disposed twice; one that is named twice counts once", async () => {
      const ref = await packageWith("1.0.0")
      const versions = ["1.0.0", "1.0.0"]
      const revision = async () => (await getPackageVersion(registry.context, { ...ref, version: "1.0.0" })).revision
      await archive(ref, { versions })
      expect(await revision()).toBe(2)
      await archive(ref, { versions })
      expect(await revision()).toBe(2)
      await disposeVersions(registry.context, ref, { ...bulk, versions })
      expect(await revision()).toBe(3)
      await disposeVersions(registry.context, ref, { ...bulk, versions })
      expect(await revision()).toBe(3)
      expect(codes(await deleteVersions(registry.context, ref, { ...bulk, versions })).successful).toEqual(["1.0.0"])
    })

    it("a deleted one is pinned no more", async () => {
      const ref = await packageWith("1.0.0", "2.0.0")
      await updatePackage(registry.context, ref, { patch: { pinnedVersion: "1.0.0" }, preconditions: [] })
      await deleteVersions(registry.context, ref, { ...bulk, versions: ["1.0.0"] })
      expect((await getPackage(registry.context, ref)).package.pinnedVersion).toBeUndefined()
    })

    it("that the destination has already are not copied again; one that is named twice is copied once", async () => {
      const ref = await packageWith("1.0.0")
      const versions = ["1.0.0", "1.0.0"]
      expect(codes(await copy(ref, { versions }))).toEqual({ successful: ["1.0.0"], failed: {} })
      expect(codes(await copy(ref, { versions }))).toEqual({ successful: [], failed: {} })
    })

    it("that are disposed are not copied", async () => {
      const ref = await packageWith("1.0.0")
      await disposeVersions(registry.context, ref, { ...bulk, versions: ["1.0.0"] })
      expect(codes(await copy(ref, { versions: ["1.0.0"] })).failed).toEqual({ "1.0.0": "NOT_ALLOWED" })
    })

    it("that are disposed in the destination are neither copied over nor taken for the same", async () => {
      const ref = await packageWith("1.0.0")
      const versions = ["1.0.0"]
      await copy(ref, { versions })
      await disposeVersions(registry.context, { ...ref, project: "q" }, { ...bulk, versions })
      expect(codes(await copy(ref, { versions })).failed).toEqual({ "1.0.0": "ALREADY_EXISTS" })
      expect(codes(await copy(ref, { versions, allowOverwrite: true })).failed).toEqual({ "1.0.0": "NOT_ALLOWED" })
    })
  })

  describe("members of a group", () => {
    const organizationsOf = async (principal: string) => {
      const query = { scope: [principal], limit: 10 }
      const { items } = await registry.store.read((tx) => tx.page(principalOrganizations, query))
      return items.map(({ organization }) => organization)
    }

    it("count once, however often they are named; who is named twice has the last status", async () => {
      const { organization } = await packageWith()
      const place = { organization, group: "g" }
      await createGroup(registry.context, organization, { name: "g", description: undefined })
      const principal = `user:${organization}`
      const added = await addMembers(registry.context, place, [
        { principal, status: "member" },
        { principal, status: "member" },
      ])
      expect(added).toHaveLength(1)
      expect((await getGroup(registry.context, place)).memberCount).toBe(1)
      expect(await organizationsOf(principal)).toEqual([organization])
      await removeMembers(registry.context, place, [principal, principal])
      expect((await getGroup(registry.context, place)).memberCount).toBe(0)
      expect(await organizationsOf(principal)).toEqual([])
    })

    it("go with their group", async () => {
      const { organization } = await furnished()
      const place = { organization, group: "g" }
      const { uid } = await getGroup(registry.context, place)
      await deleteGroup(registry.context, place, [])
      expect(await registry.store.get(groupMembers, [organization, uid, user])).toBeUndefined()
    })

    it("an organization that never had an admin can change its groups", async () => {
      const { organization } = await packageWith()
      const place = { organization, group: "g" }
      await createGroup(registry.context, organization, { name: "g", description: undefined })
      await addMembers(registry.context, place, [{ principal: user, status: "member" }])
      await removeMembers(registry.context, place, [user])
      await deleteGroup(registry.context, place, [])
    })
  })

  it("a group has at most 10,000 members", async () => {
    const place = { organization: (await furnished()).organization, group: "g" }
    const group = await getGroup(registry.context, place)
    await transact(registry.context, (tx) => tx.update(groups, { ...group, memberCount: MAX_MEMBERS }))
    await refused(addMembers(registry.context, place, [{ principal: "user:x", status: "member" }]), "QUOTA_EXCEEDED")
  })

  it("an organization has at most 1,000 groups", async () => {
    const place = { organization: (await furnished()).organization, group: "g" }
    const { revision: _, ...group } = await getGroup(registry.context, place)
    const rows = Array.from({ length: 999 }, (_, i) => ({ ...group, uid: `${group.uid}-${i}`, name: `g${i}` }))
    await transact(registry.context, (tx) => tx.createAll(groups, rows))
    const fields = { name: "one-more", description: undefined }
    await refused(createGroup(registry.context, place.organization, fields), "QUOTA_EXCEEDED")
  })

  it("somebody has at most 1,000 keys", async () => {
    const principal = `user:${registry.organization()}`
    const made = await createApiKey(registry.context, { ...owner, principal }, key(registry.organization()))
    const { revision: _, ...first } = made
    const rows = Array.from({ length: 999 }, (_, i) => ({ ...first, id: `${first.id}-${i}` }))
    await transact(registry.context, (tx) => tx.createAll(apiKeys, rows))
    const attempt = createApiKey(registry.context, { ...owner, principal }, key(registry.organization()))
    await refused(attempt, "QUOTA_EXCEEDED")
  })

  it("the use of a key is noted once in ten minutes, only while there is a key, and goes with it", async () => {
    const { keyId } = await furnished()
    const noted = async () => (await registry.store.get(apiKeyUses, [keyId]))?.lastUseTime
    await recordKeyUse(registry.context, keyId)
    const first = registry.context.clock()
    registry.pass(USE_INTERVAL_MS - 1)
    await recordKeyUse(registry.context, keyId)
    expect(await noted()).toEqual(first)
    registry.pass(1)
    await recordKeyUse(registry.context, keyId)
    expect(await noted()).toEqual(registry.context.clock())
    await deleteApiKey(registry.context, owner, keyId, [])
    expect(await noted()).toBeUndefined()
    await recordKeyUse(registry.context, keyId)
    expect(await noted()).toBeUndefined()
  })
})
