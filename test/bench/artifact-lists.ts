// Pages of lists with 1,000 and with 100,000 rows: what a page costs must not depend on how many there are.
// Run alone with `npx tsx test/bench/artifact-lists.ts`.
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { monotonicFactory } from "ulid"
import { openFilesystemBlobs } from "../../src/blobs/filesystem.js"
import { collections, packageVersions } from "../../src/registry/collections.js"
import { type CommandContext, transact } from "../../src/registry/context.js"
import { createOrganization } from "../../src/registry/packages/commands/organizations/create-organization.js"
import { searchPackages } from "../../src/registry/packages/commands/packages/search-packages.js"
import { createProject } from "../../src/registry/packages/commands/projects/create-project.js"
import { listVersions } from "../../src/registry/packages/commands/versions/list-versions.js"
import { type PackageRef, requireProject } from "../../src/registry/packages/lookup.js"
import { addPackage, namedOrganization, namedProject } from "../../src/registry/packages/new-rows.js"
import { openLevelStore } from "../../src/store/level/level-store.js"

const PAGES = 200
const BATCH = 500
const PROJECTS = { small: 1_000, large: 100_000 } as const

export async function benchArtifactLists(print: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "artifact-lists-"))
  const store = await openLevelStore({ path: join(folder, "store"), collections })
  const context: CommandContext = {
    store,
    blobs: await openFilesystemBlobs(join(folder, "blobs")),
    actor: "bench",
    correlationId: "",
    clock: () => new Date(),
    newId: monotonicFactory(),
    signal: new AbortController().signal,
  }
  await createOrganization(context, namedOrganization("acme"))
  for (const [project, rows] of Object.entries(PROJECTS)) {
    const ref = await fill(context, project, rows)
    const lists = {
      "packages, 100 a page": (token: string | undefined) =>
        searchPackages(context, ref, { limit: 100, token, filter: {} }),
      "versions by name, 50 a page": (token: string | undefined) =>
        listVersions(context, ref, { limit: 50, token, order: "name" }),
      "versions newest first, 50 a page": (token: string | undefined) =>
        listVersions(context, ref, { limit: 50, token, order: "published" }),
      "versions of one status, 50 a page": (token: string | undefined) =>
        listVersions(context, ref, { limit: 50, token, order: "name", status: "Published" }),
    }
    for (const [name, list] of Object.entries(lists)) {
      let token: string | undefined
      const start = performance.now()
      for (let page = 0; page < PAGES; page++) token = (await list(token)).nextToken
      print(`${rows} rows: ${name}: ${((performance.now() - start) / PAGES).toFixed(2)} ms`)
    }
  }
  await store.close()
  await rm(folder, { recursive: true, force: true })
}

/** A project with as many packages, one of which has as many versions. */
async function fill(context: CommandContext, project: string, rows: number): Promise<PackageRef> {
  const organization = "acme"
  await createProject(context, organization, namedProject(project))
  const add = (from: number, to: number) =>
    transact(context, async (tx, now) => {
      const parent = await requireProject(tx, { organization, project })
      for (let n = from; n < to; n++) {
        await addPackage(tx, context, now, parent, { format: "generic", namespace: "many", name: `p${n}` })
      }
    })
  for (let n = 0; n < rows; n += BATCH) await add(n, n + BATCH)
  const name = { format: "generic", namespace: "one", name: "p" } as const
  const { uid } = await transact(context, async (tx, now) =>
    addPackage(tx, context, now, await requireProject(tx, { organization, project }), name),
  )
  for (let n = 0; n < rows; n += BATCH) {
    await transact(context, async (tx, now) => {
      for (let k = n; k < n + BATCH; k++) {
        await tx.create(packageVersions, {
          uid: context.newId(),
          organization,
          packageUid: uid,
          name: `v${k}`,
          status: "Published",
          indexStatus: "unknown",
          sequence: k + 1,
          activeSequence: k + 1,
          contentRevision: "-",
          assetCount: 0,
          publishTime: now,
          publishOrder: now,
          createTime: now,
          updateTime: now,
        })
      }
    })
  }
  return { organization, project, package: name }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchArtifactLists(console.log)
