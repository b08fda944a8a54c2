// One port: which part answers what, what is logged, health, reflection.
import { setTimeout as sleep } from "node:timers/promises"
import { createFileRegistry, fromBinary } from "@bufbuild/protobuf"
import { FileDescriptorProtoSchema, FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt"
import { Code, ConnectError, createClient, type Interceptor } from "@connectrpc/connect"
import { createConnectTransport, createGrpcTransport, createGrpcWebTransport } from "@connectrpc/connect-node"
import { describe, expect, test, vi } from "vitest"
import { Health, HealthCheckResponse_ServingStatus as Status } from "../../gen/grpc/health/v1/health_pb.js"
import { ServerReflection } from "../../gen/grpc/reflection/v1/reflection_pb.js"
import { ServerReflection as ServerReflectionAlpha } from "../../gen/grpc/reflection/v1alpha/reflection_pb.js"
import { recordOf } from "../../src/rpc/request-record.js"
import { ConformanceService } from "../gen/connectrpc/conformance/v1/service_pb.js"
import { http2Client, rawGrpc, rawTcp, startServer, unaryMessage, unaryPath } from "./server-harness.js"

const transports = [
  ["grpc", (baseUrl: string) => createGrpcTransport({ baseUrl })],
  ["grpc-web", (baseUrl: string) => createGrpcWebTransport({ baseUrl, httpVersion: "1.1" })],
  ["grpc-web", (baseUrl: string) => createGrpcWebTransport({ baseUrl, httpVersion: "2" })],
  ["connect", (baseUrl: string) => createConnectTransport({ baseUrl, httpVersion: "1.1" })],
  ["connect", (baseUrl: string) => createConnectTransport({ baseUrl, httpVersion: "2" })],
] as const

test.each(transports)("%s: one chain, one log line, the caller's correlation id", async (protocol, transport) => {
  const identify: Interceptor = (next) => (request) => {
    const record = recordOf(request.contextValues)
    if (record !== undefined) record.caller = "user:ada"
    return next(request)
  }
  const { baseUrl, lines } = await startServer({
    interceptors: [identify],
    implementation: {
      unary: (request) => {
        if (request.requestData.length === 0) throw new ConnectError("lost", Code.Aborted)
        return {}
      },
    },
  })
  const client = createClient(ConformanceService, transport(baseUrl))
  let echoed: string | null = null
  await client.unary(
    { requestData: new Uint8Array(1) },
    {
      headers: { "x-request-id": "abc-1", authorization: "Bearer sesame" },
      onHeader: (headers) => {
        echoed = headers.get("x-request-id")
      },
    },
  )
  expect(echoed).toBe("abc-1")
  await expect(client.unary({})).rejects.toMatchObject({ code: Code.Aborted })
  await expect.poll(() => lines).toHaveLength(2)
  expect(lines).toMatchObject([
    { level: 30, correlationId: "abc-1", caller: "user:ada", protocol, code: "OK", status: 200, msg: "request" },
    { level: 30, code: "ABORTED", protocol, method: "connectrpc.conformance.v1.ConformanceService/Unary" },
  ])
  expect(lines[1]?.durationMs).toBeGreaterThan(0)
  expect(JSON.stringify(lines)).not.toContain("sesame")
})

test.each(transports)(
  "%s: what is our own fault is logged with its stack and told with a number only",
  async (_, transport) => {
    const { baseUrl, lines } = await startServer({
      logLevel: "warn",
      implementation: {
        unary: () => {
          throw new TypeError("password=sesame")
        },
      },
    })
    const client = createClient(ConformanceService, transport(baseUrl))
    const error = ConnectError.from(await client.unary({}, { headers: { "x-request-id": "id-7" } }).catch((e) => e))
    expect(error.code).toBe(Code.Internal)
    expect(error.rawMessage).toBe("internal error, correlation id id-7")
    await expect.poll(() => lines).toHaveLength(1)
    expect(lines).toMatchObject([
      { level: 50, code: "INTERNAL", err: { type: "TypeError", message: "password=sesame" } },
    ])
    expect(JSON.stringify(lines[0])).toContain("server.test")
  },
)

test("whoever counts requests hears of each when it is over, whatever its protocol", async () => {
  const finished: unknown[] = []
  const { baseUrl } = await startServer({
    implementation: { unary: () => ({}) },
    onFinished: ({ protocol, method, code, startedAt }, status) =>
      void finished.push([protocol, method, code, status, performance.now() >= startedAt]),
  })
  const name = "connectrpc.conformance.v1.ConformanceService/Unary"
  const post = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" }
  expect((await fetch(`${baseUrl}/${name}`, post)).status).toBe(200)
  expect((await fetch(`${baseUrl}/nowhere`)).status).toBe(404)
  await vi.waitFor(() => expect(finished).toHaveLength(2), 20_000)
  expect(finished).toEqual([
    ["connect", name, 0, 200, true],
    ["rest", "GET /nowhere", undefined, 404, true],
  ])
})

test("a request id that is not one is replaced", async () => {
  const { baseUrl } = await startServer()
  const response = await fetch(`${baseUrl}/x`, { headers: { "x-request-id": "a b" } })
  expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f]{20}-[0-9a-z]+$/)
})

