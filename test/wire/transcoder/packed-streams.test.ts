// Streamed answers through gzip, and trailers: what an implementation has made is with the client at once, and not before it wants it.
import { randomBytes } from "node:crypto"
import { createServer, request as http1Request, type IncomingHttpHeaders, type IncomingMessage } from "node:http"
import { constants, createServer as createHttp2Server, connect as http2Connect } from "node:http2"
import type { AddressInfo } from "node:net"
import type { Readable } from "node:stream"
import { createGunzip, gunzipSync } from "node:zlib"
import { Code, ConnectError } from "@connectrpc/connect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { defaultDialect } from "../../../src/dialects/index.js"
import { createRestHandler } from "../../../src/rest/index.js"
import { createMethodTable } from "../../../src/rpc/method-table.js"
import { LibraryService } from "../../gen/foreign/foreign/v1/library_pb.js"
import { deferred, rawTcp } from "../server-harness.js"
import { libraryDialect } from "./server.js"

const gzip = { "accept-encoding": "gzip" }
let gate = deferred()
let produced = 0
let ended = 0
let aborts: unknown[] = []

const handler = createRestHandler({
  methods: createMethodTable((router) =>
    router.service(LibraryService, {
      async *watchBooks({ count, failAfter, padding }, context) {
        context.signal.addEventListener("abort", () => aborts.push(context.signal.reason))
        context.responseTrailer.set("x-sum", "1")
        try {
          for (let index = 0; index < count; index++) {
            if (index === failAfter) throw new ConnectError("no more", Code.NotFound)
            produced++
            // Nothing that gzip could make smaller than half.
            yield { index, book: { title: randomBytes(padding).toString("hex") } }
            if (count === 2) await gate.promise
          }
        } finally {
          ended++
        }
      },
      async *download() {
        yield { scan: { contentType: "text/plain", data: Buffer.alloc(5000, "x") } }
      },
      listBooks: ({ pageToken }) => ({ books: [{ title: "b" }], nextPageToken: pageToken === "" ? "1" : "" }),
      getBook({ bookId }, context) {
        context.responseTrailer.set("x-sum", "1")
        context.responseTrailer.set("content-length", "7")
        if (bookId === "missing") throw new ConnectError("none", Code.NotFound)
        if (bookId === "unsendable") context.responseHeader.set("http2-settings", "AAMAAABk")
        return { book: { title: bookId } }
      },
    }),
  ),
  dialects: [libraryDialect],
  defaultDialect,
  limits: { pageItems: 1 },
})

interface Opened {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Readable
  trailers(): [string, unknown][]
  close(): void
}

const servers = { "HTTP/1.1": createServer(handler), "HTTP/2": createHttp2Server(handler) }
const portOf = (name: keyof typeof servers) => (servers[name].address() as AddressInfo).port

const open = {
  "HTTP/1.1": (path: string, headers: Record<string, string>, method = "GET") =>
    new Promise<Opened>((resolve, reject) => {
      const request = http1Request({ port: portOf("HTTP/1.1"), path, headers, method, agent: false })
      request.on("error", reject)
      request.on("response", (response: IncomingMessage) =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: response,
          trailers: () => Object.entries(response.trailers),
          close: () => response.destroy(),
        }),
      )
      request.end()
    }),
  "HTTP/2": (path: string, headers: Record<string, string>, method = "GET") =>
    new Promise<Opened>((resolve, reject) => {
      const session = http2Connect(`http://127.0.0.1:${portOf("HTTP/2")}`)
      const stream = session.request({ ":path": path, ":method": method, ...headers })
      let trailers: IncomingHttpHeaders = {}
      stream.on("trailers", (given) => {
        trailers = given
      })
      stream.on("close", () => session.close())
      stream.on("error", reject)
      stream.on("response", (answer) =>
        resolve({
          status: answer[":status"] ?? 0,
          headers: answer,
          body: stream,
          trailers: () => Object.entries(trailers),
          close: () => stream.close(constants.NGHTTP2_CANCEL),
        }),
      )
      stream.end()
    }),
}

beforeAll(async () => {
  for (const server of Object.values(servers)) {
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", () => resolve()))
  }
})
afterAll(() => {
  for (const server of Object.values(servers)) server.close()
})

