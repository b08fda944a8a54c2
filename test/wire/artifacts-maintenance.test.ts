// What is left behind goes away, and nothing that is needed does, on both stores.
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { issueToken } from "../../src/registry/access/commands/issue-token.js"
import { collectBlobs } from "../../src/registry/blobs/commands/collect-blobs.js"
import {
  accessTokens,
  assets,
  blobs,
  connectorVersions,
  packages,
  packageVersions,
  tombstones,
} from "../../src/registry/collections.js"
import { transact } from "../../src/registry/context.js"
import { counterValue } from "../../src/registry/counters.js"
import { maintain } from "../../src/registry/maintain.js"
import { openAsset } from "../../src/registry/packages/commands/assets/open-asset.js"
import { deletePackage } from "../../src/registry/packages/commands/packages/delete-package.js"
import { createProject } from "../../src/registry/packages/commands/projects/create-project.js"
import { deleteProject } from "../../src/registry/packages/commands/projects/delete-project.js"
import { copyVersions } from "../../src/registry/packages/commands/versions/copy-versions.js"
import { deleteVersions } from "../../src/registry/packages/commands/versions/delete-versions.js"
import { disposeVersions } from "../../src/registry/packages/commands/versions/dispose-versions.js"
import { requirePackage, requireProject } from "../../src/registry/packages/lookup.js"
import { namedProject } from "../../src/registry/packages/new-rows.js"
import type { Collection, Key } from "../../src/store/store.js"
import { storeNames } from "../support/service.js"
import { newPackage, put, type RegistryWorld, registryWorld, sha256 } from "./artifacts-world.js"

const HOUR = 3_600_000
const MINUTE = 60_000

