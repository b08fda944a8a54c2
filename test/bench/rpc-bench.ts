// Unary gRPC, a no-op implementation: ours, with everything switched on, beside grpc-js on the same core in the same run.
// Run: npx tsx test/bench/rpc-bench.ts

import { readFileSync } from "node:fs"
import { pathToFileURL } from "node:url"
import { create, toBinary } from "@bufbuild/protobuf"
import { UnaryRequestSchema } from "../gen/connectrpc/conformance/v1/service_pb.js"
import { pinLoad } from "../support/child.js"
import { startCompiled } from "./compiled.js"
import { type LoadResult, median } from "./http-load.js"
import { grpcLoad } from "./load.js"

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
  readonly toGrpcJs: number
}

const servers = [
  ["grpc-js", { SERVER: "grpc-js" }],
  ["ours, log at warn", { SERVER: "ours" }],
  ["ours on node:http2, log at warn", { SERVER: "ours", HTTP2: "node" }],
  ["bare node:http2", { SERVER: "bare-node" }],
  ["bare src/http2", { SERVER: "bare" }],
  ["ours, log at info", { SERVER: "ours", LOG_LEVEL: "info" }],
] as const

/** Medians of interleaved repetitions; 4 connections with 16 calls each. */
export async function rpcBench({ seconds, repetitions }: RpcBenchOptions): Promise<RpcBenchRow[]> {
  pinLoad()
  const message = toBinary(UnaryRequestSchema, create(UnaryRequestSchema, { requestData: new Uint8Array(64) }))
  const load = (url: string, duration: number) =>
    grpcLoad(url, {
      connections: 4,
      streams: 16,
      seconds: duration,
      path: "/connectrpc.conformance.v1.ConformanceService/Unary",
      message,
    })
  const children = await Promise.all(
    servers.map(async ([what, environment]) => ({
      what,
      results: [] as (LoadResult & { readonly cpuMicros: number })[],
      ...(await startCompiled("bench/rpc-server.ts", environment)),
    })),
  )
  try {
    for (const { url } of children) await load(url, 2)
    for (let i = 0; i < repetitions; i++) {
      for (const { url, pid, results } of children) {
        const before = cpuSeconds(pid)
        const result = await load(url, seconds)
        if (result.failed > 0) throw new Error(`${result.failed} calls failed`)
        results.push({ ...result, cpuMicros: ((cpuSeconds(pid) - before) * 1e6) / (result.perSecond * seconds) })
      }
    }
  } finally {
    await Promise.all(children.map((child) => child.stop()))
  }
  const rows = children.map(({ what, results }) => ({
    what,
    perSecond: median(results.map((result) => result.perSecond)),
    p50: median(results.map((result) => result.p50)),
    p99: median(results.map((result) => result.p99)),
    cpuMicros: median(results.map((result) => result.cpuMicros)),
  }))
  const base = rows[0]?.perSecond ?? Number.NaN
  return rows.map((row) => ({ ...row, toGrpcJs: row.perSecond / base }))
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
    (await rpcBench({ seconds: 2, repetitions: 5 })).map(({ what, perSecond, p50, p99, cpuMicros, toGrpcJs }) => ({
      "unary gRPC, no-op": what,
      "calls/s": Math.round(perSecond),
      "p50 ms": p50.toFixed(2),
      "p99 ms": p99.toFixed(2),
      "CPU µs/call": cpuMicros.toFixed(1),
      "to grpc-js": toGrpcJs.toFixed(2),
    })),
  )
}
