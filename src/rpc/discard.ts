// The rest of a request that has its answer: read so that its client sees the answer, within bounds, and thrown away.
import type { IncomingMessage } from "node:http"
import type { Http2ServerRequest } from "node:http2"

const MAX_BYTES = 16 * 1024 * 1024
const MAX_MS = 5_000

/** Calls `done` once: at the request's end, or when it has gone on for too long. Only `request.complete` tells which. */
export function discard(request: IncomingMessage | Http2ServerRequest, done: () => void): void {
  let bytes = 0
  const timer = setTimeout(stop, MAX_MS)
  timer.unref()
  let stopped = false
  function stop() {
    if (stopped) return
    stopped = true
    clearTimeout(timer)
    request.off("data", count)
    request.pause()
    done()
  }
  function count(chunk: Buffer) {
    bytes += chunk.length
    // What ends the request may lie right behind this; its client may be sending the next one already.
    if (bytes > MAX_BYTES) setImmediate(stop)
  }
  request.on("data", count)
  request.once("end", stop)
  request.once("close", stop)
  request.once("error", stop)
  request.resume()
}
