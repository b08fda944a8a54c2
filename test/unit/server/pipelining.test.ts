// Whose turn it is, with sockets that do nothing by themselves.
import { randomBytes } from "node:crypto"
import { EventEmitter } from "node:events"
import type { Socket } from "node:net"
import { PassThrough } from "node:stream"
import { setImmediate as turn } from "node:timers/promises"
import { beforeEach, expect, it, onTestFinished } from "vitest"
import type { Http1Response } from "../../../src/server/http1-messages.js"
import { Pipelines } from "../../../src/server/pipelining.js"
import { shortenTurns } from "../../../src/turns.js"

class FakeSocket extends EventEmitter {
  paused = false
  destroyed = false
  readableLength = 0
  readonly writable = true

  constructor(readonly remoteAddress: string) {
    super()
  }

  read() {
    return null
  }
  pause() {
    this.paused = true
  }
  resume() {
    this.paused = false
    return this
  }
  destroy() {
    this.destroyed = true
    this.emit("close")
  }
  isPaused() {
    return this.paused
  }
}

class FakeResponse extends EventEmitter {
  writableFinished = false

  constructor(readonly req = fakeRequest()) {
    super()
  }

  finish() {
    this.writableFinished = true
    this.emit("close")
  }
}

function fakeRequest(url = "/", headers: Readonly<Record<string, string>> = {}, readableLength = 0) {
  return { url, headers, rawHeaders: Object.entries(headers).flat(), readableLength }
}

let pipelines: Pipelines
beforeEach(() => {
  pipelines = new Pipelines()
})

function connection(address = "127.0.0.3") {
  const socket = new FakeSocket(address)
  let isRead = false
  pipelines.accept(socket as unknown as Socket, () => {
    isRead = true
  })
  return { socket, isRead: () => isRead }
}

/** One more request; what it is answered with, and whether it has begun. */
function request(socket: FakeSocket, before: FakeResponse | undefined, req = fakeRequest()) {
  const response = new FakeResponse(req)
  const state = { response, begun: false, dropped: 0 }
  const args = [socket as unknown as Socket, before as unknown as Http1Response | undefined] as const
  if (pipelines.mayBegin(...args)) state.begun = true
  else {
    const serve = () => (state.begun = true)
    pipelines.serveLater(...args, response as unknown as Http1Response, serve, () => state.dropped++)
  }
  return state
}

function requests(socket: FakeSocket, count: number) {
  const first = request(socket, undefined)
  const others = Array.from({ length: count - 1 }, () => request(socket, first.response))
  return [first, ...others]
}

it("the first of a connection begins at once, each other one when the response before it is over", async () => {
  const { socket } = connection()
  const [first, second, third] = requests(socket, 3)
  expect([first?.begun, second?.begun, third?.begun]).toEqual([true, false, false])
  await turn()
  expect(second?.begun).toBe(false)
  first?.response.finish()
  expect(second?.begun).toBe(false)
  await turn()
  expect([second?.begun, third?.begun]).toEqual([true, false])
  second?.response.finish()
  await turn()
  expect(third?.begun).toBe(true)
})

it("once a turn has had its slice of time, what could begin waits for the next one", async () => {
  const { socket } = connection()
  const other = connection().socket
  expect(request(socket, undefined).begun).toBe(true)
  const until = performance.now() + 15
  while (performance.now() < until);
  const late = request(other, undefined)
  expect(late.begun).toBe(false)
  await turn()
  await turn()
  expect(late.begun).toBe(true)
})

it("once very much was read in a turn, nothing else is until the next: not of the others, and not of new ones", async () => {
  const [busy, other] = [connection(), connection()]
  const held = connection()
  held.socket.pause()
  requests(busy.socket, 250)
  expect([busy.socket.paused, other.socket.paused]).toEqual([true, true])
  const same = connection()
  const late = Array.from({ length: 8 }, () => connection("127.0.0.4"))
  expect([same, ...late].some(({ isRead }) => isRead())).toBe(false)
  await turn()
  expect([busy.socket.paused, other.socket.paused]).toEqual([false, false])
  // Whoever reads it has paused it.
  expect(held.socket.paused).toBe(true)
  // Those of an address that has nothing waiting come first.
  expect(late.map(({ isRead }) => isRead())).toEqual([true, true, true, true, false, false, false, false])
  await turn()
  expect(late.every(({ isRead }) => isRead())).toBe(true)
  expect(same.isRead()).toBe(false)
  await turn()
  await turn()
  expect(same.isRead()).toBe(true)
  expect(connection().isRead()).toBe(true)
})

it("a connection that is gone before it is read is not read", async () => {
  requests(connection().socket, 250)
  const late = connection()
  late.socket.emit("error", new Error("reset"))
  late.socket.destroyed = true
  late.socket.emit("close")
  await turn()
  expect(late.isRead()).toBe(false)
})

it("a connection on which many wait is read no more until half of them are left", async () => {
  const { socket } = connection()
  const [first, ...others] = requests(socket, 300)
  await turn()
  expect(socket.paused).toBe(true)
  let last = first
  for (const [i, each] of others.entries()) {
    last?.response.finish()
    await turn()
    expect(each.begun).toBe(true)
    const left = others.length - 1 - i
    expect(socket.paused, `with ${left} left`).toBe(left > 128)
    last = each
  }
})

it("what waits on a connection that is gone never begins", async () => {
  const { socket } = connection()
  const [first, second] = requests(socket, 2)
  socket.emit("close")
  first?.response.finish()
  await turn()
  expect(second?.begun).toBe(false)
  expect(pipelines.isWaiting(socket as unknown as Socket)).toBe(false)
})

