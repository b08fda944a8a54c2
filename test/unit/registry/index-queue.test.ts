// The queue of versions to index, with a clock that the test holds: who claims what, and whose result counts.
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openFilesystemBlobs } from "../../../src/blobs/filesystem.js"
import { collections, packageVersions } from "../../../src/registry/collections.js"
import type { CommandContext } from "../../../src/registry/context.js"
import {
  CLAIM_MS,
  claimIndexJob,
  type IndexClaim,
  PassedJobs,
  releaseIndexJob,
  renewIndexClaim,
} from "../../../src/registry/packages/commands/indexing/claim-index-job.js"
import { finishIndexJob } from "../../../src/registry/packages/commands/indexing/finish-index-job.js"
import { getVersionIndex } from "../../../src/registry/packages/commands/indexing/get-version-index.js"
import { searchProject } from "../../../src/registry/packages/commands/indexing/search-project.js"
import { deletePackage } from "../../../src/registry/packages/commands/packages/delete-package.js"
import { uploadPackage } from "../../../src/registry/packages/commands/packages/upload-package.js"
import { createProject } from "../../../src/registry/packages/commands/projects/create-project.js"
import { deleteProject } from "../../../src/registry/packages/commands/projects/delete-project.js"
import { sweepTombstones } from "../../../src/registry/packages/commands/sweep-tombstones.js"
import { copyVersions } from "../../../src/registry/packages/commands/versions/copy-versions.js"
import { disposeVersions } from "../../../src/registry/packages/commands/versions/dispose-versions.js"
import { getPackageVersion } from "../../../src/registry/packages/commands/versions/get-version.js"
import { updateVersion, type VersionChange } from "../../../src/registry/packages/commands/versions/update-version.js"
import type { VersionRef } from "../../../src/registry/packages/lookup.js"
import { namedProject } from "../../../src/registry/packages/new-rows.js"
import type { IndexResult } from "../../../src/registry/packages/package-index.js"
import { openLevelStore } from "../../../src/store/level/level-store.js"
import { openMongoStore } from "../../../src/store/mongo/mongo-store.js"
import type { Store } from "../../../src/store/store.js"
import { testDatabase } from "../../support/mongo.js"

/** `other`: the same rows as another process has them, where the store lets several in. */
interface Opened {
  readonly store: Store
  readonly other: Store
  close(): Promise<void>
}

const stores: Record<string, (path: string) => Promise<Opened>> = {
  async embedded(path) {
    const store = await openLevelStore({ path: join(path, "store"), collections })
    return { store, other: store, close: () => store.close() }
  },
  async mongodb() {
    const { uri, database, drop } = await testDatabase()
    const store = await openMongoStore({ uri, database, collections })
    const other = await openMongoStore({ uri, database, collections })
    return {
      store,
      other,
      async close() {
        await Promise.all([store.close(), other.close()])
        await drop()
      },
    }
  },
}

const found: IndexResult = {
  status: "indexed",
  index: { manifest: { name: "k" }, models: [{ path: "m.malloy", sources: [], queries: [] }], truncated: false },
}

