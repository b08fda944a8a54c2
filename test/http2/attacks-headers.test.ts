// Header blocks that would take memory or time without end.
import { expect, test } from "vitest"
import { ErrorCode, MemoryBudget } from "../../src/http2/index.js"
import { attackedServer } from "./attacked-server.js"
import { block, flag, frame, requestBlock, type } from "./raw-client.js"

const attacked = attackedServer()
const { attack } = attacked

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
  expect(attacked.server.http2.counters.streamsOpened).toBe(1)
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
  const [connection] = attacked.server.http2.connections
  expect(connection?.blocks.size).toBeLessThanOrEqual(16)
})

test("more fields than the limit, each an index of one byte, are answered 431, and no stream is opened", async () => {
  const client = await attack({ maxHeaderFields: 100 })
  const small = Buffer.alloc(97, 0x8f)
  client.send(frame(type.headers, flag.endHeaders, 1, Buffer.concat([requestBlock("/never"), small])))
  await client.ended(1)
  const { payload } = client.find(type.headers, 1) ?? { payload: Buffer.alloc(0) }
  expect(client.decoder.decode(payload, 0, payload.length, 9999).fields[0]?.value).toBe("431")
  expect(attacked.server.http2.counters.streamsOpened).toBe(0)
  client.send(frame(type.headers, flag.endHeaders, 3, Buffer.concat([requestBlock("/x"), small.subarray(1)])))
  await client.ping()
  expect(attacked.server.http2.counters.streamsOpened).toBe(1)
  // Trailers have as many.
  client.send(frame(type.headers, flag.endHeaders | flag.endStream, 3, Buffer.alloc(101, 0x8f)))
  expect(await client.reset(3)).toBe(ErrorCode.PROTOCOL_ERROR)
})

test("header blocks that have begun and not ended have a part of the memory: who begins one more goes, small ones stay", async () => {
  const budget = new MemoryBudget(8 * 64_000)
  const client = await attack({}, undefined, budget)
  const begin = (bytes: number) => frame(type.headers, 0, 1, Buffer.alloc(bytes, 0x8f))
  const others = await Promise.all(Array.from({ length: 4 }, () => attacked.another()))
  for (const other of others) {
    other.send(begin(15_000))
    await new Promise((resolve) => setImmediate(resolve))
  }
  client.send(begin(4_000))
  client.send(frame(type.continuation, 0, 1, Buffer.alloc(5_000, 0x8f)))
  expect(await client.goaway()).toBe(ErrorCode.ENHANCE_YOUR_CALM)
  const small = await attacked.another()
  small.send(begin(4_000))
  for (const other of others) expect(other.isClosed).toBe(false)
  for (const other of others) other.close()
  await expect.poll(() => attacked.server.http2.size).toBeLessThan(3)
  const next = await attacked.another()
  next.send(frame(type.headers, 0, 1, requestBlock("/x", [["x", "y".repeat(10_000)]])))
  next.send(frame(type.continuation, flag.endHeaders, 1, Buffer.alloc(1, 0x8f)))
  next.send(frame(type.data, flag.endStream, 1))
  await next.ended(1)
  expect(small.isClosed).toBe(false)
})
