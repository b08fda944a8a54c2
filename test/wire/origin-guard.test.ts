// Pages of other origins change nothing, whatever protocol they speak and however simple they make their request.
import { request as httpRequest } from "node:http"
import { afterEach, describe, expect, onTestFinished, test } from "vitest"
import { recordOf } from "../../src/rpc/request-record.js"
import { createOriginGuard } from "../../src/server/origin-guard.js"
import { http2Client, startServer, unaryMessage, unaryPath } from "./server-harness.js"

const kinds: [string, string, string, Buffer][] = [
  ["gRPC, unary", unaryPath, "application/grpc", unaryMessage()],
  ["gRPC, unary, with its codec", unaryPath, "application/grpc+proto", unaryMessage()],
  ["gRPC, streaming", unaryPath.replace("Unary", "ServerStream"), "application/grpc", unaryMessage()],
  ["gRPC-Web", unaryPath, "application/grpc-web+proto", unaryMessage()],
  ["gRPC-Web as text", unaryPath, "application/grpc-web-text", Buffer.from(unaryMessage().toString("base64"))],
  ["Connect", unaryPath, "application/json", Buffer.from("{}")],
  ["Connect, a simple type", unaryPath, "text/plain", Buffer.from("{}")],
  ["Connect, a form", unaryPath, "application/x-www-form-urlencoded", Buffer.from("{}")],
  ["Connect, a form with parts", unaryPath, "multipart/form-data; boundary=x", Buffer.from("--x--")],
  ["REST, a simple type", "/rest", "text/plain", Buffer.from("{}")],
]

const pages: [string, Record<string, string>][] = [
  ["its origin", { origin: "https://evil.example" }],
  ["no origin, cross-site", { "sec-fetch-site": "cross-site" }],
  ["an origin that hides", { origin: "null" }],
]

let called = 0
afterEach(() => {
  called = 0
})

async function start() {
  const count = () => {
    called += 1
    return {}
  }
  return startServer({
    guard: createOriginGuard({ origins: undefined, hosts: [] }),
    implementation: {
      unary: count,
      async *serverStream() {
        yield count()
      },
    },
    rest: (_, response) => {
      called += 1
      response.end()
    },
  })
}

type Send = (path: string, headers: Record<string, string>, body: Buffer) => Promise<{ status: number; grpc: string }>

function overHttp1(port: number): Send {
  return (path, headers, body) =>
    new Promise((resolve, reject) => {
      const sent = httpRequest({ port, host: "127.0.0.1", path, method: "POST", headers, agent: false }, (response) => {
        response.resume()
        response.on("end", () => {
          const grpc = String(response.headers["grpc-status"] ?? response.trailers["grpc-status"] ?? "")
          resolve({ status: response.statusCode ?? 0, grpc })
        })
      })
      sent.on("error", reject)
      sent.end(body)
    })
}

function overHttp2(baseUrl: string): Send {
  const session = http2Client(baseUrl)
  return (path, headers, body) =>
    new Promise((resolve) => {
      const stream = session.request({ ":method": "POST", ":path": path, ...headers })
      let status = 0
      let grpc = ""
      stream.on("response", (given) => {
        status = Number(given[":status"])
        grpc = String(given["grpc-status"] ?? "")
      })
      stream.on("trailers", (given) => {
        grpc = String(given["grpc-status"] ?? grpc)
      })
      stream.on("error", () => undefined)
      stream.on("close", () => resolve({ status, grpc }))
      stream.resume()
      stream.end(body)
    })
}

describe.each(["HTTP/1.1", "HTTP/2"])("%s", (version) => {
  test.each(kinds)("%s", async (_, path, type, body) => {
    const { port, baseUrl } = await start()
    const send = version === "HTTP/2" ? overHttp2(baseUrl) : overHttp1(port)
    for (const [page, headers] of pages) {
      const { status, grpc } = await send(path, { "content-type": type, te: "trailers", ...headers }, body)
      expect(status === 403 || grpc === "7", `${page}: ${status}, ${grpc}`).toBe(true)
      expect(called, page).toBe(0)
    }
    // A page of the same origin, and clients that are no browser.
    const own = { origin: baseUrl, "sec-fetch-site": "same-origin" }
    for (const headers of [own, {}]) await send(path, { "content-type": type, te: "trailers", ...headers }, body)
    // Types that no RPC protocol here knows.
    const isUnknown = path === unaryPath && /^(text|multipart|application\/x-www|application\/grpc-web-text)/.test(type)
    expect(called).toBe(isUnknown ? 0 : 2)
  })
})

test("what a client of HTTP/2 leaves untaken counts once towards what all may leave, not twice", async () => {
  const { baseUrl } = await startServer({
    limits: { maxResponseMemoryBytes: 1_000_000 },
    http2: "own",
    rest: (request, response, values) => {
      const body = Buffer.alloc(request.url === "/large" ? 600_000 : 1)
      recordOf(values)?.memory?.write(body.length)
      response.writeHead(200, { "content-length": body.length })
      response.end(body)
    },
  })
  const session = http2Client(baseUrl)
  const other = http2Client(baseUrl)
  const status = (path: string, pause: boolean) =>
    new Promise<number>((resolve) => {
      const stream = (pause ? session : other).request({ ":path": path })
      onTestFinished(() => void stream.destroy())
      stream.on("error", () => undefined)
      stream.on("response", (headers) => resolve(Number(headers[":status"])))
      if (!pause) stream.resume()
    })
  expect(await status("/large", true)).toBe(200)
  expect(await status("/small", false)).toBe(200)
  // Both together are more than all may leave.
  expect(await status("/large", true)).toBe(200)
  expect(await status("/small", false)).toBe(503)
})
