// The messages of a client stream, made from the request's body as the implementation asks for them.
import type { Message } from "@bufbuild/protobuf"
import { Code, ConnectError } from "@connectrpc/connect"
import { MessageTurns } from "../../rpc/message-turns.js"
import type { Exchange } from "../exchange.js"
import { headersToBind } from "../http.js"
import type { Violation } from "../json/codec.js"
import { invalidFields } from "../responses/errors.js"
import type { Route, Target } from "../routing/route.js"
import { setUpload } from "../routing/unary-route.js"
import { type ChunkStream, textOf } from "./body.js"
import { JsonValueSplitter } from "./json-stream.js"
import { refusal } from "./rule-violations.js"

export interface RequestStream {
  readonly messages: AsyncIterable<Message>
  /** What was wrong with the request's body, once that is known. */
  readonly failure: ConnectError | undefined
  /** The body to its end: clients that only send first and listen then must get there. Never rejects. */
  drain(): Promise<void>
  /** Nobody wants any more of it. */
  release(): void
}

/** The messages of a streamed request, read as they arrive. */
export function createRequestStream(chunks: ChunkStream, produce: () => AsyncGenerator<Message>): RequestStream {
  let failure: ConnectError | undefined
  async function* messages() {
    try {
      yield* produce()
    } catch (error) {
      failure ??= ConnectError.from(error, Code.Internal)
      throw failure
    }
  }
  return {
    messages: { [Symbol.asyncIterator]: messages },
    get failure() {
      return failure
    },
    async drain() {
      // Of a body that is too large or too slow, nothing more is wanted: whoever refuses it reads the rest.
      if (failure !== undefined && failure.code !== Code.InvalidArgument) {
        chunks.release()
        return
      }
      try {
        await chunks.discard()
      } catch {
        // The answer is decided already.
      }
    },
    release: () => chunks.release(),
  }
}

/** The request's first message as far as it doesn't come from the body. */
export function bindFirst(exchange: Exchange, route: Route, target: Target, violations: Violation[]): Message {
  const first = route.newRequest()
  route.binder.bind(first, target.segments, target.query, headersToBind(exchange.request), violations)
  return first
}

/** A body of bytes: one message a chunk, at least one. */
export async function* uploadMessages(
  chunks: ChunkStream,
  route: Route,
  upload: NonNullable<Route["upload"]>,
  first: Message,
  contentType: string | undefined,
): AsyncGenerator<Message> {
  let message: Message | undefined = first
  for await (const chunk of chunks) {
    const data = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length)
    const next = message ?? route.newRequest()
    setUpload(next, upload, message === undefined ? undefined : contentType, data)
    message = undefined
    yield next
  }
  if (message === undefined) return
  setUpload(message, upload, contentType, new Uint8Array())
  yield message
}

/** A body of JSON values: one message each, none for no body and for []. What comes from outside the body is in the first. */
export async function* jsonMessages(
  chunks: ChunkStream,
  exchange: Exchange,
  route: Route,
  target: Target,
  first: Message,
  violationsOutside: readonly Violation[],
): AsyncGenerator<Message> {
  const { jsonBody, binder } = route
  const splitter = new JsonValueSplitter(exchange.settings.limits.bodyBytes, exchange.memory)
  const turns = new MessageTurns()
  let index = 0
  function read(bytes: Buffer): Message {
    const message = route.newRequest()
    const violations: Violation[] = []
    const present = jsonBody.read(textOf(bytes), message, violations)
    if (index === 0) binder.bind(message, target.segments, target.query, headersToBind(exchange.request), violations)
    exchange.message = message
    if (violations.length > 0) {
      const all = [...violations, ...route.ruleViolations(message, violations)]
      throw invalidFields(all.map((violation) => inMessage(violation, index)))
    }
    jsonBody.complete(message, present)
    index++
    return message
  }
  for await (const chunk of chunks) {
    for (const value of splitter.push(chunk)) {
      await turns.enter()
      yield read(value)
    }
  }
  const last = splitter.end()
  if (last !== undefined) yield read(last)
  if (index === 0 && violationsOutside.length > 0) throw refusal(route, first, violationsOutside)
}

/** Violations of the first message have the paths of a unary call; those of later messages begin with the message's index. */
function inMessage(violation: Violation, index: number): Violation {
  return index === 0 ? violation : { ...violation, description: `${violation.description} (in message ${index + 1})` }
}
