// What HTTP itself asks of every path of the port, byte by byte: the sentences of the contract that no client library sends or shows.
import { connect } from "node:net"
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest"
import { http } from "../support/http.js"
import { type Service, startService } from "../support/service.js"

const list = "/api/v0/organizations"
const rpc = "/registry.packages.v1.PackageService/ListOrganizations"
const place = "domain=dom&repository=repo&format=generic&namespace=n&package=p"
const assetOf = (version: string) => `${place}&version=${version}&asset=a`
let service: Service
let port = 0

beforeAll(async () => {
  service = await startService("embedded", { STALL_TIMEOUT_MS: "500" })
  port = Number(new URL(service.url).port)
  await http(service.url, "POST", list, { json: { name: "acme" } })
  await http(service.url, "POST", "/v1/domain?domain=dom", { json: {} })
  await http(service.url, "POST", "/v1/repository?domain=dom&repository=repo", { json: {} })
  for (const [version, text] of [
    ["1", ""],
    ["2", "0123456789"],
  ] as const) {
    const hash = Buffer.from(await crypto.subtle.digest("SHA-256", Buffer.from(text))).toString("hex")
    const headers = { "x-amz-content-sha256": hash }
    const path = `/v1/package/version/publish?${assetOf(version)}`
    const answer = await http(service.url, "POST", path, { headers, body: text })
    expect(answer.status, answer.text).toBe(200)
  }
})
afterAll(() => service?.stop())

interface RawResponse {
  readonly status: number
  /** Names in lower case; several fields of a name one by one. */
  header(name: string): string | undefined
  readonly body: string
}

/** Sends this and gives the first response, read until the server closes the connection, which the request should ask for. */
async function raw(...lines: string[]): Promise<RawResponse> {
  const socket = connect(port, "127.0.0.1")
  onTestFinished(() => void socket.destroy())
  let text = ""
  socket.on("data", (chunk) => {
    text += chunk.toString("latin1")
  })
  socket.write(`${lines.join("\r\n")}\r\n`)
  await new Promise((resolve) => socket.on("error", resolve).on("close", resolve))
  const [head = "", ...rest] = text.split("\r\n\r\n")
  const fields = head.split("\r\n").slice(1)
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]),
    header: (name) =>
      fields
        .find((field) => field.toLowerCase().startsWith(`${name}:`))
        ?.slice(name.length + 1)
        .trim(),
    body: rest.join("\r\n\r\n"),
  }
}

const end = ["host: localhost", "connection: close", ""]

describe("the target", () => {
  it.each(["/healthz", "/readyz", list, "/openapi.json", "/docs", "/"])("may be in absolute form: %s", async (path) => {
    const plain = await raw(`GET ${path} HTTP/1.1`, ...end)
    const absolute = await raw(`GET http://registry.example${path} HTTP/1.1`, ...end)
    expect(absolute.status).toBe(plain.status)
    expect(plain.status).toBeLessThan(400)
  })

  it("may be in absolute form for an RPC", async () => {
    const answer = await raw(
      `POST http://localhost${rpc} HTTP/1.1`,
      "content-type: application/json",
      "content-length: 2",
      ...end,
      "{}",
    )
    expect(answer.status).toBe(200)
    expect(answer.body).toContain("acme")
  })

  it("may be * for OPTIONS, and is no path of anything else", async () => {
    const options = await raw("OPTIONS * HTTP/1.1", ...end)
    expect(options.status).toBe(204)
    expect(options.header("allow")).toContain("GET")
    expect((await raw("GET * HTTP/1.1", ...end)).status).toBe(400)
  })
})

describe("the head", () => {
  it.each([list, rpc, "/healthz"])("has one Host: %s", async (path) => {
    expect((await raw(`GET ${path} HTTP/1.1`, "host: localhost", ...end)).status).toBe(400)
  })

  it.each([list, rpc, "/healthz"])("of HTTP/1.1 needs a Host: %s", async (path) => {
    const answer = await raw(`GET ${path} HTTP/1.1`, "connection: close", "")
    expect(answer.status).toBe(400)
    expect(answer.header("x-request-id")).toBeTruthy()
    expect(answer.body).toContain("Host")
  })

  it("may not ask for a tunnel", async () => {
    const answer = await raw("CONNECT localhost:1 HTTP/1.1", ...end)
    expect(answer.status).toBe(501)
    expect(answer.header("x-request-id")).toBeTruthy()
  })

  it("is repeated in an error in part only", async () => {
    const answer = await raw(`GET ${list} HTTP/1.1`, `accept: ${"a/b,".repeat(7_000)}`, ...end)
    expect(answer.status).toBe(406)
    expect(answer.body.length).toBeLessThan(4 * 1024)
  })

  it.each([list, rpc, "/healthz", "/docs"])("has no transfer coding but chunked: %s", async (path) => {
    const answer = await raw(
      `POST ${path} HTTP/1.1`,
      "content-type: application/json",
      "transfer-encoding: gzip, chunked",
      ...end,
      "0",
      "",
    )
    expect(answer.status).toBe(501)
  })

  it.each([
    ["a line that is none", 400, ["GET / HTTP/1.1", "host: localhost", "no colon", ""]],
    ["headers over the limit", 431, ["GET / HTTP/1.1", "host: localhost", `big: ${"x".repeat(40_000)}`, ""]],
    ["no HTTP at all", 400, ["hello", ""]],
  ])("that node refuses by itself is refused in the envelope: %s", async (_, status, lines) => {
    const answer = await raw(...lines)
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.body)).toMatchObject({ code: 3, message: expect.any(String), details: [] })
    expect(answer.header("x-request-id")).toMatch(/^\S+$/)
    expect(answer.header("content-type")).toBe("application/json")
  })

  it("that does not end is given up with 408, in the envelope", { timeout: 20_000 }, async () => {
    const answer = await raw("GET / HTTP/1.1", "host: localhost", "x: half")
    expect(answer.status).toBe(408)
    expect(JSON.parse(answer.body)).toMatchObject({ code: 4 })
    expect(answer.header("x-request-id")).toBeDefined()
  })
})

