// The life of streams: what is malformed, flow control both ways, trailers, drain, the bytes cut anywhere.
import { setTimeout as sleep } from "node:timers/promises"
import { afterEach, describe, expect, test } from "vitest"
import { ErrorCode, type Http2Options } from "../../src/http2/index.js"
import { type EchoServer, startEcho } from "./echo-server.js"
import {
  block,
  type Frame,
  flag,
  frame,
  PREFACE,
  parseFrames,
  RawClient,
  requestBlock,
  setting,
  type,
  uint32,
} from "./raw-client.js"

let server: EchoServer
const clients: RawClient[] = []

async function open(options: Partial<Http2Options> = {}, settings?: Buffer): Promise<RawClient> {
  server = await startEcho(options)
  const client = await RawClient.open(server.port, settings)
  clients.push(client)
  return client
}

afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await server.close()
  expect(server.open.size).toBe(0)
  expect(server.errors).toEqual([])
})

function decoded(client: RawClient, id: number): [string, string][][] {
  return client.frames
    .filter((each) => each.type === type.headers && each.id === id)
    .map(({ payload }) =>
      client.decoder.decode(payload, 0, payload.length, 65_536).fields.map(({ name, value }) => [name, value]),
    )
}

describe("malformed requests are stream errors", () => {
  const ok = [
    [":method", "POST"],
    [":scheme", "http"],
    [":path", "/x"],
  ] as const
  test.each([
    ["CR in a value", [...ok, ["x", "a\rb"]]],
    ["LF in a value", [...ok, ["x", "a\nb"]]],
    ["NUL in a value", [...ok, ["x", "a\0b"]]],
    ["a blank before a value", [...ok, ["x", " a"]]],
    ["a tab behind a value", [...ok, ["x", "a\t"]]],
    ["a capital in a name", [...ok, ["X", "a"]]],
    ["a blank in a name", [...ok, ["x y", "a"]]],
    ["a colon in a name", [...ok, ["x:y", "a"]]],
    ["connection", [...ok, ["connection", "close"]]],
    ["keep-alive", [...ok, ["keep-alive", "1"]]],
    ["proxy-connection", [...ok, ["proxy-connection", "close"]]],
    ["transfer-encoding", [...ok, ["transfer-encoding", "chunked"]]],
    ["upgrade", [...ok, ["upgrade", "h2c"]]],
    ["te other than trailers", [...ok, ["te", "gzip"]]],
    ["a pseudo-header behind a field", [ok[0], ok[1], ["x", "a"], ok[2]]],
    ["a pseudo-header twice", [...ok, [":path", "/y"]]],
    ["no :method", [ok[1], ok[2]]],
    ["no :scheme", [ok[0], ok[2]]],
    ["no :path", [ok[0], ok[1]]],
    ["an empty :path", [ok[0], ok[1], [":path", ""]]],
    ["a :path without a slash", [ok[0], ok[1], [":path", "x"]]],
    ["a :path with a blank", [ok[0], ok[1], [":path", "/a b"]]],
    ["a pseudo-header of responses", [...ok, [":status", "200"]]],
    ["an unknown pseudo-header", [...ok, [":protocol", "websocket"]]],
    ["userinfo in :authority", [...ok, [":authority", "me@example.com"]]],
    ["a host that is not :authority", [...ok, [":authority", "a"], ["host", "b"]]],
    ["a content-length that is none", [...ok, ["content-length", "1x"]]],
    ["two content-lengths", [...ok, ["content-length", "1"], ["content-length", "2"]]],
    [
      "CONNECT with a path",
      [
        [":method", "CONNECT"],
        [":authority", "a"],
        [":path", "/"],
      ],
    ],
  ] as [string, [string, string][]][])("%s", async (_, fields) => {
    const client = await open()
    client.send(frame(type.headers, flag.endHeaders, 1, block(fields)))
    expect(await client.reset(1)).toBe(ErrorCode.PROTOCOL_ERROR)
    client.request(3, "/x", Buffer.from("still"))
    await client.ended(3)
    expect(client.data(3).toString()).toBe("still")
    expect(server.http2.counters).toMatchObject({ requestsMalformed: 1, streamsOpened: 1, resetsSent: 1 })
  })

  test.each([
    ["more than content-length", 3, ["12", "34"]],
    ["less than content-length", 3, ["12"]],
    ["nothing where content-length promises some", 3, []],
  ])("%s", async (_, length, pieces) => {
    const client = await open()
    const head = requestBlock("/x", [["content-length", String(length)]])
    client.send(frame(type.headers, flag.endHeaders | (pieces.length === 0 ? flag.endStream : 0), 1, head))
    for (const [i, piece] of pieces.entries()) {
      client.send(frame(type.data, i === pieces.length - 1 ? flag.endStream : 0, 1, Buffer.from(piece)))
    }
    expect(await client.reset(1)).toBe(ErrorCode.PROTOCOL_ERROR)
  })

  test.each([
    ["a pseudo-header in trailers", block([[":path", "/"]]), flag.endStream],
    ["a capital in trailers", block([["X", "y"]]), flag.endStream],
    ["trailers that do not end the stream", block([["x", "y"]]), 0],
  ])("%s", async (_, trailers, end) => {
    const client = await open()
    client.send(frame(type.headers, flag.endHeaders, 1, requestBlock("/x")))
    client.send(frame(type.headers, flag.endHeaders | end, 1, trailers))
    expect(await client.reset(1)).toBe(ErrorCode.PROTOCOL_ERROR)
  })
})

