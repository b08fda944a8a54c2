// Other people's clients: node:http2 (nghttp2), over TCP and TLS, and curl.
import { execFile } from "node:child_process"
import { type ClientHttp2Session, connect, type IncomingHttpHeaders, type Settings } from "node:http2"
import { type AddressInfo, createServer, type Server } from "node:net"
import { text } from "node:stream/consumers"
import { createServer as createTls } from "node:tls"
import { promisify } from "node:util"
import fc from "fast-check"
import { afterEach, describe, expect, test } from "vitest"
import { type Http2Options, Http2Server, nodeExchange } from "../../src/http2/index.js"
import { type EchoServer, startEcho } from "./echo-server.js"
import { flag, frame, RawClient, requestBlock, type, uint32 } from "./raw-client.js"
import { testCertificate } from "./test-certificate.js"

const run = promisify(execFile)
const cleanups: (() => unknown)[] = []

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

interface Answer {
  readonly headers: IncomingHttpHeaders
  readonly trailers: IncomingHttpHeaders | undefined
  readonly body: Buffer
}

function call(session: ClientHttp2Session, headers: IncomingHttpHeaders, body?: Uint8Array): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stream = session.request({ ":method": "POST", ...headers })
    let head: IncomingHttpHeaders = {}
    let trailers: IncomingHttpHeaders | undefined
    const chunks: Buffer[] = []
    stream.on("response", (received) => {
      head = received
    })
    stream.on("trailers", (received) => {
      trailers = { ...received }
    })
    stream.on("data", (chunk: Buffer) => chunks.push(chunk))
    stream.on("end", () => resolve({ headers: head, trailers, body: Buffer.concat(chunks) }))
    stream.on("error", reject)
    stream.end(body)
  })
}

async function withEcho(settings = {}): Promise<{ server: EchoServer; session: ClientHttp2Session }> {
  const server = await startEcho()
  const session = connect(`http://127.0.0.1:${server.port}`, settings)
  cleanups.push(
    () => server.close(),
    () => session.destroy(),
  )
  return { server, session }
}

test.each([0, 1, 5, 4096, 4097, 16_384, 16_385, 65_535, 65_536, 1_000_000])(
  "a body of %i bytes comes back",
  async (bytes) => {
    const { server, session } = await withEcho()
    const body = Buffer.from(Uint8Array.from({ length: bytes }, (_, i) => i % 251))
    expect((await call(session, { ":path": "/x" }, body)).body.equals(body)).toBe(true)
    const { body: echoed, trailers } = await call(session, { ":path": "/trailers" }, body)
    expect(echoed.equals(body)).toBe(true)
    expect(trailers?.["grpc-status"]).toBe("0")
    expect((await call(session, { ":path": "/slow" }, body)).body.equals(body)).toBe(true)
    expect(server.open.size).toBe(0)
  },
)

test.each([
  { initialWindowSize: 1 },
  { initialWindowSize: 1000, maxFrameSize: 16_384 },
  { headerTableSize: 0 },
  { headerTableSize: 100, maxFrameSize: 1_000_000 },
  { initialWindowSize: 2 ** 31 - 1 },
])("a client with settings %j", async (settings) => {
  const { session } = await withEcho({ settings })
  const bytes = settings.initialWindowSize === 1 ? 200 : 50_000
  for (let i = 0; i < 5; i++) {
    const { body, headers } = await call(session, { ":path": `/size/${bytes}` })
    expect(body.length).toBe(bytes)
    expect(headers["content-type"]).toBe("text/plain")
  }
})

test("many at once, large and small", async () => {
  const { server, session } = await withEcho()
  const all = await Promise.all(
    Array.from({ length: 200 }, (_, i) => call(session, { ":path": "/x" }, Buffer.alloc((i * 977) % 40_000, i))),
  )
  for (const [i, { body }] of all.entries()) expect(body.equals(Buffer.alloc((i * 977) % 40_000, i))).toBe(true)
  expect(server.open.size).toBe(0)
})

/** What a handler in node:http's form answers. */
async function withNode(
  handle: (exchange: ReturnType<typeof nodeExchange>) => void,
  options: Partial<Http2Options> = {},
  settings: Settings = {},
): Promise<{ session: ClientHttp2Session; port: number; errors: unknown[]; close: () => void }> {
  const errors: unknown[] = []
  const http2 = new Http2Server(
    {
      onRequest: (stream) => handle(nodeExchange(stream)),
      onError: (error) => errors.push(error),
    },
    options,
  )
  const tcp = await listening(createServer((socket) => http2.accept(socket)))
  const { port } = tcp.address() as AddressInfo
  const session = connect(`http://127.0.0.1:${port}`, { settings })
  const close = () => {
    session.destroy()
    http2.destroy()
    tcp.close()
  }
  cleanups.push(close)
  return { session, port, errors, close }
}

