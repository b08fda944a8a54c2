// A small gRPC load client on raw sockets: so many connections, so many unary calls at once on each, for so long. It repeats one
// request, its headers from the second time on as indexes into HPACK's table, so that the server is the bottleneck, not the load.
import { connect } from "node:net"
import { framed } from "../support/framed.js"
import type { LoadResult } from "./http-load.js"

export interface Http2LoadOptions {
  readonly connections: number
  /** Calls at once on one connection. */
  readonly streams: number
  readonly seconds: number
  /** Starts with a slash. */
  readonly path: string
  /** The message, without its prefix; several are sent in turn. */
  readonly message: Uint8Array | readonly Uint8Array[]
  /** Sent beside gRPC's own. */
  readonly headers?: Readonly<Record<string, string>>
}

export interface Http2LoadResult extends LoadResult {
  /** Milliseconds of the call that took longest. */
  readonly max: number
}

const preface = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
const frameType = { data: 0, headers: 1, settings: 4, ping: 6, goaway: 7 } as const
const endStream = 1
const endHeaders = 4
const ack = 1

export async function http2Load(url: string, options: Http2LoadOptions): Promise<Http2LoadResult> {
  const { hostname, port, host } = new URL(url)
  const { first, again } = headerBlocks(host, options.path, options.headers)
  const messages = options.message instanceof Uint8Array ? [options.message] : options.message
  const bodies = messages.map((message) => framed(message))
  let calls = 0
  const times: number[] = []
  let failed = 0
  const begun = performance.now()
  const end = begun + options.seconds * 1000

  const connection = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname)
      socket.setNoDelay(true)
      let stream = -1
      let open = 0
      let received: Buffer = Buffer.alloc(0)
      const started = new Map<number, { at: number; answered: boolean }>()
      let out: Buffer[] = []

      const call = () => {
        stream += 2
        open++
        out.push(frame(frameType.headers, endHeaders, stream, stream === 1 ? first : again))
        out.push(frame(frameType.data, endStream, stream, bodies[calls++ % bodies.length] ?? Buffer.alloc(0)))
        started.set(stream, { at: performance.now(), answered: false })
      }
      const ended = (id: number) => {
        const entry = started.get(id)
        if (entry === undefined) return
        started.delete(id)
        open--
        times.push(performance.now() - entry.at)
        // Only an answer with a message was a success.
        if (!entry.answered) failed++
        if (performance.now() < end) call()
        else if (open === 0) {
          socket.destroy()
          resolve()
        }
      }
      const take = (type: number, flags: number, id: number, payload: Buffer) => {
        if (type === frameType.data) {
          const entry = started.get(id)
          if (entry !== undefined) entry.answered = true
        }
        if (type === frameType.settings && (flags & ack) === 0)
          out.push(frame(frameType.settings, ack, 0, Buffer.alloc(0)))
        if (type === frameType.ping && (flags & ack) === 0) out.push(frame(frameType.ping, ack, 0, payload))
        if (type === frameType.goaway) reject(new Error(`GOAWAY ${payload.readUInt32BE(4)}`))
        if ((type === frameType.data || type === frameType.headers) && (flags & endStream) !== 0) ended(id)
      }
      socket.on("connect", () => {
        const window = Buffer.alloc(4)
        window.writeUInt32BE(2 ** 31 - 1 - 65_535)
        out.push(preface, frame(frameType.settings, 0, 0, Buffer.alloc(0)), frame(8, 0, 0, window))
        for (let i = 0; i < options.streams; i++) call()
        socket.write(Buffer.concat(out))
        out = []
      })
      socket.on("error", reject)
      socket.on("data", (chunk) => {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
        let at = 0
        while (received.length - at >= 9) {
          const length = received.readUIntBE(at, 3)
          if (received.length - at < 9 + length) break
          const id = received.readUInt32BE(at + 5)
          take(received.readUInt8(at + 3), received.readUInt8(at + 4), id, received.subarray(at + 9, at + 9 + length))
          at += 9 + length
        }
        received = received.subarray(at)
        if (out.length > 0) socket.write(Buffer.concat(out))
        out = []
      })
    })

  await Promise.all(Array.from({ length: options.connections }, connection))
  const seconds = (performance.now() - begun) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), max: at(1), failed }
}

function frame(type: number, flags: number, stream: number, payload: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(9 + payload.length)
  bytes.writeUIntBE(payload.length, 0, 3)
  bytes[3] = type
  bytes[4] = flags
  bytes.writeUInt32BE(stream, 5)
  bytes.set(payload, 9)
  return bytes
}

/** The same header fields twice: as literals that enter the table, then as indexes into it. What gRPC clients send. */
function headerBlocks(
  authority: string,
  path: string,
  more: Readonly<Record<string, string>> = {},
): { readonly first: Buffer; readonly again: Buffer } {
  const fields: [string, string][] = [
    [":authority", authority],
    [":path", path],
    ["content-type", "application/grpc"],
    ["te", "trailers"],
    ["grpc-accept-encoding", "identity"],
    ["user-agent", "http2-load"],
    ["grpc-timeout", "10S"],
    ...Object.entries(more),
  ]
  // Static table: ":method: POST" is 3, ":scheme: http" is 6 (RFC 7541, appendix A).
  const known = Buffer.from([0x83, 0x86])
  const text = (value: string) => Buffer.concat([length(value.length), Buffer.from(value)])
  const literals = fields.map(([name, value]) => Buffer.concat([Buffer.from([0x40]), text(name), text(value)]))
  // The last that entered has the first index after the static table's 61.
  const indexes = fields.map((_, i) => 0x80 | (61 + fields.length - i))
  return { first: Buffer.concat([known, ...literals]), again: Buffer.concat([known, Buffer.from(indexes)]) }
}

/** An integer with a prefix of seven bits (RFC 7541, section 5.1). */
function length(value: number): Buffer {
  if (value < 127) return Buffer.from([value])
  const bytes = [127]
  let rest = value - 127
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
  return Buffer.from([...bytes, rest])
}