test("nothing is logged above info", async () => {
  const { baseUrl, lines } = await startServer({ logLevel: "warn" })
  await fetch(`${baseUrl}/x`)
  await rawGrpc(http2Client(baseUrl), unaryMessage())
  await sleep(20)
  expect(lines).toEqual([])
})

test("everything else is REST, over both HTTP versions; its query is not logged", async () => {
  const { baseUrl, lines } = await startServer()
  expect(await (await fetch(`${baseUrl}/a/b?token=sesame`)).text()).toBe("rest")
  const stream = http2Client(baseUrl).request({ ":path": "/a/b?token=sesame" })
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  expect(Buffer.concat(chunks).toString()).toBe("rest")
  await expect.poll(() => lines).toHaveLength(2)
  expect(lines).toMatchObject([
    { protocol: "rest", method: "GET /a/b", status: 404 },
    { protocol: "rest", method: "GET /a/b", status: 404 },
  ])
  expect(JSON.stringify(lines)).not.toContain("sesame")
})

test("an RPC path takes only the content types of RPC, and only POST", async () => {
  const { baseUrl } = await startServer()
  const wrong = await fetch(baseUrl + unaryPath, {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body: "x",
  })
  expect(wrong.status).toBe(415)
  expect((await fetch(baseUrl + unaryPath)).status).toBe(405)
})

test("an unknown method is unimplemented to gRPC clients", async () => {
  const { baseUrl } = await startServer()
  const { status, headers } = await rawGrpc(http2Client(baseUrl), unaryMessage(), { ":path": "/no.Such/Method" })
  expect(headers[":status"]).toBe(200)
  expect(status).toBe(String(Code.Unimplemented))
})

test("garbage before the preface is a bad request; the port serves on", async () => {
  const { port, baseUrl } = await startServer()
  const preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
  expect(await rawTcp(port, `x${preface}`)).toMatch(/^HTTP\/1.1 400/)
  expect(await rawTcp(port, "PRI * HTTP/2.0\r\n\r\nXX\r\n\r\n")).toMatch(/^HTTP\/1.1 400/)
  expect(await rawTcp(port, Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00]))).toMatch(/^HTTP\/1.1 400/)
  expect((await fetch(`${baseUrl}/healthz`)).status).toBe(200)
})

test("a preface that comes in pieces is one", async () => {
  const { port } = await startServer({ limits: { headersTimeoutMs: 400, idleTimeoutMs: 100 } })
  const pieces = [..."PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"].map((char) => Buffer.from(char))
  // An empty SETTINGS frame follows; the server's own is its answer.
  const answer = await rawTcp(port, ...pieces, Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0]))
  expect(answer.charCodeAt(3)).toBe(4)
})

