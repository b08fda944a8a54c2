// Calls, resets and cut connections for a while: the server's memory stays flat, and it keeps nothing. Twenty minutes: HTTP2_SOAK_SECONDS=1200.
import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { type ClientHttp2Session, connect } from "node:http2"
import { connect as connectTcp } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { expect, onTestFinished, test } from "vitest"
import type { EchoStatus } from "./echo-process.js"
import { flag, frame, RawClient, requestBlock, type } from "./raw-client.js"

const seconds = Number(process.env.HTTP2_SOAK_SECONDS ?? 20)
const MIB = 1024 * 1024
/** What a server's memory may grow by once a quarter of the time is over: of twenty minutes, a few bytes a call. */
const GROWTH = 16 * MIB

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

/** Streams that are served, read and waited for, and a frame that is half sent when the connection is reset. */
async function cutInAFrame(port: number, n: number): Promise<void> {
  const client = await RawClient.open(port)
  client.request(1, "/size/300000")
  client.request(3, "/never")
  client.send(frame(type.headers, flag.endHeaders, 5, requestBlock("/slow")))
  client.send(frame(type.data, 0, 5, Buffer.alloc(5000)))
  await client.ping()
  const half = [
    frame(type.data, flag.endStream, 5, Buffer.alloc(16_000)),
    frame(type.headers, flag.endHeaders | flag.endStream, 7, requestBlock("/x", [["x-n", String(n)]])),
  ][n % 2] as Buffer
  client.send(half.subarray(0, 1 + (n % (half.length - 1))))
  if (n % 4 < 2) await sleep(2)
  client.socket.resetAndDestroy()
}

async function startServer(): Promise<{ port: number; status(): Promise<EchoStatus> }> {
  const path = fileURLToPath(new URL("./echo-process.ts", import.meta.url))
  const child: ChildProcess = fork(path, { execArgv: ["--import", "tsx", "--expose-gc"] })
  onTestFinished(() => void child.kill("SIGKILL"))
  const next = async () => (await once(child, "message"))[0]
  const port = (await next()) as number
  return {
    port,
    async status() {
      const answer = next()
      child.send("status")
      return (await answer) as EchoStatus
    },
  }
}

test(
  "a soak",
  async () => {
    const { port, status } = await startServer()
    const begin = performance.now()
    const end = begin + seconds * 1000
    let calls = 0
    const ends = { closed: 0, destroyed: 0, cut: 0, cutInAFrame: 0 }
    const client = async (which: number) => {
      for (let turn = which; performance.now() < end; turn++) {
        const socket = connectTcp({ port, host: "127.0.0.1", noDelay: true })
        const session = connect(`http://127.0.0.1:${port}`, { createConnection: () => socket })
        session.on("error", () => undefined)
        socket.on("error", () => undefined)
        for (let round = 0; round < 20 && !session.destroyed; round++) {
          const all = Promise.all(Array.from({ length: 10 }, () => call(session, calls++)))
          if (turn % 3 === 2 && round === 10) {
            // All that is under way, in either direction, ends where it is.
            await sleep(turn % 10)
            socket.resetAndDestroy()
            session.destroy()
            ends.cut++
          }
          await all
        }
        if (turn % 3 === 0) {
          session.close()
          ends.closed++
        } else if (turn % 3 === 1) {
          session.destroy()
          ends.destroyed++
        }
      }
    }
    const cutter = async () => {
      for (; performance.now() < end; ends.cutInAFrame++) {
        await cutInAFrame(port, ends.cutInAFrame)
        await sleep(20)
      }
    }
    const samples: (EchoStatus & { at: number })[] = []
    const watch = async () => {
      while (performance.now() < end) {
        await sleep((seconds * 1000) / 40)
        samples.push({ ...(await status()), at: (performance.now() - begin) / 1000 })
      }
    }
    await Promise.all([client(0), client(1), client(2), client(3), cutter(), watch()])
    await expect.poll(async () => (await status()).connections, { timeout: 20_000 }).toBe(0)
    const last = await status()
    const quarter = samples.filter(({ at }) => at >= seconds / 4)
    const grown = (of: "rss" | "heap") => {
      const all = quarter.map((sample) => sample[of])
      return { from: Math.max(...all.slice(0, 3)), to: Math.max(...all.slice(-3)) }
    }
    const [rss, heap] = [grown("rss"), grown("heap")]
    const mib = (bytes: number) => Math.round((bytes / MIB) * 10) / 10
    console.log(
      JSON.stringify({
        seconds,
        calls,
        ends,
        ...last,
        rss: samples.map((s) => mib(s.rss)),
        heap: samples.map((s) => mib(s.heap)),
      }),
    )
    expect(last.errors).toEqual([])
    expect(last.open).toBe(0)
    expect(last.streamsClosed).toBe(last.streamsOpened)
    expect(last.connectionsClosed).toBe(last.connectionsOpened)
    expect(last.streamsOpened).toBeGreaterThan(seconds * 50)
    expect(last.resetsReceived).toBeGreaterThan(seconds * 5)
    for (const count of Object.values(ends)) expect(count).toBeGreaterThan(seconds / 10)
    expect(rss.to - rss.from, JSON.stringify(rss)).toBeLessThan(GROWTH)
    expect(heap.to - heap.from, JSON.stringify(heap)).toBeLessThan(GROWTH / 4)
  },
  seconds * 1000 + 120_000,
)
