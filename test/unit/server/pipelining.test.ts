// Whose turn it is, with sockets that do nothing by themselves.
import { EventEmitter } from "node:events"
import type { Socket } from "node:net"
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

  pause() {
    this.paused = true
  }
  resume() {
    this.paused = false
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
function request(socket: FakeSocket, before: FakeResponse | undefined) {
  const response = new FakeResponse()
  const state = { response, begun: false }
  const args = [socket as unknown as Socket, before as unknown as Http1Response | undefined] as const
  if (pipelines.mayBegin(...args)) state.begun = true
  else pipelines.serveLater(...args, response as unknown as Http1Response, () => (state.begun = true))
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
