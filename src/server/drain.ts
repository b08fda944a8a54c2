// Stopping so that nobody who was let in is cut off.
import { setTimeout as sleep } from "node:timers/promises"
import type { Http1Server } from "./http1.js"
import type { Http2Listener } from "./http2-listener.js"
import type { InFlight } from "./in-flight.js"
import type { Port } from "./port.js"

export interface DrainParts {
  readonly port: Port
  readonly http1: Http1Server
  readonly http2: Http2Listener
  readonly inFlight: InFlight
}

export interface DrainTimes {
  /** How long HTTP/1.1 connections without a request are still listened to: a client that is just sending one can't know. */
  readonly graceMs: number
  /** When what is not finished is cut. */
  readonly timeoutMs: number
}

/** Takes no new connections and finishes every accepted request. Returns how many had to be cut, once every connection is closed. */
export async function drain({ port, http1, http2, inFlight }: DrainParts, times: DrainTimes): Promise<number> {
  const closed = port.close()
  http2.drain()
  http1.drain()
  inFlight.announceEnd()
  const grace = performance.now() + times.graceMs
  const deadline = performance.now() + times.timeoutMs
  while (port.size > 0 && performance.now() < deadline) {
    if (performance.now() > grace) {
      port.destroySilent()
      http1.closeIdleConnections()
    }
    await sleep(10)
  }
  const cut = inFlight.size
  port.destroyAll()
  http1.stop()
  await closed
  return cut
}
