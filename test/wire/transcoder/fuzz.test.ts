// Whatever is sent: an answer comes, it is no 5xx, and nobody's prototype has changed.
import { connect } from "node:net"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type ForeignServer, type Reply, startForeignServer } from "./server.js"

let server: ForeignServer
const prototypes = [Object.prototype, Array.prototype, Function.prototype]
const before = prototypes.map((prototype) => Reflect.ownKeys(prototype))
beforeAll(async () => {
  server = await startForeignServer({ limits: { bodyTimeoutMs: 1000, bodyBytes: 10_000, fileBytes: 50_000 } })
})
afterAll(async () => {
  await server.close()
  expect(prototypes.map((prototype) => Reflect.ownKeys(prototype))).toEqual(before)
  expect(server.faults).toEqual([])
})

function healthy(reply: Reply): void {
  expect(reply.status, reply.text).toBeLessThan(500)
  expect(reply.status).toBeGreaterThanOrEqual(200)
  if (reply.status >= 400 && reply.text !== "") expect(reply.json).toBeTypeOf("object")
}

const name = fc.oneof(
  fc.constantFrom(
    "text",
    "child",
    "child.text",
    "labels[k]",
    "switches[1]",
    "numbers",
    "struct",
    "value",
    "mask",
    "time",
    "any",
  ),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "constructor.prototype",
    "$typeName",
    "toString",
    "choice",
    "left",
    "right",
    "child.child",
  ),
  fc.string({ maxLength: 8 }),
)
const value = fc.oneof(
  fc.constantFrom(
    "1",
    "-1",
    "true",
    "null",
    "{}",
    "[]",
    '{"__proto__":{"x":1}}',
    "1e400",
    "NaN",
    "%",
    "%ff",
    "2026-01-01T00:00:00Z",
  ),
  fc.string({ maxLength: 12 }),
)
/** What node's client refuses to send, no server gets. */
const sendable = (text: string) =>
  encodeURI(text.toWellFormed())
    .replace(/%25/g, "%")
    .replace(/[^\x21-\x7e]/g, "")
