// HTTP/1.1 on the short way, where bodies pass by the stream and responses leave in one write: it is to look like node:http's own.
import { connect, type Socket } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { expect, onTestFinished, test, vi } from "vitest"
import { readBytes } from "../../src/rest/binding/body.js"
import type { HttpRequest, HttpResponse } from "../../src/rpc/http/messages.js"
import { respond } from "../../src/rpc/http/unread-body.js"
import { Http1Request, Http1Response } from "../../src/server/http1-messages.js"
import { Pipelines } from "../../src/server/pipelining.js"
import { rawTcp, startServer } from "./server-harness.js"

interface Seen {
  /** Requests whose body passed by the stream, and responses that left in one write. */
  received: number
  sentWhole: number
  /** Of each request, in order, whether it began at once: one waits, too, where this process was kept from going on. */
  begun: boolean[]
  errors: string[]
}

async function startEcho(options: Parameters<typeof startServer>[0] = {}) {
  const seen: Seen = { received: 0, sentWhole: 0, begun: [], errors: [] }
  const { mayBegin } = Pipelines.prototype
  const spy = vi.spyOn(Pipelines.prototype, "mayBegin").mockImplementation(function (this: Pipelines, ...request) {
    const may = mayBegin.apply(this, request)
    seen.begun.push(may)
    return may
  })
  onTestFinished(() => spy.mockRestore())
  const rest = (request: HttpRequest, response: HttpResponse) => {
    if (request instanceof Http1Request) {
      const receive = request.receiveBody.bind(request)
      request.receiveBody = (receiver) => {
        const done = receive(receiver)
        if (done) seen.received += 1
        return done
      }
    }
    if (response instanceof Http1Response) {
      const send = response.sendWhole.bind(response)
      response.sendWhole = (status, headers, body) => {
        const done = send(status, headers, body)
        if (done) seen.sentWhole += 1
        return done
      }
    }
    readBytes(request, response, { bytes: 1000, timeoutMs: 300 }, (error, bytes) => {
      if (error !== undefined) seen.errors.push(error.rawMessage)
      const size = Number(/^\/size\/(\d+)/.exec(request.url ?? "")?.[1] ?? 0)
      const text = error !== undefined ? "no" : size > 0 ? "x".repeat(size) : `${request.url} ${bytes.toString()}`
      const answer = () =>
        respond(
          request,
          response,
          error === undefined ? 200 : 400,
          { "content-type": "text/plain", "content-length": Buffer.byteLength(text) },
          request.method === "HEAD" ? undefined : text,
        )
      if (request.url === "/later") setTimeout(answer, 20)
      else answer()
    })
  }
  return { seen, ...(await startServer({ rest, ...options })) }
}

/** Status and body of each response on the wire; `heads`: of responses to HEAD there is no body. */
function parse(text: string): { status: number; head: string; body: string }[] {
  const found: { status: number; head: string; body: string }[] = []
  let rest = text
  while (rest !== "") {
    const end = rest.indexOf("\r\n\r\n")
    const head = rest.slice(0, end)
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
    found.push({ status: Number(head.slice(9, 12)), head, body: rest.slice(end + 4, end + 4 + length) })
    rest = rest.slice(end + 4 + length)
  }
  return found
}

const get = (path: string, more = "") => `GET ${path} HTTP/1.1\r\nhost: x\r\n${more}\r\n`
const post = (path: string, body: string, more = "") =>
  `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${more}\r\n${body}`
const last = "connection: close\r\n"

test("one after the other and pipelined, with and without bodies, in order", async () => {
  const { port, seen } = await startEcho()
  const answers = parse(
    await rawTcp(
      port,
      get("/a") + post("/later", "one") + get("/b") + post("/c", "zwei £") + get("/size/100000") + get("/d", last),
    ),
  )
  expect(answers.map(({ body }) => body.slice(0, 20))).toEqual([
    "/a ",
    "/later one",
    "/b ",
    Buffer.from("/c zwei £").toString("latin1"),
    "x".repeat(20),
    "/d ",
  ])
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  // Of what waits for its turn node has begun to read the body.
  expect(seen.begun).toEqual([expect.any(Boolean), expect.any(Boolean), false, false, false, false])
  expect(seen.received).toBe(seen.begun[1] ? 1 : 0)
  // The last of a connection is node's affair, and so are those that waited for their turn.
  expect(seen.sentWhole).toBeGreaterThanOrEqual(2)
})

