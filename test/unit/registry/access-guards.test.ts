// What commands on roles, groups, policies, tokens and keys refuse, and what goes with what.
import { describe, expect, it } from "vitest"
import { anonymous } from "../../../src/registry/access/caller.js"
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
import { onEachStore, refused } from "./connector-harness.js"
import { guardedRegistry, key, owner, stale, user } from "./guarded-registry.js"

onEachStore("guards of access", (registry) => {
  const { packageWith, furnished, refuses } = guardedRegistry(registry)

  refuses({
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

  it("somebody has at most 1,000 keys, however large they are", async () => {
    const principal = `user:${registry.organization()}`
    const made = await createApiKey(registry.context, { ...owner, principal }, key(registry.organization()))
    const { revision: _, ...first } = made
    // More bytes than a page has.
    const grants = Array.from(
      { length: 4 },
      (_, i) => ({ organization: "o".repeat(1_100) + i, role: "member" }) as const,
    )
    const rows = Array.from({ length: 999 }, (_, i) => ({ ...first, grants, id: `${first.id}-${i}` }))
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
