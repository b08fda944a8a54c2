// The service as its users meet it: reads and status changes of one version, over REST and gRPC, on both stores, in a package with 1
// and with 100,000 versions; each as a ratio to a bare node:http server that answers the same JSON in the same run.
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { create, type DescMethod, toBinary } from "@bufbuild/protobuf"
import { monotonicFactory } from "ulid"
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import { ArchiveStatus } from "../../gen/registry/packages/v1/resources_pb.js"
import { collections, organizations, packages, packageVersions, projects } from "../../src/registry/collections.js"
import { openLmdbStore } from "../../src/store/lmdb/lmdb-store.js"
import { openMongoStore } from "../../src/store/mongo/mongo-store.js"
import type { Store } from "../../src/store/store.js"
import type { Child } from "../support/child.js"
import { startMongo } from "../support/mongo-server.js"
import { startCompiled } from "./compiled.js"
import { httpLoad, median, requestBytes } from "./http-load.js"
import { http2Load } from "./http2-load.js"

export interface ServiceBenchOptions {
  readonly seconds: number
  readonly repetitions: number
  readonly versions: number
}

export interface ServiceBenchRow {
  readonly what: string
  readonly perSecond: number
  readonly toBare: number
  /** Against the same with one version. */
  readonly toOne: number | undefined
}

const names = { organizationName: "bench", projectName: "p", packageName: "k" }
const ids = ["1.0.0", "1.0.1"] as const
const path = (id: string) => `/api/v0/organizations/bench/projects/p/packages/k/versions/${id}`

export async function serviceBench(options: ServiceBenchOptions): Promise<ServiceBenchRow[]> {
  const bare = await startCompiled("bench/bare-server.ts")
  const mongo = await startMongo()
  const rows: ServiceBenchRow[] = []
  try {
    for (const store of ["lmdb", "mongodb"] as const) {
      const one = new Map<string, number>()
      for (const versions of [1, options.versions]) {
        const folder = await mkdtemp(join(tmpdir(), "bench-"))
        const environment =
          store === "lmdb"
            ? { DATA_DIR: folder }
            : { DATA_DIR: folder, MONGODB_URI: mongo.uri, MONGODB_DATABASE: `bench-${versions}` }
        await seed(environment, versions)
        const service = await startCompiled("support/service-process.ts", environment)
        try {
          for (const [what, rate, yardstick] of await measure(service, bare, options)) {
            rows.push({
              what: `${store}, ${versions.toLocaleString("en")} versions: ${what}`,
              perSecond: rate,
              toBare: rate / yardstick,
              toOne: one.has(what) ? rate / (one.get(what) ?? 1) : undefined,
            })
            if (!one.has(what)) one.set(what, rate)
          }
        } finally {
          await service.stop()
          await rm(folder, { recursive: true, force: true })
        }
      }
    }
  } finally {
    await bare.stop()
    await mongo.stop()
  }
  return rows
}

/** Each kind of call: [name, calls a second, what the bare server does with the same], medians of interleaved repetitions. */
async function measure(
  service: Child,
  bare: Child,
  { seconds, repetitions }: ServiceBenchOptions,
): Promise<[string, number, number][]> {
  const host = new URL(service.url).host
  const get = requestBytes("GET", path(ids[0]), host)
  const patches = [ArchiveStatus.ARCHIVED, ArchiveStatus.UNARCHIVED].map((status) =>
    requestBytes(
      "PATCH",
      path(ids[0]),
      host,
      JSON.stringify({ archiveStatus: status === ArchiveStatus.ARCHIVED ? "archive" : "unarchive" }),
    ),
  )
  const read = PackageService.method.getVersion
  const update = PackageService.method.updateVersion
  const readMessage = toBinary(read.input, create(read.input, { ...names, versionId: ids[0] }))
  const updateMessages = [ArchiveStatus.ARCHIVED, ArchiveStatus.UNARCHIVED].map((archiveStatus) =>
    toBinary(update.input, create(update.input, { ...names, versionId: ids[0], version: { archiveStatus } })),
  )
  const patch = (n: number) => patches[n % 2] as Buffer
  const rest = { connections: 32, seconds }
  const grpc = { connections: 2, streams: 16, seconds }
  const kinds: [string, () => Promise<number>, () => Promise<number>][] = [
    [
      "REST read",
      async () => sound(await httpLoad(service.url, { ...rest, request: () => get })),
      async () => sound(await httpLoad(bare.url, { ...rest, request: () => get })),
    ],
    [
      "REST status change",
      async () => sound(await httpLoad(service.url, { ...rest, request: patch })),
      async () => sound(await httpLoad(bare.url, { ...rest, request: patch })),
    ],
    [
      "gRPC read",
      async () => sound(await http2Load(service.url, { ...grpc, path: rpcPath(read), message: readMessage })),
      async () => sound(await httpLoad(bare.url, { ...rest, request: () => get })),
    ],
    [
      "gRPC status change",
      async () => sound(await http2Load(service.url, { ...grpc, path: rpcPath(update), message: updateMessages })),
      async () => sound(await httpLoad(bare.url, { ...rest, request: patch })),
    ],
  ]
  const results: [string, number, number][] = []
  for (const [what, ours, yardstick] of kinds) {
    await ours()
    const rates: number[] = []
    const bares: number[] = []
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      rates.push(await ours())
      bares.push(await yardstick())
    }
    results.push([what, median(rates), median(bares)])
  }
  return results
}

function rpcPath(method: DescMethod): string {
  return `/${method.parent.typeName}/${method.name}`
}

function sound({ perSecond, failed }: { perSecond: number; failed: number }): number {
  if (failed > 0) throw new Error(`${failed} calls failed: the rate would mean nothing`)
  return perSecond
}

/** Writes the versions straight into the store: through the API it would take minutes. */
async function seed(environment: Record<string, string>, versions: number): Promise<void> {
  const { MONGODB_URI: uri, MONGODB_DATABASE: database, DATA_DIR } = environment
  const store: Store =
    uri !== undefined && database !== undefined
      ? await openMongoStore({ uri, database, collections, transactionTimeoutMs: 120_000 })
      : await openLmdbStore({ path: join(DATA_DIR ?? "", "store"), collections, transactionTimeoutMs: 120_000 })
  const newId = monotonicFactory()
  const now = new Date()
  const times = { createTime: now, updateTime: now }
  const context = { actor: "bench", correlationId: "bench", now }
  const projectUid = newId()
  const packageUid = newId()
  await store.transact(context, async (tx) => {
    await tx.create(organizations, { uid: newId(), name: "bench", projectCount: 1, ...times })
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
          name: `1.0.${sequence - 1}`,
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
