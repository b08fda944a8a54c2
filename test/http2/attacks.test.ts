// What hostile clients do, and where it ends: each attack with its bound.
import type { Socket } from "node:net"
import { Duplex } from "node:stream"
import { setTimeout as sleep } from "node:timers/promises"
import { afterEach, expect, onTestFinished, test, vi } from "vitest"
import { ErrorCode, type Http2Options, MemoryBudget } from "../../src/http2/index.js"
import { http2Options } from "../../src/server/http2-own.js"
import { defaultLimits } from "../../src/server/limits.js"
import { type EchoServer, startEcho } from "./echo-server.js"
import { block, flag, frame, PREFACE, RawClient, requestBlock, setting, type, uint32 } from "./raw-client.js"

let server: EchoServer
const clients: RawClient[] = []

async function attack(
  options: Partial<Http2Options> = {},
  settings?: Buffer,
  budget?: MemoryBudget,
): Promise<RawClient> {
  server = await startEcho(options, budget)
  return another(settings)
}

async function another(settings?: Buffer): Promise<RawClient> {
  const client = await RawClient.open(server.port, settings)
  clients.push(client)
  return client
}

/** Nothing is left of it. */
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  for (let i = 0; i < 500 && server.http2.size > 0; i++) await sleep(2)
  expect(server.http2.size).toBe(0)
  expect(server.open.size).toBe(0)
  const { counters } = server.http2
  expect(counters.streamsClosed).toBe(counters.streamsOpened)
  expect(server.closes.length).toBe(server.served)
  expect(server.errors).toEqual([])
  await server.close()
  await expect.poll(() => server.sockets.size).toBe(0)
})

test("rapid reset (CVE-2023-44487): a budget, then GOAWAY", async () => {
  const client = await attack({ resetBurst: 50, resetsPerSecond: 1 })
  for (let i = 0; i < 60; i++) {
    client.request(1 + i * 2, "/never")
    client.send(frame(type.rst, 0, 1 + i * 2, uint32(8)))
  }
  expect(await client.goaway()).toBe(ErrorCode.ENHANCE_YOUR_CALM)
  expect(server.http2.counters.streamsOpened).toBeLessThanOrEqual(52)
})

test("resets that the server is made to send (CVE-2025-8671, CVE-2019-9514) are of the same budget", async () => {
  const client = await attack({ resetBurst: 50, resetsPerSecond: 1 })
  for (let i = 0; i < 30; i++) {
    client.request(1 + i * 4, "/never")
    client.send(frame(type.windowUpdate, 0, 1 + i * 4, uint32(0)))
    client.request(3 + i * 4, "/never")
    client.send(frame(type.rst, 0, 3 + i * 4, uint32(8)))
  }
  expect(await client.goaway()).toBe(ErrorCode.ENHANCE_YOUR_CALM)
  expect(server.http2.counters.resetsSent).toBeLessThanOrEqual(26)
})

test("malformed requests are reset, cheaply, and of the same budget", async () => {
  const client = await attack({ resetBurst: 50, resetsPerSecond: 1 })
  for (let i = 0; i < 60; i++) client.request(1 + i * 2, "/never", undefined, [["Upper", "x"]])
  expect(await client.goaway()).toBe(ErrorCode.ENHANCE_YOUR_CALM)
  expect(server.http2.counters.streamsOpened).toBe(0)
})

test("more streams than are allowed are refused, and of the same budget", async () => {
  const client = await attack({ maxConcurrentStreams: 5, resetBurst: 50, resetsPerSecond: 1 })
  for (let i = 0; i < 60; i++) client.request(1 + i * 2, "/never")
  expect(await client.reset(11)).toBe(ErrorCode.REFUSED_STREAM)
  expect(await client.goaway()).toBe(ErrorCode.ENHANCE_YOUR_CALM)
  expect(server.http2.counters.streamsOpened).toBe(5)
})

test("CONTINUATION flood (CVE-2024-27316, CVE-2024-28182): frames of a block", async () => {
  const client = await attack({ maxContinuationFrames: 10 })
  client.send(frame(type.headers, flag.endStream, 1, requestBlock("/never")))
  for (let i = 0; i < 11; i++) client.send(frame(type.continuation, 0, 1))
  expect(await client.goaway()).toBe(ErrorCode.ENHANCE_YOUR_CALM)
})