describe("methods", () => {
  it.each([
    [`PUT ${list}`, /GET.*POST/],
    [`GET ${rpc}`, /POST/],
    ["POST /healthz", /GET/],
    ["POST /docs", /GET/],
    ["DELETE /openapi.json", /GET/],
  ])("another one is 405, and told which are allowed: %s", async (line, allow) => {
    const answer = await raw(`${line} HTTP/1.1`, "content-length: 0", ...end)
    expect(answer.status).toBe(405)
    expect(answer.header("allow")).toMatch(allow)
  })

  it.each([list, rpc, "/healthz", "/docs"])("OPTIONS tells them too: %s", async (path) => {
    const answer = await raw(`OPTIONS ${path} HTTP/1.1`, ...end)
    expect(answer.status).toBe(204)
    expect(answer.header("allow")).toMatch(/OPTIONS/)
  })

  it("HEAD ignores Range, GET does not", async () => {
    const asset = `/v1/package/version/asset?${assetOf("2")}`
    const head = await raw(`HEAD ${asset} HTTP/1.1`, "range: bytes=0-3", ...end)
    expect([head.status, head.header("content-length"), head.body]).toEqual([200, "10", ""])
    const get = await raw(`GET ${asset} HTTP/1.1`, "range: bytes=0-3", ...end)
    expect([get.status, get.header("content-length")]).toEqual([206, "4"])
  })
})

describe("content types and codings", () => {
  it("415 tells what is read", async () => {
    const body = (...lines: string[]) => raw(`POST ${list} HTTP/1.1`, ...lines, "content-length: 2", ...end, "{}")
    const type = await body("content-type: text/xml")
    expect([type.status, type.header("accept")]).toEqual([415, expect.stringContaining("application/json")])
    const coding = await body("content-type: application/json", "content-encoding: br")
    expect([coding.status, coding.header("accept-encoding")]).toEqual([415, expect.stringContaining("gzip")])
  })
})

describe("preconditions", () => {
  it("a list of tags may have empty elements, and 304 says what it varies by", async () => {
    const path = `${list}/acme`
    const tag = (await raw(`GET ${path} HTTP/1.1`, ...end)).header("etag")
    expect(tag).toMatch(/^"\S+"$/)
    for (const field of [`"a",,${tag}`, ` ,, ${tag} ,`, "*"]) {
      const answer = await raw(`GET ${path} HTTP/1.1`, `if-none-match: ${field}`, ...end)
      expect([field, answer.status, answer.header("vary")]).toEqual([
        field,
        304,
        expect.stringMatching(/accept-encoding/i),
      ])
      expect(answer.body).toBe("")
    }
    expect((await raw(`GET ${path} HTTP/1.1`, 'if-none-match: "a",,"b"', ...end)).status).toBe(200)
    expect((await raw(`GET ${path} HTTP/1.1`, "if-none-match: a", ...end)).status).toBe(400)
  })
})

describe("bodies of responses", () => {
  it("of no bytes have that length", async () => {
    const answer = await raw(`GET /v1/package/version/asset?${assetOf("1")} HTTP/1.1`, ...end)
    expect([answer.status, answer.header("content-length"), answer.body]).toEqual([200, "0", ""])
  })

  it("for clients of HTTP/1.0 have a length, or end with the connection", async () => {
    const answer = await raw(`GET /v1/package/version/asset?${assetOf("2")} HTTP/1.0`, "host: localhost", "")
    expect([answer.header("content-length"), answer.body]).toEqual(["10", "0123456789"])
  })
})

it("an unknown RPC answers as its protocol does", async () => {
  const unknown = (...lines: string[]) =>
    raw("POST /registry.packages.v1.PackageService/Nope HTTP/1.1", ...lines, ...end, "{}")
  const length = "content-length: 2"
  const connectAnswer = await unknown("content-type: application/json", "connect-protocol-version: 1", length)
  expect([connectAnswer.status, JSON.parse(connectAnswer.body).code]).toEqual([404, "unimplemented"])
  const grpc = await unknown("content-type: application/grpc", length)
  expect([grpc.status, grpc.header("grpc-status")]).toEqual([200, "12"])
  const rest = await unknown("content-type: application/json", length)
  expect([rest.status, JSON.parse(rest.body).code]).toEqual([404, 5])
})
