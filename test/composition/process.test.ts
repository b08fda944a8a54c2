// The built process, as an operator starts it: what it refuses to start with says so in one line, and ends it.
import { spawn } from "node:child_process"
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { gunzipSync } from "node:zlib"
import { afterAll, beforeAll, expect, it } from "vitest"
import { build } from "../support/built.js"

const root = fileURLToPath(new URL("../..", import.meta.url))
let folder: string

beforeAll(async () => {
  await build()
  folder = await mkdtemp(join(tmpdir(), "composition-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number | null
  readonly text: string
}

/** Runs it until it ends, or until it listens, which is not what is expected here. */
async function start(environment: Record<string, string>, args: readonly string[] = []): Promise<Ended> {
  const child = spawn(process.execPath, ["dist/src/main.js", ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: "0", DATA_DIR: join(folder, "data"), ...environment },
  })
  let text = ""
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      // Once: a second signal ends it at once, with 1.
      const wasListening = text.includes("listening on")
      text += chunk.toString()
      if (!wasListening && text.includes("listening on")) child.kill("SIGTERM")
    })
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve))
  return { code, text }
}

it.each([
  ["0.0.0.0", "IPv4"],
  ["::", "IPv6"],
  ["registry.example", "a name"],
])("refuses HOST %s (%s) while nobody has to authenticate", async (host) => {
  const { code, text } = await start({ HOST: host, AUTHENTICATION: "off" })
  expect(text).toMatch(/^wrong settings:\nHOST: .*is not loopback.*\n$/)
  expect(code).toBe(1)
})

it("listens on any host where everybody has to authenticate, and ends with 0 on SIGTERM", async () => {
  const { code, text } = await start({ HOST: "0.0.0.0" })
  expect(text).toContain("listening on http://0.0.0.0:")
  expect(code).toBe(0)
})

it("LOG_FORMAT=pretty writes lines for people, and elsewhere than on a terminal each is JSON", async () => {
  const pretty = await start({ LOG_FORMAT: "pretty" })
  expect(pretty.text).toMatch(/^\[[\d:.]+\] INFO: listening on http:/m)
  const lines = (await start({})).text.trim().split("\n")
  expect(lines.map((line) => JSON.parse(line).msg)).toContain("stopped")
})

it("without LOG_FORMAT writes lines for people on a terminal, and ends with 0 on Ctrl-C", async () => {
  const env = { PATH: process.env.PATH, PORT: "0", DATA_DIR: join(folder, "data") }
  const child = spawn("script", ["-qec", `exec ${process.execPath} dist/src/main.js`, "/dev/null"], { cwd: root, env })
  let text = ""
  child.stdout.on("data", (chunk: Buffer) => {
    const wasListening = text.includes("listening on")
    text += chunk.toString()
    if (!wasListening && text.includes("listening on")) child.stdin.write("\x03")
  })
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve))
  // In colours.
  expect(text).toMatch(/^\[[\d:.]+\] .*INFO.*: .*listening on http:/m)
  expect(text).not.toContain('{"level"')
  expect(code).toBe(0)
})

it("brings data of an older format up with a log line a step, before it listens", async () => {
  const DATA_DIR = join(folder, "older")
  await mkdir(join(DATA_DIR, "store"), { recursive: true })
  const fixture = join(root, "test", "fixtures", "lmdb-registry", "data.mdb.gz")
  await writeFile(join(DATA_DIR, "store", "data.mdb"), gunzipSync(await readFile(fixture)))
  const { text } = await start({ DATA_DIR })
  expect(text).toMatch(/data upgraded to format 1: .*data upgraded to format 2: .*listening on/s)
})

it.each(["/proc/x", "/proc", "/dev/null", "/dev/null/x"])("refuses DATA_DIR %s in one line", async (path) => {
  const { code, text } = await start({ DATA_DIR: path })
  expect(text).toMatch(/^wrong settings:\nDATA_DIR: can't write in .*\n$/)
  expect(code).toBe(1)
})

it.each([
  [{ MAX_BODY_BYTS: "4000" }, "MAX_BODY_BYTS: there is no such setting; MAX_BODY_BYTES is one"],
  [{ VERSION_REGISTRY_PORT: "1" }, "VERSION_REGISTRY_PORT: there is no such setting"],
  [{ REQUEST_TIMEOUT_MS: "soon" }, "REQUEST_TIMEOUT_MS: must be a whole number"],
])("refuses %j", async (environment, message) => {
  const { code, text } = await start(environment as Record<string, string>)
  expect(text).toContain(message)
  expect(code).toBe(1)
})

it.each([[["--frobnicate"]], [["frobnicate"]]])("refuses %j, and names --help", async (args) => {
  const { code, text } = await start({}, args)
  expect(text).toMatch(/^error: (unknown option|too many arguments)/)
  expect(text).toContain("--help")
  expect(code).toBe(1)
})