test("CONTINUATION flood (CVE-2023-45288, CVE-2024-27983): bytes of a block", async () => {
  const client = await attack({ maxHeaderBlockBytes: 20_000 })
  client.send(frame(type.headers, flag.endStream, 1, requestBlock("/never")))
  const field = block([["x", "y".repeat(12_000)]])
  for (let i = 0; i < 2; i++) client.send(frame(type.continuation, 0, 1, field))
  expect(await client.goaway()).toBe(ErrorCode.ENHANCE_YOUR_CALM)
})

test("HPACK bomb (CVE-2016-1544): the list is counted while it is decoded, and answered 431", async () => {
  const client = await attack({ maxHeaderListBytes: 8000 })
  const entry = Buffer.concat([Buffer.from([0x40, 1, 0x78, 0x7f, 0x81, 0x17]), Buffer.alloc(3072, "y")])
  client.send(frame(type.headers, flag.endHeaders | flag.endStream, 1, Buffer.concat([requestBlock("/"), entry])))
  await client.ended(1)
  client.send(
    frame(
      type.headers,
      flag.endHeaders | flag.endStream,
      3,
      Buffer.concat([requestBlock("/"), Buffer.alloc(12_000, 0xbe)]),
    ),
  )
  await client.ended(3)
  const { payload } = client.find(type.headers, 3) ?? { payload: Buffer.alloc(0) }
  client.decoder.decode(
    client.find(type.headers, 1)?.payload ?? payload,
    0,
    client.find(type.headers, 1)?.payload.length ?? 0,
    9999,
  )
  expect(client.decoder.decode(payload, 0, payload.length, 9999).fields[0]?.value).toBe("431")
  expect(server.http2.counters.streamsOpened).toBe(1)
})

test("fields with empty names (CVE-2019-9516) are malformed", async () => {
  const client = await attack()
  client.request(
    1,
    "/never",
    undefined,
    Array.from({ length: 50 }, () => ["", ""] as const),
  )
  expect(await client.reset(1)).toBe(ErrorCode.PROTOCOL_ERROR)
})

test("blocks are not retained (CVE-2025-59465): the same many times over takes no more", async () => {
  const client = await attack()
  for (let i = 0; i < 400; i++) client.request(1 + i * 2, `/${i}`, Buffer.from("x"))
  await client.ended(799)
  const [connection] = server.http2.connections
  expect(connection?.blocks.size).toBeLessThanOrEqual(16)
})

test.each([
  ["PING (CVE-2019-9512)", frame(type.ping, 0, 0, Buffer.alloc(8))],
  ["SETTINGS (CVE-2019-9515)", frame(type.settings, 0, 0)],
  ["PRIORITY", frame(type.priority, 0, 1, Buffer.alloc(5))],
  ["WINDOW_UPDATE", frame(type.windowUpdate, 0, 0, uint32(1))],
  ["unknown frames", frame(99, 0, 0)],
])("%s flood: a budget, then GOAWAY", async (_, one) => {
  const client = await attack({ controlBurst: 100, controlsPerSecond: 1 })
  for (let i = 0; i < 110; i++) client.send(one)
  expect(await client.goaway()).toBe(ErrorCode.ENHANCE_YOUR_CALM)
})

test("empty DATA frames (CVE-2019-9518): a budget, then GOAWAY", async () => {
  const client = await attack({ controlBurst: 100, controlsPerSecond: 1 })
  client.send(frame(type.headers, flag.endHeaders, 1, requestBlock("/never")))
  for (let i = 0; i < 120; i++) client.send(frame(type.data, 0, 1))
  expect(await client.goaway()).toBe(ErrorCode.ENHANCE_YOUR_CALM)
})

test("a client that does not read its acknowledgements is not read from either", async () => {
  const client = await attack({ controlBurst: 1e9, stallTimeoutMs: 400 })
  client.socket.pause()
  const pings = Buffer.concat(Array.from({ length: 4000 }, () => frame(type.ping, 0, 0, Buffer.alloc(8))))
  for (let i = 0; i < 400; i++) client.send(pings)
  let largest = 0
  for (let i = 0; i < 500 && server.http2.size > 0; i++) {
    const [connection] = server.http2.connections
    largest = Math.max(largest, connection?.output.unsentBytes ?? 0)
    await sleep(20)
  }
  // A read's worth of acknowledgements, and one that was under way.
  expect(largest).toBeLessThan(512 * 1024)
  expect(server.http2.size).toBe(0)
  expect(server.http2.counters.connectionsTimedOut).toBe(1)
}, 20_000)

