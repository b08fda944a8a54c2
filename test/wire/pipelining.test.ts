// Requests that one connection sends without waiting for responses: however many and in whatever pieces, each is answered once, in order.
import { connect, type Socket } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { expect, onTestFinished, test } from "vitest"
import { startServer } from "./server-harness.js"

/** More than wait on one connection before it is read no more. */
const MANY = 3_000
/** So that they come in many reads of a socket. */
const FILLER = `filler: ${"x".repeat(200)}\r\n`

/** A server whose responses, some at once and some later, say what was asked for and the body that came with it. */
async function echoServer() {
  return startServer({
    rest: (request, response) => {
      const chunks: Buffer[] = []
      request.on("data", (chunk: Buffer) => chunks.push(chunk))
      request.on("end", () => {
        const text = `[${request.method} ${request.url} ${Buffer.concat(chunks)}]`
        if (Number(request.url?.slice(1)) % 3 === 0) setImmediate(() => response.end(text))
        else response.end(text)
      })
    },
  })
}

function open(port: number): {
  readonly socket: Socket
  readonly seen: () => string[]
  readonly closed: Promise<void>
} {
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true })
  onTestFinished(() => void socket.destroy())
  let text = ""
  socket.on("error", () => undefined)
  socket.on("data", (chunk: Buffer) => {
    text += chunk.toString("latin1")
  })
  const closed = new Promise<void>((resolve) => socket.once("end", resolve).once("close", () => resolve()))
  return { socket, seen: () => [...text.matchAll(/\[(.*?)\]/g)].map(([, inside = ""]) => inside), closed }
}

const get = (i: number) => `GET /${i} HTTP/1.1\r\nhost: x\r\n${FILLER}\r\n`
const gets = Array.from({ length: MANY }, (_, i) => get(i)).join("")
const expected = Array.from({ length: MANY }, (_, i) => `GET /${i} `)

test("many at once, the last with a body that comes later", async () => {
  const { port } = await echoServer()
  const { socket, seen } = open(port)
  socket.write(`${gets}POST /${MANY} HTTP/1.1\r\nhost: x\r\ncontent-length: 6\r\n\r\nabc`)
  await expect.poll(() => seen().length).toBe(MANY)
  socket.write(`def${get(MANY + 1)}`)
  await expect.poll(() => seen().length).toBe(MANY + 2)
  expect(seen()).toEqual([...expected, `POST /${MANY} abcdef`, `GET /${MANY + 1} `])
})

test("bodies of every kind among them", async () => {
  const { port } = await echoServer()
  const { socket, seen } = open(port)
  const requests = Array.from({ length: 900 }, (_, i) => {
    if (i % 3 === 0) return [get(i), `GET /${i} `]
    const text = String(i).repeat(50)
    const body =
      i % 3 === 1
        ? `content-length: ${text.length}\r\n\r\n${text}`
        : `transfer-encoding: chunked\r\n\r\n${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`
    return [`POST /${i} HTTP/1.1\r\nhost: x\r\n${body}`, `POST /${i} ${text}`]
  })
  const bytes = Buffer.from(requests.map(([sent]) => sent).join(""))
  // Cut where nothing ends.
  for (let at = 0; at < bytes.length; at += 16_381) {
    socket.write(bytes.subarray(at, at + 16_381))
    await sleep(1)
  }
  await expect.poll(() => seen().length).toBe(900)
  expect(seen()).toEqual(requests.map(([, answer]) => answer))
})

test("on many new connections at once, some of which are gone before they are read", async () => {
  const { port } = await echoServer()
  const clients = Array.from({ length: 60 }, () => open(port))
  for (const [i, { socket }] of clients.entries()) {
    socket.write(gets.slice(0, gets.indexOf(get(300))))
    if (i % 4 === 3) socket.resetAndDestroy()
  }
  const others = clients.filter((_, i) => i % 4 !== 3)
  await expect.poll(() => others.every(({ seen }) => seen().length === 300)).toBe(true)
  for (const { seen } of others) expect(seen()).toEqual(expected.slice(0, 300))
})

test("those that were read are answered before a server that is stopped ends their connection", async () => {
  const { port, stop } = await echoServer()
  const { socket, seen, closed } = open(port)
  socket.write(gets.slice(0, gets.indexOf(get(200))))
  await expect.poll(() => seen().length).toBeGreaterThan(0)
  await stop()
  await closed
  // In order and whole, as far as the response that says that it is the last one.
  expect(seen()).toEqual(expected.slice(0, seen().length))
})
