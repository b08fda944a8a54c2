// Package commands that meet in the middle: each interleaving is forced, and each guard is what decides it. Clocks that go back, too.
import { Readable } from "node:stream"
import { describe, expect, it } from "vitest"
import type { BlobStore } from "../../../src/blobs/blob-store.js"
import { anonymous } from "../../../src/registry/access/caller.js"
import { apiKeyUses } from "../../../src/registry/access/collections.js"
import { addMembers } from "../../../src/registry/access/commands/add-members.js"
import { createApiKey } from "../../../src/registry/access/commands/create-api-key.js"
import { createGroup } from "../../../src/registry/access/commands/create-group.js"
import { createPermission } from "../../../src/registry/access/commands/create-permission.js"
import { deleteApiKey } from "../../../src/registry/access/commands/delete-api-key.js"
import { getGroup } from "../../../src/registry/access/commands/get-group.js"
import { putPolicy } from "../../../src/registry/access/commands/put-policy.js"
import { recordKeyUse } from "../../../src/registry/access/commands/record-key-use.js"
import { removeMembers } from "../../../src/registry/access/commands/remove-members.js"
import { updatePermission } from "../../../src/registry/access/commands/update-permission.js"
import { collectBlobs } from "../../../src/registry/blobs/commands/collect-blobs.js"
import { blobs, packages, packageVersions } from "../../../src/registry/collections.js"
import { type CommandContext, transact } from "../../../src/registry/context.js"
import { publishAsset } from "../../../src/registry/packages/commands/assets/publish-asset.js"
import { createDatabaseConnection } from "../../../src/registry/packages/commands/connections/create-connection.js"
import { updateDatabaseConnection } from "../../../src/registry/packages/commands/connections/update-connection.js"
import { createOrganization } from "../../../src/registry/packages/commands/organizations/create-organization.js"
import { deleteOrganization } from "../../../src/registry/packages/commands/organizations/delete-organization.js"
import { createPackage } from "../../../src/registry/packages/commands/packages/create-package.js"
import { getPackage } from "../../../src/registry/packages/commands/packages/get-package.js"
import { updatePackage } from "../../../src/registry/packages/commands/packages/update-package.js"
import { createProject } from "../../../src/registry/packages/commands/projects/create-project.js"
import { deleteProject } from "../../../src/registry/packages/commands/projects/delete-project.js"
import { getProject } from "../../../src/registry/packages/commands/projects/get-project.js"
import { updateProject } from "../../../src/registry/packages/commands/projects/update-project.js"
import { addTags } from "../../../src/registry/packages/commands/tags/add-tags.js"
import { copyVersions } from "../../../src/registry/packages/commands/versions/copy-versions.js"
import { deleteVersions } from "../../../src/registry/packages/commands/versions/delete-versions.js"
import { updateVersionsStatus } from "../../../src/registry/packages/commands/versions/update-versions-status.js"
import { requirePackage } from "../../../src/registry/packages/lookup.js"
import { addVersion, namedOrganization, namedProject } from "../../../src/registry/packages/new-rows.js"
import { withIndexStatus } from "../../../src/registry/packages/version-status.js"
import { interrupted, unguarded } from "../../support/interrupted-store.js"
import { onEachStore, refused } from "./connector-harness.js"

const name = { format: "generic", namespace: "malloy", name: "k" } as const

