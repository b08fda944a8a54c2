// The heads of open requests take memory: they are counted for as long as their requests are open, and bounded.
import { constants } from "node:http2"
import { connect, type Socket } from "node:net"
import { expect, onTestFinished, test } from "vitest"
import type { HttpRequest } from "../../src/rpc/http/messages.js"
import { http2Client, rawGrpc, rawTcp, startServer, unaryMessage, unaryPath } from "./server-harness.js"

const KIB = 1024
const health = "/grpc.health.v1.Health/Check"
/** Room for about twelve requests. */
const limits = { maxRequestMemoryBytes: 64 * KIB }
const answersUnary = { implementation: { unary: () => ({}) } }
const kinds = ["own", "node"] as const
const fields = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`x${i}`, "y"]))
const lines = (count: number) => Array.from({ length: count }, (_, i) => `x${i}: y\r\n`).join("")

/** Over HTTP/1.1, a request whose body does not come. */
function open(port: number, address: string, path = unaryPath): Socket & { seen?: string } {
  const socket: Socket & { seen?: string } = connect({ port, host: "127.0.0.1", localAddress: address })
  onTestFinished(() => void socket.destroy())
  socket.on("error", () => undefined)
  socket.on("data", (data) => {
    socket.seen = (socket.seen ?? "") + data.toString("latin1")
  })
  socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n`)
  return socket
}

test.each(kinds)(
  "open requests fill the memory: others get 503 and UNAVAILABLE, health is answered (HTTP2=%s)",
  async (http2) => {
    const { port, baseUrl } = await startServer({ http2, limits, ...answersUnary })
    const crowd = ["127.0.0.3", "127.0.0.4"].flatMap((address) => Array.from({ length: 7 }, () => open(port, address)))
    const status = async () => (await fetch(`${baseUrl}/nothing`)).status
    await expect.poll(status).toBe(503)
    const response = await fetch(`${baseUrl}/nothing`)
    expect(response.headers.get("retry-after")).toBe("1")
    expect(await response.json()).toMatchObject({ code: "unavailable" })
    const session = http2Client(baseUrl)
    expect(await rawGrpc(session, unaryMessage())).toMatchObject({ status: "14", headers: { ":status": 200 } })
    const stalled = await rawGrpc(session, undefined, {}, false)
    expect(stalled.status).toBe("14")
    expect((await fetch(`${baseUrl}/healthz`)).status).toBe(200)
    expect((await rawGrpc(session, Buffer.alloc(5), { ":path": health })).status).toBe("0")
    for (const socket of crowd) socket.destroy()
    await expect.poll(status).toBe(404)
    expect((await rawGrpc(session, unaryMessage())).status).toBe("0")
  },
)

test.each(kinds)(
  "beyond that nothing is begun but a health check on a connection of its own (HTTP2=%s)",
  async (http2) => {
    const { port, baseUrl } = await startServer({ http2, limits, ...answersUnary })
    // Health checks are let in at the limit, and these never end.
    for (let i = 0; i < 20; i++) open(port, `127.0.0.${3 + (i % 2)}`, health)
    const session = http2Client(baseUrl)
    await expect
      .poll(async () => (await rawGrpc(session, unaryMessage())).rstCode)
      .toBe(constants.NGHTTP2_REFUSED_STREAM)
    expect(await rawTcp(port, "GET /nothing HTTP/1.1\r\nhost: x\r\n\r\n")).toMatch(
      /^HTTP\/1\.1 503 [\s\S]*retry-after: 1\r\nconnection: close[\s\S]*"code":14/,
    )
    const check = await rawTcp(port, "GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
    expect(check).toMatch(/^HTTP\/1\.1 200 /)
    expect((await rawGrpc(session, Buffer.alloc(5), { ":path": health })).status).toBe("0")
    const large = await rawTcp(port, `GET /healthz HTTP/1.1\r\nhost: x\r\n${lines(100)}\r\n`)
    expect(large).toMatch(/^HTTP\/1\.1 503 /)
    const first = rawGrpc(session, undefined, { ":path": health }, false)
    expect((await rawGrpc(session, Buffer.alloc(5), { ":path": health })).rstCode).toBe(
      constants.NGHTTP2_REFUSED_STREAM,
    )
    session.destroy()
    await first
  },
)

test("requests that wait when their connection turns into none of HTTP/1.1 are given back, and the one before them too", async () => {
  const { port, baseUrl } = await startServer({ limits, ...answersUnary })
  const unary = `POST ${unaryPath} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}`
  const others = "GET /nothing HTTP/1.1\r\nhost: x\r\n\r\n".repeat(5)
  for (const tail of ["CONNECT a:1 HTTP/1.1\r\nhost: x\r\n\r\n", "nonsense\r\n\r\n", ""]) {
    for (let i = 0; i < 5; i++) {
      const socket = connect({ port, host: "127.0.0.1", localAddress: `127.0.0.${3 + i}` })
      socket.on("error", () => undefined).resume()
      socket.end(unary + others + tail)
      await new Promise((resolve) => socket.once("close", resolve))
    }
    const statuses = await Promise.all(
      Array.from({ length: 5 }, async () => (await fetch(`${baseUrl}/nothing`)).status),
    )
    expect(statuses).toEqual([404, 404, 404, 404, 404])
  }
})

test("one address leaves others room", async () => {
  const { port } = await startServer({ limits, ...answersUnary })
  const crowd = Array.from({ length: 20 }, () => open(port, "127.0.0.3"))
  await expect.poll(() => crowd.some(({ seen }) => seen?.startsWith("HTTP/1.1 503"))).toBe(true)
  const answer = rawTcp(port, "GET /nothing HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
  expect(await answer).toMatch(/^HTTP\/1\.1 404 /)
})

test.each(kinds)(
  "what is over counts no more: ended, refused, reset, too slow, cut (HTTP2=%s)",
  async (http2) => {
    const { port, baseUrl, server } = await startServer({
      http2,
      limits: { ...limits, stallTimeoutMs: 200, headersTimeoutMs: 400 },
      ...answersUnary,
    })
    const session = http2Client(baseUrl)
    for (let i = 0; i < 20; i++) {
      expect((await fetch(`${baseUrl}/nothing`)).status).toBe(404)
      expect((await fetch(`${baseUrl}/healthz`)).status).toBe(200)
      expect((await rawGrpc(session, unaryMessage())).status).toBe("0")
      expect(
        (await rawGrpc(session, Buffer.from("{}"), { "content-type": "application/json" })).headers[":status"],
      ).toBe(200)
      expect((await rawGrpc(session, undefined, { big: "x".repeat(40_000) })).headers[":status"]).toBe(431)
    }
    for (let round = 0; round < 4; round++) {
      const slow = Array.from({ length: 5 }, () => rawGrpc(session, undefined, {}, false))
      for (const { status } of await Promise.all(slow)) expect(status).toBe("4")
      const cut = [open(port, "127.0.0.1"), open(port, "127.0.0.1")]
      // What waits behind another request, too.
      for (const socket of cut) socket.write(`{${" ".repeat(9)}GET /nothing HTTP/1.1\r\nhost: x\r\n\r\n`)
      const lost = http2Client(baseUrl)
      const streams = Array.from({ length: 3 }, () => {
        const stream = lost.request({ ":method": "POST", ":path": unaryPath, "content-type": "application/json" })
        return stream.on("error", () => undefined)
      })
      await expect.poll(() => server.counts().requestsOpen).toBeGreaterThan(2)
      streams[0]?.close(constants.NGHTTP2_CANCEL)
      for (const socket of cut) socket.destroy()
      lost.destroy()
      await expect.poll(() => server.counts().requestsOpen).toBe(0)
    }
    expect((await rawGrpc(session, unaryMessage(30 * KIB))).status).toBe("0")
  },
  30_000,
)

test.each(kinds)("more fields than the limit are 431 over each protocol (HTTP2=%s)", async (http2) => {
  const { port, baseUrl } = await startServer({ http2, ...answersUnary })
  const session = http2Client(baseUrl)
  for (const type of ["application/grpc", "application/json"]) {
    const call = (count: number) =>
      rawGrpc(session, type === "application/grpc" ? unaryMessage() : Buffer.from("{}"), {
        "content-type": type,
        ...fields(count),
      })
    expect((await call(201)).headers[":status"]).toBe(431)
    expect((await call(190)).headers[":status"]).toBe(200)
  }
  const get = (count: number) =>
    rawTcp(port, `GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${lines(count)}\r\n`)
  expect(await get(198)).toMatch(/^HTTP\/1\.1 200 /)
  for (const count of [199, 1_500]) {
    expect(await get(count)).toMatch(
      /^HTTP\/1\.1 431 [\s\S]*connection: close\r\n\r\n\{"code":3,"message":"the request's head is too large"/,
    )
  }
  const both = await rawTcp(
    port,
    `GET /healthz HTTP/1.1\r\nhost: x\r\n\r\nGET /x HTTP/1.1\r\nhost: x\r\n${lines(300)}\r\n`,
  )
  expect(both).toMatch(/^HTTP\/1\.1 200 [\s\S]*HTTP\/1\.1 431 /)
})

test("of a request over HTTP/1.1 neither trailers nor, when it is over, its head are kept", async () => {
  const requests: HttpRequest[] = []
  const { port } = await startServer({
    rest: (request, response) => {
      requests.push(request)
      request.resume().on("end", () => response.end())
    },
  })
  const socket = open(port, "127.0.0.1", "/first")
  socket.write("0123456789")
  await expect.poll(() => socket.seen).toMatch(/Content-Length: 0\r\n\r\n$/)
  await expect.poll(() => requests[0]?.rawHeaders).toEqual([])
  expect(requests[0]?.headers).toEqual({})
  socket.write("POST /x HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n0\r\nsome: trailer\r\n\r\n")
  await expect.poll(() => requests[1]?.complete).toBe(true)
  expect(requests[1]).toMatchObject({ rawTrailers: [] })
})
