// Calls, resets and cut connections for a while: memory stays flat, and nothing is kept. Twenty minutes: HTTP2_SOAK_SECONDS=1200.
import { type ClientHttp2Session, connect } from "node:http2"
import { setTimeout as sleep } from "node:timers/promises"
import { expect, test } from "vitest"
import { startEcho } from "./echo-server.js"

const seconds = Number(process.env.HTTP2_SOAK_SECONDS ?? 20)

/** One call that ends in one of four ways; resolves when it is over. */
function call(session: ClientHttp2Session, n: number): Promise<void> {
  return new Promise((resolve) => {
    const path = ["/x", "/trailers", "/size/40000", "/slow", "/stream/8", "/never"][n % 6] ?? "/x"
    const stream = session.request({ ":method": "POST", ":path": path, "x-n": String(n) })
    stream.on("error", () => undefined)
    stream.on("close", resolve)
    stream.resume()
    if (path === "/never" || n % 7 === 0) setTimeout(() => stream.close(8), n % 20)
    stream.end(Buffer.alloc((n * 131) % 30_000))
  })
}

test(
  "a soak",
  async () => {
    const server = await startEcho({ resetBurst: 1e9 })
    const end = performance.now() + seconds * 1000
    let calls = 0
    const client = async (which: number) => {
      while (performance.now() < end) {
        const session = connect(`http://127.0.0.1:${server.port}`)
        session.on("error", () => undefined)
        for (let round = 0; round < 20 && !session.destroyed; round++) {
          await Promise.all(Array.from({ length: 10 }, () => call(session, calls++)))
        }
        if (which % 2 === 0) session.destroy()
        else session.close()
      }
    }
    const sizes: number[] = []
    const watch = async () => {
      while (performance.now() < end) {
        await sleep((seconds * 1000) / 10)
        server.closes.length = 0
        sizes.push(process.memoryUsage().rss)
      }
    }
    await Promise.all([client(0), client(1), client(2), client(3), watch()])
    await expect.poll(() => server.http2.size, { timeout: 10_000 }).toBe(0)
    const { counters } = server.http2
    expect(server.open.size).toBe(0)
    expect(counters.streamsOpened).toBeGreaterThan(seconds * 50)
    expect(counters.streamsClosed).toBe(counters.streamsOpened)
    expect(server.errors).toEqual([])
    const settled = Math.max(...sizes.slice(2, 5))
    expect(Math.max(...sizes.slice(-3)), `RSS in bytes: ${sizes.join(", ")}`).toBeLessThan(
      settled * 1.25 + 32 * 1024 * 1024,
    )
    await server.close()
  },
  seconds * 1000 + 60_000,
)
