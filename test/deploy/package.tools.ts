// The packed program, as somebody installs it: in an empty folder, with its production dependencies only, and no sources nor compiler.
import { type ChildProcess, execFile, spawn } from "node:child_process"
import { once } from "node:events"
import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const run = promisify(execFile)
const repository = fileURLToPath(new URL("../..", import.meta.url))
const tsc = join(repository, "node_modules", "typescript", "bin", "tsc")

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "packed-"))
  const packed = join(folder, "packed")
  await mkdir(packed)
  await run("npm", ["pack", "--pack-destination", packed], { cwd: repository, maxBuffer: 2 ** 24 })
  const [tarball = ""] = await readdir(packed)
  await writeFile(join(folder, "package.json"), '{"name": "stranger", "private": true, "type": "module"}')
  const args = ["install", "--omit=dev", "--prefer-offline", "--no-audit", "--no-fund", join(packed, tarball)]
  await run("npm", args, { cwd: folder, maxBuffer: 2 ** 24 })
}, 600_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Starts a command that serves; resolves once it listens. */
async function serve(cwd: string, command: string, ...args: string[]) {
  const data = await mkdtemp(join(folder, "data-"))
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, PORT: "0", DATA_DIR: join(data, "data") }
  const child: ChildProcess = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "inherit"] })
  const exited = once(child, "exit") as Promise<[number | null, string | null]>
  let text = ""
  let seen = () => {}
  child.stdout?.on("data", (chunk: Buffer) => {
    text += chunk.toString()
    seen()
  })
  const until = async (word: string) => {
    while (!text.includes(word)) {
      const more = new Promise<"more">((resolve) => {
        seen = () => resolve("more")
      })
      if ((await Promise.race([more, once(child, "close")])) !== "more" && !text.includes(word))
        throw new Error(`it ended without "${word}": ${text}`)
    }
  }
  await until("listening on")
  const [url = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(text) ?? []
  return { child, exited, url, until, key: () => readFile(join(data, "data", "admin-key"), "utf8") }
}

describe("the packed program", () => {
  const installed = () => join(folder, "node_modules", "version-registry")

  it("has neither sources nor a compiler, and is not to be published by accident", async () => {
    await expect(access(join(installed(), "src"))).rejects.toThrow("ENOENT")
    await expect(access(join(installed(), "test"))).rejects.toThrow("ENOENT")
    await expect(access(join(folder, "node_modules", "typescript"))).rejects.toThrow("ENOENT")
    await expect(access(join(folder, "node_modules", "tsx"))).rejects.toThrow("ENOENT")
    expect(JSON.parse(await readFile(join(installed(), "package.json"), "utf8")).private).toBe(true)
  })

  it("serves at once by npx, and stops when npx is told to", async () => {
    const { child, exited, url, until, key } = await serve(folder, "npx", "version-registry")
    const headers = { authorization: `Bearer ${(await key()).trim()}` }
    const answer = await fetch(`${url}/api/access/v1/whoami`, { headers })
    expect(await answer.json()).toMatchObject({ operator: true })
    // Files that are read at run time, not imported.
    expect((await fetch(`${url}/docs`)).status).toBe(200)
    expect(((await (await fetch(`${url}/openapi.json`)).json()) as { openapi: string }).openapi).toMatch(/^3\.1/)
    child.kill("SIGTERM")
    await exited
    // npx ends first, and tells the service nothing.
    await until('"stopped"')
    await expect(fetch(`${url}/healthz`)).rejects.toThrow()
  })

  it("tells its version and its commands", async () => {
    const { version } = JSON.parse(await readFile(join(repository, "package.json"), "utf8"))
    expect((await run("npx", ["version-registry", "--version"], { cwd: folder })).stdout.trim()).toBe(version)
    expect((await run("npx", ["version-registry", "--help"], { cwd: folder })).stdout).toContain("restore")
  })

  it("gives a strict TypeScript project the transcoder, the clients and the dialects", async () => {
    const stranger = join(folder, "stranger.ts")
    await writeFile(stranger, STRANGER)
    const compilerOptions = {
      module: "NodeNext",
      target: "ES2022",
      strict: true,
      skipLibCheck: false,
      exactOptionalPropertyTypes: true,
      types: ["node"],
      typeRoots: [join(repository, "node_modules", "@types")],
    }
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["stranger.ts"] }))
    await run(process.execPath, [tsc, "-p", folder])
    const { stdout } = await run(process.execPath, ["stranger.js"], { cwd: folder })
    expect(JSON.parse(stdout)).toEqual({
      answer: { name: "acme" },
      openapi: "3.1.0",
      dialects: 4,
      archived: 1,
      grpc: true,
      proto: true,
    })
  }, 120_000)
})

const STRANGER = `
import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { fileURLToPath } from "node:url"
import { PackageService, packages } from "version-registry/client"
import { grpcService } from "version-registry/client/grpc-js"
import { defaultDialect, dialects } from "version-registry/dialects"
import { createMethodTable, createRestHandler, type Dialect } from "version-registry/rest"
import { type OpenApiOptions, openApiDocument } from "version-registry/rest/openapi"

const each: readonly Dialect[] = dialects
const methods = createMethodTable((router) => {
  router.service(PackageService, {
    getOrganization: ({ organizationName }) => ({ organization: { name: organizationName } }),
  })
})
const handler = createRestHandler({ methods, dialects, defaultDialect })
const options: OpenApiOptions = { title: "Mine", version: "1", description: "", apis: [], authentication: "enforced" }
const server = createServer(handler)
server.listen(0, "127.0.0.1", async () => {
  const response = await fetch(\`http://127.0.0.1:\${(server.address() as AddressInfo).port}/api/v0/organizations/acme\`)
  const archived: number = packages.ArchiveStatus.ARCHIVED
  const annotations = fileURLToPath(import.meta.resolve("version-registry/proto/api/rest/v1/annotations.proto"))
  const result = {
    answer: await response.json(),
    openapi: openApiDocument(handler.routes, options)["openapi"],
    dialects: each.length,
    archived,
    grpc: Object.keys(grpcService(PackageService)).length > 0,
    proto: readFileSync(annotations, "utf8").includes("package rest.v1"),
  }
  console.log(JSON.stringify(result))
  server.close()
})
`

describe("a checkout", () => {
  it("npm start hands signals on, and ends with what the service ends with", async () => {
    const { child, exited, until } = await serve(repository, "npm", "start")
    child.kill("SIGTERM")
    expect(await exited).toEqual([0, null])
    await until('"stopped"')
  }, 300_000)
})