onEachStore("package commands", (registry) => {
  async function project() {
    const organization = registry.organization()
    await createOrganization(registry.context, namedOrganization(organization))
    await createProject(registry.context, organization, namedProject("p"))
    return { organization, project: "p" }
  }

  async function packageWith(...versions: string[]) {
    const ref = { ...(await project()), package: name }
    await createPackage(registry.context, ref, name, {})
    for (const version of versions) await makeVersion(registry.context, ref, version)
    return ref
  }

  function makeVersion(context: CommandContext, ref: Parameters<typeof requirePackage>[1], version: string) {
    return transact(context, async (tx, now) => {
      const fields = { name: version, status: "Published", indexStatus: "unknown", labels: undefined } as const
      return addVersion(tx, context, now, await requirePackage(tx, ref), fields)
    })
  }

  /** The context of another process, whose transaction lets this happen before its first write. */
  function after(between: () => Promise<unknown>): CommandContext {
    return { ...registry.context, store: interrupted(registry.other, between) }
  }

  /** The context of one whose guards nobody is to rely on. */
  function careless(): CommandContext {
    return { ...registry.context, store: unguarded(registry.store) }
  }

  const bulk = { revisions: undefined, expectedStatus: undefined }

  describe.runIf(registry.severalProcesses)("in two processes", () => {
    it("a package is not made in a project that is deleted meanwhile", async () => {
      const ref = await project()
      const { uid, organization } = await getProject(registry.context, ref)
      const context = after(() => deleteProject(registry.context, ref, []))
      await refused(createPackage(context, ref, name, {}), "NOT_FOUND")
      const rows = await registry.store.read((tx) => tx.page(packages, { scope: [organization, uid], limit: 10 }))
      expect(rows.items).toEqual([])
    })

    it("a database connection is not made in a project that is deleted meanwhile", async () => {
      const ref = await project()
      const context = after(() => deleteProject(registry.context, ref, []))
      const input = { type: "mysql", patch: { settings: { host: "a" } } } as const
      await refused(createDatabaseConnection(context, { ...ref, connection: "c" }, input), "NOT_FOUND")
    })

    it("an upstream that is deleted meanwhile is none", async () => {
      const ref = await project()
      await createProject(registry.context, ref.organization, namedProject("upstream"))
      const context = after(() => deleteProject(registry.context, { ...ref, project: "upstream" }, []))
      const input = { patch: { upstreams: ["upstream"] }, preconditions: [] }
      await refused(updateProject(context, ref, input), "NOT_FOUND")
    })

    it("a project is not made in an organization that is deleted meanwhile", async () => {
      const organization = registry.organization()
      await createOrganization(registry.context, namedOrganization(organization))
      const context = after(() => deleteOrganization(registry.context, organization))
      await refused(createProject(context, organization, namedProject("p")), "NOT_FOUND")
    })

    it("an organization is not deleted in which a project is made meanwhile", async () => {
      const organization = registry.organization()
      await createOrganization(registry.context, namedOrganization(organization))
      const context = after(() => createProject(registry.context, organization, namedProject("p")))
      await refused(deleteOrganization(context, organization), "CONFLICT")
    })

    it("a version that is deleted meanwhile is not pinned", async () => {
      const ref = await packageWith("1.0.0", "2.0.0")
      const context = after(() => deleteVersions(careless(), ref, { ...bulk, versions: ["1.0.0"] }))
      const pin = updatePackage(context, ref, { patch: { pinnedVersion: "1.0.0" }, preconditions: [] })
      await refused(pin, "INVALID", "pinnedVersion")
    })

    it("a pin that is set meanwhile goes with its version", async () => {
      const ref = await packageWith("1.0.0", "2.0.0")
      const context = after(() =>
        updatePackage(careless(), ref, { patch: { pinnedVersion: "1.0.0" }, preconditions: [] }),
      )
      await deleteVersions(context, ref, { ...bulk, versions: ["1.0.0"] })
      const { package: found, latest } = await getPackage(registry.context, ref)
      expect(found.pinnedVersion).toBeUndefined()
      expect(latest?.name).toBe("2.0.0")
    })

    it("a version that the destination loses meanwhile is copied with the others", async () => {
      const source = await packageWith("1.0.0", "2.0.0")
      const { organization } = source
      await createProject(registry.context, organization, namedProject("destination"))
      const copy = (context: CommandContext, ...versions: string[]) =>
        copyVersions(context, {
          organization,
          source: "p",
          destination: "destination",
          package: name,
          versions,
          revisions: undefined,
          allowOverwrite: false,
        })
      await copy(registry.context, "1.0.0")
      const destination = { ...source, project: "destination" }
      const context = after(() => deleteVersions(careless(), destination, { ...bulk, versions: ["1.0.0"] }))
      const { successful } = await copy(context, "1.0.0", "2.0.0")
      expect([...successful.keys()]).toEqual(["1.0.0", "2.0.0"])
    })

    it("the use of a key that is deleted meanwhile is not noted", async () => {
      const id = registry.organization()
      const fields = { id, name: "k", operator: true, grants: [], expireTime: undefined }
      await createApiKey(registry.context, anonymous, fields)
      const context = after(() => deleteApiKey(careless(), anonymous, id, []))
      await recordKeyUse(context, id)
      expect(await registry.store.get(apiKeyUses, [id])).toBeUndefined()
    })

    it("versions made by processes whose clocks differ keep the order of their creation", async () => {
      const ref = await packageWith("1.0.0")
      const late = { ...registry.context, store: registry.other, clock: () => new Date("2025-01-01T00:00:00Z") }
      await makeVersion(late, ref, "1.0.1")
      const { organization, uid } = (await getPackage(registry.context, ref)).package
      const query = { scope: [organization, uid], index: "created", limit: 10 }
      const { items } = await registry.store.read((tx) => tx.page(packageVersions, query))
      expect(items.map((each) => each.name)).toEqual(["1.0.0", "1.0.1"])
      const [first, second] = items.map(({ createTime }) => createTime.getTime())
      expect(second).toBeGreaterThanOrEqual(first ?? Number.POSITIVE_INFINITY)
    })

    it("what was acknowledged before another creation began is before it, however many are made at once", async () => {
      const ref = await packageWith()
      const behind = (ms: number) => () => new Date(Date.now() - ms)
      const early: CommandContext = { ...registry.context, clock: behind(0) }
      const late: CommandContext = { ...registry.context, store: registry.other, clock: behind(3_600_000) }
      let moment = 0
      const spans = new Map<string, { readonly begun: number; readonly acknowledged: number }>()
      const names = Array.from({ length: 25 }, (_, i) => `1.0.${i}`)
      const waiting = [...names]
      const make = async (context: CommandContext) => {
        for (let version = waiting.shift(); version !== undefined; version = waiting.shift()) {
          const begun = ++moment
          await makeVersion(context, ref, version)
          spans.set(version, { begun, acknowledged: ++moment })
        }
      }
      // Four of each process at a time: what ends makes room for what begins.
      await Promise.all([early, late].flatMap((context) => Array.from({ length: 4 }, () => make(context))))
      const { organization, uid } = (await getPackage(registry.context, ref)).package
      const query = { scope: [organization, uid], index: "created", limit: 100 }
      const { items } = await registry.store.read((tx) => tx.page(packageVersions, query))
      expect(items.map((each) => each.name).sort()).toEqual([...names].sort())
      expect(items.map(({ sequence }) => sequence)).toEqual(names.map((_, i) => i + 1))
      const times = items.map(({ createTime }) => createTime.getTime())
      expect(times).toEqual([...times].sort((a, b) => a - b))
      let decided = 0
      for (const [place, { name: earlier }] of items.entries()) {
        for (const { name: later } of items.slice(place + 1)) {
          const [first, second] = [spans.get(earlier), spans.get(later)]
          if (first === undefined || second === undefined) throw new Error("both were made")
          expect(first.begun, `${earlier}, then ${later}`).toBeLessThan(second.acknowledged)
          if (first.acknowledged < second.begun) decided++
        }
      }
      expect(decided).toBeGreaterThan(100)
    })
  })

  describe("update times do not go back with the clock", () => {
    const past = new Date("2025-01-01T00:00:00Z")
    const late = () => ({ ...registry.context, clock: () => past })
    const get = async (ref: Parameters<typeof getPackage>[1]) => (await getPackage(registry.context, ref)).package
    const getVersion = async (ref: Parameters<typeof getPackage>[1], version: string) => {
      const { organization, uid } = await get(ref)
      const found = await registry.store.get(packageVersions, [organization, uid, version])
      if (found === undefined) throw new Error("it is there")
      return found
    }
    type Times = readonly [before: { readonly updateTime: Date }, after: { readonly updateTime: Date }]
    const changes: Readonly<Record<string, (ref: Parameters<typeof getPackage>[1]) => Promise<Times>>> = {
      "a package": async (ref) => [
        await get(ref),
        (await updatePackage(late(), ref, { patch: { description: "x" }, preconditions: [] })).package,
      ],
      async tags(ref) {
        const before = await get(ref)
        const { organization, project } = ref
        await addTags(late(), { organization, project, package: name }, [{ key: "k", value: "v" }])
        return [before, await get(ref)]
      },
      async "a status"(ref) {
        const before = await getVersion(ref, "1.0.0")
        await updateVersionsStatus(late(), ref, { ...bulk, versions: ["1.0.0"], target: "Archived" })
        return [before, await getVersion(ref, "1.0.0")]
      },
      async "an index status"(ref) {
        const before = await getVersion(ref, "1.0.0")
        return [before, withIndexStatus(before, "indexing", past)]
      },
      async "a version's assets"(ref) {
        const sha256 = "b".repeat(64)
        const staged = { size: 1, hashes: { sha256 }, commit: async () => {}, discard: async () => {} }
        const stored = { stage: async () => staged } as unknown as BlobStore
        const publish = (context: CommandContext, asset: string) =>
          publishAsset(
            { ...context, blobs: stored },
            {
              ref: { ...ref, version: "2.0.0" },
              asset,
              sha256,
              unfinished: true,
              labels: [],
              bytes: Readable.from([]),
              maxBytes: 1,
            },
          )
        return [(await publish(registry.context, "a")).version, (await publish(late(), "b")).version]
      },
      async "a database connection"({ organization, project }) {
        const place = { organization, project, connection: "c" }
        const patch = (host: string) => ({ settings: { host } })
        const made = await createDatabaseConnection(registry.context, place, { type: "mysql", patch: patch("a") })
        const input = { patchOf: () => patch("b"), preconditions: [] }
        return [made, await updateDatabaseConnection(late(), place, input)]
      },
      async "a role"({ organization }) {
        const made = await createPermission(registry.context, { organization }, "user:a@b.example", "member")
        await createPermission(registry.context, { organization }, "user:c@d.example", "admin")
        const input = { role: "admin", preconditions: [] } as const
        return [made, await updatePermission(late(), { organization }, "user:a@b.example", input)]
      },
      async "a group that is joined"({ organization }) {
        const made = await createGroup(registry.context, organization, { name: "g", description: undefined })
        const place = { organization, group: "g" }
        await addMembers(late(), place, [{ principal: "user:a@b.example", status: "member" }])
        return [made, await getGroup(registry.context, place)]
      },
      async "a group that is left"({ organization }) {
        await createGroup(registry.context, organization, { name: "g", description: undefined })
        const place = { organization, group: "g" }
        await addMembers(registry.context, place, [{ principal: "user:a@b.example", status: "member" }])
        const before = await getGroup(registry.context, place)
        await removeMembers(late(), place, ["user:a@b.example"])
        return [before, await getGroup(registry.context, place)]
      },
      async "a policy"({ organization }) {
        const put = (context: CommandContext, document: string) =>
          putPolicy(context, { organization }, { document, policyRevision: undefined })
        return [await put(registry.context, "{}"), await put(late(), "[]")]
      },
    }

    it.each(Object.entries(changes))("of %s", async (_, change) => {
      const [before, after] = await change(await packageWith("1.0.0"))
      expect(after).not.toEqual(before)
      expect(after.updateTime).toEqual(before.updateTime)
    })
  })

  it("a latest version that is sent back pins nothing, another one does", async () => {
    const ref = await packageWith("1.0.0", "2.0.0")
    const send = (pinnedVersion: string) =>
      updatePackage(registry.context, ref, { patch: { pinnedVersion }, preconditions: [] })
    expect((await send("2.0.0")).package.pinnedVersion).toBeUndefined()
    expect((await send("1.0.0")).package.pinnedVersion).toBe("1.0.0")
    await makeVersion(registry.context, ref, "3.0.0")
    expect((await getPackage(registry.context, ref)).latest?.name).toBe("1.0.0")
  })

  it("a version of another form is never the latest", async () => {
    const ref = await packageWith("1.0.0", "nightly")
    expect((await getPackage(registry.context, ref)).latest?.name).toBe("1.0.0")
  })

  it("a collector that slept after its mark removes nothing", async () => {
    const sha256 = "a".repeat(63) + (registry.severalProcesses ? "1" : "2")
    await transact(registry.context, (tx, now) => tx.create(blobs, { sha256, size: 1, uses: 0, touchTime: now }))
    const start = registry.context.clock().getTime() + 3_600_000
    let isMarked = false
    const removed: string[] = []
    const store = registry.store
    const context: CommandContext = {
      ...registry.context,
      clock: () => new Date(start + (isMarked ? 31_000 : 0)),
      store: {
        get: (collection, key) => store.get(collection, key),
        read: (fn) => store.read(fn),
        ping: () => store.ping(),
        close: () => store.close(),
        async transact(change, fn) {
          const result = await store.transact(change, fn)
          isMarked = true
          return result
        },
      },
      blobs: {
        async remove(each: string) {
          removed.push(each)
        },
      } as Partial<BlobStore> as BlobStore,
    }
    expect(await collectBlobs(context, 3_600_000)).toBe(0)
    expect(removed).toEqual([])
    expect(await store.get(blobs, [sha256])).toMatchObject({ removeTime: new Date(start) })
  })
})
