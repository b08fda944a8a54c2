// Streamed answers: one JSON document a message as lines, events or an array's elements, or the bytes of a google.api.HttpBody. The
// first message decides the status and header fields; each is written when the client has taken the one before.
import type { Message } from "@bufbuild/protobuf"
import { ConnectError } from "@connectrpc/connect"
import type { Call } from "../../rpc/call.js"
import type { Exchange } from "../exchange.js"
import { addHeaders, type Headers } from "../http.js"
import type { JsonCodec } from "../json/codec.js"
import type { Binding } from "../routing/rules.js"
import { contentTypeOf, decideByPreconditions, httpBodyOf, isRead } from "./response.js"
import { createHeadWriter } from "./response-head.js"
import { streamedErrorJson } from "./rest-error.js"

export const STREAM_TYPES = ["application/x-ndjson", "text/event-stream", "application/json"] as const
export type StreamType = (typeof STREAM_TYPES)[number]

/** How messages stand in the answer. */
interface Framing {
  readonly before: string
  message(json: string, index: number): string
  readonly after: string
  /** The text of an error at the end of the stream; undefined where the media type has no form for one. */
  error(json: string): string | undefined
}

const FRAMINGS: Readonly<Record<StreamType, Framing>> = {
  "application/x-ndjson": {
    before: "",
    message: (json) => `${json}\n`,
    after: "",
    error: (json) => `{"error":${json}}\n`,
  },
  "text/event-stream": {
    before: "",
    message: (json) => `data: ${json}\n\n`,
    after: "",
    error: (json) => `event: error\ndata: ${json}\n\n`,
  },
  "application/json": {
    before: "[",
    message: (json, index) => (index === 0 ? json : `,${json}`),
    after: "]",
    error: () => undefined,
  },
}

export interface StreamResponder {
  /** Never rejects. `type` is of no interest for bytes. */
  respond(exchange: Exchange, messages: AsyncIterable<Message>, call: Call, type: StreamType): Promise<void>
}

/** Compiles how the streamed responses of a binding are written. */
export function createStreamResponder(binding: Binding, codec: JsonCodec): StreamResponder {
  const { method, responseBody } = binding
  const head = createHeadWriter(binding, codec)
  const raw = httpBodyOf(method.output, responseBody)
  const write = responseBody === undefined ? codec.messageWriter(method.output) : codec.fieldWriter(responseBody)

  async function json(
    exchange: Exchange,
    iterator: AsyncIterator<Message>,
    call: Call,
    type: StreamType,
  ): Promise<void> {
    const framing = FRAMINGS[type]
    let next = await iterator.next()
    const { status, headers } = next.done === true ? emptyHead(binding, call) : head(next.value, call)
    headers["content-type"] = type
    if (type === "text/event-stream") headers["cache-control"] = "no-store"
    // Events stay as they are: proxies on the way are known to hold packed ones back.
    if (!exchange.beginStream(status, headers, type !== "text/event-stream") || exchange.isHead) {
      await stop(exchange, iterator)
      return
    }
    let text = framing.before
    try {
      for (let index = 0; next.done !== true; index++) {
        await exchange.writeStream(text + framing.message(write(next.value), index))
        text = ""
        next = await iterator.next()
      }
    } catch (thrown) {
      const error = ConnectError.from(thrown)
      const lastMessage = framing.error(streamedErrorJson(error, exchange.route.namer, exchange.settings.registry))
      if (lastMessage === undefined) exchange.abort(error)
      else exchange.endStream(text + lastMessage, error)
      // What threw may have been the writing: the implementation then still waits at its last message.
      await iterator.return?.().catch(() => {})
      return
    }
    exchange.endStream(text + framing.after)
  }

  async function bytes(
    exchange: Exchange,
    iterator: AsyncIterator<Message>,
    call: Call,
    bodyOf: NonNullable<typeof raw>,
  ): Promise<void> {
    let next = await iterator.next()
    const { status, headers, etag } = next.done === true ? emptyHead(binding, call) : head(next.value, call)
    if (
      etag !== undefined &&
      status === 200 &&
      isRead(exchange) &&
      decideByPreconditions(exchange, { status, headers, etag }, false)
    ) {
      await iterator.return?.()
      return
    }
    headers["content-type"] = contentTypeOf(next.done === true ? undefined : bodyOf(next.value))
    const declared = declaredLength(headers)
    if (declared === undefined) {
      // A body of no bytes has a length as well.
      while (next.done !== true && (bodyOf(next.value)?.data.length ?? 0) === 0) next = await iterator.next()
      if (next.done === true) headers["content-length"] = 0
    }
    if (!exchange.beginStream(status, headers, false) || exchange.isHead) {
      await stop(exchange, iterator)
      return
    }
    let left = declared
    let last: Uint8Array | undefined
    while (next.done !== true) {
      const data = bodyOf(next.value)?.data
      if (data !== undefined && data.length > 0) {
        // More bytes than declared would be the beginning of the next response on the connection.
        if (left !== undefined && data.length > left) throw new WrongLengthError("longer")
        if (left !== undefined) left -= data.length
        // With its last bytes a client has the whole body, and may be gone: they wait until the implementation has ended well.
        if (left === 0) last = data
        else await exchange.writeStream(data)
      }
      next = await iterator.next()
    }
    if (left !== undefined && left > 0) throw new WrongLengthError("shorter")
    exchange.endStream(last)
  }

  return {
    async respond(exchange, messages, call, type) {
      const iterator = messages[Symbol.asyncIterator]()
      try {
        if (raw === undefined) await json(exchange, iterator, call, type)
        else await bytes(exchange, iterator, call, raw)
      } catch (error) {
        exchange.abortWith(error)
        await iterator.return?.().catch(() => {})
      }
    },
  }
}

/** The implementation's bytes are not as many as its own Content-Length says. */
class WrongLengthError extends Error {
  override readonly name = "WrongLengthError"
  constructor(comparison: "longer" | "shorter") {
    super(`the body is ${comparison} than its Content-Length`)
  }
}

function declaredLength(headers: Headers): number | undefined {
  for (const [name, value] of Object.entries(headers)) {
    if (name.toLowerCase() === "content-length" && value !== undefined) return Number(value)
  }
  return undefined
}

/** HEAD wants no messages, and a client that is gone neither. */
async function stop(exchange: Exchange, iterator: AsyncIterator<Message>): Promise<void> {
  exchange.endStream()
  await iterator.return?.()
}

function emptyHead(binding: Binding, call: Call): { status: number; headers: Headers; etag: undefined } {
  const headers: Headers = {}
  addHeaders(headers, call.responseHeaderIfAny ?? [])
  return { status: binding.successStatus, headers, etag: undefined }
}
