// Unary gRPC, a no-op implementation: ours, with everything switched on, beside grpc-js and, where Go is on PATH, grpc-go on the same core
// in the same run; and the whole service that reads one version.
// Run: npx tsx test/bench/rpc-bench.ts

import { readFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { create, toBinary } from "@bufbuild/protobuf"
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import { UnaryRequestSchema } from "../gen/connectrpc/conformance/v1/service_pb.js"
import { type Child, pinLoad } from "../support/child.js"
import { startCompiled } from "./compiled.js"
import { buildGoPeers } from "./go-peers.js"
import { type LoadResult, median } from "./http-load.js"
import { grpcLoad } from "./load.js"
import { names, seed, versionName } from "./seed.js"

export interface RpcBenchOptions {
  readonly seconds: number
  readonly repetitions: number
}

export interface RpcBenchRow {
  readonly what: string
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  /** Processor time of the server for one call, in microseconds: says more than the rate where the machine has other work. */
  readonly cpuMicros: number
  /** The most memory that the server has had, in MiB. */
  readonly peakMebibytes: number
  readonly toGrpcJs: number
  /** Undefined without Go. */
  readonly toGrpcGo: number | undefined
}

const servers = [
  ["grpc-js", { SERVER: "grpc-js" }],
  ["ours, log at warn", { SERVER: "ours" }],
  ["ours on node:http2, log at warn", { SERVER: "ours", HTTP2: "node" }],
  ["bare node:http2", { SERVER: "bare-node" }],
  ["bare src/http2", { SERVER: "bare" }],
  ["ours, log at info", { SERVER: "ours", LOG_LEVEL: "info" }],
] as const

const echoPath = "/connectrpc.conformance.v1.ConformanceService/Unary"
const echo = toBinary(UnaryRequestSchema, create(UnaryRequestSchema, { requestData: new Uint8Array(64) }))
const { getVersion } = PackageService.method
const read = toBinary(getVersion.input, create(getVersion.input, { ...names, versionId: versionName(0) }))

interface Measured {
  readonly what: string
  readonly child: Child
  readonly path: string
  readonly message: Uint8Array
  readonly results: (LoadResult & { readonly cpuMicros: number })[]
}

/** Medians of interleaved repetitions; 4 connections with 16 calls each. */
export async function rpcBench({ seconds, repetitions }: RpcBenchOptions): Promise<RpcBenchRow[]> {
  pinLoad()
  const peers = await buildGoPeers()
  const folder = await mkdtemp(join(tmpdir(), "bench-"))
  const measured: Measured[] = []
  const add = (what: string, child: Child, path = echoPath, message: Uint8Array = echo) =>
    measured.push({ what, child, path, message, results: [] })
  const load = ({ child, path, message }: Measured, duration: number) =>
    grpcLoad(child.url, { connections: 4, streams: 16, seconds: duration, path, message })
  try {
    for (const [what, environment] of servers) add(what, await startCompiled("bench/rpc-server.ts", environment))
    await seed({ DATA_DIR: folder }, 1)
    const service = await startCompiled("support/service-process.ts", { DATA_DIR: folder })
    add(READ, service, `/${getVersion.parent.typeName}/${getVersion.name}`, read)
    if (peers !== undefined) add(GRPC_GO, await peers.start("grpc-go"), "/bench.v1.RegistryService/Echo")
    for (const each of measured) await load(each, 2)
    for (let i = 0; i < repetitions; i++) {
      for (const each of measured) {
        const before = cpuSeconds(each.child.pid)
        const result = await load(each, seconds)
        if (result.failed > 0) throw new Error(`${result.failed} calls failed`)
        const cpuMicros = ((cpuSeconds(each.child.pid) - before) * 1e6) / (result.perSecond * seconds)
        each.results.push({ ...result, cpuMicros })
      }
    }
    return rowsOf(measured)
  } finally {
    await Promise.all(measured.map(({ child }) => child.stop()))
    await peers?.remove()
    await rm(folder, { recursive: true, force: true })
  }
}

const GRPC_GO = "grpc-go"
const READ = "ours, the service on the embedded store, read of one version"

function rowsOf(measured: readonly Measured[]): RpcBenchRow[] {
  const rows = measured.map(({ what, child, results }) => ({
    what,
    perSecond: median(results.map((result) => result.perSecond)),
    p50: median(results.map((result) => result.p50)),
    p99: median(results.map((result) => result.p99)),
    cpuMicros: median(results.map((result) => result.cpuMicros)),
    peakMebibytes: peakMebibytes(child.pid),
  }))
  const rateOf = (name: string) => rows.find(({ what }) => what === name)?.perSecond
  const [grpcJs = Number.NaN, grpcGo] = [rateOf("grpc-js"), rateOf(GRPC_GO)]
  return rows.map((row) => ({
    ...row,
    toGrpcJs: row.perSecond / grpcJs,
    toGrpcGo: grpcGo === undefined ? undefined : row.perSecond / grpcGo,
  }))
}

/** Linux only. */
function peakMebibytes(pid: number): number {
  try {
    return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}

/** User and system time (fields 14 and 15 of proc_pid_stat(5), in hundredths of a second); Linux only. */
function cpuSeconds(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? []
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return Number.NaN
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.table(
    (await rpcBench({ seconds: 2, repetitions: 5 })).map(
      ({ what, perSecond, p50, p99, cpuMicros, peakMebibytes, toGrpcJs, toGrpcGo }) => ({
        "unary gRPC, no-op": what,
        "calls/s": Math.round(perSecond),
        "p50 ms": p50.toFixed(2),
        "p99 ms": p99.toFixed(2),
        "CPU µs/call": cpuMicros.toFixed(1),
        "peak MiB": Math.round(peakMebibytes),
        "to grpc-js": toGrpcJs.toFixed(2),
        "to grpc-go": toGrpcGo?.toFixed(2) ?? "",
      }),
    ),
  )
}
