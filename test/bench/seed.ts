// A package with many versions for benchmarks.
import { join } from "node:path"
import { monotonicFactory } from "ulid"
import { collections, organizations, packages, packageVersions, projects } from "../../src/registry/collections.js"
import { openLevelStore } from "../../src/store/level/level-store.js"
import { openMongoStore } from "../../src/store/mongo/mongo-store.js"
import type { Store } from "../../src/store/store.js"

/** The package, as requests of registry.packages.v1 name it. */
export const names = { organizationName: "bench", projectName: "p", packageName: "k" }

export function versionName(index: number): string {
  return `1.0.${index}`
}

/** Writes the versions straight into the store: through the API it would take minutes. */
export async function seed(environment: Record<string, string>, versions: number): Promise<void> {
  const { MONGODB_URI: uri, MONGODB_DATABASE: database, DATA_DIR } = environment
  const store: Store =
    uri !== undefined && database !== undefined
      ? await openMongoStore({ uri, database, collections, transactionTimeoutMs: 120_000 })
      : await openLevelStore({ path: join(DATA_DIR ?? "", "store"), collections, transactionTimeoutMs: 120_000 })
  const newId = monotonicFactory()
  const now = new Date()
  const times = { createTime: now, updateTime: now }
  const context = { actor: "bench", correlationId: "bench", now }
  const projectUid = newId()
  const packageUid = newId()
  await store.transact(context, async (tx) => {
    await tx.create(organizations, { uid: newId(), name: "bench", ...times })
    await tx.create(projects, { uid: projectUid, organization: "bench", name: "p", ...times })
    await tx.create(packages, {
      uid: packageUid,
      organization: "bench",
      projectUid,
      id: "generic/malloy/k",
      format: "generic",
      namespace: "malloy",
      name: "k",
      lastSequence: versions,
      publishOrigin: "ALLOW",
      upstreamOrigin: "BLOCK",
      ...times,
    })
  })
  const batch = 500
  for (let from = 0; from < versions; from += batch) {
    await store.transact(context, async (tx) => {
      for (let sequence = from + 1; sequence <= Math.min(versions, from + batch); sequence += 1) {
        await tx.create(packageVersions, {
          uid: newId(),
          organization: "bench",
          packageUid,
          name: versionName(sequence - 1),
          status: "Published",
          indexStatus: "unknown",
          sequence,
          activeSequence: sequence,
          contentRevision: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
          assetCount: 0,
          publishTime: now,
          publishOrder: now,
          ...times,
        })
      }
    })
  }
  await store.close()
}