function listening(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)))
}

describe("HPACK against nghttp2: whatever fields either side sends, the other reads", () => {
  const echo = (http2Options: Partial<Http2Options>, clientSettings: Settings) =>
    withNode(
      ({ request, response }) => {
        const fields = Object.entries(request.headers).filter(([name]) => name.startsWith("x-"))
        response.writeHead(200, Object.fromEntries(fields.map(([name, value]) => [`r${name}`, value])))
        response.addTrailers(Object.fromEntries(fields.map(([name, value]) => [`t${name}`, value])))
        response.end("body")
      },
      http2Options,
      clientSettings,
    )
  const name = fc.stringMatching(/^x-[a-z0-9_.-]{0,20}$/)
  const value = fc.stringMatching(/^[!-~]([ -~]{0,60}[!-~])?$/)
  const pool = fc.sample(fc.tuple(name, value), { numRuns: 40, seed: 7 })
  const someFields = fc.uniqueArray(fc.oneof(fc.constantFrom(...pool), fc.tuple(name, value)), {
    selector: ([n]) => n,
    maxLength: 15,
  })

  async function sendAndCompare(session: ClientHttp2Session, fields: readonly (readonly [string, string])[]) {
    const { headers, trailers } = await call(session, { ":path": "/", ...Object.fromEntries(fields) })
    for (const [field, expected] of fields) {
      expect(headers[`r${field}`]).toBe(expected)
      expect(trailers?.[`t${field}`]).toBe(expected)
    }
  }

  test("tables as they are by default", async () => {
    const { session } = await echo({}, {})
    await fc.assert(
      fc.asyncProperty(someFields, (fields) => sendAndCompare(session, fields)),
      { numRuns: 200, seed: 11 },
    )
  })

  test("tables of any size, and sizes that change while requests are under way", async () => {
    const tableSize = fc.oneof(fc.constantFrom(0, 1, 31, 32, 33, 64, 4096, 65_536), fc.nat(5000))
    // Each step: requests at once, and the client's new size behind them, once or several times before the next block.
    const step = fc.record({
      requests: fc.array(someFields, { minLength: 1, maxLength: 4 }),
      sizes: fc.array(tableSize, { maxLength: 3 }),
    })
    let resizes = 0
    await fc.assert(
      fc.asyncProperty(
        tableSize,
        tableSize,
        tableSize,
        fc.array(step, { minLength: 1, maxLength: 6 }),
        async (decoderTableBytes, encoderTableBytes, headerTableSize, steps) => {
          const { session, errors, close } = await echo({ decoderTableBytes, encoderTableBytes }, { headerTableSize })
          for (const { requests, sizes } of steps) {
            const all = requests.map((fields) => sendAndCompare(session, fields))
            for (const size of sizes) session.settings({ headerTableSize: size })
            resizes += sizes.length
            await Promise.all(all)
          }
          expect(errors).toEqual([])
          close()
        },
      ),
      { numRuns: 60, seed: 13 },
    )
    expect(resizes).toBeGreaterThan(100)
  })
})

test("node's form: request, response, their events", async () => {
  const events: string[] = []
  const { session, errors } = await withNode(({ request, response }) => {
    for (const event of ["finish", "close"]) response.on(event, () => events.push(event))
    response.setHeader("X-One", "1")
    response.setHeader("connection", "close")
    text(request).then((body) => {
      expect(request.complete).toBe(true)
      expect([request.method, request.url, request.httpVersion, request.authority]).toEqual([
        "PUT",
        "/a?b=c",
        "2.0",
        expect.stringContaining("127.0.0.1"),
      ])
      response.statusCode = 201
      response.write(`${body}, `)
      response.end("and more")
    })
  })
  const { headers, body } = await call(
    session,
    { ":path": "/a?b=c", ":method": "PUT", cookie: "a=1" },
    Buffer.from("body"),
  )
  expect(headers).toMatchObject({ ":status": 201, "x-one": "1", date: expect.stringContaining("GMT") })
  expect(headers).not.toHaveProperty("connection")
  expect(body.toString()).toBe("body, and more")
  expect(events).toEqual(["finish", "close"])
  expect(errors).toEqual([])
})

