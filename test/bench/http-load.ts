// A small HTTP/1.1 load client on raw sockets: so many connections, one request at a time each, for so long. Fast enough that the
// server is the bottleneck when each has a core of its own.
import { connect, type Socket } from "node:net"

export interface LoadResult {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Answers that were not 2xx. */
  readonly failed: number
}

export interface LoadOptions {
  readonly connections: number
  readonly seconds: number
  /** Ends after so many, if that comes first. */
  readonly calls?: number
  /** The next request, whole; `n` counts from 0 over all connections. */
  readonly request: (n: number) => Buffer
}

/** A request with a body of JSON. */
export function requestBytes(method: string, path: string, host: string, json?: string): Buffer {
  const body = json === undefined ? "" : json
  const head = [
    `${method} ${path} HTTP/1.1`,
    `host: ${host}`,
    ...(json === undefined ? [] : ["content-type: application/json", `content-length: ${Buffer.byteLength(body)}`]),
    "",
    "",
  ].join("\r\n")
  return Buffer.from(head + body)
}

export async function httpLoad(url: string, options: LoadOptions): Promise<LoadResult> {
  const { hostname, port } = new URL(url)
  const times: number[] = []
  let sent = 0
  let failed = 0
  const end = performance.now() + options.seconds * 1000
  const connection = () =>
    new Promise<void>((resolve, reject) => {
      const socket: Socket = connect(Number(port), hostname)
      socket.setNoDelay(true)
      let started = 0
      let received = Buffer.alloc(0)
      const next = () => {
        if (performance.now() >= end || sent >= (options.calls ?? Number.POSITIVE_INFINITY)) {
          socket.destroy()
          resolve()
          return
        }
        started = performance.now()
        socket.write(options.request(sent++))
      }
      socket.on("connect", next)
      socket.on("error", reject)
      socket.on("data", (chunk) => {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
        const headEnd = received.indexOf("\r\n\r\n")
        if (headEnd < 0) return
        const head = received.toString("latin1", 0, headEnd)
        const length = Number(/content-length: *(\d+)/i.exec(head)?.[1] ?? 0)
        if (received.length < headEnd + 4 + length) return
        if (head.charCodeAt(9) !== 0x32) failed += 1
        received = received.subarray(headEnd + 4 + length)
        times.push(performance.now() - started)
        next()
      })
    })
  const begun = performance.now()
  await Promise.all(Array.from({ length: options.connections }, connection))
  const seconds = (performance.now() - begun) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), failed }
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
