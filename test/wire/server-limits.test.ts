// What one client may ask of the port, and that its neighbours do not notice.
import { type ClientHttp2Session, constants } from "node:http2"
import { connect as connectTcp } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { createClient } from "@connectrpc/connect"
import { createGrpcTransport } from "@connectrpc/connect-node"
import { expect, onTestFinished, test } from "vitest"
import { respond } from "../../src/rpc/http/unread-body.js"
import { ConformanceService } from "../gen/connectrpc/conformance/v1/service_pb.js"
import { framed } from "../support/framed.js"
import { deferred, http2Client, rawGrpc, rawTcp, startServer, unaryMessage, unaryPath } from "./server-harness.js"

const answersUnary = { implementation: { unary: () => ({}) } }

test("no more streams at once than the limit: the rest waits its turn", async () => {
  let running = 0
  let most = 0
  const { baseUrl } = await startServer({
    limits: { maxConcurrentStreams: 5 },
    implementation: {
      unary: async () => {
        most = Math.max(most, ++running)
        await sleep(5)
        running--
        return {}
      },
    },
  })
  const session = http2Client(baseUrl)
  await new Promise((resolve) => session.once("remoteSettings", resolve))
  expect(session.remoteSettings.maxConcurrentStreams).toBe(5)
  const results = await Promise.all(Array.from({ length: 40 }, () => rawGrpc(session, unaryMessage())))
  expect(results.map(({ status }) => status)).toEqual(Array(40).fill("0"))
  expect(most).toBeLessThanOrEqual(5)
})

