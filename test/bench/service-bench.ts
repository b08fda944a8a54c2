// The service as its users meet it: reads and status changes of one version, over REST and gRPC, on both stores, in a package with 1
// and with 100,000 versions; each as a ratio to a bare node:http server that answers the same JSON in the same run.
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { create, type DescMethod, toBinary } from "@bufbuild/protobuf"
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import { ArchiveStatus } from "../../gen/registry/packages/v1/resources_pb.js"
import type { Child } from "../support/child.js"
import { startMongo } from "../support/mongo-server.js"
import { startCompiled } from "./compiled.js"
import { type LoadResult, median } from "./http-load.js"
import { grpcLoad, restLoad } from "./load.js"
import { names, seed, versionName } from "./seed.js"

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

const path = `/api/v0/organizations/bench/projects/p/packages/k/versions/${versionName(0)}`

export async function serviceBench(options: ServiceBenchOptions): Promise<ServiceBenchRow[]> {
  const answer = {
    id: versionName(0),
    createdAt: "2026-01-02T03:04:05.678Z",
    updatedAt: "2026-01-02T03:04:05.678Z",
    archiveStatus: "unarchive",
    indexStatus: "unknown",
  }
  const bare = await startCompiled("bench/bare-server.ts", { ANSWERS: JSON.stringify({ GET: answer, PATCH: answer }) })
  const mongo = await startMongo()
  const rows: ServiceBenchRow[] = []
  try {
    for (const store of ["embedded", "mongodb"] as const) {
      const one = new Map<string, number>()
      for (const versions of [1, options.versions]) {
        const folder = await mkdtemp(join(tmpdir(), "bench-"))
        const environment =
          store === "embedded"
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
  const read = PackageService.method.getVersion
  const update = PackageService.method.updateVersion
  const readMessage = toBinary(read.input, create(read.input, { ...names, versionId: versionName(0) }))
  const updateMessages = [ArchiveStatus.ARCHIVED, ArchiveStatus.UNARCHIVED].map((archiveStatus) =>
    toBinary(update.input, create(update.input, { ...names, versionId: versionName(0), version: { archiveStatus } })),
  )
  const get = { method: "GET", path, connections: 32, seconds }
  const patch = { ...get, method: "PATCH", bodies: [{ archiveStatus: "archive" }, { archiveStatus: "unarchive" }] }
  const grpc = { connections: 2, streams: 16, seconds }
  const restRate = async (child: Child, request: typeof get) => sound(await restLoad(child.url, request))
  const grpcRate = async (method: DescMethod, message: Uint8Array | Uint8Array[]) =>
    sound(await grpcLoad(service.url, { ...grpc, path: rpcPath(method), message }))
  const kinds: [string, () => Promise<number>, () => Promise<number>][] = [
    ["REST read", () => restRate(service, get), () => restRate(bare, get)],
    ["REST status change", () => restRate(service, patch), () => restRate(bare, patch)],
    ["gRPC read", () => grpcRate(read, readMessage), () => restRate(bare, get)],
    ["gRPC status change", () => grpcRate(update, updateMessages), () => restRate(bare, patch)],
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

function sound({ perSecond, failed }: LoadResult): number {
  if (failed > 0) throw new Error(`${failed} calls failed: the rate would mean nothing`)
  return perSecond
}