describe("health", () => {
  test("follows the checks, over HTTP and gRPC", async () => {
    let works = true
    const check = async () => {
      if (!works) throw Object.assign(new Error("store is away: password=sesame"), { code: "ENOSPC" })
    }
    const { baseUrl, lines } = await startServer({ checks: { store: check } })
    const client = createClient(Health, createGrpcTransport({ baseUrl }))
    const both = async () => {
      const response = await fetch(`${baseUrl}/readyz`)
      return [response.status, await response.json(), (await client.check({ service: "grpc.health.v1.Health" })).status]
    }
    expect(await both()).toEqual([200, { status: "ok", checks: { store: "ok" } }, Status.SERVING])
    works = false
    const unavailable = { status: "unavailable", checks: { store: "failing" }, reasons: { store: "ENOSPC" } }
    expect(await both()).toEqual([503, unavailable, Status.NOT_SERVING])
    expect(lines.filter(({ msg }) => String(msg).startsWith("not ready"))).toMatchObject([
      { level: 50, check: "store" },
    ])
    expect((await fetch(`${baseUrl}/healthz`)).status).toBe(200)
    expect((await fetch(`${baseUrl}/readyz`, { method: "HEAD" })).status).toBe(503)
    await expect(client.check({ service: "no.Such" })).rejects.toMatchObject({ code: Code.NotFound })
  })

  test.each(["/healthz", "/readyz"])("%s is only read", async (path) => {
    const { baseUrl } = await startServer()
    for (const [method, status] of [
      ["POST", 405],
      ["DELETE", 405],
      ["OPTIONS", 204],
    ] as const) {
      const response = await fetch(baseUrl + path, { method })
      expect([response.status, response.headers.get("allow")]).toEqual([status, "GET, HEAD, OPTIONS"])
    }
  })

  test("a check that hangs fails", async () => {
    const { baseUrl } = await startServer({ checks: { store: () => new Promise(() => undefined) } })
    expect((await fetch(`${baseUrl}/readyz`)).status).toBe(503)
  })

  test("a watcher sees the change, and the drain ends it", async () => {
    let works = true
    const { baseUrl, stop } = await startServer({ checks: { store: async () => works || Promise.reject(new Error()) } })
    const client = createClient(Health, createGrpcTransport({ baseUrl }))
    const seen: Status[] = []
    for await (const { status } of client.watch({})) {
      seen.push(status)
      if (seen.length === 1) works = false
      if (seen.length === 2) works = true
      if (seen.length === 3) void stop()
    }
    expect(seen).toEqual([Status.SERVING, Status.NOT_SERVING, Status.SERVING, Status.NOT_SERVING])
  })
})

describe("reflection", () => {
  type Ask = {
    case: "listServices" | "fileByFilename" | "fileContainingSymbol" | "allExtensionNumbersOfType"
    value: string
  }

  test.each([
    ["v1", ServerReflection],
    ["v1alpha", ServerReflectionAlpha],
  ] as const)("%s serves whole files with what they import", async (_, service) => {
    const { baseUrl } = await startServer()
    const client = createClient(service, createGrpcTransport({ baseUrl }))
    const ask = async (...requests: Ask[]) => {
      const answers: { case: string | undefined; value?: unknown }[] = []
      const stream = client.serverReflectionInfo(
        (async function* () {
          for (const messageRequest of requests) yield { messageRequest }
        })(),
      )
      for await (const { messageResponse } of stream) answers.push(messageResponse)
      return answers
    }
    const [services] = await ask({ case: "listServices", value: "" })
    expect(services?.value).toMatchObject({
      service: [
        { name: "grpc.health.v1.Health" },
        { name: "grpc.reflection.v1.ServerReflection" },
        { name: "grpc.reflection.v1alpha.ServerReflection" },
        { name: "connectrpc.conformance.v1.ConformanceService" },
      ],
    })
    for (const symbol of [
      "connectrpc.conformance.v1.ConformanceService",
      "connectrpc.conformance.v1.ConformanceService.Unary",
      "connectrpc.conformance.v1.UnaryRequest",
      "connectrpc.conformance.v1.UnaryRequest.request_data",
      "connectrpc.conformance.v1.UnaryResponseDefinition.response",
    ]) {
      const [answer] = await ask({ case: "fileContainingSymbol", value: symbol })
      const { fileDescriptorProto } = (answer?.value ?? {}) as { fileDescriptorProto: Uint8Array[] }
      const files = fileDescriptorProto.map((bytes) => fromBinary(FileDescriptorProtoSchema, bytes))
      expect(files[0]?.name).toBe("connectrpc/conformance/v1/service.proto")
      const file = files.toReversed()
      expect(
        createFileRegistry({ $typeName: FileDescriptorSetSchema.typeName, file }).getService(
          ConformanceService.typeName,
        ),
      ).toBeDefined()
    }
    // The details of errors, which no service's file imports.
    const details = await ask(
      { case: "fileContainingSymbol", value: "google.rpc.BadRequest" },
      { case: "fileContainingSymbol", value: "google.rpc.Status" },
    )
    expect(details.map((answer) => answer.case)).toEqual(["fileDescriptorResponse", "fileDescriptorResponse"])
    const answers = await ask(
      { case: "fileByFilename", value: "connectrpc/conformance/v1/config.proto" },
      { case: "fileByFilename", value: "none.proto" },
      { case: "fileContainingSymbol", value: "connectrpc.conformance.v1.UnaryRequest.none" },
      { case: "allExtensionNumbersOfType", value: "connectrpc.conformance.v1.UnaryRequest" },
    )
    expect(answers.map((answer) => answer.case)).toEqual([
      "fileDescriptorResponse",
      "errorResponse",
      "errorResponse",
      "allExtensionNumbersResponse",
    ])
    expect(answers[1]?.value).toMatchObject({ errorCode: Code.NotFound })
  })
})
