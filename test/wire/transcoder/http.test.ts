// HTTP's own questions: methods, media types, codings, sizes, time, connections.
import { createServer as createHttp2Server, connect as http2Connect } from "node:http2"
import { type AddressInfo, connect, type Socket } from "node:net"
import { Readable } from "node:stream"
import { setTimeout as sleep } from "node:timers/promises"
import { gunzipSync, gzipSync } from "node:zlib"
import { Code } from "@connectrpc/connect"
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest"
import { defaultDialect } from "../../../src/dialects/index.js"
import { createRestHandler } from "../../../src/rest/index.js"
import { createMethodTable } from "../../../src/rpc/method-table.js"
import { type Diary, foreignRoutes } from "./library.js"
import { type ForeignServer, libraryDialect, startForeignServer } from "./server.js"

let server: ForeignServer
beforeAll(async () => {
  server = await startForeignServer({
    limits: { bodyBytes: 1000, fileBytes: 100_000, urlBytes: 2000 },
  })
})
afterAll(() => server.close())
beforeEach(() => {
  server.outcomes.length = 0
  server.faults.length = 0
  server.diary.aborts.length = 0
})

describe("methods", () => {
  it("404 comes in the dialect of the nearest routes, else in the default one", async () => {
    const near = await server.send({ path: "/books/1/2/3" })
    expect([near.status, near.headers["x-error"]]).toEqual([404, "library"])
    expect(near.json).toMatchObject({ oops: "ROUTE_NOT_FOUND" })
    expect((await server.send({ path: "/api/library/nope" })).headers["x-error"]).toBe("library")
    const far = await server.send({ path: "/nowhere" })
    expect(far.status).toBe(404)
    expect(far.headers["x-error"]).toBeUndefined()
    expect(far.json).toMatchObject({ code: 5, message: "there is nothing at /nowhere" })
    expect(server.outcomes.map(({ status, code, method }) => [status, code, method])).toEqual([
      [404, "not_found", undefined],
      [404, "not_found", undefined],
      [404, "not_found", undefined],
    ])
  })

  it("404 names no more than the beginning of a long path, and no half of an escape", async () => {
    const messageOf = async (path: string) => ((await server.send({ path })).json as { message: string }).message
    const start = "/nowhere/"
    for (let length = 180; length < 190; length++) {
      const message = await messageOf(start + "x".repeat(length) + "%41".repeat(400))
      const path = /^there is nothing at (\S+)\.\.\.$/.exec(message)?.[1] ?? ""
      expect(path.length).toBeGreaterThan(197)
      expect(path.length).toBeLessThan(201)
      expect(decodeURIComponent(path)).toMatch(/^\/nowhere\/x+A*$/)
    }
    expect(await messageOf(start + "x".repeat(191))).toBe(`there is nothing at ${start}${"x".repeat(191)}`)
  })

  it("405 has Allow, the union of all routes that fit", async () => {
    const books = await server.send({ method: "POST", path: "/books/1" })
    expect([books.status, books.headers.allow, books.headers["x-error"]]).toEqual([
      405,
      "DELETE, GET, HEAD, OPTIONS, PATCH, PUT",
      "library",
    ])
    const races = await server.send({ method: "DELETE", path: "/v1/races/fixed/only-post" })
    expect([races.status, races.headers.allow]).toEqual([405, "GET, HEAD, OPTIONS, POST"])
    const lost = await server.send({ method: "HEAD", path: "/fail/1" })
    expect([lost.status, lost.headers.allow, lost.text]).toEqual([405, "OPTIONS, POST", ""])
  })

  it("HEAD is GET without a body", async () => {
    const get = await server.send({ path: "/books/1" })
    const head = await server.send({ method: "HEAD", path: "/books/1" })
    expect(head.status).toBe(200)
    expect(head.text).toBe("")
    for (const name of ["content-length", "content-type", "etag", "x-shelf"])
      expect(head.headers[name]).toBe(get.headers[name])
    expect((await server.send({ method: "HEAD", path: "/books/missing" })).status).toBe(404)
    for (const path of ["/watch?count=3", "/scans/1?chunks=3", "/books?total=5000"]) {
      const streamed = await server.send({ method: "HEAD", path })
      expect([streamed.status, streamed.text], path).toEqual([200, ""])
    }
    expect((await server.send({ method: "HEAD", path: "/scans/1?chunks=3" })).headers["content-type"]).toBe("image/png")
  })

  it("OPTIONS answers 204 with Allow", async () => {
    const options = await server.send({ method: "OPTIONS", path: "/books/1" })
    expect([options.status, options.headers.allow, options.text]).toEqual([
      204,
      "DELETE, GET, HEAD, OPTIONS, PATCH, PUT",
      "",
    ])
    expect((await server.send({ method: "OPTIONS", path: "/nowhere" })).status).toBe(404)
  })

  it("a method's success status, and one that a field brings", async () => {
    const deleted = await server.send({ method: "DELETE", path: "/books/1" })
    expect([deleted.status, deleted.text, deleted.headers["content-type"]]).toEqual([204, "", undefined])
    expect((await server.send({ method: "POST", path: "/made/books", json: { title: "x" } })).status).toBe(201)
    expect((await server.send({ method: "POST", path: "/books", json: { title: "x" } })).status).toBe(405)
    const put = { method: "PUT", json: { title: "x", createdAt: null } }
    const old = await server.send({ ...put, path: "/books/old" })
    const made = await server.send({ ...put, path: "/books/new" })
    expect([old.status, made.status]).toEqual([200, 201])
    expect(made.json).not.toHaveProperty("created")
  })

  it("base paths", async () => {
    const one = await server.send({ path: "/books/1" })
    expect((await server.send({ path: "/api/library/books/1" })).text).toBe(one.text)
    expect(server.outcomes.map(({ route }) => route)).toEqual(["/books/{book_id}", "/api/library/books/{book_id}"])
  })
})

