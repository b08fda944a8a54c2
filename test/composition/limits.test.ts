// Every setting that bounds something, in the app that it is set for: without its wire each of these fails.
import { connect as connectHttp2 } from "node:http2"
import { type AddressInfo, connect as connectTcp, createServer } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { create, type DescMethod, toBinary } from "@bufbuild/protobuf"
import { expect, it, onTestFinished, vi } from "vitest"
import { ArtifactService } from "../../gen/registry/artifacts/v1/artifacts_pb.js"
import { CreateOrganizationRequestSchema, PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import { createApp } from "../../src/app.js"
import { openStores } from "../../src/composition/stores.js"
import { ConfigError, readConfig, settingsTable } from "../../src/config.js"
import { apiKeys } from "../../src/registry/access/collections.js"
import { organizations } from "../../src/registry/collections.js"
import { fixture, tarGz } from "../support/archives.js"
import { framed } from "../support/framed.js"
import { rpcClient } from "../support/rpc-clients.js"
import { type ComposedApp, children, composeApp, uploadPackage as upload } from "./composed-app.js"

const list = "/api/v0/organizations"

const effects: Readonly<Record<string, () => Promise<void>>> = {
  async REQUEST_TIMEOUT_MS() {
    const app = await composeApp({ REQUEST_TIMEOUT_MS: "200" })
    app.hold("held")
    expect((await heldCall(app)).status).toBe(504)
  },

  async MAX_TIMEOUT_MS() {
    const app = await composeApp({ MAX_TIMEOUT_MS: "200" })
    app.hold("held")
    expect((await heldCall(app, { "grpc-timeout": "1H" })).status).toBe(504)
  },

  async DRAIN_TIMEOUT_MS() {
    const app = await composeApp({ DRAIN_TIMEOUT_MS: "100" })
    const { entered } = app.hold("held")
    const call = heldCall(app).catch(() => "cut")
    await entered
    await app.stop()
    expect(await call).toBe("cut")
    expect(app.lines).toContainEqual(expect.objectContaining({ level: 40, requests: 1 }))
  },

  async MAX_BODY_BYTES() {
    const app = await composeApp({ MAX_BODY_BYTES: "2000" })
    const json = { name: "acme", labels: { a: "x".repeat(2000) } }
    expect((await app.rest("POST", list, { json })).status).toBe(413)
    const path = "/registry.packages.v1.PackageService/CreateOrganization"
    const connect = await app.rest("POST", path, { json: { organization: json } })
    expect(connect.json).toMatchObject({ code: "resource_exhausted" })
    expect(await grpcStatus(app, path, 2100)).toBe("8")
  },

  async MAX_FILE_BYTES() {
    const app = await composeApp({ MAX_FILE_BYTES: "1000" })
    // Refused for what it announces, before it comes; without an announcement, as it comes.
    expect(await said(app, `${uploadHead}content-length: 9999999\r\nexpect: 100-continue\r\n\r\n`)).toMatch(/ 413 /)
    const parts = [
      { case: "version", value: { id: "1.0.0" } },
      { case: "packageFile", value: new Uint8Array(1001) },
    ]
    const place = { organizationName: "acme", projectName: "p", packageName: "k" }
    expect(
      await rpcCode(
        app,
        PackageService.method.uploadPackage,
        parts.map((part) => ({ ...place, part })),
      ),
    ).toBe("resource_exhausted")
    expect((await upload(app, new Uint8Array(1001))).status).toBe(413)
    expect((await upload(app, new Uint8Array(999))).status).toBe(200)
  },

  async MAX_ASSET_BYTES() {
    const app = await composeApp({ MAX_ASSET_BYTES: "1000" })
    expect((await publish(app, "a", 1001)).status).toBe(413)
    const head = "POST /v1/package/version/publish HTTP/1.1\r\nhost: localhost\r\n"
    expect(await said(app, `${head}content-length: 1001\r\nexpect: 100-continue\r\n\r\n`)).toMatch(/ 413 /)
    const asset = {
      ...place,
      assetName: "a",
      assetSha256: "0".repeat(64),
      assetContent: { data: new Uint8Array(1001) },
    }
    expect(await rpcCode(app, ArtifactService.method.publishPackageVersion, [asset])).toBe("resource_exhausted")
    expect((await publish(app, "b", 1000)).status).toBe(200)
  },

  async MAX_REQUEST_MEMORY_BYTES() {
    const app = await composeApp({ MAX_REQUEST_MEMORY_BYTES: String(1024 ** 2) })
    const answer = await app.rest("POST", list, { json: { name: "acme", description: "x".repeat(1024 ** 2) } })
    expect(answer.status).toBe(503)
    expect(answer.headers.get("retry-after")).not.toBeNull()
  },

  async MAX_RESPONSE_MEMORY_BYTES() {
    const app = await composeApp({ MAX_RESPONSE_MEMORY_BYTES: String(1024 ** 2) })
    // A client whose window is shut takes nothing.
    const session = connectHttp2(app.url, { settings: { initialWindowSize: 0 } })
    onTestFinished(() => session.destroy())
    for (let i = 0; i < 20; i++) session.request({ ":path": "/openapi/codeartifact.json" }).on("error", () => undefined)
    await vi.waitUntil(async () => (await app.rest("GET", list)).status === 503, { timeout: 10_000 })
    expect((await app.rest("GET", "/healthz")).status).toBe(200)
  },

  async MAX_CACHE_MEMORY_BYTES() {
    const app = await composeApp()
    await app.rest("POST", list, { json: { name: "acme" } })
    await app.stop()
    const isKept = async (bytes: string) => {
      const { store, close } = await openStores(readConfig({ DATA_DIR: app.dataDir, MAX_CACHE_MEMORY_BYTES: bytes }))
      const read = () => store.get(organizations, ["acme"])
      const before = await read()
      const key = { id: "", secretHash: "", name: "x".repeat(50_000) } as never
      for (let id = 0; id < 60; id++) {
        const row = Object.assign({}, key, { id: `key${bytes}${id}` })
        await store.transact({ actor: "a", correlationId: "c", now: new Date() }, (tx) => tx.create(apiKeys, row))
      }
      // A document that is kept is one object, whoever reads it.
      const kept = before === (await read())
      await close()
      return kept
    }
    expect([await isKept(String(1024 ** 3)), await isKept(String(1024 ** 2))]).toEqual([true, false])
  },

  async MAX_CONNECTIONS() {
    await expectConnections(await composeApp({ MAX_CONNECTIONS: "3" }), 3)
  },

  async MAX_CONNECTIONS_PER_ADDRESS() {
    await expectConnections(await composeApp({ MAX_CONNECTIONS_PER_ADDRESS: "3" }), 3)
  },

  async STALL_TIMEOUT_MS() {
    const app = await composeApp({ STALL_TIMEOUT_MS: "300" })
    const head = (path: string) => `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100000\r\n`
    expect(await said(app, `${head(list)}\r\n{`)).toMatch(/^HTTP\/1.1 408 /)
    // A streamed body.
    const asset = "domain=dom&repository=repo&format=generic&namespace=n&package=p&version=1&asset=a"
    expect(await said(app, `${head(`/v1/package/version/publish?${asset}`)}\r\n{`)).toMatch(/^HTTP\/1.1 40[08] /)
    const upload = `${uploadHead}content-length: 100000\r\n`
    expect(await said(app, `${upload}\r\n--b\r\n`)).toMatch(/^HTTP\/1.1 408 /)
    // And over gRPC.
    const path = "/registry.packages.v1.PackageService/CreateOrganization"
    expect(await grpcStatus(app, path, 100, 7)).toBe("4")
    // However steadily bytes come: all of a JSON body has that time, and those of a stream must unpack to something in it.
    const steady = await composeApp({ STALL_TIMEOUT_MS: "2000" })
    const gzipOfLongName = "\x1f\x8b\x08\x08\0\0\0\0\0\x03"
    const answers = await Promise.all([
      said(steady, `${head(list)}\r\n{`, " "),
      said(steady, `${upload}content-encoding: gzip\r\n\r\n${gzipOfLongName}`, "x"),
    ])
    for (const answer of answers) expect(answer).toMatch(/^HTTP\/1.1 408 /)
  },

  async MAX_CONCURRENT_CALLS() {
    const app = await composeApp({ MAX_CONCURRENT_CALLS: "1" })
    const held = app.hold("held")
    const call = heldCall(app)
    await held.entered
    expect((await app.rest("GET", list)).status).toBe(503)
    expect((await app.rest("GET", "/healthz")).status).toBe(200)
    held.release()
    expect((await call).status).toBe(201)
    expect((await app.rest("GET", list)).status).toBe(200)
  },

  async MAX_CONCURRENT_STREAMS() {
    const app = await composeApp({ MAX_CONCURRENT_STREAMS: "1" })
    expect((await publish(app, "a", 10)).status).toBe(200)
    const socket = connectTcp(app.port, "127.0.0.1")
    onTestFinished(() => void socket.destroy())
    socket.write(`${uploadHead}content-length: 100\r\n\r\n--b\r\n`)
    await vi.waitUntil(async () => (await publish(app, "b", 10)).status === 503, { timeout: 5_000 })
  },

  async INDEXER_TIMEOUT_MS() {
    // No process starts in that time.
    const app = await composeApp({ INDEXER_WORKERS: "1", INDEXER_TIMEOUT_MS: "100", INDEXER_MEMORY_MB: "277" })
    const archive = await tarGz(fixture("flights"))
    expect((await upload(app, archive)).status).toBe(200)
    await vi.waitUntil(() => children().some((options) => options.includes(String(277 * 1024 ** 2))), {
      timeout: 20_000,
      interval: 5,
    })
    const status = async () =>
      (await app.rest("GET", `${list}/acme/projects/p/packages/k/versions/1.0.0`)).json?.indexStatus
    await vi.waitUntil(async () => String(await status()) === "failed", { timeout: 20_000, interval: 50 })
  },

  async STORE_START_TIMEOUT_MS() {
    // A port that nobody listens on.
    const gone = createServer()
    await new Promise<void>((resolve) => gone.listen(0, "127.0.0.1", resolve))
    const { port } = gone.address() as AddressInfo
    await new Promise((resolve) => gone.close(resolve))
    const config = readConfig({
      PORT: "0",
      AUTHENTICATION: "off",
      SECRET_KEY: "dGVzdHMgYWxsIGhhdmUgdGhlIHNhbWUgMzIgYnl0ZXM=",
      MONGODB_URI: `mongodb://127.0.0.1:${port}/?replicaSet=rs`,
      STORE_START_TIMEOUT_MS: "300",
    })
    await expect(createApp(config)).rejects.toThrow(ConfigError)
  },
}

it.each(settingsTable.map(({ name }) => name).filter((name) => /^MAX_|_MS$/.test(name)))(
  "%s",
  // Less than most defaults: an app without the setting is waited for in vain.
  { timeout: 25_000 },
  async (name) => {
    expect(effects).toHaveProperty(name)
    await effects[name]?.()
  },
)

it("RATE_LIMIT", async () => {
  const admin = "the-operators-own-key-of-this-test"
  const app = await composeApp({ AUTHENTICATION: "required", ADMIN_API_KEY: admin, RATE_LIMIT: "2" })
  const call = () => app.rest("GET", list, { headers: { authorization: `Bearer ${admin}` } })
  const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await call()).status))
  expect(new Set(statuses)).toEqual(new Set([200, 429]))
})

