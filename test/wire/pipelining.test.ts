// Requests sent without waiting for the responses before: each is answered, in order, whatever comes behind it and however the connection
// or the server ends.
import { execFile } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { connect, type Socket } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { connect as connectTls } from "node:tls"
import { promisify } from "node:util"
import { expect, onTestFinished, test } from "vitest"
import { readBytes } from "../../src/rest/binding/body.js"
import { respond } from "../../src/rpc/http/unread-body.js"
import type { RestHandler } from "../../src/server/dispatch.js"
import { rawTcp, startServer } from "./server-harness.js"

const get = (path: string, more = "") => `GET ${path} HTTP/1.1\r\nhost: x\r\n${more}\r\n`
const many = (count: number) => Array.from({ length: count }, (_, i) => get(`/${i}`)).join("")
const paths = (count: number) => Array.from({ length: count }, (_, i) => `/${i} `)

/** Answers with the path and the body, after some milliseconds if it is to be later. */
function echo(laterMs?: number): RestHandler {
  return (request, response) =>
    readBytes(request, response, { bytes: 1000, timeoutMs: 10_000 }, (error, bytes) => {
      const text = `<${request.url} ${error === undefined ? bytes.toString() : error.message}>`
      const answer = () => respond(request, response, 200, { "content-length": Buffer.byteLength(text) }, text)
      if (laterMs === undefined) answer()
      else setTimeout(answer, laterMs)
    })
}

function bodies(text: string): string[] {
  return [...text.matchAll(/<([^>]*)>/g)].map(([, body = ""]) => body)
}

/** What is received on a connection; the connection stays open on this side when the other one ends. */
function reading(socket: Socket): { text: string } {
  const received = { text: "" }
  onTestFinished(() => void socket.destroy())
  socket.on("error", () => undefined)
  socket.on("data", (data: Buffer) => {
    received.text += data.toString("latin1")
  })
  return received
}

async function certificate(): Promise<{ cert: string; key: string }> {
  const folder = await mkdtemp(join(tmpdir(), "pipelining-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  const files = { cert: join(folder, "cert.pem"), key: join(folder, "key.pem") }
  await promisify(execFile)("openssl", [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"],
    ...["-subj", "/CN=localhost", "-keyout", files.key, "-out", files.cert],
  ])
  return files
}

test.each(["TCP", "TLS"])("1,500 in one write, the last with a body in two pieces, over %s", async (transport) => {
  const tls = transport === "TLS" ? await certificate() : undefined
  const { port } = await startServer({ rest: echo(), tls, logLevel: "silent" })
  const socket =
    tls === undefined ? connect(port, "127.0.0.1") : connectTls({ port, host: "127.0.0.1", rejectUnauthorized: false })
  const received = reading(socket)
  socket.write(`${many(1499)}POST /last HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: 6\r\n\r\none`)
  await expect.poll(() => received.text, { timeout: 10_000 }).toContain("</1498 >")
  expect(received.text).not.toContain("</last")
  socket.write("two")
  await expect.poll(() => received.text, { timeout: 10_000 }).toContain("</last onetwo>")
  expect(bodies(received.text)).toEqual([...paths(1499), "/last onetwo"])
})

test("connections that are read in turns keep their order, however much of them was there before", async () => {
  const { port } = await startServer({ rest: echo(), logLevel: "silent" })
  const connections = Array.from({ length: 20 }, () => {
    const socket = connect(port, "127.0.0.1")
    const received = reading(socket)
    socket.write(Array.from({ length: 1000 }, (_, i) => get(`/${i}`, `x: ${"y".repeat(100)}\r\n`)).join(""))
    return received
  })
  for (const received of connections) {
    await expect.poll(() => received.text.slice(-10), { timeout: 20_000 }).toContain("</999 >")
    expect(bodies(received.text)).toEqual(paths(1000))
  }
}, 30_000)

test.each([undefined, 1])("a client that ends its side gets all its answers (later by %s ms)", async (laterMs) => {
  const { port } = await startServer({ rest: echo(laterMs), logLevel: "silent" })
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true })
  const received = reading(socket)
  socket.end(many(300))
  await once(socket, "end")
  expect(bodies(received.text)).toEqual(paths(300))
})