describe("header fields of responses", () => {
  it("are set from fields, and by the implementation", async () => {
    const { headers } = await server.send({ path: "/books/1" })
    expect(headers).toMatchObject({ "x-shelf": "B2", "x-custom": "set by hand", etag: '"v-1"' })
  })

  it("carry what a header can't in percent encoding", async () => {
    const { headers, status } = await server.send({ path: "/books/odd" })
    expect([status, headers["x-shelf"]]).toEqual([200, "Regal f%C3%BCr%0AB%C3%BCcher"])
  })
})

describe("media types and codings", () => {
  it("415 for what is no JSON", async () => {
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "application/json; charset=latin1",
      "nonsense",
    ]) {
      const { status, json } = await server.send({
        method: "PATCH",
        path: "/books/1",
        body: "{}",
        headers: { "content-type": type },
      })
      expect(status, type).toBe(415)
      expect(json).toMatchObject({ oops: "UNSUPPORTED_MEDIA_TYPE" })
    }
    for (const type of ["application/json; charset=UTF-8", "application/merge-patch+json", ""]) {
      const { status } = await server.send({
        method: "PATCH",
        path: "/books/1",
        body: "{}",
        headers: { "content-type": type },
      })
      expect(status, type).toBe(200)
    }
  })

  it("406 for an Accept that can't be met, but never for bytes", async () => {
    for (const path of ["/books/1", "/books?total=1", "/watch?count=1"]) {
      const { status, json } = await server.send({ path, headers: { accept: "text/html" } })
      expect([status, json], path).toMatchObject([406, { oops: "NOT_ACCEPTABLE" }])
    }
    for (const accept of ["application/json", "application/*;q=0.1", "text/html, */*;q=0.5"]) {
      expect((await server.send({ path: "/books/1", headers: { accept } })).status, accept).toBe(200)
    }
    expect((await server.send({ path: "/scans/1?chunks=1", headers: { accept: "text/html" } })).status).toBe(200)
    expect((await server.send({ method: "DELETE", path: "/books/1", headers: { accept: "text/html" } })).status).toBe(
      204,
    )
  })

  it("takes gzip", async () => {
    const headers = { "content-type": "application/json", "content-encoding": "gzip" }
    const body = gzipSync('{"title":"packed"}')
    const packed = await server.send({ method: "PATCH", path: "/books/1", body, headers })
    expect(packed.json).toMatchObject({ request: { book: { title: "packed" } } })
    const chunked = await server.send({ method: "PATCH", path: "/books/1", body: Readable.from([body]), headers })
    expect(chunked.json).toMatchObject({ request: { book: { title: "packed" } } })
    const broken = await server.send({ method: "PATCH", path: "/books/1", body: "{}", headers })
    expect([broken.status, broken.json]).toMatchObject([400, { oops: "MALFORMED_BODY" }])
    const brotli = await server.send({
      method: "PATCH",
      path: "/books/1",
      body: "{}",
      headers: { "content-encoding": "br" },
    })
    expect(brotli.status).toBe(415)
    const bomb = await server.send({
      method: "PATCH",
      path: "/books/1",
      body: gzipSync(`{"title":"${"x".repeat(2000)}"}`),
      headers,
    })
    expect([bomb.status, bomb.json]).toMatchObject([413, { oops: "BODY_TOO_LARGE" }])
  })

  it("gives gzip to who takes it, with a strong tag of its own", async () => {
    const plain = await server.send({ path: "/books/big" })
    expect([plain.headers.etag, plain.headers.vary, plain.headers["content-encoding"]]).toEqual([
      '"v-big"',
      "Accept-Encoding",
      undefined,
    ])
    const packed = await server.send({ path: "/books/big", headers: { "accept-encoding": "gzip" } })
    expect([packed.headers.etag, packed.headers["content-encoding"]]).toEqual(['"v-big-gzip"', "gzip"])
    expect(packed.headers["content-length"]).toBe(String(packed.bytes.length))
    expect(gunzipSync(packed.bytes).toString()).toBe(plain.text)
    const small = await server.send({ path: "/books/1", headers: { "accept-encoding": "gzip" } })
    expect([small.headers.etag, small.headers["content-encoding"]]).toEqual(['"v-1"', undefined])
    for (const [held, tag] of [
      ['"v-big"', '"v-big"'],
      ['"v-big-gzip"', '"v-big-gzip"'],
      ['W/"v-big"', '"v-big"'],
    ] as const) {
      const again = await server.send({ path: "/books/big", headers: { "if-none-match": held } })
      expect([again.status, again.headers.etag, again.headers.vary]).toEqual([304, tag, "Accept-Encoding"])
      const same = await server.send({ path: "/books/big", headers: { "if-match": held } })
      expect(same.status, held).toBe(held.startsWith("W/") ? 412 : 200)
    }
  })
})

