// What clients make the server hold: responses that they do not take, and bodies that never end.
import { setTimeout as sleep } from "node:timers/promises"
import { expect, test } from "vitest"
import { ErrorCode, MemoryBudget } from "../../src/http2/index.js"
import { attackedServer } from "./attacked-server.js"
import { flag, frame, requestBlock, setting, type } from "./raw-client.js"

const attacked = attackedServer()
const { attack, another } = attacked

test("a client that does not read its acknowledgements is not read from either", async () => {
  const client = await attack({ controlBurst: 1e9, stallTimeoutMs: 400 })
  client.socket.pause()
  const pings = Buffer.concat(Array.from({ length: 4000 }, () => frame(type.ping, 0, 0, Buffer.alloc(8))))
  for (let i = 0; i < 400; i++) client.send(pings)
  let largest = 0
  for (let i = 0; i < 500 && attacked.server.http2.size > 0; i++) {
    const [connection] = attacked.server.http2.connections
    largest = Math.max(largest, connection?.output.unsentBytes ?? 0)
    await sleep(20)
  }
  // A read's worth of acknowledgements, and one that was under way.
  expect(largest).toBeLessThan(512 * 1024)
  expect(attacked.server.http2.size).toBe(0)
  expect(attacked.server.http2.counters.connectionsTimedOut).toBe(1)
}, 20_000)

test("windows that are never opened (CVE-2019-9517): unsent bytes of a connection are capped, what stalls is reset", async () => {
  const client = await attack({ maxUnsentBytes: 1_000_000, stallTimeoutMs: 300 }, setting(4, 0))
  for (let i = 0; i < 4; i++) client.request(1 + i * 2, "/size/400000")
  // Two fit; the third would not, and new streams are not taken any more.
  expect(await client.reset(5)).toBe(ErrorCode.REFUSED_STREAM)
  expect(await client.reset(1)).toBe(ErrorCode.CANCEL)
  expect(await client.reset(3)).toBe(ErrorCode.CANCEL)
  expect(attacked.server.http2.size).toBe(1)
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
  const [connection] = attacked.server.http2.connections
  expect(connection?.bufferedBytes).toBeLessThanOrEqual(100_000)
})