test("a SETTINGS frame with thousands of entries (CVE-2020-11080) ends the connection", async () => {
  const client = await attack({ maxSettings: 32 })
  client.send(frame(type.settings, 0, 0, Buffer.concat(Array.from({ length: 2000 }, () => setting(4, 1)))))
  expect(await client.goaway()).toBe(ErrorCode.ENHANCE_YOUR_CALM)
})

test("windows that change for all streams cost nothing for each of them", async () => {
  const client = await attack({ controlBurst: 1e6 })
  for (let i = 0; i < 200; i++) client.request(1 + i * 2, "/never")
  await client.ping()
  const [connection] = server.http2.connections
  if (connection === undefined) expect.fail("the connection is open")
  const { streams } = connection
  let walks = 0
  const values = streams.values.bind(streams)
  streams.values = () => {
    walks += 1
    return values()
  }
  for (let i = 0; i < 500; i++) client.send(frame(type.settings, 0, 0, setting(4, 60_000 + i)))
  await client.ping()
  expect(client.frames.filter((each) => each.type === type.settings && each.flags === flag.ack).length).toBeGreaterThan(
    500,
  )
  expect(walks).toBe(0)
})

test("one-byte windows (CVE-2019-9511): tiny frames are of the budget", async () => {
  const client = await attack({ controlBurst: 100, controlsPerSecond: 1 }, setting(4, 0))
  client.request(1, "/size/100000")
  for (let i = 0; i < 200; i++) {
    client.send(frame(type.windowUpdate, 0, 1, uint32(1)))
    await sleep(1)
  }
  expect(await client.goaway()).toBe(ErrorCode.ENHANCE_YOUR_CALM)
  expect(client.data(1).length).toBeLessThan(100)
})

test("windows that are never opened (CVE-2019-9517): unsent bytes of a connection are capped, what stalls is reset", async () => {
  const client = await attack({ maxUnsentBytes: 1_000_000, stallTimeoutMs: 300 }, setting(4, 0))
  for (let i = 0; i < 4; i++) client.request(1 + i * 2, "/size/400000")
  // Two fit; the third would not, and new streams are not taken any more.
  expect(await client.reset(5)).toBe(ErrorCode.REFUSED_STREAM)
  expect(await client.reset(1)).toBe(ErrorCode.CANCEL)
  expect(await client.reset(3)).toBe(ErrorCode.CANCEL)
  expect(server.http2.size).toBe(1)
})

test("a response that would exceed the cap is reset", async () => {
  const client = await attack({ maxUnsentBytes: 1_000_000 }, setting(4, 0))
  client.send(frame(type.headers, flag.endHeaders, 1, requestBlock("/size/400000")))
  client.request(3, "/size/400000")
  client.request(5, "/size/400000")
  await client.ping()
  client.send(frame(type.data, flag.endStream, 1))
  expect(await client.reset(1)).toBe(ErrorCode.ENHANCE_YOUR_CALM)
  expect(client.find(type.headers, 1)).toBeUndefined()
})

test("the process's memory is capped: who holds the most is cut", async () => {
  const budget = new MemoryBudget(2_000_000)
  const client = await attack({ maxUnsentBytes: 10_000_000 }, setting(4, 0), budget)
  const honest = await another()
  honest.request(1, "/size/50000")
  client.request(1, "/size/1500000")
  await client.ping()
  expect(budget.heldBytes).toBeGreaterThan(1_400_000)
  const second = await another(setting(4, 0))
  second.request(1, "/size/1000000")
  await client.wait(() => client.isClosed)
  await second.ping()
  expect(budget.heldBytes).toBeLessThan(1_100_000)
  await honest.ended(1)
  expect(honest.data(1).length).toBe(50_000)
  second.close()
  await second.wait(() => budget.heldBytes === 0)
})

test("bodies that never end: what is buffered of a connection is capped", async () => {
  const client = await attack({ maxBufferedBytes: 100_000 })
  for (let i = 0; i < 6; i++) {
    client.send(frame(type.headers, flag.endHeaders, 1 + i * 2, requestBlock("/x")))
    for (let k = 0; k < 2; k++) client.send(frame(type.data, 0, 1 + i * 2, Buffer.alloc(16_000)))
  }
  await client.wait(() => client.frames.filter((each) => each.type === type.rst).length >= 3)
  const [connection] = server.http2.connections
  expect(connection?.bufferedBytes).toBeLessThanOrEqual(100_000)
})