const place = { domain: "dom", repository: "repo", format: 5, namespace: "n", package: "p", packageVersion: "1" }
const uploadHead = `POST ${list}/acme/projects/p/packages/k HTTP/1.1\r\nhost: localhost\r\ncontent-type: multipart/form-data; boundary=b\r\n`

function heldCall(app: ComposedApp, headers: Record<string, string> = {}) {
  return app.rest("POST", list, { json: { name: "acme" }, headers: { "x-request-id": "held", ...headers } })
}

async function publish(app: ComposedApp, asset: string, bytes: number) {
  await app.rest("POST", "/v1/domain?domain=dom", { json: {} })
  await app.rest("POST", "/v1/repository?domain=dom&repository=repo", { json: {} })
  const query = "domain=dom&repository=repo&format=generic&namespace=n&package=p&version=1&unfinished=true"
  const body = new Uint8Array(bytes)
  const hash = Buffer.from(await crypto.subtle.digest("SHA-256", body)).toString("hex")
  const headers = { "x-amz-content-sha256": hash }
  return app.rest("POST", `/v1/package/version/publish?${query}&asset=${asset}`, { headers, body })
}

async function rpcCode(app: ComposedApp, method: DescMethod, messages: Record<string, unknown>[]): Promise<string> {
  const client = rpcClient("grpc", app.url)
  onTestFinished(() => client.close())
  return (await client.call(method, messages)).code
}

