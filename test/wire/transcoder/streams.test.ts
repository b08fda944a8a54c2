// Streams in both directions: JSON lines, events and arrays, bytes, whole lists, multipart.
import { createHash, randomBytes } from "node:crypto"
import { request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http"
import { connect } from "node:net"
import { Readable } from "node:stream"
import { setTimeout as sleep } from "node:timers/promises"
import { gzipSync } from "node:zlib"
import { Code } from "@connectrpc/connect"
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest"
import { type ForeignServer, startForeignServer } from "./server.js"

const FILE_BYTES = 1_000_000

let server: ForeignServer
beforeAll(async () => {
  server = await startForeignServer({
    limits: { bodyBytes: 1000, fileBytes: FILE_BYTES, pageItems: 3 },
  })
})
afterAll(() => server.close())
beforeEach(() => {
  server.outcomes.length = 0
  server.diary.aborts.length = 0
  server.diary.inputErrors.length = 0
  server.diary.produced = 0
})

const BOOK = '{"title":"t","createdAt":null}'

describe("server streams", () => {
  it.each([
    [undefined, "application/x-ndjson", `{"book":${BOOK}}\n{"book":${BOOK},"index":1}\n`],
    ["*/*", "application/x-ndjson", `{"book":${BOOK}}\n{"book":${BOOK},"index":1}\n`],
    ["text/event-stream", "text/event-stream", `data: {"book":${BOOK}}\n\ndata: {"book":${BOOK},"index":1}\n\n`],
    ["application/json", "application/json", `[{"book":${BOOK}},{"book":${BOOK},"index":1}]`],
  ])("by Accept %s", async (accept, type, text) => {
    const answer = await server.send({ path: "/watch?count=2", headers: accept === undefined ? {} : { accept } })
    expect([answer.status, answer.headers["content-type"], answer.text]).toEqual([200, type, text])
  })

  it("of a part of each message, and of none", async () => {
    expect((await server.send({ path: "/watch-books?count=2" })).text).toBe(`${BOOK}\n${BOOK}\n`)
    expect((await server.send({ path: "/watch" })).text).toBe("")
    expect((await server.send({ path: "/watch", headers: { accept: "application/json" } })).text).toBe("[]")
  })

  it("an error before the first message has its own status and the plain envelope", async () => {
    for (const accept of ["*/*", "text/event-stream", "application/json"]) {
      const { status, json } = await server.send({ path: "/watch?count=2&failAfter=0", headers: { accept } })
      expect([status, json]).toMatchObject([404, { oops: "NOT_FOUND", metadata: { resourceType: "page" } }])
    }
    expect((await server.send({ path: "/watch?count=x" })).status).toBe(400)
  })

  it("an error after messages is sent in the stream", async () => {
    const error = {
      code: 5,
      message: "there is no page 1",
      details: [expect.objectContaining({ reason: "NOT_FOUND" })],
    }
    const lines = (await server.send({ path: "/watch?count=2&failAfter=1" })).text.trimEnd().split("\n")
    expect(lines).toHaveLength(2)
    expect(JSON.parse(lines[1] ?? "")).toEqual({ error })
    const events = (await server.send({ path: "/watch?count=2&failAfter=1", headers: { accept: "text/event-stream" } }))
      .text
    const [, last = ""] = events.split("\n\n")
    expect(last.startsWith("event: error\ndata: {")).toBe(true)
    expect(JSON.parse(last.split("data: ")[1] ?? "")).toEqual(error)
    const array = await server.send({ path: "/watch?count=2&failAfter=1", headers: { accept: "application/json" } })
    expect([array.status, array.cut]).toEqual([200, true])
    expect(server.outcomes.map(({ code, status }) => [code, status])).toEqual(Array(3).fill(["not_found", 200]))
  })

  it("wait for the client, and end with it", async () => {
    const count = 20_000
    const response = await new Promise<import("node:http").IncomingMessage>((resolve) => {
      httpRequest({ port: server.port, path: `/watch?count=${count}&padding=5000`, agent: false }, resolve).end()
    })
    response.pause()
    await untilFull()
    expect(server.diary.produced).toBeLessThan(count / 2)
    response.destroy()
    await until(() => server.diary.aborts.length > 0)
    expect(server.diary.aborts[0]).toMatchObject({ code: Code.Canceled })
    expect(server.diary.produced).toBeLessThan(count / 2)
  })
})

describe("streams of bytes", () => {
  it("go down as they are", async () => {
    const { bytes, headers, status } = await server.send({ path: "/scans/b1?chunks=3" })
    expect([status, headers["content-type"], headers["x-file-name"], bytes.length]).toEqual([
      200,
      "image/png",
      "b1.png",
      3 * 16 * 1024,
    ])
    expect([bytes[0], bytes[16 * 1024], bytes.at(-1)]).toEqual([0, 1, 2])
    const empty = await server.send({ path: "/scans/b1" })
    expect([empty.status, empty.bytes.length]).toEqual([200, 0])
  })

  it("are cut off by an error", async () => {
    expect((await server.send({ path: "/scans/b1?chunks=3&failAfter=0" })).status).toBe(404)
    const cut = await server.send({ path: "/scans/b1?chunks=3&failAfter=2" })
    expect([cut.status, cut.cut]).toEqual([200, true])
  })

  it("come up chunk by chunk, whatever their type", async () => {
    const content = Buffer.alloc(500_000, "abc")
    const sha256 = createHash("sha256").update(content).digest("hex")
    const headers = { "content-type": "image/x-scan", "x-checksum": "sum" }
    for (const body of [content, Readable.from([content.subarray(0, 7), content.subarray(7)])]) {
      const { json } = await server.send({ method: "POST", path: "/scans/b%2F1", body, headers })
      expect(json).toMatchObject({
        bookId: "b/1",
        checksum: "sum",
        contentType: "image/x-scan",
        bytes: "500000",
        sha256,
      })
    }
    const packed = { ...headers, "content-encoding": "gzip" }
    const gzipped = await server.send({ method: "POST", path: "/scans/1", body: gzipSync(content), headers: packed })
    expect(gzipped.json).toMatchObject({ bytes: "500000", sha256 })
    const broken = await server.send({ method: "POST", path: "/scans/1", body: content, headers: packed })
    expect(broken.status).toBe(400)
    const none = await server.send({ method: "POST", path: "/scans/1" })
    expect(none.json).toMatchObject({ bookId: "1", messages: 1 })
  })

  it("over the limit are 413, announced or not", async () => {
    const content = Buffer.alloc(FILE_BYTES + 1)
    const bodies = [content, Readable.from([content.subarray(0, FILE_BYTES), content.subarray(FILE_BYTES)])]
    for (const body of bodies) expect((await server.send({ method: "POST", path: "/scans/1", body })).status).toBe(413)
    const bomb = gzipSync(content)
    expect(
      (await server.send({ method: "POST", path: "/scans/1", body: bomb, headers: { "content-encoding": "gzip" } }))
        .status,
    ).toBe(413)
    expect((await server.send({ method: "POST", path: "/scans/1", body: content.subarray(1) })).status).toBe(200)
  })

  it("that stop are 408, that are refused are read to their end", async () => {
    const impatient = await startForeignServer({ limits: { bodyIdleTimeoutMs: 400 } })
    onTestFinished(() => impatient.close())
    const socket = connect(impatient.port, "127.0.0.1")
    socket.write("POST /scans/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 20\r\n\r\nabc")
    expect(await readToEnd(socket)).toMatch(/^HTTP\/1.1 408 /)
    const full = await server.send({ method: "POST", path: "/scans/full", body: Buffer.alloc(900_000) })
    expect([full.status, full.json]).toMatchObject([400, { message: "the shelf is full" }])
  })

  it("wait for the implementation", async () => {
    let sent = 0
    const chunk = Buffer.alloc(16 * 1024)
    const source = new Readable({
      read() {
        sent += chunk.length
        this.push(sent > 900_000 ? null : chunk)
      },
    })
    const answer = server.send({ method: "POST", path: "/scans/slow", body: source })
    expect((await answer).json).toMatchObject({ bytes: String(Math.floor(900_000 / chunk.length) * chunk.length) })
  })

  it("whole, in a unary call", async () => {
    const headers = { "content-type": "text/x-odd; charset=latin1" }
    const mirror = await server.send({ method: "POST", path: "/mirror", body: "héllo", headers })
    expect([mirror.text, mirror.headers["content-type"]]).toEqual(["héllo", "text/x-odd; charset=latin1"])
    const cover = await server.send({
      method: "PUT",
      path: "/covers/1",
      body: Buffer.from([1, 2, 255]),
      headers: { "content-type": "image/png" },
    })
    expect([[...cover.bytes], cover.headers["content-type"]]).toEqual([[1, 2, 255], "image/png"])
    const untyped = await server.send({ method: "POST", path: "/mirror", body: "x" })
    expect(untyped.headers["content-type"]).toBe("application/octet-stream")
    expect((await server.send({ method: "POST", path: "/mirror", body: Buffer.alloc(1001) })).status).toBe(413)
  })
})

describe("a streamed body with a length", () => {
  it.each([
    ["exact", 200, false, 48 * 1024],
    ["short", 200, true, 48 * 1024],
    ["long", 200, true, 32 * 1024],
  ])("%s", async (bookId, status, cut, bytes) => {
    const reply = await server.send({ path: `/scans/${bookId}?chunks=3` })
    expect([reply.status, reply.cut, reply.bytes.length]).toEqual([status, cut, bytes])
    const fault = cut ? [expect.objectContaining({ name: "WrongLengthError" })] : []
    expect(server.faults.splice(0)).toEqual(fault)
  })

  it("keeps its last bytes back until the implementation has ended well", async () => {
    const reply = await server.send({ path: "/scans/exact?chunks=4&failAfter=3" })
    expect([reply.status, reply.cut, reply.bytes.length]).toEqual([200, true, 32 * 1024])
    // What the client has whole is a success, whenever the client goes.
    await server.send({ path: "/scans/exact?chunks=3" })
    expect(server.outcomes.at(-1)).toMatchObject({ code: "ok" })
  })

  it("never lets bytes of one response become the next one", async () => {
    for (const bookId of ["long", "short"]) {
      const socket = connect(server.port, "127.0.0.1")
      socket.write(`GET /scans/${bookId}?chunks=3 HTTP/1.1\r\nHost: x\r\n\r\n`)
      socket.write("GET /books/1 HTTP/1.1\r\nHost: x\r\n\r\n")
      let received = ""
      for await (const chunk of socket) received += chunk.toString("latin1")
      expect(received.match(/HTTP\/1\.1 /g) ?? []).toHaveLength(1)
    }
    server.faults.length = 0
  })

  it("of no bytes is 0", async () => {
    const { headers } = await server.send({ path: "/scans/b1" })
    expect([headers["content-length"], headers["transfer-encoding"]]).toEqual(["0", undefined])
  })
})

describe("a gzipped body of bytes", () => {
  it("is refused once it unpacks to more than a hundred times its size", async () => {
    const limits = { fileBytes: 1024 ** 3 }
    const large = await startForeignServer({ limits })
    try {
      const body = gzipSync(Buffer.alloc(64 * 1024 * 1024))
      const headers = { "content-encoding": "gzip" }
      const reply = await large.send({ method: "POST", path: "/scans/1", body, headers })
      expect([reply.status, reply.text]).toMatchObject([413, expect.stringContaining("100 times")])
      const honest = gzipSync(Buffer.concat(Array.from({ length: 200 }, () => randomBytes(8192))))
      expect((await large.send({ method: "POST", path: "/scans/1", body: honest, headers })).status).toBe(200)
    } finally {
      await large.close()
    }
  })
})

describe("client streams of JSON", () => {
  const send = (body: string, type = "application/json", path = "/words/en") =>
    server.send({ method: "POST", path, body, headers: { "content-type": type } })

  it.each([
    ['{"text":"a"}\n{"text":"b"}\n', ["en", ""], ["a", "b"]],
    ['{"text":"a"}{"text":"b"}', ["en", ""], ["a", "b"]],
    ['[{"text":"a"},{"text":"b"}]', ["en", ""], ["a", "b"]],
    ['{"text":"a"}', ["en"], ["a"]],
  ])("%j", async (body, languages, texts) => {
    for (const type of ["application/json", "application/x-ndjson"]) {
      expect((await send(body, type)).json).toEqual({ languages, texts })
    }
  })

  it.each(["", "[]", " [ ] ", "\n"])("%j is no message", async (body) => {
    expect((await send(body)).json).toEqual({})
  })

  it("counts blanks between messages towards the limit", async () => {
    const blank = " ".repeat(900)
    expect((await send(`{"text":"a"}${blank}{"text":"b"}${blank}`)).json).toMatchObject({ texts: ["a", "b"] })
    for (const body of [" ".repeat(1001), `[${"\n".repeat(1001)}]`, `{"text":"a"}${" ".repeat(1001)}{"text":"b"}`]) {
      expect((await send(body)).status).toBe(413)
    }
  })

  it("set a field of each message", async () => {
    const { json } = await send('{"text":"a"}\n{"text":"b"}', "application/x-ndjson", "/pages/en")
    expect(json).toEqual({ languages: ["en", ""], texts: ["a", "b"] })
  })

  it("fail by their own faults, which the implementation sees too", async () => {
    for (const [body, said] of [
      ['{"text":"a"}\n{"text":1}', "text: must be a string, not a number (in message 2)"],
      ['{"nope":1}', "nope"],
      ['{"text":"a"}\n{"te', "ends within a value"],
      ['{"text":"a"} nonsense', "not JSON"],
    ] as const) {
      server.diary.inputErrors.length = 0
      const { status, json } = await send(body)
      expect([status, (json as { message: string }).message]).toEqual([400, expect.stringContaining(said)])
      expect(server.diary.inputErrors).toMatchObject([{ code: Code.InvalidArgument }])
    }
    expect((await send("{}", "text/csv")).status).toBe(415)
    expect((await send(`{"text":"${"x".repeat(1000)}"}`)).status).toBe(413)
    expect((await send("{}", "application/json", "/words/en?text=x")).status).toBe(400)
    expect((await send(`${'{"text":"abc"}\n'.repeat(2000)}`)).status).toBe(200)
  })

  it("fail by their own faults whatever the implementation makes of them", async () => {
    for (const language of ["careless", "confused"]) {
      const { status, text } = await send('{"text":"a"}\n{"text":1}', "application/json", `/words/${language}`)
      expect(status, language).toBe(400)
      expect(text).toContain("must be a string")
    }
  })

  it("with a stream of answers", async () => {
    const lines = await server.send({ method: "POST", path: "/translate", body: '{"text":"a"}\n{"text":"b"}' })
    expect(lines.text).toBe('{"text":"A"}\n{"text":"B"}\n')
    const first = await server.send({ method: "POST", path: "/translate", body: '{"text":1}' })
    expect(first.status).toBe(400)
    const long = Readable.from([`{"text":"a"}\n{"text":1}\n`, ...Array(50).fill(" ".repeat(16_000))])
    const second = await server.send({ method: "POST", path: "/translate", body: long })
    expect(second.status).toBe(200)
    expect(JSON.parse(second.text.split("\n")[1] ?? "")).toMatchObject({ error: { code: 3 } })
  })
})

describe("whole lists", () => {
  it("are fetched page by page into one array", async () => {
    for (const total of [0, 1, 3, 4, 6, 1000]) {
      server.diary.produced = 0
      const { json, headers, status } = await server.send({ path: `/books?total=${total}` })
      expect(status).toBe(200)
      expect((json as { title: string }[]).map(({ title }) => title)).toEqual(
        Array.from({ length: total }, (_, i) => String(i)),
      )
      expect([headers["content-type"], headers["x-next-page-token"]]).toEqual(["application/json", undefined])
      expect(server.diary.produced).toBe(Math.max(1, Math.ceil(total / 3)))
    }
  })

  it("give one page to who asks for one", async () => {
    const first = await server.send({ path: "/books?total=5&pageSize=2" })
    expect([(first.json as unknown[]).length, first.headers["x-next-page-token"]]).toEqual([2, "2"])
    const last = await server.send({ path: "/books?total=5&pageSize=2&pageToken=4" })
    expect([(last.json as unknown[]).length, last.headers["x-next-page-token"]]).toEqual([1, undefined])
  })

  it("fail whole on the first page, and are cut off later", async () => {
    expect((await server.send({ path: "/books?total=9&failingPage=1" })).status).toBe(404)
    const cut = await server.send({ path: "/books?total=9&failingPage=3" })
    expect([cut.status, cut.cut]).toEqual([200, true])
    expect(server.outcomes.at(-1)).toMatchObject({ code: "not_found" })
  })

  it("wait for the client", async () => {
    const response = await new Promise<import("node:http").IncomingMessage>((resolve) => {
      httpRequest({ port: server.port, path: "/books?total=3000000", agent: false }, resolve).end()
    })
    response.pause()
    await untilFull()
    expect(server.diary.produced).toBeLessThan(1_000_000)
    response.destroy()
    await until(() => server.outcomes.length === 1)
    expect(server.outcomes).toMatchObject([{ code: "canceled" }])
  })
})

describe("multipart", () => {
  type Part = readonly [name: string, content: string, headers?: string]

  function body(parts: readonly Part[], end = "\r\n--b0undary--\r\n"): string {
    const written = parts.map(
      ([name, content, headers = ""]) =>
        `--b0undary\r\nContent-Disposition: form-data; name="${name}"${headers}\r\n\r\n${content}`,
    )
    return written.join("\r\n") + end
  }

  const headers = { "content-type": "multipart/form-data; boundary=b0undary" }
  const send = (content: string | Buffer | Readable, path = "/imports/b1") =>
    server.send({ method: "POST", path, body: content, headers })
  const fields = (json: unknown) =>
    (json as { violations: { field: string }[] }).violations.map(({ field }) => field).sort()

  it("takes parts in any order", async () => {
    const parts: Part[] = [
      ["book", '{"title":"t","publisher":{"name":"p"}}', "\r\nContent-Type: application/json"],
      ["bookFile", "file\r\n--content", '; filename="f.tgz"\r\nContent-Type: application/gzip'],
      ["md5Hash", "abc"],
      ["copies", "3"],
    ]
    const arrived = ["book", "bookFile", "copies=3", "md5Hash=abc"]
    for (const order of [parts, [...parts].reverse(), [...parts.slice(2), ...parts.slice(0, 2)]]) {
      const { status, json, text } = await send(`preamble\r\n${body(order)}epilogue`)
      expect(status, text).toBe(200)
      expect(json).toMatchObject({ bookId: "b1", bytes: "15", mask: ["title", "publisher.name"], book: { title: "t" } })
      expect([...(json as { parts: string[] }).parts].sort()).toEqual(arrived)
      expect((json as { sha256: string }).sha256).toBe(createHash("sha256").update("file\r\n--content").digest("hex"))
    }
  })

  it("takes proto names, empty files and chunked bodies", async () => {
    const content = body([
      ["book", "{}"],
      ["book_file", ""],
    ])
    for (const sent of [content, Readable.from(content.match(/[\s\S]{1,7}/g) ?? [])]) {
      const { json } = await send(sent)
      expect(json).toMatchObject({ parts: ["book", "bookFile"] })
    }
  })

  it("refuses what is wrong with its parts, all together, and tells the implementation", async () => {
    const { status, json } = await send(
      body([
        ["nope", "x"],
        ["book", '{"title":1,"what":2}'],
        ["copies", "x"],
        ["md5Hash", "a"],
        ["md5Hash", "b"],
      ]),
    )
    expect(status).toBe(400)
    expect(fields(json)).toEqual(["book.title", "book.what", "copies", "md5Hash", "nope"])
    expect(server.diary.inputErrors).toMatchObject([{ code: Code.InvalidArgument }])
  })

  it.each([
    ["a missing required part", body([["md5Hash", "x"]]), ["book"]],
    ["no part", "--b0undary--", ["book"]],
    [
      "a part twice",
      body([
        ["book", "{}"],
        ["book", "{}"],
      ]),
      ["book"],
    ],
    ["a part that is no JSON", body([["book", "{"]]), ["book"]],
    ["an empty JSON part", body([["book", ""]]), ["book"]],
    ["a part that is no object", body([["book", "[]"]]), ["book"]],
    [
      "text that is no UTF-8",
      Buffer.from(
        body([
          ["book", "{}"],
          ["md5Hash", "\xff"],
        ]),
        "latin1",
      ),
      ["md5Hash"],
    ],
    ["a nameless part", "--b0undary\r\nContent-Type: text/plain\r\n\r\nx\r\n--b0undary--", ["", "book"]],
  ])("refuses %s", async (_, content, named) => {
    const { status, json } = await send(content)
    expect(status).toBe(400)
    expect(fields(json)).toEqual(named)
  })

  it.each([
    ["a truncated body", body([["book", "{}"]], "")],
    [
      "a body cut within a file",
      body(
        [
          ["book", "{}"],
          ["bookFile", "abc"],
        ],
        "",
      ),
    ],
    ["a body without the boundary", "--other\r\n\r\n--other--"],
    ["an empty body", ""],
  ])("refuses %s", async (_, content) => {
    const { status, json } = await send(content)
    expect([status, json]).toMatchObject([400, { oops: "MALFORMED_MULTIPART" }])
  })

  it("refuses an empty boundary and coded parts", async () => {
    for (const boundary of ["", '""', "=", ";"]) {
      const type = `multipart/form-data; boundary=${boundary}`
      const reply = await server.send({
        method: "POST",
        path: "/imports/1",
        body: "",
        headers: { "content-type": type },
      })
      expect([reply.status, reply.json], boundary).toMatchObject([400, { oops: "MALFORMED_MULTIPART" }])
    }
    const part = (coding: string) =>
      `--b0undary\r\nContent-Disposition: form-data; name="book"\r\nContent-Transfer-Encoding: ${coding}\r\n\r\nYQ==\r\n--b0undary--`
    const send = (coding: string) => server.send({ method: "POST", path: "/imports/1", body: part(coding), headers })
    expect((await send("base64")).json).toMatchObject({ violations: [{ reason: "UNSUPPORTED_TRANSFER_ENCODING" }] })
    expect(JSON.stringify((await send("Binary")).json)).not.toContain("TRANSFER_ENCODING")
  })

  it("refuses other types and a missing boundary", async () => {
    for (const type of ["application/json", "multipart/mixed; boundary=b", "text/plain", undefined]) {
      const answer = await server.send({
        method: "POST",
        path: "/imports/b1",
        body: "{}",
        headers: type === undefined ? {} : { "content-type": type },
      })
      expect(answer.status, type).toBe(415)
    }
    const answer = await server.send({
      method: "POST",
      path: "/imports/b1",
      body: "{}",
      headers: { "content-type": "multipart/form-data" },
    })
    expect([answer.status, answer.json]).toMatchObject([400, { oops: "MALFORMED_MULTIPART" }])
  })

  it("reads on after the implementation has failed, and gives its error", async () => {
    const file = "x".repeat(800_000)
    const { status, json } = await send(
      body([
        ["book", "{}"],
        ["bookFile", file],
      ]),
      "/imports/b1?stop-early=true",
    )
    expect([status, json]).toMatchObject([409, { message: "that is enough" }])
    const first = await send(
      body([
        ["copies", "x"],
        ["bookFile", file],
      ]),
      "/imports/b1?stop-early=true",
    )
    expect(first.status).toBe(400)
  })

  it("checks path and query before the parts", async () => {
    const { status, json } = await send(body([["book", "{}"]]), "/imports/%ff?nope=1")
    expect([status, fields(json)]).toEqual([400, ["bookId", "nope"]])
  })

  it("413 for a file or a text over its limit", async () => {
    const cases: Part[][] = [[["book", `{"title":"${"x".repeat(1000)}"}`]], [["bookFile", "x".repeat(FILE_BYTES + 1)]]]
    const areRead: boolean[] = []
    const watch = (request: IncomingMessage, response: ServerResponse) =>
      void response.once("close", () => areRead.push(request.complete && request.readableEnded))
    server.server.on("request", watch)
    onTestFinished(() => void server.server.off("request", watch))
    for (const parts of cases) {
      const content = body(parts)
      expect((await send(content)).status).toBe(413)
      expect((await send(Readable.from([content]))).status).toBe(413)
    }
    // The rest of each body was read, and not only waited for until a timer gave up.
    await vi.waitFor(() => expect(areRead).toEqual([true, true, true, true]), { timeout: 20_000 })
    expect(
      (
        await send(
          body([
            ["book", "{}"],
            ["bookFile", "x".repeat(FILE_BYTES)],
          ]),
        )
      ).status,
    ).toBe(200)
  })

  it("tells the implementation of a client that goes away within a file", async () => {
    const socket = connect(server.port, "127.0.0.1")
    const content = body(
      [
        ["book", "{}"],
        ["bookFile", "abc"],
      ],
      "",
    )
    socket.write(
      `POST /imports/b1 HTTP/1.1\r\nHost: x\r\nContent-Type: ${headers["content-type"]}\r\nContent-Length: 5000\r\n\r\n${content}`,
    )
    await sleep(100)
    socket.destroy()
    await until(() => server.diary.inputErrors.length > 0)
    expect(server.diary.inputErrors).toMatchObject([{ code: Code.Canceled }])
    await until(() => server.outcomes.length > 0)
    expect(server.outcomes).toMatchObject([{ code: "canceled" }])
  })
})

function readToEnd(socket: import("node:net").Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = ""
    socket.on("data", (chunk) => {
      text += chunk
    })
    socket.on("close", () => resolve(text))
  })
}

/** Messages are made until the buffers between are full, however long that takes. */
async function untilFull(): Promise<void> {
  for (let before = -1; before !== server.diary.produced; await sleep(300)) before = server.diary.produced
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300 && !condition(); tries++) await sleep(10)
  expect(condition()).toBe(true)
}
