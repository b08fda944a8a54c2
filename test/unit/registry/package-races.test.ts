// Package commands that meet in the middle: each interleaving is forced, and each guard is what decides it. Clocks that go back, too.
import { describe, expect, it } from "vitest"
import type { BlobStore } from "../../../src/blobs/blob-store.js"
import { collectBlobs } from "../../../src/registry/blobs/commands/collect-blobs.js"
import { blobs, packages, packageVersions } from "../../../src/registry/collections.js"
import { type CommandContext, transact } from "../../../src/registry/context.js"
import { createOrganization } from "../../../src/registry/packages/commands/organizations/create-organization.js"
import { deleteOrganization } from "../../../src/registry/packages/commands/organizations/delete-organization.js"
import { createPackage } from "../../../src/registry/packages/commands/packages/create-package.js"
import { getPackage } from "../../../src/registry/packages/commands/packages/get-package.js"
import { updatePackage } from "../../../src/registry/packages/commands/packages/update-package.js"
import { createProject } from "../../../src/registry/packages/commands/projects/create-project.js"
import { deleteProject } from "../../../src/registry/packages/commands/projects/delete-project.js"
import { getProject } from "../../../src/registry/packages/commands/projects/get-project.js"
import { deleteVersions } from "../../../src/registry/packages/commands/versions/delete-versions.js"
import { requirePackage } from "../../../src/registry/packages/lookup.js"
import { addVersion, namedOrganization, namedProject } from "../../../src/registry/packages/new-rows.js"
import { interrupted } from "../../support/interrupted-store.js"
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
      const context = after(() => deleteVersions(registry.context, ref, { ...bulk, versions: ["1.0.0"] }))
      const pin = updatePackage(context, ref, { patch: { pinnedVersion: "1.0.0" }, preconditions: [] })
      await refused(pin, "INVALID", "pinnedVersion")
    })

    it("a pin that is set meanwhile goes with its version", async () => {
      const ref = await packageWith("1.0.0", "2.0.0")
      const context = after(() =>
        updatePackage(registry.context, ref, { patch: { pinnedVersion: "1.0.0" }, preconditions: [] }),
      )
      await deleteVersions(context, ref, { ...bulk, versions: ["1.0.0"] })
      const { package: found, latest } = await getPackage(registry.context, ref)
      expect(found.pinnedVersion).toBeUndefined()
      expect(latest?.name).toBe("2.0.0")
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
  })

  it("times of an update do not go back with the clock", async () => {
    const ref = await packageWith("1.0.0")
    const before = (await getPackage(registry.context, ref)).package.updateTime
    const context = { ...registry.context, clock: () => new Date("2025-01-01T00:00:00Z") }
    const changed = await updatePackage(context, ref, { patch: { description: "x" }, preconditions: [] })
    expect(changed.package.updateTime).toEqual(before)
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
