import { DEFAULT_FRAME_BYTES, ErrorCode, FRAME_HEADER_BYTES, Http2ConnectionError, PREFACE } from "./constants.js"

export interface FrameSink {
  /** The payload is `buffer` from `start` to `end`; the buffer is not used again. */
  frame(type: number, flags: number, id: number, buffer: Buffer, start: number, end: number): void
  /** Nothing more is to be parsed. */
  readonly isStopped: boolean
}

const FIRST_ROOM = 512

/** Cuts what was read into frames, in place: only a frame that lies across two reads is put together elsewhere. */
export class FrameParser {
  #prefaceAt = 0
  /** A frame that has not arrived to its end. */
  #partial: Buffer | undefined
  #partialBytes = 0
  /** When its first byte came, in the caller's time; undefined: there is none. */
  partialSince: number | undefined

  readonly #sink: FrameSink

  constructor(sink: FrameSink) {
    this.#sink = sink
  }

  /** The client's preface has come. */
  get hasPreface(): boolean {
    return this.#prefaceAt === PREFACE.length
  }

  /**
   * Calls the sink for each frame that is complete, until `until` in the time of performance.now(). Returns how many bytes were taken: what
   * is left has to be pushed before anything else. Throws Http2ConnectionError for what can't be HTTP/2.
   */
  push(chunk: Buffer, now: number, until = Number.POSITIVE_INFINITY): number {
    let at = this.hasPreface ? 0 : this.#preface(chunk)
    if (this.#partial !== undefined) at = this.#complete(this.#partial, chunk, at)
    const { length } = chunk
    while (length - at >= FRAME_HEADER_BYTES && !this.#sink.isStopped) {
      const payload = ((chunk[at] as number) << 16) | ((chunk[at + 1] as number) << 8) | (chunk[at + 2] as number)
      if (payload > DEFAULT_FRAME_BYTES) throw tooLarge()
      const end = at + FRAME_HEADER_BYTES + payload
      if (end > length) break
      this.#emit(chunk, at, end)
      at = end
      if (at < length && performance.now() >= until) return this.#sink.isStopped ? length : at
    }
    if (at < length && !this.#sink.isStopped) {
      this.#partial = Buffer.allocUnsafeSlow(Math.max(FIRST_ROOM, length - at))
      this.#partialBytes = chunk.copy(this.#partial, 0, at)
      this.partialSince = now
    }
    return length
  }

  /** Lets go of what it holds. */
  clear(): void {
    this.#partial = undefined
    this.partialSince = undefined
  }

  #emit(buffer: Buffer, at: number, end: number): void {
    const id =
      (((buffer[at + 5] as number) & 0x7f) << 24) |
      ((buffer[at + 6] as number) << 16) |
      ((buffer[at + 7] as number) << 8) |
      (buffer[at + 8] as number)
    this.#sink.frame(buffer[at + 3] as number, buffer[at + 4] as number, id, buffer, at + FRAME_HEADER_BYTES, end)
  }

  #preface(chunk: Buffer): number {
    let at = 0
    while (at < chunk.length && this.#prefaceAt < PREFACE.length) {
      if (chunk[at++] !== PREFACE[this.#prefaceAt++]) {
        throw new Http2ConnectionError(ErrorCode.PROTOCOL_ERROR, "the connection preface is expected first")
      }
    }
    return at
  }

  /** Adds to the partial frame what belongs to it, and gives where the next one begins. */
  #complete(partial: Buffer, chunk: Buffer, from: number): number {
    let at = this.#take(partial, chunk, from, FRAME_HEADER_BYTES)
    if (this.#partialBytes < FRAME_HEADER_BYTES) return at
    const payload = partial.readUIntBE(0, 3)
    if (payload > DEFAULT_FRAME_BYTES) throw tooLarge()
    const whole = FRAME_HEADER_BYTES + payload
    let buffer = partial
    const needed = Math.min(whole, this.#partialBytes + chunk.length - at)
    if (needed > partial.length) {
      // A client's word for a length is no reason to take so much memory: the room doubles as bytes come.
      buffer = Buffer.allocUnsafeSlow(Math.min(whole, Math.max(needed, partial.length * 2)))
      partial.copy(buffer, 0, 0, this.#partialBytes)
      this.#partial = buffer
    }
    at = this.#take(buffer, chunk, at, whole)
    if (this.#partialBytes < whole) return at
    this.#partial = undefined
    this.partialSince = undefined
    this.#emit(buffer, 0, whole)
    return at
  }

  #take(target: Buffer, chunk: Buffer, from: number, upTo: number): number {
    if (this.#partialBytes >= upTo) return from
    const end = Math.min(chunk.length, from + upTo - this.#partialBytes)
    this.#partialBytes += chunk.copy(target, this.#partialBytes, from, end)
    return end
  }
}

function tooLarge(): Http2ConnectionError {
  return new Http2ConnectionError(ErrorCode.FRAME_SIZE_ERROR, `a frame has more than ${DEFAULT_FRAME_BYTES} bytes`)
}
