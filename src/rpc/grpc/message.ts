// Length-prefixed messages (gRPC over HTTP/2, "Length-Prefixed-Message"): a flag byte, four bytes of length, the message.
import { Code, ConnectError } from "@connectrpc/connect"
import { GatheredBytes } from "../gathered-bytes.js"

export const PREFIX_BYTES = 5

/** Collects the one message of a unary request; keeps no more than that message, whatever the client sends. */
export class MessageReader {
  readonly #gathered = new GatheredBytes()
  #received = 0
  #expected: number | undefined

  readonly #maxBytes: number

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** Throws ResourceExhausted as soon as the prefix announces more than the limit. */
  push(chunk: Buffer): void {
    this.#received += chunk.length
    // Bytes after the message only need counting: there must be none.
    if (this.#expected !== undefined && this.#received - chunk.length >= this.#expected) return
    this.#gathered.add(chunk)
    if (this.#expected !== undefined || this.#received < PREFIX_BYTES) return
    const length = this.#gathered.bytes.readUInt32BE(1)
    if (length > this.#maxBytes) {
      throw new ConnectError(`message of ${length} bytes: at most ${this.#maxBytes} are read`, Code.ResourceExhausted)
    }
    this.#expected = PREFIX_BYTES + length
  }

  /** The client has sent everything. Throws when that is not exactly one message. */
  finish(): { readonly compressed: boolean; readonly data: Buffer } {
    if (this.#received === 0) throw new ConnectError("a unary call takes one message, got none", Code.Unimplemented)
    // A stream that the client cut off ends like any other on node:http2: only the length tells.
    if (this.#expected === undefined || this.#received < this.#expected) {
      throw new ConnectError("the request ends within its message", Code.InvalidArgument)
    }
    if (this.#received > this.#expected) {
      throw new ConnectError("a unary call takes one message, got another one", Code.Unimplemented)
    }
    const whole = this.#gathered.bytes
    const flags = whole.readUInt8(0)
    if (flags > 1) throw new ConnectError(`unknown message flags ${flags}`, Code.InvalidArgument)
    return { compressed: flags === 1, data: whole.subarray(PREFIX_BYTES) }
  }
}

/** The message with its five-byte prefix, as a new buffer. */
export function prefixed(data: Uint8Array, compressed: boolean): Buffer {
  const bytes = Buffer.allocUnsafe(PREFIX_BYTES + data.length)
  bytes.set(data, PREFIX_BYTES)
  return prefix(bytes, compressed)
}

/** Puts the prefix into the bytes that were left free for it. */
export function prefix(bytes: Buffer, compressed: boolean): Buffer {
  bytes[0] = compressed ? 1 : 0
  bytes.writeUInt32BE(bytes.length - PREFIX_BYTES, 1)
  return bytes
}
