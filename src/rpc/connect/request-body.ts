import type { DescMethod } from "@bufbuild/protobuf"
import { Code, ConnectError } from "@connectrpc/connect"
import { GatheredBytes } from "../gathered-bytes.js"
import { decompress } from "../grpc/gzip.js"
import { PREFIX_BYTES, prefixed } from "../grpc/message.js"
import type { MemoryShare } from "../memory-budget.js"
import { boundBinary, boundJson } from "../message-bounds.js"
import { MessageTurns } from "../message-turns.js"

export interface RequestBodyOptions {
  /** The method that is called: its request type bounds how many values a message may hold. */
  readonly method: DescMethod
  /** What the handler reads of one message. */
  readonly readMaxBytes: number
  /** The domain of the google.rpc.ErrorInfo of errors that are found here. */
  readonly errorDomain: string
  /** Without it nothing is counted. */
  readonly memory: MemoryShare | undefined
}

/** How messages stand in the body. */
type Framing = "whole" | "enveloped"

/**
 * A request's body on its way to one of Connect's handlers: its bytes are counted as they come, messages are inflated here, where that
 * can be counted as well, and none gets through that holds more values than a message may.
 */
export class RequestBody {
  readonly #framing: Framing
  readonly #isJson: boolean
  readonly #isGzipped: boolean
  /** Bytes of the largest message so far, as it came and inflated. */
  readonly #held = { received: 0, inflated: 0 }

  readonly #options: RequestBodyOptions

  /** Header fields that say something about the body which the handler gets otherwise are taken out. */
  constructor(header: Headers, options: RequestBodyOptions) {
    this.#options = options
    const type = header.get("content-type") ?? ""
    this.#framing = /^application\/(grpc|connect)/i.test(type) ? "enveloped" : "whole"
    this.#isJson = /[/+]json\b/i.test(type)
    const codings = this.#framing === "whole" ? ["content-encoding"] : ["grpc-encoding", "connect-content-encoding"]
    this.#isGzipped = codings.some((name) => header.get(name) === "gzip")
    if (this.#framing === "whole" && this.#isGzipped) {
      header.delete("content-encoding")
      header.delete("content-length")
    }
  }

  /** Throws ConnectError for what is refused. */
  read(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    return this.#framing === "whole" ? this.#whole(chunks) : this.#enveloped(chunks)
  }

  async *#whole(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const body = new GatheredBytes()
    for await (const chunk of chunks) {
      const bytes = body.length + chunk.length
      this.#hold("received", bytes)
      if (bytes > this.#options.readMaxBytes) throw tooLarge(this.#options.readMaxBytes)
      body.add(asBuffer(chunk))
    }
    yield await this.#message(body.bytes, this.#isGzipped)
  }

  async *#enveloped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const gathered = new GatheredBytes()
    const turns = new MessageTurns()
    for await (const chunk of chunks) {
      gathered.add(asBuffer(chunk))
      this.#hold("received", gathered.length)
      while (gathered.length >= PREFIX_BYTES) {
        const { bytes } = gathered
        const length = bytes.readUInt32BE(1)
        // The handler refuses it for what its prefix says.
        if (length > this.#options.readMaxBytes) {
          yield bytes
          return
        }
        const end = PREFIX_BYTES + length
        if (bytes.length < end) break
        gathered.drop(end)
        await turns.enter()
        yield await this.#envelope(bytes.subarray(0, end))
      }
    }
    // A message that is cut off is the handler's to refuse.
    if (gathered.length > 0) yield gathered.bytes
  }

  async #envelope(envelope: Buffer): Promise<Uint8Array> {
    const isPacked = envelope[0] === 1 && this.#isGzipped
    if (envelope[0] !== 0 && !isPacked) return envelope
    const message = await this.#message(envelope.subarray(PREFIX_BYTES), isPacked)
    return isPacked ? prefixed(message, false) : envelope
  }

  async #message(bytes: Uint8Array, isPacked: boolean): Promise<Uint8Array> {
    const message = isPacked ? await decompress(bytes, this.#options.readMaxBytes) : bytes
    if (isPacked) this.#hold("inflated", message.length)
    if (this.#isJson) boundJson(message)
    else boundBinary(this.#options.method.input, message, this.#options.errorDomain)
    return message
  }

  /** A stream's messages go one by one: no more than its largest one is held at a time. */
  #hold(what: "received" | "inflated", bytes: number): void {
    const more = bytes - this.#held[what]
    if (more <= 0) return
    this.#options.memory?.read(more)
    this.#held[what] = bytes
  }
}

/** The same bytes. */
function asBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length)
}

function tooLarge(most: number): ConnectError {
  return new ConnectError(`message is larger than ${most} bytes`, Code.ResourceExhausted)
}