test("CONNECT is not implemented", async () => {
  const client = await open()
  client.send(
    frame(
      type.headers,
      flag.endHeaders | flag.endStream,
      1,
      block([
        [":method", "CONNECT"],
        [":authority", "a:1"],
      ]),
    ),
  )
  await client.ended(1)
  expect(decoded(client, 1)[0]?.[0]).toEqual([":status", "501"])
})

test("a unary answer takes a few bytes around its message", async () => {
  const client = await open()
  for (const id of [1, 3, 5]) {
    client.request(id, "/trailers", Buffer.from("message"))
    await client.ended(id)
  }
  const bytes = client.frames.filter(({ id }) => id === 5).reduce((sum, { payload }) => sum + payload.length + 9, 0)
  expect(bytes).toBe(7 + 9 + 2 + 9 + 9 + 1)
  expect(decoded(client, 1)).toEqual([
    [
      [":status", "200"],
      ["content-type", "text/plain"],
    ],
    [["grpc-status", "0"]],
  ])
})

test("answers of one turn leave together", async () => {
  const client = await open()
  let reads = 0
  client.socket.on("data", () => reads++)
  client.send(
    ...Array.from({ length: 20 }, (_, i) =>
      frame(type.headers, flag.endHeaders | flag.endStream, 1 + i * 2, requestBlock("/x")),
    ),
  )
  await client.ended(39)
  expect(reads).toBeLessThanOrEqual(2)
})

test("a body that is larger than the windows comes as they open, and no sooner", async () => {
  const client = await open({}, setting(4, 1000))
  client.request(1, "/size/100000")
  await client.ping()
  expect(client.data(1).length).toBe(1000)
  client.send(frame(type.windowUpdate, 0, 1, uint32(2000)))
  await client.ping()
  expect(client.data(1).length).toBe(3000)
  client.send(frame(type.settings, 0, 0, setting(4, 500)))
  client.send(frame(type.windowUpdate, 0, 1, uint32(600)))
  await client.ping()
  expect(client.data(1).length).toBe(3100)
  client.send(frame(type.settings, 0, 0, setting(4, 200_000)))
  await client.ping()
  expect(client.data(1).length).toBe(65_535)
  client.send(frame(type.windowUpdate, 0, 0, uint32(200_000)))
  await client.ended(1)
  expect(client.data(1)).toEqual(Buffer.alloc(100_000, "x"))
})

test("a window that SETTINGS widen is used after they are acknowledged: until then the client counts by the old one", async () => {
  const client = await open({}, setting(4, 10))
  client.request(1, "/size/100")
  client.request(3, "/trailers", Buffer.alloc(50))
  await client.wait(() => client.data(1).length === 10 && client.data(3).length === 10)
  const before = client.frames.length
  client.send(frame(type.settings, 0, 0, setting(4, 60)))
  await client.ended(3)
  await client.wait(() => client.data(1).length === 60)
  const after = client.frames.slice(before).map((each) => `${each.type} ${each.id} ${each.payload.length}`)
  expect(after.slice(0, 4)).toEqual(["4 0 0", "0 1 50", "0 3 40", expect.stringMatching(/^1 3 /)])
})