describe("HTTP itself", () => {
  it("takes targets in absolute form, and OPTIONS *", async () => {
    const book = await server.send({ path: "http://other.example/books/1?x=1" })
    expect([book.status, (await server.send({ path: "http://other.example/books/1" })).status]).toEqual([400, 200])
    const all = await server.send({ method: "OPTIONS", path: "*" })
    expect([all.status, all.headers.allow]).toEqual([204, "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT"])
    expect((await server.send({ path: "*" })).status).toBe(404)
  })

  it("415 says what would do", async () => {
    const patch = { method: "PATCH", path: "/books/1", body: "{}" }
    const type = await server.send({ ...patch, headers: { "content-type": "text/plain" } })
    expect([type.status, type.headers.accept]).toEqual([415, "application/json"])
    const coding = await server.send({ ...patch, headers: { "content-encoding": "br" } })
    expect([coding.status, coding.headers["accept-encoding"]]).toEqual([415, "gzip"])
    const stream = await server.send({
      method: "POST",
      path: "/words/en",
      body: "x",
      headers: { "content-type": "a/b" },
    })
    expect(stream.headers.accept).toContain("application/x-ndjson")
  })
})

describe("preconditions", () => {
  it("304 on reads", async () => {
    for (const [tag, status] of [
      ['"v-1"', 304],
      ['W/"v-1"', 304],
      ['"a", "v-1"', 304],
      ["*", 304],
      ['"a"', 200],
      ['"a",,"v-1-gzip"', 304],
    ] as const) {
      for (const method of ["GET", "HEAD"]) {
        const answer = await server.send({ method, path: "/books/1", headers: { "if-none-match": tag } })
        expect(answer.status, tag).toBe(status)
        expect(answer.headers.etag).toBe(tag.includes("gzip") ? '"v-1-gzip"' : '"v-1"')
        if (status === 304) expect([answer.text, answer.headers["content-type"]]).toEqual(["", undefined])
      }
    }
    expect((await server.send({ path: "/books/missing", headers: { "if-none-match": "*" } })).status).toBe(404)
    for (const name of ["if-match", "if-none-match"]) {
      const { status, json } = await server.send({ path: "/books/missing", headers: { [name]: "v-1" } })
      expect([status, json]).toMatchObject([400, { violations: [{ reason: "MALFORMED_HEADER" }] }])
    }
  })

  it("412 on reads whose If-Match fails", async () => {
    for (const [tag, status] of [
      ['"v-1"', 200],
      ['W/"v-1"', 412],
      ['"a", "v-1"', 200],
      ["*", 200],
      ['"a"', 412],
    ] as const) {
      expect((await server.send({ path: "/books/1", headers: { "if-match": tag } })).status, tag).toBe(status)
    }
  })

  it("are fields of writes", async () => {
    const request = async (headers: Record<string, string>) => {
      const { json, status } = await server.send({ method: "PATCH", path: "/books/1", json: {}, headers })
      return status === 200 ? (json as { request: { etag?: string; mustNotExist?: boolean } }).request : status
    }
    // Neither field is in a JSON body, so the answer can't show them: the mask says that the call was made.
    expect(await request({ "if-match": '"a"' })).toMatchObject({ bookId: "1" })
    expect(await request({ "if-none-match": "*" })).toMatchObject({ bookId: "1" })
    expect(await request({ "if-match": "a" })).toBe(400)
    expect(await request({ "if-none-match": '"a", W/"b"' })).toBe(400)
    expect(await request({ "if-none-match": "a" })).toBe(400)
    expect(await request({ "if-match": '"a"', "if-none-match": '"b"' })).toBe(400)
    const bad = await server.send({ method: "PATCH", path: "/books/1", json: {}, headers: { "if-match": "a" } })
    expect(bad.json).toMatchObject({ violations: [{ field: "If-Match" }] })
  })

  it("are refused by writes that have no field for them, and of no interest to reads without a tag", async () => {
    for (const [name, value] of [
      ["If-Match", '"a"'],
      ["If-None-Match", '"a"'],
      ["If-None-Match", "*"],
    ] as const) {
      const { status, json } = await server.send({ method: "DELETE", path: "/books/1", headers: { [name]: value } })
      expect(status).toBe(400)
      const refusal = { field: name, description: expect.any(String), reason: "UNSUPPORTED_PRECONDITION" }
      expect((json as { violations: unknown[] }).violations).toContainEqual(refusal)
      expect((await server.send({ path: "/v1/echo", headers: { [name]: value } })).status).toBe(200)
    }
  })
})

