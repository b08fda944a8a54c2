// Crowds of requests whose heads are all that comes of them: each small enough, together more than the heap has.
import { setTimeout as sleep } from "node:timers/promises"
import { describe, expect, test } from "vitest"
import { attackedServer, besides, open } from "./attacked-server.js"
import { frame, headers, preface, settings } from "./frames.js"
import { countStatuses } from "./responses.js"

const check = {
  ":method": "POST",
  ":scheme": "http",
  ":authority": "localhost",
  ":path": "/grpc.health.v1.Health/Check",
  "content-type": "application/grpc",
  te: "trailers",
}
/** A field that HPACK's static table holds, in one byte. */
const indexed = (fields: number) => Buffer.alloc(fields, 0x8f)
const streams = 249

/** The frames of as many requests as a connection may have open, of which nothing comes but a head with so many small fields more. */
function heads(fields: number): Buffer {
  const block = Buffer.concat([headers(1, check, "block").subarray(9), indexed(fields)])
  return Buffer.concat([preface, settings, ...Array.from({ length: streams }, (_, i) => frame(1, 4, 1 + 2 * i, block))])
}

describe.each(["own", "node"] as const)("HTTP2=%s", (http2) => {
  attackedServer({ HTTP2: http2, STALL_TIMEOUT_MS: "30000" })

  test.each([
    ["that are too many", 1_350, 40],
    ["that may be so many", 190, 160],
  ])(
    "open streams with fields %s",
    async (_, fields, connections) => {
      const bytes = heads(fields)
      await besides(
        async () => {
          for (let i = 0; i < connections; i++) {
            open(`127.0.0.${3 + (i % 4)}`)
              .resume()
              .write(bytes)
            await sleep(20)
          }
          await sleep(5_000)
        },
        http2 === "node" ? { maxHeldMs: 2_000, maxWorkMs: 2_000 } : {},
      )
    },
    60_000,
  )
})

describe("over HTTP/1.1", () => {
  attackedServer({ STALL_TIMEOUT_MS: "30000" })

  const post = "POST /grpc.health.v1.Health/Check HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n"
  const fields = (number: number, value: string) =>
    Array.from({ length: number }, (_, i) => `x${i}: ${value}\r\n`).join("")

  test("open requests with large heads are held up to the budget, then refused", async () => {
    const statuses = new Map<string, number>()
    const head = `${post}content-length: 100\r\n${fields(190, "y".repeat(150))}\r\n`
    await besides(async () => {
      for (let i = 0; i < 2_000; i++) {
        countStatuses(open(`127.0.0.${3 + (i % 4)}`), statuses).write(head)
        if (i % 20 === 0) await sleep(20)
      }
      await sleep(5_000)
    })
    expect(statuses.get("503")).toBeGreaterThan(50)
  }, 60_000)

  test("requests with more fields than a request may have", async () => {
    const statuses = new Map<string, number>()
    const head = `${post}content-length: 100\r\n${fields(960, "1")}\r\n`
    await besides(async () => {
      for (let i = 0; i < 2_000; i++) {
        countStatuses(open(`127.0.0.${3 + (i % 4)}`), statuses).write(head)
        if (i % 20 === 0) await sleep(20)
      }
      await expect.poll(() => statuses.get("431"), { timeout: 20_000 }).toBe(2_000)
    })
  }, 60_000)
})
