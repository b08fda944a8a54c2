// What a key may be given is found in what is read once of each organization, and confirmed in the transaction that makes the key: however
// many grants it has, and whatever its maker loses in between.
import { describe, expect, it } from "vitest"
import type { Caller } from "../../../src/registry/access/caller.js"
import { grants as grantRows, principalOrganizations } from "../../../src/registry/access/collections.js"
import { addMembers } from "../../../src/registry/access/commands/add-members.js"
import { createApiKey } from "../../../src/registry/access/commands/create-api-key.js"
import { createGroup } from "../../../src/registry/access/commands/create-group.js"
import { createPermission } from "../../../src/registry/access/commands/create-permission.js"
import { deleteGroup } from "../../../src/registry/access/commands/delete-group.js"
import { deletePermission } from "../../../src/registry/access/commands/delete-permission.js"
import { listGrantsOf } from "../../../src/registry/access/commands/list-grants-of.js"
import { listOrganizationsOf } from "../../../src/registry/access/commands/list-organizations-of.js"
import { removeMembers } from "../../../src/registry/access/commands/remove-members.js"
import { updatePermission } from "../../../src/registry/access/commands/update-permission.js"
import type { KeyGrant } from "../../../src/registry/access/entities.js"
import { findGrantEvidence } from "../../../src/registry/access/keys.js"
import { type OrganizationAccess, readingAccess } from "../../../src/registry/access/organization-access.js"
import { Level } from "../../../src/registry/access/roles.js"
import { organizations } from "../../../src/registry/collections.js"
import { type CommandContext, transact } from "../../../src/registry/context.js"
import { createOrganization } from "../../../src/registry/packages/commands/organizations/create-organization.js"
import { createProject } from "../../../src/registry/packages/commands/projects/create-project.js"
import { deleteProject } from "../../../src/registry/packages/commands/projects/delete-project.js"
import { namedOrganization, namedProject } from "../../../src/registry/packages/new-rows.js"
import type { Collection, Key, PageQuery, ReadTransaction, Store, WriteTransaction } from "../../../src/store/store.js"
import { onEachStore, type Registry, refused } from "./connector-harness.js"

const PROJECTS = 4

/** What a store was asked for: pages by collection, and whether a transaction that may write read them. */
class Asked {
  readonly reads: string[] = []
  readonly transactions: string[] = []
  readonly guarded: Key[] = []
  /** Rows of all pages. */
  rows = 0

  watch(store: Store): Store {
    const paging = <T extends ReadTransaction>(tx: T, pages: string[]): T =>
      new Proxy(tx, {
        get: (target, name) => {
          if (name === "page") {
            return async (collection: Collection<unknown>, query: PageQuery) => {
              pages.push(collection.name)
              const page = await target.page(collection, query)
              this.rows += page.items.length
              return page
            }
          }
          if (name === "guard") {
            return (collection: Collection<unknown>, key: Key) => {
              this.guarded.push([collection.name, ...key])
              return (target as unknown as WriteTransaction).guard(collection, key)
            }
          }
          const member: unknown = Reflect.get(target, name)
          return typeof member === "function" ? member.bind(target) : member
        },
      })
    return {
      get: (collection, key) => store.get(collection, key),
      read: (fn, options) => store.read((tx) => fn(paging(tx, this.reads)), options),
      transact: (context, fn) => store.transact(context, (tx) => fn(paging(tx, this.transactions))),
      ping: () => store.ping(),
      close: () => store.close(),
    }
  }
}

/** Something else happens before a transaction begins, once. */
function losing(store: Store, between: () => Promise<unknown>): Store {
  let happened: Promise<unknown> | undefined
  return {
    get: (collection, key) => store.get(collection, key),
    read: (fn, options) => store.read(fn, options),
    async transact(context, fn) {
      happened ??= between()
      await happened
      return store.transact(context, fn)
    },
    ping: () => store.ping(),
    close: () => store.close(),
  }
}

function callerNamed(principal: string): Caller {
  return { principal, operator: false, groups: [], expiresAt: Number.POSITIVE_INFINITY }
}

/** An organization with projects, in which ann is a modeler by herself, and bob by the group team in the group company. */
async function organization(registry: Registry): Promise<string> {
  const name = registry.organization()
  const { context } = registry
  await createOrganization(context, namedOrganization(name))
  for (let i = 0; i < PROJECTS; i++) await createProject(context, name, projectNamed(`p${i}`))
  await createPermission(context, { organization: name }, "user:root", "admin")
  await createPermission(context, { organization: name }, "user:ann", "modeler")
  await createPermission(context, { organization: name, project: "p0" }, "user:cy", "modeler")
  for (const group of ["team", "company"]) await createGroup(context, name, { name: group, description: undefined })
  await addMembers(context, { organization: name, group: "team" }, [{ principal: "user:bob", status: "member" }])
  await addMembers(context, { organization: name, group: "company" }, [{ principal: "group:team", status: "member" }])
  await createPermission(context, { organization: name }, "group:company", "modeler")
  return name
}

