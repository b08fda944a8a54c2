// The built program before other people's tests of HTTP/2, over TCP and TLS: h2spec, nghttp and h2load (both of nghttp2).
import { type ChildProcess, execFile, execFileSync } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { promisify } from "node:util"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { build } from "../support/built.js"
import { startCommand } from "../support/commands.js"
import { installH2spec, runH2spec } from "./h2spec.js"
import { testCertificate } from "./test-certificate.js"

const run = promisify(execFile)
let folder: string
const ports = { http: 0, https: 0 }
const programs: { readonly process: ChildProcess; readonly outcome: Promise<unknown> }[] = []

beforeAll(async () => {
  try {
    execFileSync("h2load", ["--version"])
  } catch {
    execFileSync("sh", ["-c", "apt-get update -qq && apt-get install -y -qq nghttp2-client"], { stdio: "ignore" })
  }
  await Promise.all([installH2spec(), build()])
  folder = await mkdtemp(join(tmpdir(), "http2-service-"))
  const { key, cert } = testCertificate()
  await writeFile(join(folder, "key.pem"), key)
  await writeFile(join(folder, "cert.pem"), cert)
  // An empty message of gRPC's.
  await writeFile(join(folder, "message"), Buffer.alloc(5))
  const tls = { TLS_KEY_FILE: join(folder, "key.pem"), TLS_CERT_FILE: join(folder, "cert.pem") }
  const [http, https] = await Promise.all([start({}), start(tls)])
  Object.assign(ports, { http, https })
}, 600_000)

afterAll(async () => {
  for (const { process } of programs) process.kill("SIGTERM")
  await Promise.all(programs.map(({ outcome }) => outcome))
  await rm(folder, { recursive: true, force: true })
})

/** Gives the port where it listens. */
async function start(environment: Record<string, string>): Promise<number> {
  const dataDir = join(folder, `data-${programs.length}`)
  const program = startCommand(["serve"], { PORT: "0", AUTHENTICATION: "off", DATA_DIR: dataDir, ...environment })
  programs.push(program)
  const listening = new Promise<number>((resolve) => {
    const { stdout } = program.process
    if (stdout === null) return
    createInterface(stdout).on("line", (line) => {
      const { port } = JSON.parse(line) as { port?: number }
      if (port !== undefined) resolve(port)
    })
  })
  const ended = program.outcome.then(({ stdout, stderr }) => {
    throw new Error(`the program ended: ${stdout}${stderr}`)
  })
  ended.catch(() => undefined)
  return Promise.race([listening, ended])
}

describe("h2spec, where a body can be had", () => {
  test.each([
    ["plain", [], 145],
    ["strict", ["--strict"], 146],
  ])("over TCP, %s: all but that what is no HTTP/2 is answered as HTTP/1.1", async (_, flags, cases) => {
    const said = await runH2spec(ports.http, ["-P", "/healthz", ...flags])
    // Both are served on this port. h2spec sends "INVALID CONNECTION PREFACE", reads "HTTP/1.1 400" and then the connection's end.
    expect(said.match(/×.*/g)).toEqual(["× 2: Sends invalid connection preface"])
    expect(said).toContain("note that the frame header looked like an HTTP/1.1 header")
    expect(said).toContain(`${cases} tests, ${cases - 1} passed, 0 skipped, 1 failed`)
  })

  test.each([
    ["plain", [], 145],
    ["strict", ["--strict"], 146],
  ])("over TLS, %s: all", async (_, flags, cases) => {
    expect(await runH2spec(ports.https, ["-t", "-k", "-P", "/healthz", ...flags])).toContain(
      `${cases} tests, ${cases} passed, 0 skipped, 0 failed`,
    )
  })
})

const check = "/grpc.health.v1.Health/Check"
const grpc = ["-H", "content-type: application/grpc", "-H", "te: trailers"]
const schemes = ["http", "https"] as const

describe.each(schemes)("h2load over %s: many streams on few connections, each answered 200", (scheme) => {
  test.each([
    ["as it comes", []],
    ["windows of 1 KiB and 4 KiB", ["-w", "10", "-W", "12"]],
    ["windows as large as there are", ["-w", "30", "-W", "30"]],
    ["no tables", ["--header-table-size=0", "--encoder-header-table-size=0"]],
    ["large tables and frames", ["--header-table-size=64K", "--encoder-header-table-size=64K", "-f", "1M"]],
  ])("%s", async (_, options) => {
    const load = async (requests: number, path: string, more: readonly string[]) => {
      const url = `${scheme}://127.0.0.1:${ports[scheme]}${path}`
      const { stdout } = await run("h2load", ["-n", String(requests), "-c", "3", "-m", "100", ...options, ...more, url])
      expect(stdout).toContain(
        `requests: ${requests} total, ${requests} started, ${requests} done, ${requests} succeeded, 0 failed, 0 errored, 0 timeout`,
      )
      expect(stdout).toContain(`status codes: ${requests} 2xx, 0 3xx, 0 4xx, 0 5xx`)
      return stdout
    }
    await load(1500, check, ["-d", join(folder, "message"), ...grpc])
    // A body of many frames.
    await load(90, "/openapi/credible.json", [])
  })
})

describe.each(schemes)("nghttp over %s: status and trailers of each of many calls", (scheme) => {
  test.each([
    ["as it comes", []],
    ["a window of 15 bytes, one of 4 KiB", ["-w", "4", "-W", "12"]],
    ["a table that shrinks and grows at once", ["-c", "1000", "-c", "100", "-c", "4096"]],
    ["padding, and no table", ["-b", "100", "-c", "0", "--encoder-header-table-size=0"]],
  ])("%s", async (_, options) => {
    const url = `${scheme}://127.0.0.1:${ports[scheme]}${check}`
    const more = ["-d", join(folder, "message"), ...grpc]
    const { stdout } = await run("nghttp", ["-nvy", "-m", "60", ...options, ...more, url], { maxBuffer: 1 << 24 })
    const count = (line: string) => stdout.split("\n").filter((each) => each.endsWith(line)).length
    expect(count(" :status: 200")).toBe(60)
    expect(count(" grpc-status: 0")).toBe(60)
  })
})