test.each([
  ["no preface", Buffer.alloc(0)],
  ["half a preface", PREFACE.subarray(0, 10)],
  ["no SETTINGS", PREFACE],
])("%s: closed in time", async (_, bytes) => {
  server = await startEcho({ handshakeTimeoutMs: 100 })
  const client = new RawClient(server.port)
  clients.push(client)
  client.send(bytes)
  await client.wait(() => client.isClosed)
  expect(server.http2.counters.connectionsTimedOut).toBe(1)
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
    const { bytesReceived } = server.http2.counters
    client.send(Buffer.from(bytes))
    await client.wait(() => server.http2.counters.bytesReceived >= bytesReceived + bytes.length)
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
  server.http2.accept(socket as Socket)
  const { served } = server
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
    await expect.poll(() => server.closes.length, { interval: 5 }).toBe(served + 1)
    expect(server.closes.at(-1)).toEqual({ path: "/x", code: undefined })
  } finally {
    for (const spy of spies) spy.mockRestore()
    socket.destroy()
  }
  return cost
}

test("one byte a read: linear cost, little memory", async () => {
  server = await startEcho()
  const [once, twice] = [await costByteByByte(4000, 24_000), await costByteByByte(8000, 48_000)]
  expect(once).toBeGreaterThan(28_000)
  expect(once).toBeLessThan(10 * 28_000)
  expect(twice / once).toBeLessThan(2.5)
})

test("a window that overflows (CVE-2023-35945): the connection ends, and its streams are gone", async () => {
  const client = await attack()
  client.request(1, "/never")
  await client.ping()
  client.send(frame(type.windowUpdate, 0, 0, uint32(2 ** 31 - 1)))
  expect(await client.goaway()).toBe(ErrorCode.FLOW_CONTROL_ERROR)
  expect(server.closes).toEqual([{ path: "/never", code: ErrorCode.CANCEL }])
})

test("a stream's window that overflows by SETTINGS ends the connection", async () => {
  const client = await attack()
  client.request(1, "/never")
  client.send(frame(type.windowUpdate, 0, 1, uint32(2 ** 31 - 1 - 65_535)))
  await client.ping()
  client.send(frame(type.settings, 0, 0, setting(4, 65_536)))
  expect(await client.goaway()).toBe(ErrorCode.FLOW_CONTROL_ERROR)
})

test("GOAWAY by the client and silence (CVE-2025-23085): nothing stays", async () => {
  const client = await attack()
  client.request(1, "/x", Buffer.from("y"))
  client.request(3, "/never")
  await client.ended(1)
  client.send(frame(type.goaway, 0, 0, Buffer.alloc(8)))
  client.send(frame(type.rst, 0, 3, uint32(8)))
  await client.wait(() => client.isClosed)
})

test("WINDOW_UPDATE and more after GOAWAY (CVE-2026-21714) is not even parsed", async () => {
  const client = await attack()
  client.send(frame(type.push, 0, 1))
  for (let i = 0; i < 1000; i++) client.send(frame(type.windowUpdate, 0, 0, uint32(2 ** 31 - 1)))
  expect(await client.goaway()).toBe(ErrorCode.PROTOCOL_ERROR)
  expect(server.http2.counters.goawaysSent).toEqual({ [ErrorCode.PROTOCOL_ERROR]: 1 })
})

test("a connection that is cut in the middle of everything", async () => {
  const client = await attack({}, setting(4, 10))
  client.request(1, "/size/100000")
  client.request(3, "/never")
  client.send(frame(type.headers, flag.endHeaders, 5, requestBlock("/slow")))
  await client.ping()
  client.socket.resetAndDestroy()
  await client.wait(() => server.http2.size === 0)
  expect(server.closes.map(({ code }) => code)).toEqual([8, 8, 8])
})

test("a connection that sends many requests at once lets others have their turn", async () => {
  const client = await attack()
  const other = await another()
  const requests: Buffer[] = []
  for (let id = 1; id < 400; id += 2) {
    requests.push(frame(type.headers, flag.endHeaders, id, requestBlock("/busy")))
    requests.push(frame(type.data, flag.endStream, id, Buffer.from("x")))
  }
  client.send(Buffer.concat(requests))
  other.request(1, "/x", Buffer.from("y"))
  await other.ended(1)
  expect(server.served).toBeLessThan(150)
  // Nothing of them is lost.
  for (let id = 1; id < 400; id += 2) await client.ended(id)
  expect(server.served).toBe(201)
})