async function loadGrants(tx: ReadTransaction, name: string) {
  const uid = (await tx.get(organizations, [name]))?.uid ?? ""
  return (await tx.page(grantRows, { scope: [name, uid], limit: 100 })).items
}

const projectNamed = (name: string) => ({ ...namedProject(name), readme: undefined, replicationCount: undefined })
const onProjects = (name: string): KeyGrant[] =>
  Array.from({ length: PROJECTS }, (_, i) => ({ organization: name, project: `p${i}`, role: "modeler" }))

onEachStore("the roles of keys", (registry) => {
  const make = (context: CommandContext, caller: Caller, grants: readonly KeyGrant[]) =>
    createApiKey(context, caller, { id: context.newId(), name: "k", operator: false, grants, expireTime: undefined })

  it("are looked for once in an organization, before the transaction, which guards what they rest on", async () => {
    const [name, other] = [await organization(registry), await organization(registry)]
    const asked = new Asked()
    const context = { ...registry.context, store: asked.watch(registry.store) }
    const { grants } = await make(context, callerNamed("user:bob"), [...onProjects(name), ...onProjects(other)])
    expect(grants).toHaveLength(2 * PROJECTS)
    expect(asked.reads.filter((collection) => collection === "grants")).toHaveLength(2)
    expect(asked.transactions).toEqual([])
    const rows = asked.guarded.map(([collection, of, , id]) => [collection, of, id])
    for (const each of [name, other]) {
      expect(rows).toContainEqual(["grants", each, "/group:company"])
      expect(rows).toContainEqual(["group-members", each, "group:team"])
      expect(rows).toContainEqual(["group-members", each, "user:bob"])
    }
    // Each of them once.
    expect(rows).toHaveLength(6)
  })

  it("are none that is named twice", async () => {
    const name = await organization(registry)
    const [first, second] = onProjects(name) as [KeyGrant, KeyGrant]
    const grants = [first, second, { ...first, role: "viewer" } as const, { ...second }]
    await refused(make(registry.context, callerNamed("user:ann"), grants), "INVALID", "grant[3]")
  })

  describe("are refused where its maker loses theirs meanwhile", () => {
    type Loss = (context: CommandContext, organization: string) => Promise<unknown>
    const grant =
      (user: string): Loss =>
      (context, name) =>
        deletePermission(context, { organization: name }, user, [])
    const team = (name: string) => ({ organization: name, group: "team" })
    const losses: Record<string, readonly [user: string, Loss]> = {
      "their own role": ["user:ann", grant("user:ann")],
      "some of it": [
        "user:ann",
        (context, name) =>
          updatePermission(context, { organization: name }, "user:ann", { role: "member", preconditions: [] }),
      ],
      "their group's role": ["user:bob", grant("group:company")],
      "their place in a group": ["user:bob", (context, name) => removeMembers(context, team(name), ["user:bob"])],
      "the group's place in another": [
        "user:bob",
        (context, name) => removeMembers(context, { organization: name, group: "company" }, ["group:team"]),
      ],
      "the group": ["user:bob", (context, name) => deleteGroup(context, team(name), [])],
      "the project that another has the name of": [
        "user:cy",
        async (context, name) => {
          await deleteProject(context, { organization: name, project: "p0" }, [])
          await createProject(context, name, projectNamed("p0"))
        },
      ],
    }

    it.each(Object.entries(losses))("%s", async (_, [user, lose]) => {
      const name = await organization(registry)
      const wanted = onProjects(name).slice(0, 1)
      // With them, it is made.
      await make(registry.context, callerNamed(user), wanted)
      const context = { ...registry.context, store: losing(registry.store, () => lose(registry.context, name)) }
      await refused(make(context, callerNamed(user), wanted), "PERMISSION_DENIED")
      // A key has no more than its owner, either.
      const key: Caller = { ...callerNamed("key:K"), keyGrants: wanted, owner: callerNamed("user:root") }
      await make(registry.context, key, wanted)
    })

    it("what its owner has", async () => {
      const name = await organization(registry)
      const wanted = onProjects(name).slice(0, 1)
      const key: Caller = { ...callerNamed("key:K"), keyGrants: wanted, owner: callerNamed("user:ann") }
      await make(registry.context, key, wanted)
      const lose = () => deletePermission(registry.context, { organization: name }, "user:ann", [])
      await refused(
        make({ ...registry.context, store: losing(registry.store, lose) }, key, wanted),
        "PERMISSION_DENIED",
      )
    })
  })

  it("that a caller has are listed with one look at each organization, and no more than its owner has", async () => {
    const [name, other] = [await organization(registry), await organization(registry)]
    const keyGrants = [...onProjects(name), ...onProjects(other)]
    const key: Caller = { ...callerNamed("key:K"), keyGrants, owner: callerNamed("user:cy") }
    await createPermission(registry.context, { organization: name, project: "p1" }, "key:K", "admin")
    await createPermission(registry.context, { organization: name, project: "p1" }, "user:cy", "viewer")
    const looked: string[] = []
    const read = readingAccess(registry.store)
    const listed = await listGrantsOf(registry.context, key, (organization) => {
      looked.push(organization)
      return read(organization)
    })
    expect(listed).toEqual([
      { organization: name, project: "p0", role: "modeler" },
      { organization: name, project: "p1", role: "viewer" },
      { organization: other, project: "p0", role: "modeler" },
      { organization: name, project: "p1", role: "viewer" },
    ])
    expect(looked).toEqual([name, other].sort())
    // By groups in groups, too.
    const bob = await listGrantsOf(registry.context, callerNamed("user:bob"))
    expect(bob).toContainEqual({ organization: name, role: "modeler" })
    const token: Caller = {
      ...callerNamed("user:bob"),
      onlyIn: { organization: other, caller: callerNamed("user:bob") },
    }
    expect(await listGrantsOf(registry.context, token)).toEqual([{ organization: other, role: "modeler" }])
  })

  it("permissions and groups are counted outside of the transaction", async () => {
    const name = await organization(registry)
    const asked = new Asked()
    const context = { ...registry.context, store: asked.watch(registry.store) }
    await createPermission(context, { organization: name }, "user:new", "member")
    await createGroup(context, name, { name: "new", description: undefined })
    expect(asked.transactions).toEqual([])
    expect(await readingAccess(registry.store)(name)).toMatchObject({ grantCount: 5, groupCount: 3 })
    const full = { grantCount: 10_000, groupCount: 1_000 }
    await refused(createPermission(context, { organization: name }, "user:x", "member", full), "QUOTA_EXCEEDED")
    await refused(createGroup(context, name, { name: "x", description: undefined }, full), "QUOTA_EXCEEDED")
  })

  it("that an admin is left is seen without a look at all grants", async () => {
    const name = await organization(registry)
    const template = (await registry.store.read((tx) => loadGrants(tx, name))).find(({ role }) => role !== "admin")
    if (template === undefined) throw new Error("it is there")
    const { revision: _, ...row } = template
    const more = Array.from({ length: 500 }, (_, i) => {
      const principal = `user:z${i}`
      return { ...row, uid: `${row.uid}-${i}`, id: `/${principal}`, principal }
    })
    await transact(registry.context, (tx) => tx.createAll(grantRows, more))
    const asked = new Asked()
    const context = { ...registry.context, store: asked.watch(registry.store) }
    await removeMembers(context, { organization: name, group: "team" }, ["user:bob"])
    expect(asked.rows).toBeLessThan(100)
    // Behind many others one is found, too.
    const last = { organization: name }
    await createPermission(registry.context, last, "user:zz", "admin")
    await deletePermission(registry.context, last, "user:root", [])
    await refused(deletePermission(registry.context, last, "user:zz", []), "CONFLICT")
  })

  it("a page of organizations passes over 500 that its caller may not see, and leads on", async () => {
    const principal = `user:${registry.organization()}`
    const name = `zz-${registry.organization()}`
    await createOrganization(registry.context, namedOrganization(name))
    const foreign = Array.from({ length: 600 }, (_, i) => `foreign-${String(i).padStart(3, "0")}`)
    const rows = [...foreign, name].map((organization) => ({ principal, organization, count: 1 }))
    await transact(registry.context, (tx) => tx.createAll(principalOrganizations, rows))
    const looked: string[] = []
    const page = (token?: string) =>
      listOrganizationsOf(registry.context, callerNamed(principal), { limit: 10, token }, async (organization) => {
        looked.push(organization)
        return organization === name
      })
    const first = await page()
    expect(first.items).toEqual([])
    expect(looked).toEqual(foreign.slice(0, 500))
    const second = await page(first.nextToken)
    expect(second.items.map((each) => each.name)).toEqual([name])
    expect(second.nextToken).toBeUndefined()
    expect(looked).toEqual([...foreign, name])
  })
})

it("the roles of a key's grants come through 1,000 memberships at most", async () => {
  const chain = (length: number): OrganizationAccess => ({
    exists: true,
    organization: new Map([[`group:g${length}`, Level.READ]]),
    projects: new Map(),
    groupsOf: new Map(Array.from({ length }, (_, i) => [i === 0 ? "user:a" : `group:g${i}`, [`group:g${i + 1}`]])),
    policies: new Map(),
    grantCount: 1,
    groupCount: length,
    rows: length,
  })
  const wanted = (...organizations: string[]) => ({
    operator: false,
    grants: organizations.map((organization) => ({ organization, role: "member" }) as const),
  })
  const find = (length: number, ...organizations: string[]) =>
    findGrantEvidence(() => chain(length), callerNamed("user:a"), wanted(...organizations))
  const [evidence] = await find(1_000, "one")
  expect(evidence?.[0]).toMatchObject({ grantee: "group:g1000" })
  await refused(find(1_001, "one"), "QUOTA_EXCEEDED")
  await find(500, "one", "two")
  await refused(find(501, "one", "two"), "QUOTA_EXCEEDED")
})
