// Frames by hand: what no well-behaved client sends.
import { connect, type Socket } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { HpackDecoder } from "../../src/http2/hpack/decoder.js"

export const PREFACE = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
export const type = {
  data: 0,
  headers: 1,
  priority: 2,
  rst: 3,
  settings: 4,
  push: 5,
  ping: 6,
  goaway: 7,
  windowUpdate: 8,
  continuation: 9,
} as const
export const flag = { endStream: 1, ack: 1, endHeaders: 4, padded: 8, priority: 32 } as const

export interface Frame {
  readonly type: number
  readonly flags: number
  readonly id: number
  readonly payload: Buffer
}

export function frame(kind: number, flags: number, id: number, payload: Uint8Array = Buffer.alloc(0)): Buffer {
  const bytes = Buffer.alloc(9 + payload.length)
  bytes.writeUIntBE(payload.length, 0, 3)
  bytes[3] = kind
  bytes[4] = flags
  bytes.writeUInt32BE(id, 5)
  bytes.set(payload, 9)
  return bytes
}

export function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

export function setting(id: number, value: number): Buffer {
  const bytes = Buffer.alloc(6)
  bytes.writeUInt16BE(id)
  bytes.writeUInt32BE(value, 2)
  return bytes
}

/** A header block of literals that touch no table. */
export function block(fields: readonly (readonly [string, string])[]): Buffer {
  const text = (value: string) => {
    const bytes = Buffer.from(value, "latin1")
    const { length } = bytes
    const head = length < 127 ? [length] : [127, ((length - 127) & 0x7f) | 0x80, (length - 127) >> 7]
    return Buffer.concat([Buffer.from(head), bytes])
  }
  return Buffer.concat(fields.map(([name, value]) => Buffer.concat([Buffer.from([0]), text(name), text(value)])))
}

export function requestBlock(path: string, more: readonly (readonly [string, string])[] = [], method = "POST"): Buffer {
  return block([[":method", method], [":scheme", "http"], [":authority", "a"], [":path", path], ...more])
}

/** Frames in a row of bytes, and what is left. */
export function parseFrames(bytes: Buffer): { readonly frames: Frame[]; readonly rest: Buffer } {
  const frames: Frame[] = []
  let at = 0
  while (bytes.length - at >= 9 && bytes.length - at >= 9 + bytes.readUIntBE(at, 3)) {
    const end = at + 9 + bytes.readUIntBE(at, 3)
    frames.push({
      type: bytes.readUInt8(at + 3),
      flags: bytes.readUInt8(at + 4),
      id: bytes.readUInt32BE(at + 5),
      payload: bytes.subarray(at + 9, end),
    })
    at = end
  }
  return { frames, rest: bytes.subarray(at) }
}

export class RawClient {
  readonly socket: Socket
  readonly frames: Frame[] = []
  readonly decoder = new HpackDecoder(4096)
  isClosed = false
  bytes = 0
  #rest: Buffer = Buffer.alloc(0)

  constructor(port: number) {
    this.socket = connect(port, "127.0.0.1")
    this.socket.setNoDelay(true)
    this.socket.on("data", (chunk) => {
      this.bytes += chunk.length
      const { frames, rest } = parseFrames(Buffer.concat([this.#rest, chunk]))
      this.frames.push(...frames)
      this.#rest = rest
    })
    this.socket.on("close", () => {
      this.isClosed = true
    })
    this.socket.on("error", () => undefined)
  }

  /** A connection that has exchanged its settings. */
  static async open(port: number, settings: Buffer = Buffer.alloc(0)): Promise<RawClient> {
    const client = new RawClient(port)
    client.send(PREFACE, frame(type.settings, 0, 0, settings))
    await client.wait(() => client.find(type.settings, 0, flag.ack) !== undefined)
    client.send(frame(type.settings, flag.ack, 0))
    return client
  }

  send(...parts: readonly Uint8Array[]): void {
    if (!this.socket.destroyed) this.socket.write(Buffer.concat(parts))
  }

  request(id: number, path: string, body?: Uint8Array, more: readonly (readonly [string, string])[] = []): void {
    const end = body === undefined ? flag.endStream : 0
    this.send(frame(type.headers, flag.endHeaders | end, id, requestBlock(path, more)))
    if (body !== undefined) this.send(frame(type.data, flag.endStream, id, body))
  }

  find(kind: number, id?: number, flags = 0): Frame | undefined {
    return this.frames.find(
      (each) => each.type === kind && (id === undefined || each.id === id) && (each.flags & flags) === flags,
    )
  }

  data(id: number): Buffer {
    return Buffer.concat(
      this.frames.filter((each) => each.type === type.data && each.id === id).map(({ payload }) => payload),
    )
  }

  /** The code of the server's GOAWAY, once it has closed the connection. */
  async goaway(): Promise<number | undefined> {
    await this.wait(() => this.isClosed)
    return this.frames
      .filter((each) => each.type === type.goaway)
      .at(-1)
      ?.payload.readUInt32BE(4)
  }

  /** The code with which the server resets a stream. */
  async reset(id: number): Promise<number> {
    await this.wait(() => this.find(type.rst, id) !== undefined)
    return this.find(type.rst, id)?.payload.readUInt32BE(0) ?? -1
  }

  async ended(id: number): Promise<void> {
    await this.wait(() =>
      this.frames.some(
        (each) =>
          each.id === id &&
          (each.type === type.data || each.type === type.headers) &&
          (each.flags & flag.endStream) !== 0,
      ),
    )
  }

  /** The server has answered all that was sent before. */
  async ping(): Promise<void> {
    const payload = Buffer.alloc(8, Math.floor(Math.random() * 255))
    const before = this.frames.length
    this.send(frame(type.ping, 0, 0, payload))
    await this.wait(() =>
      this.frames.slice(before).some((each) => each.type === type.ping && (each.flags & flag.ack) !== 0),
    )
  }

  async wait(until: () => boolean, ms = 5000): Promise<void> {
    for (const end = performance.now() + ms; !until(); ) {
      if (performance.now() > end)
        throw new Error(`nothing came of it; frames: ${JSON.stringify(this.frames.slice(-10))}`)
      await sleep(2)
    }
  }

  close(): void {
    this.socket.destroy()
  }
}