test("headers over the limit are answered 431 on both HTTP versions", async () => {
  const { port, baseUrl } = await startServer({ limits: { maxHeaderBytes: 2000 }, ...answersUnary })
  const big = "x".repeat(2500)
  expect(await rawTcp(port, `GET / HTTP/1.1\r\nhost: x\r\nbig: ${big}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 /)
  const session = http2Client(baseUrl)
  expect((await rawGrpc(session, unaryMessage(), { big })).headers[":status"]).toBe(431)
  expect(
    (await rawGrpc(session, unaryMessage(), { ":path": "/rest", "content-type": "text/plain", big })).headers[
      ":status"
    ],
  ).toBe(431)
  expect((await rawGrpc(session, unaryMessage(), { small: "x".repeat(1000) })).status).toBe("0")
  const huge = await rawGrpc(session, unaryMessage(), { huge: "x".repeat(8000) })
  // node:http2 can only reset it.
  expect(String(huge.headers[":status"]) === "431" || huge.rstCode !== 0).toBe(true)
  expect((await rawGrpc(session, unaryMessage())).status).toBe("0")
})

test("slow headers are not waited for", async () => {
  const { port } = await startServer({ limits: { headersTimeoutMs: 200 } })
  const before = performance.now()
  const answers = await Promise.all([
    rawTcp(port),
    rawTcp(port, "PRI * HT"),
    rawTcp(port, "GET / HTTP/1.1\r\nhost: x\r\nsl"),
  ])
  expect(answers[0]).toBe("")
  expect(answers[1]).toBe("")
  expect(answers[2]).toMatch(/^HTTP\/1.1 408 /)
  // Far from the ten seconds that it is by default.
  expect(performance.now() - before).toBeLessThan(8_000)
})

test("slow bodies are not waited for", async () => {
  const { port, baseUrl } = await startServer({
    limits: { stallTimeoutMs: 300, headersTimeoutMs: 300 },
    ...answersUnary,
  })
  const head = `POST ${unaryPath} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n{`
  const session = http2Client(baseUrl)
  const [http1, grpc, connect] = await Promise.all([
    rawTcp(port, head),
    rawGrpc(session, unaryMessage(5).subarray(0, 6), {}, false),
    rawGrpc(session, Buffer.from("{"), { "content-type": "application/json" }, false),
  ])
  expect(http1).toMatch(/^HTTP\/1.1 408 /)
  expect(grpc.status).toBe("4")
  expect(connect.headers[":status"]).toBe(408)
  expect((await rawGrpc(session, unaryMessage())).status).toBe("0")
})

test("a streaming call may take longer than a request's body", async () => {
  const { baseUrl } = await startServer({
    limits: { stallTimeoutMs: 200 },
    implementation: {
      clientStream: async (requests) => {
        let count = 0
        for await (const _ of requests) count++
        return { payload: { data: new Uint8Array(count) } }
      },
    },
  })
  const client = createClient(ConformanceService, createGrpcTransport({ baseUrl }))
  const { payload } = await client.clientStream(
    (async function* () {
      for (let i = 0; i < 4; i++) {
        await sleep(150)
        yield {}
      }
    })(),
  )
  expect(payload?.data).toHaveLength(4)
})

test("idle connections are closed, busy ones are not", async () => {
  const release = deferred()
  const { port, baseUrl } = await startServer({
    limits: { idleTimeoutMs: 200, headersTimeoutMs: 400 },
    implementation: {
      unary: async () => {
        await release.promise
        return {}
      },
    },
  })
  const idle = http2Client(baseUrl)
  const busy = http2Client(baseUrl)
  const call = rawGrpc(busy, unaryMessage())
  const closed = new Promise((resolve) => idle.on("close", resolve))
  const http1 = rawTcp(port, "GET /x HTTP/1.1\r\nhost: x\r\n\r\n")
  await closed
  expect(await http1).toMatch(/^HTTP\/1.1 404 /)
  await sleep(300)
  expect(busy.destroyed).toBe(false)
  release.resolve()
  expect((await call).status).toBe("0")
})

test("a half-open connection with a call on it is found out by pings", async () => {
  const aborted = deferred()
  const { port, lines } = await startServer({
    limits: { pingIntervalMs: 150, headersTimeoutMs: 200 },
    implementation: {
      unary: async (_, context) => {
        context.signal.addEventListener("abort", () => aborted.resolve())
        await aborted.promise
        return {}
      },
    },
  })
  // Speaks HTTP/2 by hand, and then never again: no PING is answered.
  const socket = connectTcp(port, "127.0.0.1")
  onTestFinished(() => void socket.destroy())
  socket.on("error", () => undefined)
  socket.resume()
  const literal = (name: string, value: string) => {
    const text = (part: string) => Buffer.concat([Buffer.from([part.length]), Buffer.from(part)])
    return Buffer.concat([Buffer.from([0]), text(name), text(value)])
  }
  const block = Buffer.concat([
    literal(":method", "POST"),
    literal(":scheme", "http"),
    literal(":path", unaryPath),
    literal(":authority", "x"),
    literal("content-type", "application/grpc"),
  ])
  const frame = (type: number, flags: number, stream: number, payload: Uint8Array) =>
    Buffer.concat([Buffer.from([0, payload.length >> 8, payload.length & 255, type, flags, 0, 0, 0, stream]), payload])
  socket.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
  socket.write(Buffer.concat([frame(4, 0, 0, Buffer.alloc(0)), frame(1, 4, 1, block), frame(0, 1, 1, unaryMessage())]))
  await aborted.promise
  await expect.poll(() => lines).toMatchObject([{ code: "CANCELED" }])
})

test("a flood of streams that are reset at once ends its own connection, not its neighbour's", async () => {
  let running = 0
  let most = 0
  const { baseUrl } = await startServer({
    logLevel: "silent",
    limits: { maxConcurrentStreams: 50 },
    implementation: {
      unary: async () => {
        most = Math.max(most, ++running)
        await sleep(100)
        running--
        return {}
      },
    },
  })
  const attacker = http2Client(baseUrl)
  const neighbour = http2Client(baseUrl)
  let goaway: number | undefined
  attacker.on("goaway", (code) => {
    goaway = code
  })
  const ended = new Promise<void>((resolve) => attacker.on("close", () => resolve()))
  await new Promise((resolve) => attacker.once("remoteSettings", resolve))
  const flood = (async () => {
    for (let i = 0; i < 20_000 && !attacker.closed && !attacker.destroyed; i++) {
      reset(attacker)
      if (i % 50 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
  })()
  const calls = Array.from({ length: 10 }, () => rawGrpc(neighbour, unaryMessage()))
  expect((await Promise.all(calls)).map(({ status }) => status)).toEqual(Array(10).fill("0"))
  await flood
  await ended
  expect(goaway).not.toBe(constants.NGHTTP2_NO_ERROR)
  expect(most).toBeLessThan(200)
}, 20_000)

function reset(session: ClientHttp2Session): void {
  const stream = session.request({ ":method": "POST", ":path": unaryPath, "content-type": "application/grpc" })
  stream.on("error", () => undefined)
  stream.end(unaryMessage())
  setImmediate(() => stream.close(constants.NGHTTP2_CANCEL))
}

test("a client that does not read holds its stream back, not the server's memory", async () => {
  let sent = 0
  const { baseUrl } = await startServer({
    implementation: {
      async *serverStream() {
        for (; sent < 2000; sent++) yield { payload: { data: new Uint8Array(4 * 1024) } }
      },
    },
  })
  const session = http2Client(baseUrl)
  const stream = session.request({
    ":method": "POST",
    ":path": "/connectrpc.conformance.v1.ConformanceService/ServerStream",
    "content-type": "application/grpc",
  })
  stream.pause()
  stream.end(framed(new Uint8Array()))
  await sleep(300)
  const held = sent
  await sleep(200)
  expect(sent).toBe(held)
  expect(held).toBeGreaterThan(0)
  expect(held).toBeLessThan(50)
  stream.on("error", () => undefined)
  stream.close(constants.NGHTTP2_CANCEL)
})

test("a server that does not read holds its client back", async () => {
  const release = deferred()
  const { baseUrl } = await startServer({
    implementation: {
      clientStream: async (requests) => {
        await release.promise
        for await (const _ of requests) break
        return {}
      },
    },
  })
  const session = http2Client(baseUrl)
  const stream = session.request({
    ":method": "POST",
    ":path": "/connectrpc.conformance.v1.ConformanceService/ClientStream",
    "content-type": "application/grpc",
  })
  stream.on("error", () => undefined)
  stream.resume()
  let written = 0
  const pump = () => {
    while (written < 2000 && stream.write(framed(new Uint8Array(64 * 1024)))) written++
  }
  stream.on("drain", pump)
  pump()
  await sleep(300)
  const held = written
  await sleep(200)
  expect(written).toBe(held)
  expect(held).toBeLessThan(50)
  release.resolve()
  await new Promise((resolve) => stream.on("close", resolve))
})

test("a connection too many is closed", async () => {
  const { port, baseUrl } = await startServer({ limits: { maxConnections: 1 }, ...answersUnary })
  const session = http2Client(baseUrl)
  expect((await rawGrpc(session, unaryMessage())).status).toBe("0")
  expect(await rawTcp(port)).toBe("")
  expect((await rawGrpc(session, unaryMessage())).status).toBe("0")
})

test("an early refusal over HTTP/1.1 leaves its connection clean for the next request", async () => {
  const { port } = await startServer({ handlerOptions: { readMaxBytes: 100 }, ...answersUnary })
  const head = (length: number) =>
    `POST ${unaryPath} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n`
  const next = `GET /next HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`
  const answer = await rawTcp(port, `${head(100_000)}\r\n`, Buffer.alloc(100_000, 0x20), next)
  expect(answer).toMatch(/^HTTP\/1.1 429 /)
  expect(answer).toMatch(/HTTP\/1.1 404 [\s\S]*rest$/)
  // However much the client had to say: it may not be told that its connection is gone while it sends the next request.
  const large = await rawTcp(port, `${head(5_000_000)}\r\n`, Buffer.alloc(5_000_000, 0x20), next)
  expect(large).toMatch(/^HTTP\/1.1 429 /)
  expect(large).toMatch(/HTTP\/1.1 404 [\s\S]*rest$/)
  // Too much to be drained: the connection ends instead.
  const cut = await rawTcp(port, `${head(50_000_000)}\r\n`, Buffer.alloc(20_000_000, 0x20))
  expect(cut).toMatch(/^HTTP\/1.1 429 /)
})

test("a refused body that never comes ends its connection", async () => {
  const { port } = await startServer({ rest: (request, response) => respond(request, response, 400, {}, "no") })
  // Small enough to be waited for; its client sends one byte of it, and holds the connection.
  const answer = await rawTcp(port, "POST /x HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n{")
  expect(answer).toMatch(/^HTTP\/1.1 400 [\s\S]*no\r\n0\r\n\r\n$/)
}, 20_000)
