// Clients that begin and do not go on, or go on a byte at a time.
import type { Socket } from "node:net"
import { Duplex } from "node:stream"
import { setTimeout as sleep } from "node:timers/promises"
import { expect, onTestFinished, test, vi } from "vitest"
import { http2Options } from "../../src/server/http2-own.js"
import { defaultLimits } from "../../src/server/limits.js"
import { attackedServer } from "./attacked-server.js"
import { block, flag, frame, PREFACE, type RawClient, requestBlock, type } from "./raw-client.js"

const attacked = attackedServer()
const { attack, another } = attacked

test.each([
  ["no preface", Buffer.alloc(0)],
  ["half a preface", PREFACE.subarray(0, 10)],
  ["no SETTINGS", PREFACE],
])("%s: closed in time", async (_, bytes) => {
  await attacked.start({ handshakeTimeoutMs: 100 })
  const client = attacked.silent()
  client.send(bytes)
  await client.wait(() => client.isClosed)
  expect(attacked.server.http2.counters.connectionsTimedOut).toBe(1)
})

test("half a frame: closed in time", async () => {
  const client = await attack({ frameTimeoutMs: 100 })
  client.send(frame(type.ping, 0, 0, Buffer.alloc(8)).subarray(0, 12))
  await client.wait(() => client.isClosed)
})

test("half a frame and half a header block are closed after 10 to 20 s at the server's default limits", async () => {
  vi.useFakeTimers({ toFake: ["performance", "setInterval", "clearInterval"] })
  onTestFinished(() => void vi.useRealTimers())
  const halfFrame = await attack(http2Options(defaultLimits))
  const halfBlock = await another()
  const steady = await another()
  const begun = frame(type.data, 0, 1, Buffer.alloc(100)).subarray(0, 12)
  const open = () => [halfFrame, halfBlock, steady].map(({ isClosed }) => !isClosed)
  const after = async (seconds: number) => {
    vi.advanceTimersByTime(seconds * 1_000)
    // The sockets have the true time.
    await sleep(20)
  }
  const send = async (client: RawClient, bytes: Uint8Array) => {
    const { bytesReceived } = attacked.server.http2.counters
    client.send(Buffer.from(bytes))
    await client.wait(() => attacked.server.http2.counters.bytesReceived >= bytesReceived + bytes.length)
  }
  // Their acknowledgements of the settings have come, too.
  await after(0)
  await send(halfFrame, begun)
  await send(halfBlock, frame(type.headers, flag.endStream, 1, requestBlock("/x")))
  await send(steady, begun)
  await after(9)
  expect(open()).toEqual([true, true, true])
  await after(3)
  expect(open()).toEqual([true, false, true])
  await send(steady, Buffer.alloc(1))
  await after(7)
  expect(open()).toEqual([true, false, true])
  await after(3)
  await halfFrame.wait(() => halfFrame.isClosed)
  // Who goes on sending has ten times as long as a stall may take.
  for (let seconds = 22; seconds < 296; seconds += 15) {
    await send(steady, Buffer.alloc(1))
    await after(15)
    expect(open()).toEqual([false, false, seconds + 15 <= 300])
  }
})

test("half a header block: closed in time", async () => {
  const client = await attack({ headersTimeoutMs: 100 })
  client.send(frame(type.headers, flag.endStream, 1, requestBlock("/x")))
  await client.wait(() => client.isClosed)
})

/** What a client that sends one byte a read makes the server copy, and take memory to copy into, in bytes. */
async function costByteByByte(headerBytes: number, bodyBytes: number): Promise<number> {
  const socket = new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() })
  attacked.server.http2.accept(socket as Socket)
  const { served } = attacked.server
  const field = (bytes: number) => block([["x", "y".repeat(bytes)]])
  const part = bodyBytes / 4
  const bytes = Buffer.concat([
    PREFACE,
    frame(type.settings, 0, 0),
    frame(type.headers, 0, 1, requestBlock("/x")),
    ...Array.from({ length: 7 }, () => frame(type.continuation, 0, 1, field(headerBytes / 8))),
    frame(type.continuation, flag.endHeaders, 1, field(headerBytes / 8)),
    ...Array.from({ length: 3 }, () => frame(type.data, 0, 1, Buffer.alloc(part, "z"))),
    frame(type.data, flag.endStream, 1, Buffer.alloc(part, "z")),
  ])
  let cost = 0
  const { copy } = Buffer.prototype
  const { allocUnsafeSlow, concat } = Buffer
  const spies = [
    vi.spyOn(Buffer.prototype, "copy").mockImplementation(function (this: Buffer, ...args) {
      const copied = copy.apply(this, args)
      cost += copied
      return copied
    }),
    vi.spyOn(Buffer, "allocUnsafeSlow").mockImplementation((size) => {
      cost += size
      return allocUnsafeSlow(size)
    }),
    vi.spyOn(Buffer, "concat").mockImplementation((...args) => {
      const all = concat(...args)
      cost += all.length
      return all
    }),
  ]
  try {
    for (const [at, byte] of bytes.entries()) {
      socket.push(Buffer.of(byte))
      if (at % 100 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    await expect.poll(() => attacked.server.closes.length, { interval: 5 }).toBe(served + 1)
    expect(attacked.server.closes.at(-1)).toEqual({ path: "/x", code: undefined })
  } finally {
    for (const spy of spies) spy.mockRestore()
    socket.destroy()
  }
  return cost
}

test("one byte a read: linear cost, little memory", async () => {
  await attacked.start()
  const [once, twice] = [await costByteByByte(4000, 24_000), await costByteByByte(8000, 48_000)]
  expect(once).toBeGreaterThan(28_000)
  expect(once).toBeLessThan(10 * 28_000)
  expect(twice / once).toBeLessThan(2.5)
})