test("streams take turns", async () => {
  const client = await open({}, setting(4, 1_000_000))
  for (const id of [1, 3, 5]) client.request(id, "/size/200000")
  client.send(frame(type.windowUpdate, 0, 0, uint32(1_000_000)))
  for (const id of [1, 3, 5]) await client.ended(id)
  const order = client.frames.filter((each) => each.type === type.data).map(({ id }) => id)
  expect(order.indexOf(5)).toBeLessThan(order.lastIndexOf(1))
})

test("DATA beyond the stream's window is a stream error", async () => {
  const client = await open({ streamWindowBytes: 70_000 })
  client.send(frame(type.headers, flag.endHeaders, 1, requestBlock("/unread")))
  for (let i = 0; i < 5; i++) client.send(frame(type.data, 0, 1, Buffer.alloc(15_000)))
  expect(await client.reset(1)).toBe(ErrorCode.FLOW_CONTROL_ERROR)
  await client.ping()
})

test("DATA beyond the connection's window ends it", async () => {
  const client = await open({ streamWindowBytes: 70_000, connectionWindowBytes: 100_000 })
  for (const id of [1, 3]) client.send(frame(type.headers, flag.endHeaders, id, requestBlock("/unread")))
  for (let i = 0; i < 7; i++) client.send(frame(type.data, 0, 1 + (i % 2) * 2, Buffer.alloc(15_000)))
  expect(await client.goaway()).toBe(ErrorCode.FLOW_CONTROL_ERROR)
})

test("what a reset stream did not use is given back to the connection", async () => {
  const client = await open({ streamWindowBytes: 70_000, connectionWindowBytes: 100_000 })
  for (let id = 1; id < 20; id += 2) {
    client.send(frame(type.headers, flag.endHeaders, id, requestBlock("/unread")))
    for (let i = 0; i < 4; i++) client.send(frame(type.data, 0, id, Buffer.alloc(15_000)))
    client.send(frame(type.rst, 0, id, uint32(8)))
    await client.ping()
  }
  expect(client.isClosed).toBe(false)
})

test("a request that is reset in what it came with is never served", async () => {
  const client = await open()
  const request = (id: number) => frame(type.headers, flag.endHeaders | flag.endStream, id, requestBlock("/never"))
  client.send(Buffer.concat([request(1), request(3), frame(type.rst, 0, 1, uint32(8))]))
  await client.ping()
  expect([server.open.size, server.closes]).toEqual([1, []])
  client.send(frame(type.rst, 0, 3, uint32(8)))
  await client.ping()
  expect(server.closes).toEqual([{ path: "/never", code: ErrorCode.CANCEL }])
  expect(server.http2.counters).toMatchObject({ streamsOpened: 2, streamsClosed: 2, resetsReceived: 2 })
})

test("an upload goes on as long as it is read", async () => {
  const client = await open({ streamWindowBytes: 70_000, connectionWindowBytes: 70_000 })
  client.send(frame(type.windowUpdate, 0, 0, uint32(10_000_000)))
  client.send(frame(type.headers, flag.endHeaders, 1, requestBlock("/x")))
  let left = 70_000
  for (let sent = 0; sent < 800_000; sent += 10_000) {
    await client.wait(() => {
      const updates = client.frames.filter((each) => each.type === type.windowUpdate && each.id === 1)
      return left + updates.reduce((sum, { payload }) => sum + payload.readUInt32BE(), 0) >= 10_000
    })
    left -= 10_000
    client.send(frame(type.data, sent === 790_000 ? flag.endStream : 0, 1, Buffer.alloc(10_000, "u")))
  }
  client.send(frame(type.windowUpdate, 0, 1, uint32(1_000_000)))
  await client.ended(1)
  expect(client.data(1).length).toBe(800_000)
})

test("padding counts, and is not part of the body", async () => {
  const client = await open()
  client.send(
    frame(
      type.headers,
      flag.endHeaders | flag.padded | flag.priority,
      1,
      Buffer.concat([Buffer.from([3, 0, 0, 0, 0, 7]), requestBlock("/x"), Buffer.alloc(3)]),
    ),
  )
  client.send(
    frame(
      type.data,
      flag.padded | flag.endStream,
      1,
      Buffer.concat([Buffer.from([4]), Buffer.from("body"), Buffer.alloc(4)]),
    ),
  )
  await client.ended(1)
  expect(client.data(1).toString()).toBe("body")
})