test.each([
  ["HEAD", 200],
  ["GET", 204],
  ["GET", 304],
])("node's form: %s, %i have no body", async (method, status) => {
  const { session } = await withNode(({ response }) => {
    response.writeHead(status, { etag: '"1"' })
    response.write("not sent")
    response.end("nor this")
  })
  const { headers, body } = await call(session, { ":path": "/", ":method": method })
  expect(headers).toMatchObject({ ":status": status, etag: '"1"' })
  expect(body.length).toBe(0)
})

test("node's form: back-pressure holds a writer, and a client that goes away frees it", async () => {
  let written = 0
  let closed = 0
  const { session } = await withNode(({ response }) => {
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(16_384))) written += 16_384
    }
    response.on("drain", more)
    response.on("close", () => closed++)
    more()
  })
  const stream = session.request({ ":path": "/" })
  await new Promise((resolve) => stream.once("response", resolve))
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(written).toBeLessThan(1024 * 1024)
  stream.on("error", () => undefined)
  stream.destroy()
  await expect.poll(() => closed).toBe(1)
})

test("node's form: a request that is cut is aborted, and its iterator fails", async () => {
  let failed: unknown
  let aborted = false
  const { port } = await withNode(({ request }) => {
    request.on("aborted", () => {
      aborted = true
    })
    text(request).catch((error: unknown) => {
      failed = error
    })
  })
  // node:http2's own client ends a request before it resets it.
  const client = await RawClient.open(port)
  cleanups.push(() => client.close())
  client.send(frame(type.headers, flag.endHeaders, 1, requestBlock("/")), frame(type.data, 0, 1, Buffer.from("some")))
  await client.ping()
  client.send(frame(type.rst, 0, 1, uint32(8)))
  await expect.poll(() => failed).toBeInstanceOf(Error)
  expect(aborted).toBe(true)
})

test("node's form: an answer that comes before the request's end, then NO_ERROR", async () => {
  const { session } = await withNode(({ response }) => {
    response.stream.once("finish", () => setImmediate(() => response.stream.close(0)))
    response.writeHead(413)
    response.end("too large")
  })
  const stream = session.request({ ":path": "/", ":method": "POST" })
  stream.write("some")
  const head = await new Promise<IncomingHttpHeaders>((resolve) => stream.once("response", resolve))
  expect(head[":status"]).toBe(413)
  expect(await text(stream)).toBe("too large")
  await expect.poll(() => stream.closed).toBe(true)
  expect(stream.rstCode).toBe(0)
})

test("100 Continue", async () => {
  const { session } = await withNode(({ request, response }) => {
    if (request.headers.expect === "100-continue") response.writeContinue()
    text(request).then((body) => response.end(body))
  })
  const stream = session.request({ ":path": "/", ":method": "POST", expect: "100-continue" })
  await new Promise((resolve) => stream.once("continue", resolve))
  stream.end("body")
  expect(await text(stream)).toBe("body")
})

test("TLS with ALPN", async () => {
  const { key, cert } = testCertificate()
  const http2 = new Http2Server({
    onRequest: (stream) => {
      const { request, response } = nodeExchange(stream)
      text(request).then((body) => response.end(`${body.length}`.padEnd(200_000)))
    },
    onError: () => undefined,
  })
  const tls = createTls({ key, cert, ALPNProtocols: ["h2"] }, (socket) => http2.accept(socket))
  await listening(tls)
  const session = connect(`https://localhost:${(tls.address() as AddressInfo).port}`, { ca: cert })
  cleanups.push(
    () => tls.close(),
    () => http2.destroy(),
    () => session.destroy(),
  )
  const { body } = await call(session, { ":path": "/" }, Buffer.alloc(300_000))
  expect(body.toString().trim()).toBe("300000")
  expect(body.length).toBe(200_000)
})

test("curl --http2-prior-knowledge", async () => {
  const { port } = await withNode(({ request, response }) => {
    text(request).then((body) => response.end(`${request.method} ${request.url} ${body.length}`))
  })
  const curl = (...args: string[]) =>
    run("curl", ["-sS", "--http2-prior-knowledge", ...args]).then(({ stdout }) => stdout)
  expect(await curl("-w", " %{http_version}", "-d", "x".repeat(100_000), `http://127.0.0.1:${port}/a`)).toBe(
    "POST /a 100000 2",
  )
  expect(await curl("-I", "-o", "/dev/null", "-w", "%{http_code}", `http://127.0.0.1:${port}/b`)).toBe("200")
})
