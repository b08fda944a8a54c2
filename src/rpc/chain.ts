// The interceptors around one method's implementation, composed once when the method is registered.
import type { DescMessage, DescMethod, Message, MessageInitShape } from "@bufbuild/protobuf"
import { Code, ConnectError, type Interceptor, type MethodImplSpec } from "@connectrpc/connect"
import { type Initializer, initializer } from "./message-init.js"
import { asView, type RequestView, ResponseView } from "./request-view.js"

interface ChainResponse {
  readonly message: Message | AsyncIterable<Message>
  readonly header?: Headers
  readonly trailer?: Headers
}

export type Chain = (request: RequestView) => Promise<ChainResponse>

type AnyFn = Parameters<Interceptor>[0]

/** Outermost first. Each `next` takes views and the copies that interceptors make of them. */
export function composeChain(spec: MethodImplSpec, interceptors: readonly Interceptor[]): Chain {
  // Views have every member of Connect's requests and responses, but as getters: the types can't say that.
  let next = innermost(spec) as unknown as AnyFn
  for (const interceptor of interceptors.toReversed()) {
    const inner = next as unknown as Chain
    next = interceptor(((request: RequestView) => inner(asView(request))) as unknown as AnyFn)
  }
  return next as unknown as Chain
}

function innermost(spec: MethodImplSpec): Chain {
  const output = initializer(spec.method.output)
  switch (spec.kind) {
    case "unary":
      return async (request) => {
        const result = await spec.impl(request.message as Message, request.context)
        return new ResponseView(request.call, false, output(result))
      }
    case "client_streaming":
      return async (request) => {
        const result = await spec.impl(request.message as AsyncIterable<Message>, request.context)
        return new ResponseView(request.call, true, normalized(output, [result]))
      }
    case "server_streaming":
      return async (request) => {
        const input = await single(request.message as AsyncIterable<Message>, spec.method)
        return new ResponseView(request.call, true, normalized(output, spec.impl(input, request.context)))
      }
    case "bidi_streaming":
      return async (request) => {
        const input = request.message as AsyncIterable<Message>
        return new ResponseView(request.call, true, normalized(output, spec.impl(input, request.context)))
      }
  }
}

type Several<T> = AsyncIterable<T> | Iterable<T>

async function* normalized(output: Initializer, messages: Several<MessageInitShape<DescMessage>>) {
  for await (const message of messages) yield output(message)
}

/** The only message of a stream; none or a second one is refused as the gRPC specification says. */
export async function single(input: AsyncIterable<Message>, method: DescMethod): Promise<Message> {
  let found: Message | undefined
  for await (const message of input) {
    if (found !== undefined) {
      throw new ConnectError(
        `${method.parent.typeName}/${method.name} takes one message, got another one`,
        Code.Unimplemented,
      )
    }
    found = message
  }
  if (found === undefined)
    throw new ConnectError(`${method.parent.typeName}/${method.name} takes one message, got none`, Code.Unimplemented)
  return found
}
