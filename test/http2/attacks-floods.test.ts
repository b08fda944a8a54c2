// Floods of what costs the server work and brings it nothing: each is of a budget, and ends in GOAWAY.
import { setTimeout as sleep } from "node:timers/promises"
import { expect, test } from "vitest"
import { ErrorCode } from "../../src/http2/index.js"
import { attackedServer } from "./attacked-server.js"
import { flag, frame, requestBlock, setting, type, uint32 } from "./raw-client.js"

const attacked = attackedServer()
const { attack } = attacked

test("rapid reset (CVE-2023-44487): a budget, then GOAWAY", async () => {
  const client = await attack({ resetBurst: 50, resetsPerSecond: 1 })
  for (let i = 0; i < 60; i++) {
    client.request(1 + i * 2, "/never")
    client.send(frame(type.rst, 0, 1 + i * 2, uint32(8)))
  }
  expect(await client.goaway()).toBe(ErrorCode.ENHANCE_YOUR_CALM)
  expect(attacked.server.http2.counters.streamsOpened).toBeLessThanOrEqual(52)
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
  expect(attacked.server.http2.counters.resetsSent).toBeLessThanOrEqual(26)
})

test("malformed requests are reset, cheaply, and of the same budget", async () => {
  const client = await attack({ resetBurst: 50, resetsPerSecond: 1 })
  for (let i = 0; i < 60; i++) client.request(1 + i * 2, "/never", undefined, [["Upper", "x"]])
  expect(await client.goaway()).toBe(ErrorCode.ENHANCE_YOUR_CALM)
  expect(attacked.server.http2.counters.streamsOpened).toBe(0)
})

test("more streams than are allowed are refused, and of the same budget", async () => {
  const client = await attack({ maxConcurrentStreams: 5, resetBurst: 50, resetsPerSecond: 1 })
  for (let i = 0; i < 60; i++) client.request(1 + i * 2, "/never")
  expect(await client.reset(11)).toBe(ErrorCode.REFUSED_STREAM)
  expect(await client.goaway()).toBe(ErrorCode.ENHANCE_YOUR_CALM)
  expect(attacked.server.http2.counters.streamsOpened).toBe(5)
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

test("a SETTINGS frame with thousands of entries (CVE-2020-11080) ends the connection", async () => {
  const client = await attack({ maxSettings: 32 })
  client.send(frame(type.settings, 0, 0, Buffer.concat(Array.from({ length: 2000 }, () => setting(4, 1)))))
  expect(await client.goaway()).toBe(ErrorCode.ENHANCE_YOUR_CALM)
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