describe.each(storeNames)("maintenance, %s", (name) => {
  let world: RegistryWorld
  beforeAll(async () => {
    world = await registryWorld(name)
  })
  afterAll(() => world?.close())

  const count = async <D>(collection: Collection<D>, scope: Key): Promise<number> =>
    (await world.context.store.read((tx) => tx.page(collection, { scope, limit: 1000 }))).items.length
  const all = { versions: [] as string[], revisions: undefined, expectedStatus: undefined }
  const isKept = async (content: string) => {
    const row = await world.context.store.get(blobs, [sha256(content)])
    const bytes = await world.context.blobs.has(sha256(content))
    return { row: row !== undefined, bytes }
  }
  const text = async (chunks: AsyncIterable<Uint8Array>) => {
    const parts: Uint8Array[] = []
    for await (const chunk of chunks) parts.push(chunk)
    return Buffer.concat(parts).toString()
  }

  it("sweeps everything under a deleted project, and then the bytes that nothing else uses", async () => {
    const { context } = world
    const ref = await newPackage(context)
    const other = await newPackage(context)
    await put(context, ref, "1", { asset: "x", content: "only here", unfinished: true })
    await put(context, ref, "1", { asset: "y", content: "shared" })
    await put(context, ref, "2", { content: "shared" })
    await put(context, { ...ref, package: { ...ref.package, name: "second" } }, "1", { content: "shared" })
    await put(context, other, "1", { content: "shared" })
    const project = await requireProject(context.store, ref)
    const found = await requirePackage(context.store, ref)
    const { version } = await openAsset(context, { ...ref, version: "1" }, { name: "x" })
    await deleteProject(context, ref, [])
    expect(await count(packages, [ref.organization, project.uid])).toBe(2)

    const swept = await maintain(context)
    expect(swept).toMatchObject({ rows: 2 + 3 + 4, blobs: 0 })
    expect(await count(packages, [ref.organization, project.uid])).toBe(0)
    expect(await count(packageVersions, [ref.organization, found.uid])).toBe(0)
    expect(await count(assets, [ref.organization, version.uid])).toBe(0)
    expect(await count(tombstones, [])).toBe(0)
    expect(await context.store.read((tx) => counterValue(tx, ref.organization, "asset-bytes"))).toBe(0)
    expect(await isKept("only here")).toEqual({ row: true, bytes: true })

    world.later(59 * MINUTE)
    expect((await maintain(context)).blobs).toBe(0)
    world.later(2 * MINUTE)
    expect((await maintain(context)).blobs).toBe(1)
    expect(await isKept("only here")).toEqual({ row: false, bytes: false })
    expect(await isKept("shared")).toEqual({ row: true, bytes: true })
    expect(await text((await openAsset(context, { ...other, version: "1" })).read())).toBe("shared")
    expect((await context.store.get(blobs, [sha256("shared")]))?.uses).toBe(1)
  })

  it("sweeps the assets of what was disposed, deleted or overwritten", async () => {
    const { context } = world
    const ref = await newPackage(context)
    await createProject(context, ref.organization, namedProject("other"))
    for (const version of ["1", "2", "3", "4"]) await put(context, ref, version, { content: `c${version}` })
    const copy = (versions: string[], allowOverwrite = false) =>
      copyVersions(context, {
        organization: ref.organization,
        source: "repo",
        destination: "other",
        package: ref.package,
        versions,
        revisions: undefined,
        allowOverwrite,
      })
    await put(context, { ...ref, project: "other" }, "4", { content: "replaced" })
    await copy(["3"])
    await copy(["4"], true)
    await disposeVersions(context, ref, { ...all, versions: ["1"] })
    await disposeVersions(context, ref, { ...all, versions: ["1"] })
    await deleteVersions(context, ref, { ...all, versions: ["2", "3"] })
    expect((await maintain(context)).rows).toBe(4)
    await deleteVersions(context, ref, { ...all, versions: ["1"] })
    await deletePackage(context, ref, [])
    await maintain(context)
    world.later(HOUR)
    await maintain(context)
    for (const content of ["c1", "c2", "replaced"]) expect(await isKept(content)).toEqual({ row: false, bytes: false })
    const elsewhere = { ...ref, project: "other" }
    for (const version of ["3", "4"]) {
      expect(await text((await openAsset(context, { ...elsewhere, version })).read())).toBe(`c${version}`)
    }
    expect(await context.store.read((tx) => counterValue(tx, ref.organization, "asset-bytes"))).toBe(4)
    expect(await count(tombstones, [])).toBe(0)
  })

  it("sweeps the versions of a deleted connector", async () => {
    const { context } = world
    const place = { organization: "o", connectorUid: "gone" }
    await transact(context, async (tx, now) => {
      const times = { createTime: now, updateTime: now }
      for (let n = 0; n < 3; n++) {
        await tx.create(connectorVersions, { ...place, ...times, uid: `v${n}${name}`, name: `v${n}` })
      }
      await tx.create(tombstones, { uid: "gone", organization: "o", kind: "connector", createTime: now })
    })
    expect((await maintain(context)).rows).toBe(3)
    expect(await count(connectorVersions, ["o", "gone"])).toBe(0)
  })

  it("removes expired tokens", async () => {
    const { context } = world
    const { organization } = await newPackage(context)
    await issueToken(context, { organization, token: "short", groups: [], seconds: 900 })
    await issueToken(context, { organization, token: "long", groups: [], seconds: 43_200 })
    world.later(900_000)
    expect((await maintain(context)).tokens).toBe(1)
    expect(await count(accessTokens, [])).toBe(1)
    world.later(12 * HOUR)
    expect((await maintain(context)).tokens).toBe(1)
  })

  it("removes uploads whose writers are gone", async () => {
    const { context } = world
    async function* bytes() {
      yield Buffer.from("never committed")
    }
    await context.blobs.stage(bytes())
    // The file has the machine's time, which the test's clock is far ahead of.
    expect((await maintain(context, { abandonedAfterMs: 100 * HOUR })).uploads).toBe(0)
    world.later(HOUR)
    expect((await maintain(context)).uploads).toBe(1)
  })

  it("never removes bytes that an upload is just storing again", async () => {
    const { context } = world
    const ref = await newPackage(context)
    const content = `contended ${name}`
    await put(context, ref, "1", { content })
    await deleteVersions(context, ref, { ...all, versions: ["1"] })
    await maintain(context)
    world.later(HOUR)

    // The collector stops between its decision and the removal; the upload comes in between.
    let reached = () => {}
    let proceed = () => {}
    const stopped = new Promise<void>((resolve) => {
      reached = resolve
    })
    const gate = new Promise<void>((resolve) => {
      proceed = resolve
    })
    const slow: RegistryWorld["context"] = {
      ...context,
      blobs: Object.assign(Object.create(context.blobs), {
        remove: async (hash: string) => {
          reached()
          await gate
          await context.blobs.remove(hash)
        },
      }),
    }
    const collecting = collectBlobs(slow, HOUR)
    await stopped
    let uploaded = false
    const uploading = put(context, ref, "2", { content }).then(() => {
      uploaded = true
    })
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(uploaded).toBe(false)
    proceed()
    await collecting
    await uploading
    expect(await text((await openAsset(context, { ...ref, version: "2" })).read())).toBe(content)
    expect(await context.store.get(blobs, [sha256(content)])).toMatchObject({ uses: 1 })
  })

  it("leaves bytes to an upload that announced them first", async () => {
    const { context } = world
    const ref = await newPackage(context)
    const content = `announced ${name}`
    await put(context, ref, "1", { content })
    await deleteVersions(context, ref, { ...all, versions: ["1"] })
    await maintain(context)
    world.later(HOUR)
    // The upload stops between making its bytes findable and its last commit.
    const interrupted: RegistryWorld["context"] = {
      ...context,
      blobs: Object.assign(Object.create(context.blobs), {
        stage: async (bytes: AsyncIterable<Uint8Array>) => {
          const staged = await context.blobs.stage(bytes)
          return Object.assign(Object.create(staged), {
            hashes: staged.hashes,
            size: staged.size,
            discard: () => staged.discard(),
            commit: async () => {
              await staged.commit()
              expect(await collectBlobs(context, HOUR)).toBe(0)
            },
          })
        },
      }),
    }
    await put(interrupted, ref, "2", { content })
    expect(await text((await openAsset(context, { ...ref, version: "2" })).read())).toBe(content)
  })

  it("finishes what a collector that died had begun, and not before that is certain", async () => {
    const { context } = world
    const ref = await newPackage(context)
    const content = `marked ${name}`
    await put(context, ref, "1", { content })
    await deleteVersions(context, ref, { ...all, versions: ["1"] })
    await maintain(context)
    world.later(HOUR)
    const dying: RegistryWorld["context"] = {
      ...context,
      blobs: Object.assign(Object.create(context.blobs), { remove: () => Promise.reject(new Error("killed")) }),
    }
    await expect(collectBlobs(dying, HOUR)).rejects.toThrow("killed")
    expect(await collectBlobs(context, HOUR)).toBe(0)
    world.later(2 * MINUTE)
    expect(await collectBlobs(context, HOUR)).toBe(1)
    expect(await isKept(content)).toEqual({ row: false, bytes: false })
    await put(context, ref, "2", { content })
    expect(await text((await openAsset(context, { ...ref, version: "2" })).read())).toBe(content)
  })
})