async function whole(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function until(condition: () => boolean): Promise<void> {
  await expect.poll(condition, { timeout: 5000 }).toBe(true)
}

describe.each(["HTTP/1.1", "HTTP/2"] as const)("%s", (version) => {
  const ask = open[version]

  it.each([
    ["application/x-ndjson", "/watch?count=3&padding=500", /^(\{.*\}\n){3}$/],
    ["application/json", "/watch?count=3&padding=500", /^\[.*\]$/],
    ["application/json", "/books", /^\[\{.*\},\{.*\}\]$/],
    ["application/x-ndjson", "/watch", /^$/],
  ])("%s of %s is packed for who asks for it", async (accept, path, shape) => {
    const packed = await ask(path, { ...gzip, accept })
    expect(packed.headers).toMatchObject({
      "content-encoding": "gzip",
      vary: "Accept-Encoding",
      "content-type": accept,
    })
    expect(gunzipSync(await whole(packed.body)).toString()).toMatch(shape)
    const plain = await ask(path, { accept })
    expect(plain.headers["content-encoding"]).toBeUndefined()
    expect(plain.headers.vary).toBe("Accept-Encoding")
    expect((await whole(plain.body)).toString()).toMatch(shape)
    const head = await ask(path, { ...gzip, accept }, "HEAD")
    expect(head.headers["content-encoding"]).toBe("gzip")
    expect(await whole(head.body)).toHaveLength(0)
  })

  it.each([
    ["text/event-stream", "/watch?count=1&padding=2000"],
    ["*/*", "/scans/b1?chunks=1"],
  ])("%s of %s stays as it is", async (accept, path) => {
    const { headers, body } = await ask(path, { ...gzip, accept })
    expect(headers["content-encoding"]).toBeUndefined()
    expect((await whole(body)).toString()).toMatch(/^(data: |x+$)/)
  })

  it("the bytes that come are those that were written, whatever else memory holds", async () => {
    for (let times = 0; times < 20; times++) {
      const { body } = await ask("/watch?count=3&padding=500", {})
      expect((await whole(body)).toString()).toMatch(/^(\{"book":\{"title":"[0-9a-f]{1000}",?[^\n]*\}\n){3}$/)
    }
  })

  it("each message comes when it is made", async () => {
    gate = deferred()
    const { body } = await ask("/watch?count=2&padding=1", gzip)
    const lines = body.pipe(createGunzip())
    let text = ""
    lines.on("data", (chunk) => {
      text += chunk
    })
    const ended = new Promise((resolve) => lines.on("end", resolve))
    await until(() => text.endsWith("}\n"))
    expect(text.split("\n")).toHaveLength(2)
    gate.resolve()
    await ended
    expect(text.split("\n")).toHaveLength(3)
  })

  it("an error after messages is sent in lines, and cuts an array", async () => {
    const lines = await ask("/watch?count=3&failAfter=1&padding=9", gzip)
    const text = gunzipSync(await whole(lines.body)).toString()
    expect(text).toMatch(/^\{"book".*\}\n\{"error":\{"code":5,"message":"no more".*\}\n$/)
    const array = await ask("/watch?count=3&failAfter=1&padding=9", { ...gzip, accept: "application/json" })
    await expect(whole(array.body)).rejects.toThrow()
  })

  it.each([
    ["packed", gzip],
    ["plain", {}],
  ])("%s, it waits for the client, and ends with it, the implementation too", async (_, headers) => {
    produced = 0
    ended = 0
    aborts = []
    const count = 20_000
    const { body, close } = await ask(`/watch?count=${count}&padding=5000`, headers)
    body.pause()
    // Buffers on the way hold a few megabytes of the 200, and fill as fast as the machine lets them.
    let before = -1
    await until(() => {
      const stands = before === produced
      before = produced
      return stands && produced > 1
    })
    expect(produced).toBeLessThan(count / 2)
    close()
    await until(() => aborts.length > 0)
    expect(aborts[0]).toMatchObject({ code: Code.Canceled })
    await until(() => ended === 1)
    expect(produced).toBeLessThan(count / 2)
  })

  it("trailers go to clients that read them, after whole answers, streams and errors", async () => {
    for (const [path, headers] of [
      ["/books/1", {}],
      ["/books/missing", {}],
      ["/watch?count=1", {}],
      ["/watch?count=1", gzip],
    ] as const) {
      const response = await ask(path, { te: "trailers", ...headers })
      const body = await whole(response.body)
      expect(body.length, path).toBeGreaterThan(0)
      expect(response.trailers(), path).toEqual([["x-sum", "1"]])
      const untold = await ask(path, headers)
      await whole(untold.body)
      expect(untold.trailers(), path).toEqual([])
    }
    const head = await ask("/books/1", { te: "trailers" }, "HEAD")
    expect(await whole(head.body)).toHaveLength(0)
    expect(head.trailers()).toEqual([])
  })
})

it("a client of HTTP/1.0 gets its answer without trailers", async () => {
  const answer = await rawTcp(portOf("HTTP/1.1"), "GET /books/1 HTTP/1.0\r\nhost: x\r\nte: trailers\r\n\r\n")
  expect(answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*"title":"1"/)
  expect(answer).not.toContain("x-sum")
})

it("an answer whose headers can't be sent is a fault of ours, and never none", async () => {
  const { status, body } = await open["HTTP/2"]("/books/unsendable", {})
  expect(status).toBe(500)
  expect(await whole(body)).toHaveLength(0)
})
