import {
  DEFAULT_FRAME_BYTES,
  FLAG_ACK,
  FLAG_END_HEADERS,
  FLAG_END_STREAM,
  FRAME_CONTINUATION,
  FRAME_DATA,
  FRAME_GOAWAY,
  FRAME_HEADER_BYTES,
  FRAME_HEADERS,
  FRAME_PING,
  FRAME_RST_STREAM,
  FRAME_SETTINGS,
  FRAME_WINDOW_UPDATE,
} from "./constants.js"
import type { FlatFields, HpackEncoder, PreparedFields } from "./hpack/encoder.js"
import { LARGEST_COPY, type Output } from "./output.js"

/** A header block that may be longer is encoded elsewhere and cut into frames. */
const LARGEST_DIRECT_BLOCK = 8192

/** Writes frames into a connection's output. */
export class FrameWriter {
  readonly #encoder: HpackEncoder

  constructor(
    readonly output: Output,
    encoder: HpackEncoder,
  ) {
    this.#encoder = encoder
  }

  /** Fields that have been checked. */
  headers(id: number, prepared: PreparedFields | undefined, fields: FlatFields | undefined, endStream: boolean): void {
    const { output } = this
    const encoder = this.#encoder
    const bound = encoder.bound(prepared, fields)
    const flags = endStream ? FLAG_END_STREAM : 0
    if (bound <= LARGEST_DIRECT_BLOCK) {
      const at = output.reserve(FRAME_HEADER_BYTES + bound)
      const end = encoder.encode(output.slab, at + FRAME_HEADER_BYTES, prepared, fields)
      const length = end - at - FRAME_HEADER_BYTES
      writeFrameHeader(output.slab, at, length, FRAME_HEADERS, flags | FLAG_END_HEADERS, id)
      output.commit(end)
      return
    }
    const block = Buffer.allocUnsafe(bound)
    const length = encoder.encode(block, 0, prepared, fields)
    for (let at = 0; at < length; at += DEFAULT_FRAME_BYTES) {
      const end = Math.min(length, at + DEFAULT_FRAME_BYTES)
      const endHeaders = end === length ? FLAG_END_HEADERS : 0
      if (at === 0) this.#header(end, FRAME_HEADERS, flags | endHeaders, id)
      else this.#header(end - at, FRAME_CONTINUATION, endHeaders, id)
      output.append(block.subarray(at, end))
    }
  }

  /** One DATA frame whose payload is `bytes` from `start` to `end`. */
  data(id: number, bytes: Uint8Array, start: number, end: number, endStream: boolean): void {
    const { output } = this
    const length = end - start
    const flags = endStream ? FLAG_END_STREAM : 0
    if (length > LARGEST_COPY) {
      this.#header(length, FRAME_DATA, flags, id)
      output.append(start === 0 && end === bytes.length ? bytes : bytes.subarray(start, end))
      return
    }
    const at = output.reserve(FRAME_HEADER_BYTES + length)
    const { slab } = output
    writeFrameHeader(slab, at, length, FRAME_DATA, flags, id)
    const to = at + FRAME_HEADER_BYTES
    if (length < 64) for (let i = 0; i < length; i++) slab[to + i] = bytes[start + i] as number
    else slab.set(length === bytes.length ? bytes : bytes.subarray(start, end), to)
    output.commit(to + length)
  }

  /** The header of a DATA frame whose payload follows in pieces, by `output.append`. */
  dataHeader(id: number, length: number, endStream: boolean): void {
    this.#header(length, FRAME_DATA, endStream ? FLAG_END_STREAM : 0, id)
  }

  rstStream(id: number, code: number): void {
    this.#control(FRAME_RST_STREAM, 0, id, code)
  }

  windowUpdate(id: number, bytes: number): void {
    this.#control(FRAME_WINDOW_UPDATE, 0, id, bytes)
  }

  settingsAck(): void {
    this.#header(0, FRAME_SETTINGS, FLAG_ACK, 0)
    this.output.controlBytes += FRAME_HEADER_BYTES
  }

  settings(settings: readonly (readonly [id: number, value: number])[]): void {
    const payload = Buffer.alloc(settings.length * 6)
    for (const [i, [id, value]] of settings.entries()) {
      payload.writeUInt16BE(id, i * 6)
      payload.writeUInt32BE(value, i * 6 + 2)
    }
    this.#header(payload.length, FRAME_SETTINGS, 0, 0)
    this.output.append(payload)
  }

  ping(payload: Uint8Array, isAck: boolean): void {
    this.#header(payload.length, FRAME_PING, isAck ? FLAG_ACK : 0, 0)
    this.output.append(payload)
    this.output.controlBytes += FRAME_HEADER_BYTES + payload.length
  }

  goaway(lastId: number, code: number, message: string): void {
    const text = Buffer.from(message, "latin1")
    const payload = Buffer.alloc(8 + text.length)
    payload.writeUInt32BE(lastId, 0)
    payload.writeUInt32BE(code, 4)
    payload.set(text, 8)
    this.#header(payload.length, FRAME_GOAWAY, 0, 0)
    this.output.append(payload)
  }

  #header(length: number, type: number, flags: number, id: number): void {
    const at = this.output.reserve(FRAME_HEADER_BYTES)
    writeFrameHeader(this.output.slab, at, length, type, flags, id)
    this.output.commit(at + FRAME_HEADER_BYTES)
  }

  /** A frame of one 32-bit number. */
  #control(type: number, flags: number, id: number, value: number): void {
    const { output } = this
    const at = output.reserve(FRAME_HEADER_BYTES + 4)
    writeFrameHeader(output.slab, at, 4, type, flags, id)
    writeUint32(output.slab, at + FRAME_HEADER_BYTES, value)
    output.commit(at + FRAME_HEADER_BYTES + 4)
    output.controlBytes += FRAME_HEADER_BYTES + 4
  }
}

function writeFrameHeader(target: Buffer, at: number, length: number, type: number, flags: number, id: number): void {
  target[at] = length >>> 16
  target[at + 1] = length >>> 8
  target[at + 2] = length
  target[at + 3] = type
  target[at + 4] = flags
  writeUint32(target, at + 5, id)
}

function writeUint32(target: Buffer, at: number, value: number): void {
  target[at] = value >>> 24
  target[at + 1] = value >>> 16
  target[at + 2] = value >>> 8
  target[at + 3] = value
}
