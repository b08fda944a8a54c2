// Cross-origin requests through the service's own port: REST, Connect and gRPC-Web, over HTTP/1.1 and h2c.
import { request as httpRequest, type IncomingHttpHeaders } from "node:http"
import { connect, type IncomingHttpStatusHeader } from "node:http2"
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest"
import { type Service, startService } from "../support/service.js"

const page = "https://app.example"
const rest = "/api/v0/organizations"
const rpc = "/registry.packages.v1.PackageService/ListOrganizations"

interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

type Ask = (
  url: string,
  method: string,
  path: string,
  headers?: Record<string, string>,
  body?: Buffer,
) => Promise<Reply>

const http1: Ask = (url, method, path, headers = {}, body) =>
  new Promise((resolve, reject) => {
    const request = httpRequest(`${url}${path}`, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    request.on("error", reject)
    request.end(body)
  })

const http2: Ask = (url, method, path, headers = {}, body) =>
  new Promise((resolve, reject) => {
    const session = connect(url)
    onTestFinished(() => session.destroy())
    const stream = session.request({ ":method": method, ":path": path, ...headers }, { endStream: body === undefined })
    let answer: IncomingHttpHeaders & IncomingHttpStatusHeader = {}
    const chunks: Buffer[] = []
    stream.on("response", (given) => {
      answer = given
    })
    stream.on("data", (chunk: Buffer) => chunks.push(chunk))
    stream.on("end", () => resolve({ status: answer[":status"] ?? 0, headers: answer, body: Buffer.concat(chunks) }))
    stream.on("error", reject)
    if (body !== undefined) stream.end(body)
  })

const protocols = [
  { name: "REST", method: "GET", path: rest, headers: {}, body: undefined },
  {
    name: "Connect",
    method: "POST",
    path: rpc,
    headers: { "content-type": "application/json", "connect-protocol-version": "1" },
    body: Buffer.from("{}"),
  },
  {
    name: "gRPC-Web",
    method: "POST",
    path: rpc,
    headers: { "content-type": "application/grpc-web+proto", "x-grpc-web": "1" },
    body: Buffer.alloc(5),
  },
]

function corsHeaders(headers: IncomingHttpHeaders): string[] {
  return Object.keys(headers).filter((name) => name.startsWith("access-control"))
}

function list(header: string | string[] | undefined): string[] {
  return String(header).toLowerCase().split(", ")
}

describe.each([
  ["HTTP/1.1", http1],
  ["h2c", http2],
] as const)("pages of other origins, %s", (_, ask) => {
  let service: Service
  beforeAll(async () => {
    service = await startService("embedded", { CORS_ORIGINS: `${page}, http://localhost:5173` })
  })
  afterAll(() => service.stop())

  it.each(protocols)("may ask before they call: $name", async ({ method, path, headers }) => {
    const preflight = await ask(service.url, "OPTIONS", path, {
      origin: page,
      "access-control-request-method": method,
      "access-control-request-headers": Object.keys(headers).join(),
      "access-control-request-private-network": "true",
    })
    expect(preflight).toMatchObject({
      status: 204,
      headers: { "access-control-allow-origin": page, "access-control-max-age": "7200", vary: "Origin" },
    })
    expect(preflight.body).toHaveLength(0)
    expect(corsHeaders(preflight.headers).sort()).toEqual([
      "access-control-allow-headers",
      "access-control-allow-methods",
      "access-control-allow-origin",
      "access-control-max-age",
    ])
    expect(list(preflight.headers["access-control-allow-methods"])).toEqual(
      expect.arrayContaining(["get", "put", "patch", "post", "delete"]),
    )
    expect(list(preflight.headers["access-control-allow-headers"])).toEqual(
      expect.arrayContaining([
        ...["content-type", "connect-protocol-version", "connect-timeout-ms", "grpc-timeout", "x-grpc-web"],
        ...["x-user-agent", "authorization", "if-match", "if-none-match", "request-timeout", "x-request-id"],
        // Fields of our own messages that travel in header fields.
        ...["x-amz-content-sha256", "range", "if-range"],
      ]),
    )
  })

  it.each(protocols)("get an answer that they may read: $name", async ({ method, path, headers, body }) => {
    const answer = await ask(service.url, method, path, { ...headers, origin: page }, body)
    expect(answer).toMatchObject({ status: 200, headers: { "access-control-allow-origin": page, vary: "Origin" } })
    expect(answer.headers).not.toHaveProperty("access-control-allow-credentials")
    const exposed = list(answer.headers["access-control-expose-headers"])
    expect(exposed).toEqual(
      expect.arrayContaining([
        ...["grpc-status", "grpc-message", "grpc-status-details-bin", "etag", "x-request-id", "retry-after"],
        ...["x-next-page-token", "x-assetname", "content-range"],
      ]),
    )
    expect(new Set(exposed).size).toBe(exposed.length)
  })

  it.each(protocols)("of an origin that is not named may read nothing, and change nothing: $name", async (asked) => {
    const { method, path, headers, body } = asked
    const answer = await ask(service.url, method, path, { ...headers, origin: "https://evil.example" }, body)
    expect(isRefused(answer)).toBe(method !== "GET")
    expect(answer.headers.vary).toBe("Origin")
    expect(corsHeaders(answer.headers)).toEqual([])
  })

  it("get errors that they may read", async () => {
    for (const [method, path, status] of [
      ["GET", "/nowhere", 404],
      ["PUT", rest, 405],
      ["GET", `${rest}/nobody`, 404],
    ] as const) {
      const answer = await ask(service.url, method, path, { origin: page })
      expect(answer).toMatchObject({ status, headers: { "access-control-allow-origin": page } })
    }
  })

  it("get the documents, in whichever coding", async () => {
    const { headers } = await ask(service.url, "GET", "/openapi.json", { origin: page, "accept-encoding": "gzip" })
    expect(headers).toMatchObject({ "access-control-allow-origin": page, vary: "Origin, Accept-Encoding" })
  })

  it("requests without an origin are as ever", async () => {
    const options = await ask(service.url, "OPTIONS", rest)
    expect(options).toMatchObject({ status: 204, headers: { allow: "GET, HEAD, OPTIONS, POST" } })
    const head = await ask(service.url, "HEAD", rest)
    expect(head.status).toBe(200)
    // Asks for no method, hence no preflight.
    const plain = await ask(service.url, "OPTIONS", rest, { origin: page })
    expect(plain).toMatchObject({ status: 204, headers: { allow: "GET, HEAD, OPTIONS, POST" } })
    for (const { headers } of [options, head]) expect(corsHeaders(headers)).toEqual([])
  })
})

it("any origin is let in by *, without credentials", async () => {
  const service = await startService("embedded", { CORS_ORIGINS: "*" })
  onTestFinished(() => service.stop())
  const preflight = await http1(service.url, "OPTIONS", rpc, { origin: page, "access-control-request-method": "POST" })
  expect(preflight).toMatchObject({ status: 204, headers: { "access-control-allow-origin": "*" } })
  const answer = await http1(service.url, "GET", rest, { origin: page })
  expect(answer.headers).toMatchObject({ "access-control-allow-origin": "*", vary: "Origin" })
  for (const { headers } of [preflight, answer]) {
    expect(headers).not.toHaveProperty("access-control-allow-credentials")
  }
})

it("none is let in unless the settings name it", async () => {
  const service = await startService("embedded")
  onTestFinished(() => service.stop())
  for (const { method, path, headers, body } of protocols) {
    const answer = await http1(service.url, method, path, { ...headers, origin: page }, body)
    expect(isRefused(answer)).toBe(method !== "GET")
    expect(corsHeaders(answer.headers)).toEqual([])
    expect(answer.headers.vary).toBeUndefined()
    const asked = { origin: page, "access-control-request-method": method }
    expect(corsHeaders((await http1(service.url, "OPTIONS", path, asked)).headers)).toEqual([])
  }
})

/** PERMISSION_DENIED, over HTTP and gRPC-Web. */
function isRefused({ status, headers }: { status: number | undefined; headers: Record<string, unknown> }): boolean {
  return status === 403 || headers["grpc-status"] === "7"
}
