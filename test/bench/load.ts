// The load generators: wrk and h2load where they are on PATH (they leave more of the machine to the server), else our own clients.
import { execFile, spawnSync } from "node:child_process"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { framed } from "../support/framed.js"
import { httpLoad, type LoadResult, requestBytes } from "./http-load.js"
import { type Http2LoadOptions, http2Load } from "./http2-load.js"

const run = promisify(execFile)

export const hasWrk = isOnPath("wrk", "-v")
export const hasH2load = isOnPath("h2load", "--version")

function isOnPath(command: string, flag: string): boolean {
  return spawnSync(command, [flag]).error === undefined
}

export interface RestLoadOptions {
  readonly method: string
  readonly path: string
  /** Sent in turn; none: no body. */
  readonly bodies?: readonly object[]
  readonly connections: number
  readonly seconds: number
}

export async function restLoad(url: string, options: RestLoadOptions): Promise<LoadResult> {
  if (hasWrk) return wrk(url, options)
  const { host } = new URL(url)
  const { method, path, bodies = [] } = options
  const requests =
    bodies.length === 0
      ? [requestBytes(method, path, host)]
      : bodies.map((body) => requestBytes(method, path, host, JSON.stringify(body)))
  return httpLoad(url, { ...options, request: (n) => requests[n % requests.length] as Buffer })
}

/** A gRPC call again and again; with h2load only one message can be sent, and each call's status is not looked at. */
export async function grpcLoad(url: string, options: Http2LoadOptions): Promise<LoadResult> {
  if (!hasH2load || !(options.message instanceof Uint8Array)) return http2Load(url, options)
  const probe = await http2Load(url, { ...options, connections: 1, streams: 1, seconds: 0.1 })
  if (probe.failed > 0) return probe
  return h2load(url, options, options.message)
}

async function wrk(url: string, { method, path, bodies = [], connections, seconds }: RestLoadOptions) {
  const folder = await mkdtemp(join(tmpdir(), "wrk-"))
  try {
    const script = join(folder, "load.lua")
    const texts = bodies.map((body) => `[==[${JSON.stringify(body)}]==]`).join(", ")
    await writeFile(
      script,
      `local bodies = {${texts}}
local n = 0
wrk.method = "${method}"
if #bodies > 0 then
  wrk.headers["content-type"] = "application/json"
  request = function()
    n = n + 1
    return wrk.format(nil, nil, nil, bodies[n % #bodies + 1])
  end
end
done = function(summary, latency)
  print(string.format("RESULT %d %d %d %d %d", summary.requests, summary.duration, summary.errors.status +
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    latency:percentile(50), latency:percentile(99)))
end
`,
    )
    const { stdout } = await run("wrk", ["-t1", `-c${connections}`, `-d${seconds}s`, "-s", script, url + path])
    const found = /RESULT (\d+) (\d+) (\d+) (\d+) (\d+)/.exec(stdout)
    if (found === null) throw new Error(`wrk said nothing: ${stdout}`)
    const [requests = 0, micros = 0, failed = 0, p50 = 0, p99 = 0] = found.slice(1).map(Number)
    return { perSecond: (requests * 1e6) / micros, p50: p50 / 1000, p99: p99 / 1000, failed }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function h2load(url: string, { connections, streams, seconds, path }: Http2LoadOptions, message: Uint8Array) {
  const folder = await mkdtemp(join(tmpdir(), "h2load-"))
  try {
    const data = join(folder, "message")
    const log = join(folder, "log")
    await writeFile(data, framed(message))
    const options = [`-c${connections}`, `-m${streams}`, "-t1", `-D${seconds}`, `--data=${data}`, `--log-file=${log}`]
    const fields = ["content-type: application/grpc", "te: trailers", "grpc-timeout: 10S"].map((field) => `-H${field}`)
    await run("h2load", [...options, ...fields, url + path], { maxBuffer: 2 ** 24 })
    // When it began and how long it took, in microseconds, and its HTTP status.
    const lines = (await readFile(log, "utf8")).trim().split("\n")
    const rows = lines.map((line) => line.split("\t").map(Number))
    const times = rows.map(([, , micros = 0]) => micros / 1000).sort((a, b) => a - b)
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
    const failed = rows.filter(([, status]) => status !== 200).length
    return { perSecond: rows.length / seconds, p50: at(0.5), p99: at(0.99), failed }
  } finally {
    await rm(folder, { recursive: true })
  }
}
