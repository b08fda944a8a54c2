// The echo server in a process of its own, so that its memory is not that of its clients too. Tells what it holds whenever it is asked.
import { startEcho } from "./echo-server.js"

/** Sizes in bytes; the heap is what is left after a collection. */
export interface EchoStatus {
  readonly rss: number
  readonly heap: number
  readonly connections: number
  readonly open: number
  readonly buffered: number
  readonly streamsOpened: number
  readonly streamsClosed: number
  readonly resetsReceived: number
  readonly connectionsOpened: number
  readonly connectionsClosed: number
  readonly errors: readonly string[]
}

const server = await startEcho()

// The echo server remembers how each stream ended; nobody asks for that here.
setInterval(() => {
  server.closes.length = 0
}, 100)

process.on("message", () => {
  const { rss } = process.memoryUsage()
  globalThis.gc?.()
  const { heapUsed } = process.memoryUsage()
  const { counters, connections } = server.http2
  const status: EchoStatus = {
    rss,
    heap: heapUsed,
    connections: connections.size,
    open: server.open.size,
    buffered: [...connections].reduce((sum, { bufferedBytes }) => sum + bufferedBytes, 0),
    streamsOpened: counters.streamsOpened,
    streamsClosed: counters.streamsClosed,
    resetsReceived: counters.resetsReceived,
    connectionsOpened: counters.connectionsOpened,
    connectionsClosed: counters.connectionsClosed,
    errors: server.errors.map(String),
  }
  process.send?.(status)
})
process.on("disconnect", () => process.exit())
process.send?.(server.port)