const path = fc
  .tuple(
    fc.constantFrom("/v1/echo", "/v1/multi", "/v1/kinds/true", "/books", "/v1/races", "/scans", ""),
    fc.array(
      fc.oneof(
        fc.constantFrom("a", "..", ".", "%2F", "%", "%00", "x:shout", ":", "end", "fixed"),
        fc.string({ maxLength: 5 }),
      ),
      { maxLength: 5 },
    ),
  )
  .map(([start, rest]) => sendable([start, ...rest].join("/").replace(/[?#]/g, "") || "/"))
  .map((text) => (text.startsWith("/") ? text : `/${text}`))
const query = fc.array(fc.tuple(name, value, fc.boolean()), { maxLength: 5 }).map((pairs) =>
  pairs
    .map(([key, text, plain]) =>
      plain
        ? `${sendable(key)}=${sendable(text)}`
        : `${encodeURIComponent(key.toWellFormed())}=${encodeURIComponent(text.toWellFormed())}`,
    )
    .join("&")
    .replace(/#/g, ""),
)

const runs = { numRuns: 300, endOnFailure: true }

describe("the transcoder survives", () => {
  it("paths and queries", async () => {
    await fc.assert(
      fc.asyncProperty(
        path,
        query,
        fc.constantFrom("GET", "HEAD", "OPTIONS", "DELETE"),
        async (where, what, method) => {
          healthy(await server.send({ method, path: `${where}?${what}` }))
        },
      ),
      runs,
    )
  })

  it("JSON bodies", async () => {
    const member = fc.oneof(
      fc.constantFrom(
        "text",
        "int32",
        "child",
        "children",
        "labels",
        "any",
        "value",
        "struct",
        "time",
        "mask",
        "left",
        "right",
        "__proto__",
        "@type",
      ),
      fc.string({ maxLength: 6 }),
    )
    const { document } = fc.letrec<{ document: unknown }>((tie) => ({
      document: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.dictionary(member, tie("document"), { maxKeys: 4 }),
        fc.array(tie("document"), { maxLength: 3 }),
      ),
    }))
    const text = fc.tuple(document, fc.nat({ max: 200 }), fc.boolean()).map(([json, at, cut]) => {
      const whole = JSON.stringify(json)
      return cut ? whole.slice(0, at) : whole
    })
    const targets = [
      ["POST", "/v1/echo"],
      ["PUT", "/v1/echo/a/child"],
      ["POST", "/v1/bodies/labels"],
      ["PATCH", "/books/1"],
      ["PUT", "/books/1"],
      ["POST", "/words/en"],
      ["POST", "/translate"],
    ] as const
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...targets), text, async ([method, where], body) => {
        healthy(await server.send({ method, path: where, body, headers: { "content-type": "application/json" } }))
      }),
      runs,
    )
  })

  it("nesting without end", async () => {
    for (const body of [
      "[".repeat(9000),
      '{"child":'.repeat(1000),
      '{"value":'.repeat(1) + "[".repeat(5000),
      '{"struct":{"a":'.repeat(600),
    ]) {
      const reply = await server.send({ method: "POST", path: "/v1/echo", body })
      expect(reply.status).toBe(400)
    }
  })

  it("multipart bodies", async () => {
    const piece = fc.constantFrom(
      "--b",
      "--b--",
      "\r\n",
      "\r\n\r\n",
      "\r\n--b\r\n",
      'Content-Disposition: form-data; name="book"',
      "Content-Disposition: form-data; name=bookFile",
      'name="',
      "{}",
      '{"title":"x"}',
      "x",
      "-",
      "\0",
      ": ",
      ";",
      '"',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        const headers = { "content-type": "multipart/form-data; boundary=b" }
        healthy(await server.send({ method: "POST", path: "/imports/1", body: pieces.join(""), headers }))
      }),
      runs,
    )
  })

  it("headers", async () => {
    const headerName = fc.constantFrom(
      "accept",
      "accept-encoding",
      "content-type",
      "content-encoding",
      "if-match",
      "if-none-match",
      "grpc-timeout",
      "connect-timeout-ms",
      "request-timeout",
      "x-numbers",
      "x-in-header",
      "origin",
    )
    const headerValue = fc.oneof(
      fc.constantFrom(
        "*",
        "*/*",
        '"a"',
        'W/"a"',
        ",",
        ";",
        "gzip",
        "q=",
        "application/json;q=2",
        "a/b;c",
        "1S",
        "5000",
        '"',
      ),
      fc.string({ maxLength: 10 }).map((text) => text.replace(/[^\x20-\x7e]/g, "")),
    )
    const headers = fc.dictionary(headerName, headerValue)
    await fc.assert(
      fc.asyncProperty(
        headers,
        fc.constantFrom("/v1/echo", "/books/1", "/books/big", "/watch?count=1"),
        fc.boolean(),
        async (given, where, write) => {
          const sending = write ? { method: "PATCH", path: "/books/1", body: "{}" } : { path: where }
          const reply = await server.send({ ...sending, headers: given })
          if (reply.status !== 504) healthy(reply)
        },
      ),
      runs,
    )
  })

  it("raw request targets", async () => {
    for (const target of [
      "*",
      "//",
      "/\\",
      "http://other.example/books/1",
      "http://other.example",
      "/%",
      "/books/%00",
      "/?",
      "/books/1?%",
      "/books/1?&&&=&",
    ]) {
      const text = await new Promise<string>((resolve) => {
        const socket = connect(server.port, "127.0.0.1", () =>
          socket.write(`OPTIONS ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
        )
        let read = ""
        socket.on("data", (chunk) => {
          read += chunk
        })
        socket.on("close", () => resolve(read))
      })
      expect(text, target).toMatch(/^HTTP\/1.1 [24]\d\d /)
    }
  })
})