describe.each(Object.keys(stores))("%s", (name) => {
  let context: CommandContext
  let otherProcess: CommandContext
  let close: () => Promise<void>
  let now = Date.parse("2026-01-01T00:00:00Z")
  let ids = 0

  beforeAll(async () => {
    const path = await mkdtemp(join(tmpdir(), "index-queue-"))
    const blobs = await openFilesystemBlobs(join(path, "blobs"))
    const opened = await (stores[name] ?? stores.embedded)?.(path)
    if (opened === undefined) throw new Error(`no store ${name}`)
    context = {
      store: opened.store,
      blobs,
      actor: "test",
      correlationId: "",
      clock: () => new Date(now),
      newId: () => String(++ids).padStart(26, "0"),
      signal: new AbortController().signal,
    }
    otherProcess = { ...context, store: opened.other }
    close = async () => {
      await opened.close()
      await blobs.close()
      await rm(path, { recursive: true, force: true })
    }
  })
  afterAll(() => close?.())

  let packages = 0
  async function upload(organization = "o"): Promise<VersionRef> {
    packages += 1
    const ref = {
      organization,
      project: "p",
      package: { format: "generic", namespace: "malloy", name: `k${packages}` },
      version: "1.0.0",
    } as const
    async function* parts() {
      yield { kind: "version", id: "1.0.0", fields: { labels: undefined } } as const
      yield { kind: "file", chunk: new TextEncoder().encode(ref.package.name) } as const
    }
    await uploadPackage(context, {
      ref,
      preconditions: [],
      mustNotExist: false,
      mayCreate: { organization: true, project: true },
      parts: parts(),
      maxFileBytes: 1000,
    })
    return ref
  }
  const status = async (ref: VersionRef) => (await getPackageVersion(context, ref)).indexStatus
  const patch = (ref: VersionRef, change: VersionChange) => updateVersion(context, ref, { change, preconditions: [] })
  async function claim(): Promise<IndexClaim> {
    const claimed = await claimIndexJob(context)
    if (claimed === undefined) throw new Error("nothing to claim")
    return claimed
  }

  test("a claim is one process's alone, and its result is kept", async () => {
    const ref = await upload()
    const claims = await Promise.all([claimIndexJob(context), claimIndexJob(context), claimIndexJob(context)])
    const [mine, ...others] = claims.filter((each) => each !== undefined)
    expect(others).toEqual([])
    expect(await status(ref)).toBe("indexing")
    if (mine === undefined) throw new Error("nobody has claimed it")
    expect(await finishIndexJob(context, mine, found)).toBe(true)
    expect(await getVersionIndex(context, ref)).toMatchObject({
      version: { indexStatus: "indexed" },
      index: { models: [{ path: "m.malloy" }] },
    })
    expect(await claimIndexJob(context)).toBeUndefined()
  })

  test("a claim whose process died can be claimed again, and the dead one's result is not taken", async () => {
    const ref = await upload()
    const dead = await claim()
    now += CLAIM_MS - 1
    expect(await claimIndexJob(context)).toBeUndefined()
    now += 1
    const second = await claim()
    expect(second.versionUid).toBe(dead.versionUid)
    expect(await finishIndexJob(context, dead, { status: "failed", reason: "late" })).toBe(false)
    expect(await renewIndexClaim(context, dead)).toBe(false)
    expect(await status(ref)).toBe("indexing")
    expect(await finishIndexJob(context, second, found)).toBe(true)
  })

  test("a renewed claim lasts", async () => {
    await upload()
    const mine = await claim()
    now += CLAIM_MS - 1
    expect(await renewIndexClaim(context, mine)).toBe(true)
    now += CLAIM_MS - 1
    expect(await claimIndexJob(context)).toBeUndefined()
    expect(await finishIndexJob(context, mine, found)).toBe(true)
  })

  test("what kills every process that tries has failed in the end", async () => {
    const ref = await upload()
    for (let attempt = 0; attempt < 5; attempt++) {
      await claim()
      now += CLAIM_MS
    }
    expect(await claimIndexJob(context)).toBeUndefined()
    expect((await getVersionIndex(context, ref)).version).toMatchObject({
      indexStatus: "failed",
      indexFailure: "indexing was begun 5 times and never came to an end",
    })
  })

  test("a claim given back is another's at once, or later", async () => {
    await upload()
    await releaseIndexJob(context, await claim(), { delayMs: 0, counted: false })
    await releaseIndexJob(context, await claim(), { delayMs: 1000, counted: true })
    expect(await claimIndexJob(context)).toBeUndefined()
    now += 1000
    expect(await finishIndexJob(context, await claim(), found)).toBe(true)
  })

  test.each(["indexed", "failed"] as const)("a caller's %s wins over what is being found", async (indexStatus) => {
    const ref = await upload()
    const mine = await claim()
    await patch(ref, { indexStatus })
    expect(await finishIndexJob(context, mine, { status: "failed", reason: "ours" })).toBe(false)
    expect((await getPackageVersion(context, ref)).indexStatus).toBe(indexStatus)
    expect((await getPackageVersion(context, ref)).indexFailure).toBeUndefined()
    expect(await claimIndexJob(context)).toBeUndefined()
  })

  test("a caller's indexing before a claim keeps ours from it", async () => {
    const ref = await upload()
    await patch(ref, { indexStatus: "indexing" })
    now += 10 * CLAIM_MS
    expect(await claimIndexJob(context)).toBeUndefined()
    expect(await status(ref)).toBe("indexing")
  })

  test("back to unknown while it is being indexed begins anew", async () => {
    const ref = await upload()
    const first = await claim()
    await patch(ref, { indexStatus: "unknown" })
    expect(await status(ref)).toBe("unknown")
    expect(await finishIndexJob(context, first, found)).toBe(false)
    expect(await finishIndexJob(context, await claim(), found)).toBe(true)
    expect(await status(ref)).toBe("indexed")
  })

  test("the reason stands in the version's history, and goes with the next result", async () => {
    const ref = await upload()
    await finishIndexJob(context, await claim(), { status: "failed", reason: "publisher.json is missing" })
    const { uid } = await getPackageVersion(context, ref)
    const changes = await context.store.read((tx) => tx.changes(packageVersions, uid, { limit: 100 }))
    expect(changes.at(-1)?.fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: "indexStatus", from: "indexing", to: "failed" }),
        expect.objectContaining({ name: "indexFailure", to: "publisher.json is missing" }),
      ]),
    )
    await patch(ref, { indexStatus: "unknown" })
    await finishIndexJob(context, await claim(), found)
    expect((await getPackageVersion(context, ref)).indexFailure).toBeUndefined()
  })

  test("two processes share the queue: each version is claimed by one of them", async () => {
    for (let n = 0; n < 12; n++) await upload()
    const claimed: string[] = []
    const loop = async (process: CommandContext) => {
      for (let mine = await claimIndexJob(process); mine !== undefined; mine = await claimIndexJob(process)) {
        claimed.push(mine.versionUid)
        expect(await finishIndexJob(process, mine, found)).toBe(true)
      }
    }
    await Promise.all([loop(context), loop(otherProcess), loop(context), loop(otherProcess)])
    expect(claimed).toHaveLength(12)
    expect(new Set(claimed).size).toBe(12)
  })

  test("a copy of a version is indexed itself, whatever became of its source", async () => {
    const ref = await upload()
    await finishIndexJob(context, await claim(), { status: "failed", reason: "ours" })
    const copy = async () => {
      const { organization, project, package: name } = ref
      const input = { organization, source: project, destination: "copies", package: name, versions: ["1.0.0"] }
      const outcome = await copyVersions(context, { ...input, revisions: undefined, allowOverwrite: false })
      expect([...outcome.successful.keys()]).toEqual(["1.0.0"])
    }
    await createProject(context, "o", namedProject("copies"))
    await copy()
    const copied = { ...ref, project: "copies" }
    expect(await getVersionIndex(context, copied)).toMatchObject({
      version: { indexStatus: "unknown" },
      index: undefined,
    })
    expect(await finishIndexJob(context, await claim(), found)).toBe(true)
    expect(await getVersionIndex(context, copied)).toMatchObject({
      version: { indexStatus: "indexed" },
      index: { models: [{ path: "m.malloy" }] },
    })
    expect(await status(ref)).toBe("failed")
    await deleteProject(context, { organization: "o", project: "copies" }, [])
    await sweepTombstones(context)
  })

  test("a version disposed meanwhile leaves neither a job nor an index", async () => {
    const input = { versions: ["1.0.0"], revisions: undefined, expectedStatus: undefined }
    const before = await upload()
    await disposeVersions(context, before, input)
    expect(await claimIndexJob(context)).toBeUndefined()
    const meanwhile = await upload()
    const mine = await claim()
    await disposeVersions(context, meanwhile, input)
    await sweepTombstones(context)
    expect(await finishIndexJob(context, mine, found)).toBe(false)
    expect(await claimIndexJob(context)).toBeUndefined()
    for (const ref of [before, meanwhile])
      expect(await getVersionIndex(context, ref)).toMatchObject({
        version: { indexStatus: "unknown" },
        index: undefined,
      })
  })

  test("a search looks at so much text and no more, page by page", async () => {
    const description = "a".repeat(1000)
    const fields = Array.from(
      { length: 300 },
      (_, n) => ({ kind: "view", name: `v${n}`, description, line: n }) as const,
    )
    const source = { name: "s", line: 1, fields }
    const models = [{ path: "m.malloy", sources: [source], queries: [] }]
    const refs = [await upload(), await upload(), await upload(), await upload()]
    for (const _ of refs) {
      const index = { manifest: {}, models, truncated: false }
      await finishIndexJob(context, await claim(), { status: "indexed", index })
    }
    const pages: number[] = []
    let token: string | undefined
    do {
      const page = await searchProject(
        context,
        { organization: "o", project: "p" },
        { text: "baaa", limit: 100, token },
      )
      pages.push(page.items.length)
      token = page.nextToken
    } while (token !== undefined)
    expect(pages).toEqual([0, 0, 0])
    const all = await searchProject(context, { organization: "o", project: "p" }, { text: "aaa", limit: 100, token })
    expect([all.items.length, all.nextToken]).toEqual([100, expect.any(String)])
  })

  test("a version deleted meanwhile leaves neither a job nor an index", async () => {
    const ref = await upload()
    const mine = await claim()
    await deletePackage(context, ref, [])
    await sweepTombstones(context)
    expect(await finishIndexJob(context, mine, found)).toBe(false)
    now += CLAIM_MS
    expect(await claimIndexJob(context)).toBeUndefined()
  })

  test("an organization that rests comes after the others that are due, and is not kept waiting when there are none", async () => {
    for (let i = 0; i < 105; i++) await upload("many")
    now += 1
    await upload("one")
    now += 1
    const next = async (resting: string[]) => {
      const claimed = await claimIndexJob(context, new Set(resting))
      if (claimed === undefined) throw new Error("nothing to claim")
      expect(await finishIndexJob(context, claimed, found)).toBe(true)
      return claimed.organization
    }
    expect(await next([])).toBe("many")
    expect(await next(["many"])).toBe("one")
    expect(await next(["many", "one"])).toBe("many")
    for (let i = 0; i < 103; i++) expect(await next([])).toBe("many")
    expect(await claimIndexJob(context, new Set(["many"]))).toBeUndefined()
  })

  test("what was passed over is not looked at again while its organizations rest", async () => {
    for (let i = 0; i < 205; i++) await upload("many")
    now += 1
    let read = 0
    const { store } = context
    const counting: CommandContext = {
      ...context,
      store: {
        ...store,
        transact: (change, fn) => store.transact(change, fn),
        read: (fn) =>
          store.read((tx) =>
            fn({
              get: (collection, key) => tx.get(collection, key),
              changes: (collection, life, query) => tx.changes(collection, life, query),
              page: async (collection, query) => {
                const page = await tx.page(collection, query)
                read += page.items.length
                return page
              },
            }),
          ),
      },
    }
    const passed = new PassedJobs()
    const next = async (...resting: string[]) => {
      read = 0
      const claimed = await claimIndexJob(counting, new Set(resting), passed)
      if (claimed === undefined) throw new Error("nothing to claim")
      expect(await finishIndexJob(context, claimed, found)).toBe(true)
      return claimed.organization
    }
    expect(await next("many")).toBe("many")
    expect(read).toBe(206)
    expect(await next("many")).toBe("many")
    expect(read).toBe(1)
    await upload("one")
    now += 1
    expect(await next("many")).toBe("one")
    expect(read).toBe(2)
    await upload("two")
    now += 1
    // What does not rest any more is not passed over.
    expect(await next("two")).toBe("many")
    expect(await next("many")).toBe("two")
    now += 5_000
    expect(await next("many")).toBe("many")
    expect(read).toBeGreaterThan(200)
  })
})