test("what is no HTTP is refused after the answers to what came before it", async () => {
  const { port } = await startServer({ rest: echo(1), logLevel: "silent" })
  const text = await rawTcp(port, `${many(300)}NONSENSE\r\n\r\n`)
  expect(bodies(text)).toEqual(paths(300))
  expect(text.slice(text.lastIndexOf("HTTP/1.1 "))).toMatch(/^HTTP\/1.1 400 /)
})

test("the answer to CONNECT is never taken for that to a request before it", async () => {
  const { port } = await startServer({ rest: echo(20), logLevel: "silent" })
  expect(await rawTcp(port, get("/a"), "CONNECT a:1 HTTP/1.1\r\nhost: a:1\r\n\r\n")).not.toContain("501")
  expect(await rawTcp(port, "CONNECT a:1 HTTP/1.1\r\nhost: a:1\r\n\r\n")).toMatch(/^HTTP\/1.1 501 /)
})

test("a connection that is reset after CONNECT harms nobody", async () => {
  const { port, baseUrl, server } = await startServer({ rest: echo(), logLevel: "silent" })
  for (let i = 0; i < 50; i++) {
    const socket = connect(port, "127.0.0.1")
    reading(socket)
    socket.write("CONNECT a:1 HTTP/1.1\r\nhost: a:1\r\n\r\n")
    setTimeout(() => socket.resetAndDestroy(), i % 5)
  }
  // An error that nobody listens for would end the process, or this run.
  await expect.poll(() => server.counts().connectionsOpen).toBe(0)
  expect((await fetch(baseUrl)).status).toBe(200)
})

test("what one client sends is left in the kernel while much of it waits", async () => {
  const { port, baseUrl, server } = await startServer({
    rest: (request, response) => void (request.url === "/other" && response.end("other")),
    drainTimeoutMs: 100,
    logLevel: "silent",
  })
  const socket = connect(port, "127.0.0.1")
  reading(socket)
  // 3 MB of requests, of which the first is never answered.
  socket.write(many(100_000))
  await expect.poll(() => server.counts().receivedBytes).toBeGreaterThan(10_000)
  // Each takes turns of the event loop in which the rest could have been read.
  for (let i = 0; i < 20; i++) expect(await (await fetch(`${baseUrl}/other`)).text()).toBe("other")
  expect(server.counts().receivedBytes).toBeLessThan(300_000)
  socket.destroy()
})

test("a head that is cut is not too late while its connection waits", async () => {
  const { port } = await startServer({ rest: echo(15), limits: { headersTimeoutMs: 1_000 }, logLevel: "silent" })
  const socket = connect(port, "127.0.0.1")
  const received = reading(socket)
  const closed = once(socket, "close")
  socket.write(`${many(100)}GET /last HT`)
  await expect.poll(() => received.text, { timeout: 10_000, interval: 5 }).toContain("</99 >")
  socket.write("TP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
  await closed
  expect(bodies(received.text)).toEqual([...paths(100), "/last "])
})

test("a stop answers all that wait, and tells the last of them; what was not taken yet is not cut", async () => {
  const { port, stop, server } = await startServer({
    rest: (request, response) =>
      request.url === "/large"
        ? void response.end("x".repeat(1_000_000))
        : echo(1)(request, response, undefined as never),
    drainGraceMs: 20,
    drainTimeoutMs: 20_000,
    logLevel: "silent",
  })
  const waiting = Array.from({ length: 10 }, () => {
    const socket = connect(port, "127.0.0.1")
    socket.write(many(200))
    return reading(socket)
  })
  const slow = connect(port, "127.0.0.1")
  onTestFinished(() => void slow.destroy())
  slow.write(get("/large").repeat(10))
  let taken = 0
  await expect.poll(() => waiting.every(({ text }) => text !== "") && server.counts().sentBytes > 100_000).toBe(true)
  const stopping = stop()
  await sleep(200)
  slow.on("data", (data: Buffer) => {
    taken += data.length
  })
  await stopping
  for (const { text } of waiting) {
    expect(bodies(text)).toEqual(paths(200))
    expect(text.match(/connection: close/gi)).toHaveLength(1)
  }
  await expect.poll(() => taken).toBeGreaterThan(10_000_000)
}, 30_000)