describe("limits", () => {
  it("413 for a body over the limit, also when chunked", async () => {
    const body = `{"title":"${"x".repeat(2000)}"}`
    for (const each of [body, Readable.from([body]), Readable.from(body.match(/.{1,100}/g) ?? [])]) {
      const { status, json } = await server.send({ method: "PATCH", path: "/books/1", body: each })
      expect([status, json]).toMatchObject([413, { oops: "BODY_TOO_LARGE" }])
    }
    const fits = `{"title":"${"x".repeat(1000 - 12)}"}`
    expect((await server.send({ method: "PATCH", path: "/books/1", body: fits })).status).toBe(200)
    expect((await server.send({ method: "PATCH", path: "/books/1", body: `${fits} ` })).status).toBe(413)
  })

  it("414 for an URL over the limit", async () => {
    expect((await server.send({ path: `/v1/echo?text=${"x".repeat(2000)}` })).status).toBe(414)
    expect((await server.send({ path: `/v1/echo?text=${"x".repeat(1900)}` })).status).toBe(200)
  })

  it("408 for a body that does not come, and the connection ends", async () => {
    const impatient = await startForeignServer({ limits: { bodyTimeoutMs: 300 } })
    onTestFinished(() => impatient.close())
    const socket = await dial(impatient.port)
    socket.write("PATCH /books/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 20\r\n\r\n{")
    const text = await readToEnd(socket)
    expect(text).toMatch(/^HTTP\/1.1 408 /)
    expect(text).toContain('"oops":"BODY_TIMEOUT"')
  })

  it("early refusals leave the neighbours on a connection alone", async () => {
    const socket = await dial(server.port)
    const small = "x".repeat(5000)
    socket.write(
      `POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: ${small.length}\r\n\r\n${small}GET /books/1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    )
    const text = await readToEnd(socket)
    expect(text.match(/HTTP\/1\.1 (\d+)/g)).toEqual(["HTTP/1.1 404", "HTTP/1.1 200"])
  })

  it("a large refused body is read a while, answered, and the connection closed", async () => {
    const socket = await dial(server.port)
    const large = "x".repeat(64 * 1024)
    socket.write(`PATCH /books/1 HTTP/1.1\r\nHost: x\r\nContent-Length: ${100 * 1024 * 1024}\r\n\r\n`)
    let sent = 0
    let closed = false
    socket.on("close", () => {
      closed = true
    })
    socket.on("error", () => {})
    const answer = readToEnd(socket)
    while (!closed && sent < 100 * 1024 * 1024) {
      if (!socket.write(large)) await Promise.race([new Promise((resolve) => socket.once("drain", resolve)), sleep(50)])
      sent += large.length
    }
    const text = await answer
    expect(text).toMatch(/^HTTP\/1.1 413 /)
    expect(text.toLowerCase()).toContain("connection: close")
    expect(closed).toBe(true)
    expect(sent).toBeLessThan(60 * 1024 * 1024)
  })

  it("Expect: 100-continue is answered when the body is wanted, and only then", async () => {
    const head = (path: string, length: number) =>
      `PATCH ${path} HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n`
    const wanted = await dial(server.port)
    wanted.write(head("/books/1", 2))
    const first = await new Promise<string>((resolve) => wanted.once("data", (chunk) => resolve(String(chunk))))
    expect(first).toBe("HTTP/1.1 100 Continue\r\n\r\n")
    wanted.write("{}")
    expect(await readToEnd(wanted)).toMatch(/^HTTP\/1.1 200 /)
    for (const [path, length, status] of [
      ["/nowhere", 2, 404],
      ["/books/1", 5000, 413],
    ] as const) {
      const refused = await dial(server.port)
      refused.write(head(path, length))
      const text = await readToEnd(refused)
      expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
      expect(text).not.toContain("100 Continue")
    }
  })
})

describe("time", () => {
  it("deadlines come from the client's header", async () => {
    for (const headers of [{ "grpc-timeout": "40m" }, { "connect-timeout-ms": "40" }, { "request-timeout": "0.04" }]) {
      for (const deaf of [false, true]) {
        const { status, json } = await server.send({ path: `/wait?milliseconds=2000&deaf=${deaf}`, headers })
        expect([status, json], JSON.stringify(headers)).toMatchObject([
          504,
          { message: expect.stringContaining("deadline") },
        ])
      }
    }
    const patient = await server.send({ path: "/wait?milliseconds=1", headers: { "request-timeout": "5" } })
    expect((patient.json as { timeoutMs: number }).timeoutMs).toBeGreaterThan(4000)
    expect((await server.send({ path: "/wait", headers: { "grpc-timeout": "soon" } })).status).toBe(400)
    expect((await server.send({ path: "/wait" })).json).toEqual({ timeoutMs: -1 })
  })

  it("a default deadline is for unary calls whose client has none", async () => {
    const hurried = await startForeignServer({ limits: { requestTimeoutMs: 40 } })
    try {
      expect((await hurried.send({ path: "/wait?milliseconds=2000" })).status).toBe(504)
      expect((await hurried.send({ path: "/wait?milliseconds=80", headers: { "request-timeout": "5" } })).status).toBe(
        200,
      )
    } finally {
      await hurried.close()
    }
  })

  it("a client that goes away cancels the call", async () => {
    const socket = await dial(server.port)
    socket.write("GET /wait?milliseconds=5000 HTTP/1.1\r\nHost: x\r\n\r\n")
    await sleep(100)
    socket.destroy()
    await until(() => server.diary.aborts.length > 0)
    expect(server.diary.aborts[0]).toMatchObject({ code: Code.Canceled, rawMessage: "the client went away" })
    expect(server.outcomes).toMatchObject([{ code: "canceled", status: 499 }])
    expect(server.faults).toEqual([])
  })
})

describe("cross-origin requests", () => {
  it("get nothing unless that is configured", async () => {
    const { headers } = await server.send({ path: "/books/1", headers: { origin: "https://app.example" } })
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([])
  })

  it("are answered for the origins named", async () => {
    const open = await startForeignServer({ cors: { origins: ["https://app.example"], credentials: true } })
    try {
      const origin = "https://app.example"
      const preflight = await open.send({
        method: "OPTIONS",
        path: "/books/1",
        headers: { origin, "access-control-request-method": "PATCH", "access-control-request-headers": "if-match" },
      })
      expect(preflight.status).toBe(204)
      expect(preflight.headers).toMatchObject({
        "access-control-allow-origin": origin,
        "access-control-allow-credentials": "true",
        "access-control-allow-methods": expect.stringContaining("PATCH"),
        vary: "Origin",
      })
      const allowed = preflight.headers["access-control-allow-headers"]?.toLowerCase().split(", ")
      for (const name of ["content-type", "if-match", "connect-protocol-version", "x-grpc-web", "x-in-header"]) {
        expect(allowed).toContain(name)
      }
      const { headers } = await open.send({ path: "/books/big", headers: { origin } })
      expect(headers["access-control-allow-origin"]).toBe(origin)
      expect(headers.vary).toBe("Origin, Accept-Encoding")
      const exposed = headers["access-control-expose-headers"]?.toLowerCase().split(", ")
      for (const name of ["etag", "x-shelf", "grpc-status"]) expect(exposed).toContain(name)
      const stranger = await open.send({ path: "/books/1", headers: { origin: "https://evil.example" } })
      expect(stranger.headers["access-control-allow-origin"]).toBeUndefined()
      expect((await open.send({ method: "OPTIONS", path: "/books/1", headers: { origin } })).headers.allow).toContain(
        "PATCH",
      )
    } finally {
      await open.close()
    }
  })
})

describe("HTTP/2", () => {
  it("serves the same, and refuses early without hanging", async () => {
    const diary: Diary = { aborts: [], produced: 0, inputErrors: [] }
    const handler = createRestHandler({
      methods: createMethodTable(foreignRoutes(diary)),
      dialects: [libraryDialect],
      defaultDialect,
      limits: { bodyBytes: 1000, fileBytes: 5_000_000 },
    })
    const http2 = createHttp2Server(handler)
    await new Promise<void>((resolve) => http2.listen(0, "127.0.0.1", resolve))
    const session = http2Connect(`http://127.0.0.1:${(http2.address() as AddressInfo).port}`)
    const ask = (headers: Record<string, string>, body?: Buffer) =>
      new Promise<{ status: number; text: string }>((resolve, reject) => {
        const stream = session.request(headers, { endStream: body === undefined })
        let status = 0
        let text = ""
        stream.on("response", (answer) => {
          status = answer[":status"] ?? 0
        })
        stream.on("data", (chunk) => {
          text += chunk
        })
        stream.on("end", () => resolve({ status, text }))
        stream.on("error", reject)
        if (body !== undefined) stream.end(body)
      })
    try {
      expect(await ask({ ":path": "/books/1" })).toMatchObject({
        status: 200,
        text: expect.stringContaining('"title":"1"'),
      })
      expect((await ask({ ":path": "/books/1", ":method": "PATCH" }, Buffer.from('{"title":"x"}'))).status).toBe(200)
      expect((await ask({ ":path": "/books/1", ":method": "PATCH" })).status).toBe(200)
      expect((await ask({ ":path": "/books/1", ":method": "PATCH" }, Buffer.alloc(3_000_000, "x"))).status).toBe(413)
      expect((await ask({ ":path": "/nowhere", ":method": "POST" }, Buffer.alloc(3_000_000, "x"))).status).toBe(404)
      expect((await ask({ ":path": "/watch?count=3" })).text.split("\n")).toHaveLength(4)
      const upload = await ask({ ":path": "/scans/1", ":method": "POST" }, Buffer.alloc(3_000_000, "x"))
      expect(JSON.parse(upload.text)).toMatchObject({ bytes: "3000000" })
      const full = await ask({ ":path": "/scans/full", ":method": "POST" }, Buffer.alloc(3_000_000, "x"))
      expect(full.status).toBe(400)
    } finally {
      session.destroy()
      await new Promise((resolve) => http2.close(resolve))
    }
  })
})

function dial(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket))
    socket.on("error", reject)
  })
}

function readToEnd(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = ""
    socket.on("data", (chunk) => {
      text += chunk
    })
    socket.on("close", () => resolve(text))
  })
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !condition(); tries++) await sleep(10)
  expect(condition()).toBe(true)
}
