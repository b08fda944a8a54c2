import type { Connection } from "./connection.js"

const EMPTY = Buffer.alloc(0)
const FIRST_ROOM = 1024
/** Up to here a content-length is believed before its bytes have come. */
const BELIEVED_LENGTH = 64 * 1024

/** A request's body that takes more than one frame, gathered into one buffer. */
export class WholeBody {
  #room: Buffer = EMPTY
  #length = 0

  readonly #connection: Connection
  readonly #maxBytes: number
  readonly #contentLength: number

  /** @param contentLength what the request's head promises; -1: nothing. */
  constructor(connection: Connection, maxBytes: number, contentLength: number) {
    this.#connection = connection
    this.#maxBytes = maxBytes
    this.#contentLength = contentLength
  }

  /** What has come so far; a view, good until more comes. */
  get received(): Buffer {
    return this.#room.subarray(0, this.#length)
  }

  /** Keeps a copy of a piece. @returns why it can't, if so. */
  add(buffer: Buffer, start: number, end: number): "size" | "memory" | undefined {
    const needed = this.#length + end - start
    if (needed > this.#maxBytes) return "size"
    if (needed > this.#room.length) {
      const believed = this.#contentLength <= BELIEVED_LENGTH ? this.#contentLength : 0
      const wanted = Math.max(FIRST_ROOM, this.#room.length * 2, believed)
      const bytes = Math.max(needed, Math.min(this.#maxBytes, wanted))
      if (!this.#connection.buffer(bytes - this.#room.length)) return "memory"
      const larger = Buffer.allocUnsafeSlow(bytes)
      this.#room.copy(larger, 0, 0, this.#length)
      this.#room = larger
    }
    buffer.copy(this.#room, this.#length, start, end)
    this.#length = needed
    return undefined
  }

  /** It counts no more against the connection's memory. */
  release(): void {
    this.#connection.buffer(-this.#room.length)
    this.#room = EMPTY
    this.#length = 0
  }
}
