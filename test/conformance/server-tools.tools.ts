// The tools that people reach for: grpcurl, ghz and buf curl, with nothing but the server's own reflection.
import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { homedir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { beforeAll, expect, onTestFinished, test } from "vitest"
import { startService } from "../support/service.js"
import { startServer } from "../wire/server-harness.js"

const run = promisify(execFile)
const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "version-registry", "tools")
const tools = [
  ["grpcurl", "github.com/fullstorydev/grpcurl/cmd/grpcurl@v1.9.3"],
  ["ghz", "github.com/bojand/ghz/cmd/ghz@v0.120.0"],
] as const

beforeAll(async () => {
  for (const [name, module] of tools) {
    if (!existsSync(join(folder, name)))
      await run("go", ["install", module], { env: { ...process.env, GOBIN: folder } })
  }
}, 600_000)

const service = "connectrpc.conformance.v1.ConformanceService"

function echoing() {
  return startServer({
    logLevel: "silent",
    implementation: {
      unary: (request) => ({ payload: { data: request.requestData } }),
      async *serverStream(request) {
        yield { payload: { data: request.requestData } }
        yield { payload: { data: request.requestData } }
      },
    },
  })
}

test("grpcurl lists, describes and calls", async () => {
  const { port } = await echoing()
  const grpcurl = async (...args: string[]) => (await run(join(folder, "grpcurl"), ["-plaintext", ...args])).stdout
  const address = `127.0.0.1:${port}`
  expect((await grpcurl(address, "list")).split("\n")).toContain(service)
  expect(await grpcurl(address, "describe", `${service}.Unary`)).toContain("rpc Unary")
  expect(await grpcurl(address, "describe", "connectrpc.conformance.v1.UnaryRequest")).toContain("request_data")
  const answer = await grpcurl("-d", '{"request_data":"AQI="}', address, `${service}/Unary`)
  expect(JSON.parse(answer)).toEqual({ payload: { data: "AQI=" } })
  const failed = await run(join(folder, "grpcurl"), ["-plaintext", address, `${service}/Unimplemented`]).catch((e) => e)
  expect(failed.stderr).toContain("Code: Unimplemented")
})

test("ghz loads it without one failure", async () => {
  const { port } = await echoing()
  const { stdout } = await run(join(folder, "ghz"), [
    ...["--insecure", "--call", `${service}/Unary`, "--data", '{"request_data":"AQI="}'],
    ...["--total", "500", "--concurrency", "10", "--connections", "2", "--format", "json", `127.0.0.1:${port}`],
  ])
  expect(JSON.parse(stdout).statusCodeDistribution).toEqual({ OK: 500 })
})

// Its windows can't be chosen, so messages are made longer than they and a frame are.
test.each([
  [65_536, []],
  [90_000, ["--enable-compression"]],
] as const)("ghz sends and takes messages of %i bytes", async (bytes, options) => {
  const { port } = await echoing()
  const data = JSON.stringify({ request_data: Buffer.alloc(bytes, 7).toString("base64") })
  const { stdout } = await run(
    join(folder, "ghz"),
    [
      ...["--insecure", "--call", `${service}/Unary`, "--data", data, ...options],
      ...["--total", "100", "--concurrency", "10", "--connections", "2", "--format", "json", `127.0.0.1:${port}`],
    ],
    { maxBuffer: 2 ** 26 },
  )
  expect(JSON.parse(stdout).statusCodeDistribution).toEqual({ OK: 100 })
})

test.each(["grpc", "grpcweb", "connect"])("buf curl calls over %s", async (protocol) => {
  const { baseUrl } = await echoing()
  const curl = (method: string) =>
    run("node_modules/.bin/buf", [
      ...["curl", "--http2-prior-knowledge", "--protocol", protocol, "--data", '{"requestData":"AQI="}'],
      `${baseUrl}/${service}/${method}`,
    ])
  expect(JSON.parse((await curl("Unary")).stdout)).toEqual({ payload: { data: "AQI=" } })
  expect((await curl("ServerStream")).stdout.match(/AQI=/g)).toHaveLength(2)
})

const ADMIN = "the-operators-own-key-of-this-test"
const list = "registry.packages.v1.PackageService/ListOrganizations"

/** The registry itself, whose reflection wants a credential, too. */
async function closed() {
  const service = await startService("embedded", {
    AUTHENTICATION: "required",
    ADMIN_API_KEY: ADMIN,
    PUBLIC_DOCS: "false",
  })
  onTestFinished(() => service.stop())
  return service
}

test("grpcurl is let in with a key, and told why not without", async () => {
  const { url } = await closed()
  const grpcurl = (...headers: string[]) =>
    run(join(folder, "grpcurl"), ["-plaintext", ...headers.flatMap((each) => ["-H", each]), new URL(url).host, list])
  expect(JSON.parse((await grpcurl(`authorization: Bearer ${ADMIN}`)).stdout)).toEqual({})
  for (const headers of [[], ["authorization: Bearer wrong"], ["authorization: Basic !"]]) {
    const failed = await grpcurl(...headers).catch((error) => error)
    expect(failed.stderr).toContain("Unauthenticated")
  }
  // The form that package managers know.
  const basic = Buffer.from(`anybody:${ADMIN}`).toString("base64")
  expect(JSON.parse((await grpcurl(`authorization: Basic ${basic}`)).stdout)).toEqual({})
})

test.each(["grpc", "grpcweb", "connect"])("buf curl is let in with a key over %s", async (protocol) => {
  const { url } = await closed()
  const curl = (...options: string[]) =>
    run("node_modules/.bin/buf", [
      ...["curl", "--http2-prior-knowledge", "--protocol", protocol, "--data", "{}", ...options],
      `${url}/${list}`,
    ])
  const header = `authorization: ApiKey ${ADMIN}`
  expect(JSON.parse((await curl("--header", header, "--reflect-header", header)).stdout)).toEqual({})
  // Reflection tells nobody else what there is, so the schema comes from here.
  const failed = await curl("--schema", ".", "--header", "authorization: ApiKey wrong").catch((error) => error)
  expect(failed.stderr).toContain("unauthenticated")
  const unknown = await curl().catch((error) => error)
  expect(unknown.stderr).toContain("failed to find service")
})