it("in short turns no request begins, the first of a turn neither", async () => {
  const { socket } = connection()
  onTestFinished(() => shortenTurns(false))
  shortenTurns(true)
  const first = request(socket, undefined)
  for (let i = 0; i < 10; i++) await turn()
  expect(first.begun).toBe(false)
  shortenTurns(false)
  await turn()
  expect(first.begun).toBe(true)
})

/** So many that wait for a response that does not end. */
function stuck(socket: FakeSocket, count: number, req = fakeRequest()) {
  const before = new FakeResponse()
  for (let i = 0; i < count; i++) request(socket, before, req)
}

it("what waits on a connection that ends is dropped, each once, and so is what comes after", () => {
  const { socket } = connection()
  const all = requests(socket, 4)
  socket.emit("close")
  all.push(request(socket, all[0]?.response))
  socket.emit("close")
  expect(all.map(({ begun, dropped }) => [begun, dropped])).toEqual([
    [true, 0],
    [false, 1],
    [false, 1],
    [false, 1],
    [false, 1],
  ])
})

it("what waits takes no more memory than it may, however many addresses it comes from: who has the most is cut", async () => {
  pipelines = new Pipelines(300 * 2_048)
  const few = Array.from({ length: 130 }, (_, i) => connection(`10.0.0.${i}`))
  for (const { socket } of few) stuck(socket, 2)
  await turn()
  const many = connection("10.0.1.1")
  // Together they have more, of one network.
  const others = ["2001:db8::1", "2001:db8::2"].map((address) => connection(address))
  stuck(many.socket, 20)
  stuck(others[0]?.socket as FakeSocket, 12)
  stuck(others[1]?.socket as FakeSocket, 13)
  expect([...few, many, ...others].some(({ socket }) => socket.destroyed)).toBe(false)
  await turn()
  expect(others.map(({ socket }) => socket.destroyed)).toEqual([false, true])
  expect([...few, many].some(({ socket }) => socket.destroyed)).toBe(false)
  expect(pipelines.isWaiting(others[1]?.socket as unknown as Socket)).toBe(false)
})

it.each([
  ["heads", fakeRequest("/", { "x-large": "x".repeat(30_000) })],
  ["bodies", fakeRequest("/", { "content-length": "30000" }, 30_000)],
])("large %s count for what they take", async (_, large) => {
  pipelines = new Pipelines(300 * 2_048)
  const few = Array.from({ length: 130 }, (_, i) => connection(`10.0.0.${i}`))
  for (const { socket } of few) stuck(socket, 2)
  const { socket } = connection("10.0.1.1")
  stuck(socket, 3, large)
  await turn()
  expect(few.some((each) => each.socket.destroyed)).toBe(false)
  expect(socket.destroyed).toBe(true)
})

it("new connections that are not read yet count for what they have brought", async () => {
  pipelines = new Pipelines(10_000_000)
  requests(connection("10.0.0.1").socket, 250)
  const late = Array.from({ length: 300 }, (_, i) => {
    const socket = new FakeSocket(`10.0.1.${i % 250}`)
    socket.readableLength = 65_536
    pipelines.accept(socket as unknown as Socket, () => undefined)
    return socket
  })
  await turn()
  // The one with the requests had the most.
  expect(late.filter(({ destroyed }) => !destroyed).length).toBe(Math.floor(10_000_000 / 65_536))
})

it("of new connections those that have brought little are read first", async () => {
  requests(connection("10.0.0.1").socket, 250)
  const read: string[] = []
  for (const [i, length] of [2_049, 2_049, 2_048, 18].entries()) {
    const socket = new FakeSocket(`10.0.1.${i}`)
    socket.readableLength = length
    pipelines.accept(socket as unknown as Socket, () => read.push(socket.remoteAddress))
  }
  await turn()
  expect(read).toEqual(["10.0.1.2", "10.0.1.3", "10.0.1.0"])
})

it("what a new connection has brought comes in pieces, and none while it is held", async () => {
  const socket = Object.assign(new PassThrough({ highWaterMark: 100_000 }), { remoteAddress: "10.0.0.1" })
  const bytes = randomBytes(50_001)
  socket.write(bytes)
  const pieces: Buffer[] = []
  pipelines.accept(socket as unknown as Socket, () =>
    socket.on("data", (piece: Buffer) => {
      pieces.push(piece)
      // As many requests as a turn may have.
      requests(socket as unknown as FakeSocket, 250)
      // As node:http does after each message.
      socket.resume()
    }),
  )
  await turn()
  expect(pieces.map(({ length }) => length)).toEqual([50_001 % 2_048])
  for (let turns = 0; turns < 10; turns++) await turn()
  expect(pieces).toHaveLength(2)
  expect(Buffer.concat([...pieces, socket.read() as Buffer])).toEqual(bytes)
})

it("of a request that waits no more of the body is read until it begins", async () => {
  const { socket } = connection()
  const first = request(socket, undefined)
  const second = request(socket, first.response, fakeRequest("/", { "content-length": "100000" }))
  expect(socket.paused).toBe(true)
  // Whoever reads bodies resumes.
  socket.resume()
  await turn()
  expect([socket.paused, second.begun]).toEqual([true, false])
  first.response.finish()
  await turn()
  expect([socket.paused, second.begun]).toEqual([false, true])
})

it("who has sent one request waits for its turn, and is not taken for one who has sent many", async () => {
  const { socket } = connection()
  const isPipelined = () => pipelines.isPipelined(socket as unknown as Socket)
  onTestFinished(() => shortenTurns(false))
  shortenTurns(true)
  const first = request(socket, undefined)
  expect([first.begun, isPipelined()]).toEqual([false, false])
  shortenTurns(false)
  await turn()
  await turn()
  expect([first.begun, isPipelined()]).toEqual([true, false])
  request(socket, first.response)
  expect(isPipelined()).toBe(true)
})