/** `sent`: bytes that are sent of the request, when it is not to end. */
async function grpcStatus(app: ComposedApp, path: string, bytes: number, sent?: number): Promise<string> {
  const session = connectHttp2(app.url)
  onTestFinished(() => session.destroy())
  const message = toBinary(
    CreateOrganizationRequestSchema,
    create(CreateOrganizationRequestSchema, { organization: { name: "x".repeat(bytes) } }),
  )
  const stream = session.request({
    ":method": "POST",
    ":path": path,
    "content-type": "application/grpc",
    te: "trailers",
  })
  const body = framed(message)
  if (sent === undefined) stream.end(body)
  else stream.write(body.subarray(0, sent))
  stream.resume()
  const headers = await new Promise<Record<string, unknown>>((resolve) => stream.once("response", resolve))
  return String(headers["grpc-status"])
}

/** As many connections stay open as may. */
async function expectConnections(app: ComposedApp, most: number): Promise<void> {
  const sockets = Array.from({ length: most + 4 }, () => connectTcp(app.port, "127.0.0.1"))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
  })
  for (const socket of sockets) socket.on("error", () => undefined).resume()
  const open = () => sockets.filter(({ closed, readableEnded }) => !closed && !readableEnded).length
  await vi.waitUntil(() => open() === most, { timeout: 5_000 })
  await sleep(100)
  expect(open()).toBe(most)
}

/** What the server says until it closes the connection. `more` follows the request, a little at a time. */
async function said(app: ComposedApp, request: string, more?: string): Promise<string> {
  const socket = connectTcp(app.port, "127.0.0.1")
  onTestFinished(() => void socket.destroy())
  let text = ""
  socket.on("data", (chunk) => {
    text += chunk.toString("latin1")
  })
  socket.write(request, "latin1")
  const trickle = more === undefined ? undefined : setInterval(() => socket.write(more), 50)
  await new Promise((resolve) => socket.on("error", resolve).on("close", resolve))
  clearInterval(trickle)
  return text
}