test("the head says what node's own does", async () => {
  const { port, seen } = await startEcho()
  const [short, long] = parse(await rawTcp(port, get("/a"), get("/a", last)))
  expect(seen.sentWhole).toBe(1)
  const names = ({ head }: { head: string }) =>
    head
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(":", 1)[0]?.toLowerCase())
      .sort()
  expect(names(short as { head: string })).toEqual([...names(long as { head: string }), "keep-alive"].sort())
  expect(short?.head).toMatch(/^HTTP\/1.1 200 OK\r\n/)
  expect(short?.head).toMatch(
    /\r\nDate: \w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT\r\nConnection: keep-alive\r\nKeep-Alive: timeout=300$/,
  )
  expect(short?.head).toContain("x-content-type-options: nosniff")
})

test("HTTP/1.0 and connections that end are answered the long way", async () => {
  const { port, seen } = await startEcho()
  expect(await rawTcp(port, "GET /a HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1.1 200 OK\r\n[\s\S]*\r\n\r\n\/a $/)
  expect(await rawTcp(port, get("/a", last))).toMatch(/connection: close/i)
  expect(seen.sentWhole).toBe(0)
})

test("HEAD has a head only, and the next response begins where it ends", async () => {
  const { port, seen } = await startEcho()
  const text = await rawTcp(port, `HEAD /a HTTP/1.1\r\nhost: x\r\n\r\n`, get("/b", last))
  expect(text).toMatch(
    /^HTTP\/1.1 200 OK\r\n[\s\S]*?content-length: 3\r\n[\s\S]*?\r\n\r\nHTTP\/1.1 200 OK\r\n[\s\S]*\/b $/,
  )
  expect(seen.sentWhole).toBe(1)
})

async function open(port: number): Promise<{ socket: Socket; text: () => string }> {
  const socket = connect(port, "127.0.0.1")
  onTestFinished(() => void socket.destroy())
  let text = ""
  socket.on("data", (chunk) => {
    text += chunk.toString("latin1")
  })
  socket.on("error", () => undefined)
  await new Promise((resolve) => socket.once("connect", resolve))
  return { socket, text: () => text }
}

test("a body in pieces, and a second request after it", async () => {
  const { port, seen } = await startEcho()
  const { socket, text } = await open(port)
  const request = post("/a", "abcdef")
  const cuts = [0, 20, request.length - 5, request.length - 2, request.length]
  for (const [index, from] of cuts.slice(0, -1).entries()) {
    socket.write(request.slice(from, cuts[index + 1]))
    await sleep(10)
  }
  await expect.poll(text).toContain("/a abcdef")
  socket.write(post("/b", "again"))
  await expect.poll(text).toContain("/b again")
  expect(seen.begun).toHaveLength(2)
  expect(seen.received).toBe(seen.begun.filter(Boolean).length)
})

test("a body that is too large, too slow or cut off", async () => {
  const { port, seen, lines } = await startEcho()
  expect(parse(await rawTcp(port, post("/a", "x".repeat(2000)), get("/b", last))).map(({ status }) => status)).toEqual([
    400, 200,
  ])
  const slow = await open(port)
  slow.socket.write("POST /slow HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nabc")
  await expect.poll(slow.text, { timeout: 10_000 }).toMatch(/^HTTP\/1.1 400 /)
  expect(seen.errors[1]).toBe("the body did not arrive in time")
  const { socket } = await open(port)
  socket.write("POST /gone HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nabc")
  await sleep(20)
  socket.destroy()
  await expect.poll(() => seen.errors[2], { timeout: 10_000 }).toBe("the client went away")
  await expect.poll(() => lines.filter(({ method }) => method === "POST /gone"), { timeout: 10_000 }).toHaveLength(1)
  expect(lines.find(({ method }) => method === "POST /gone")).toMatchObject({ code: "CANCELED" })
})

test("a response is over when it has been taken, not before", async () => {
  const { port, lines } = await startEcho()
  const { socket } = await open(port)
  socket.pause()
  socket.write(get("/size/20000000"))
  await sleep(200)
  expect(lines).toHaveLength(0)
  socket.resume()
  await expect.poll(() => lines, { timeout: 20_000 }).toHaveLength(1)
  expect(lines[0]).toMatchObject({ status: 200, method: "GET /size/20000000" })
})

test("fields that were set before are sent, those that can't be are refused", async () => {
  const { port } = await startEcho({
    cors: (_, response) => {
      response.setHeader("vary", "Origin")
      return false
    },
  })
  const { socket, text } = await open(port)
  socket.write(get("/a"))
  await expect.poll(text).toContain("/a ")
  expect(text()).toContain("vary: Origin\r\n")
})

test("a drain ends the connection after the response that is under way", async () => {
  const { port, server } = await startEcho({ drainGraceMs: 0 })
  const { socket, text } = await open(port)
  socket.write(post("/later", "x"))
  await sleep(5)
  await server.stop()
  expect(text()).toMatch(/connection: close[\s\S]*\/later x$/i)
})
