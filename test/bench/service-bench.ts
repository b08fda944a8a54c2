// The service as its users meet it: reads and status changes of one version, over REST and gRPC, on both stores, in a package with 1
// and with 100,000 versions; each as a ratio to a bare node:http server that answers the same JSON in the same run.
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { create, type DescMethod, toBinary } from "@bufbuild/protobuf"
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import { ArchiveStatus } from "../../gen/registry/packages/v1/resources_pb.js"
import type { StoreKind } from "../../src/store-kinds.js"
import type { Child } from "../support/child.js"
import { type MongoServer, startMongo } from "../support/mongo-server.js"
import { startCompiled } from "./compiled.js"
import { type LoadResult, median } from "./http-load.js"
import { grpcLoad, restLoad } from "./load.js"
import { names, seed, versionName } from "./seed.js"

export interface ServiceBenchOptions {
  readonly seconds: number
  readonly repetitions: number
  readonly versions: number
  readonly stores: readonly StoreKind[]
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
  const rows: ServiceBenchRow[] = []
  try {
    for (const store of options.stores) {
      const mongo = store === "mongodb" ? await startMongo() : undefined
      const one = await seededService(mongo, 1)
      const many = await seededService(mongo, options.versions)
      try {
        for (const { what, ofOne, ofMany, ofBare } of await measure(one.child, many.child, bare, options)) {
          const row = (versions: number, perSecond: number, toOne: number | undefined) => ({
            what: `${store}, ${versions.toLocaleString("en")} versions: ${what}`,
            perSecond,
            toBare: perSecond / ofBare,
            toOne,
          })
          rows.push(row(1, ofOne, undefined), row(options.versions, ofMany, ofMany / ofOne))
        }
      } finally {
        await one.stop()
        await many.stop()
        await mongo?.stop()
      }
    }
  } finally {
    await bare.stop()
  }
  return rows
}

/** The service with a package of so many versions: on MongoDB where one is given, else on the embedded store. */
async function seededService(mongo: MongoServer | undefined, versions: number) {
  const folder = await mkdtemp(join(tmpdir(), "bench-"))
  const environment = {
    DATA_DIR: folder,
    ...(mongo !== undefined && { MONGODB_URI: mongo.uri, MONGODB_DATABASE: `bench-${versions}` }),
  }
  await seed(environment, versions)
  const child = await startCompiled("support/service-process.ts", environment)
  return {
    child,
    async stop() {
      await child.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Calls a second of each kind: medians of repetitions in which the servers take turns. */
interface KindRates {
  readonly what: string
  readonly ofOne: number
  readonly ofMany: number
  readonly ofBare: number
}

async function measure(
  one: Child,
  many: Child,
  bare: Child,
  { seconds, repetitions }: ServiceBenchOptions,
): Promise<KindRates[]> {
  const read = PackageService.method.getVersion
  const update = PackageService.method.updateVersion
  const readMessage = toBinary(read.input, create(read.input, { ...names, versionId: versionName(0) }))
  const updateMessages = [ArchiveStatus.ARCHIVED, ArchiveStatus.UNARCHIVED].map((archiveStatus) =>
    toBinary(update.input, create(update.input, { ...names, versionId: versionName(0), version: { archiveStatus } })),
  )
  const get = { method: "GET", path, connections: 32, seconds }
  const patch = { ...get, method: "PATCH", bodies: [{ archiveStatus: "archive" }, { archiveStatus: "unarchive" }] }
  const grpc = { connections: 2, streams: 16, seconds }
  const rest = (request: typeof get) => async (child: Child) => sound(await restLoad(child.url, request))
  const rpc = (method: DescMethod, message: Uint8Array | Uint8Array[]) => async (child: Child) =>
    sound(await grpcLoad(child.url, { ...grpc, path: rpcPath(method), message }))
  const kinds = [
    { what: "REST read", rate: rest(get), yardstick: rest(get) },
    { what: "REST status change", rate: rest(patch), yardstick: rest(patch) },
    { what: "gRPC read", rate: rpc(read, readMessage), yardstick: rest(get) },
    { what: "gRPC status change", rate: rpc(update, updateMessages), yardstick: rest(patch) },
  ]
  const results: KindRates[] = []
  for (const { what, rate, yardstick } of kinds) {
    const rates: { ofOne: number[]; ofMany: number[]; ofBare: number[] } = { ofOne: [], ofMany: [], ofBare: [] }
    for (const child of [one, many]) await rate(child)
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      rates.ofOne.push(await rate(one))
      rates.ofMany.push(await rate(many))
      rates.ofBare.push(await yardstick(bare))
    }
    results.push({
      what,
      ofOne: median(rates.ofOne),
      ofMany: median(rates.ofMany),
      ofBare: median(rates.ofBare),
    })
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