test("a drain has two steps and cuts nobody off", async () => {
  const client = await open()
  client.request(1, "/never")
  client.send(frame(type.headers, flag.endHeaders, 3, requestBlock("/x")))
  await client.ping()
  server.http2.drain()
  await client.wait(() => client.find(type.goaway) !== undefined)
  expect(client.find(type.goaway)?.payload.readUInt32BE(0)).toBe(2 ** 31 - 1)
  // The client did not know yet.
  client.request(5, "/x", Buffer.from("late"))
  await client.ended(5)
  const ping = client.find(type.ping, 0)
  client.send(
    frame(
      type.ping,
      flag.ack,
      0,
      ping?.type === type.ping
        ? (client.frames.findLast((each) => each.type === type.ping)?.payload ?? Buffer.alloc(8))
        : Buffer.alloc(8),
    ),
  )
  await client.wait(() => client.frames.filter((each) => each.type === type.goaway).length === 2)
  expect(client.frames.findLast((each) => each.type === type.goaway)?.payload.readUInt32BE(0)).toBe(5)
  client.request(7, "/x", Buffer.from("too late"))
  client.send(frame(type.data, flag.endStream, 3, Buffer.from("finished")))
  await client.ended(3)
  expect(client.data(3).toString()).toBe("finished")
  client.send(frame(type.rst, 0, 1, uint32(8)))
  await client.wait(() => client.isClosed)
  expect(client.data(7).length).toBe(0)
  expect(server.http2.size).toBe(0)
})

test("a drain goes on without the client's answer, and closes idle connections", async () => {
  const client = await open({ drainNoticeMs: 50 })
  server.http2.drain()
  expect(await client.goaway()).toBe(ErrorCode.NO_ERROR)
  expect(client.frames.filter((each) => each.type === type.goaway)).toHaveLength(2)
})

test("idle connections are closed; silent ones with streams are asked whether they are there", async () => {
  const client = await open({ idleTimeoutMs: 100, drainNoticeMs: 10 })
  expect(await client.goaway()).toBe(ErrorCode.NO_ERROR)
  await server.close()
  const silent = await open({ pingIntervalMs: 80 })
  silent.request(1, "/never")
  await silent.wait(() => silent.find(type.ping) !== undefined)
  silent.send(frame(type.ping, flag.ack, 0, silent.find(type.ping)?.payload))
  await sleep(100)
  expect(silent.isClosed).toBe(false)
  await silent.wait(() => silent.isClosed)
  expect(server.closes).toEqual([{ path: "/never", code: ErrorCode.CANCEL }])
})

test("every split of a conversation's bytes gives the same", async () => {
  server = await startEcho()
  const bytes = Buffer.concat([
    PREFACE,
    frame(type.settings, 0, 0, setting(4, 100_000)),
    frame(type.headers, flag.endHeaders, 1, requestBlock("/trailers")),
    frame(type.data, 0, 1, Buffer.from("ab")),
    frame(type.data, flag.endStream, 1, Buffer.from("cd")),
    frame(type.headers, 0, 3, requestBlock("/x").subarray(0, 7)),
    frame(type.continuation, flag.endHeaders, 3, requestBlock("/x").subarray(7)),
    frame(type.data, flag.padded, 3, Buffer.concat([Buffer.from([1]), Buffer.from("ef"), Buffer.alloc(1)])),
    frame(type.headers, flag.endHeaders | flag.endStream, 3, block([["x-t", "1"]])),
    frame(type.ping, 0, 0, Buffer.from("12345678")),
    frame(type.headers, flag.endHeaders | flag.endStream, 5, requestBlock("/x", [], "GET")),
  ])
  const conversation = async (parts: readonly Buffer[]): Promise<Frame[]> => {
    const client = new RawClient(server.port)
    clients.push(client)
    for (const part of parts) {
      client.send(part)
      // Each part has a read of its own.
      if (parts.length > 1) await sleep(0)
      if (parts.length > 1) await sleep(0)
    }
    await client.ended(5)
    client.close()
    return parseFrames(
      Buffer.concat(client.frames.map(({ type: kind, flags, id, payload }) => frame(kind, flags, id, payload))),
    ).frames
  }
  const whole = await conversation([bytes])
  const byStream = (frames: readonly Frame[]) =>
    Object.fromEntries(
      [0, 1, 3, 5].map((id) => [id, frames.filter((each) => each.id === id && each.type !== type.ping)]),
    )
  for (let at = 1; at < bytes.length; at++) {
    expect(byStream(await conversation([bytes.subarray(0, at), bytes.subarray(at)])), `split at ${at}`).toEqual(
      byStream(whole),
    )
  }
}, 60_000)
