// The methods that are served, each with its implementation behind the interceptor chain: what every transport calls. Filled by
// the same functions that register implementations with a ConnectRouter.
import type { DescMethod, DescService, Message } from "@bufbuild/protobuf"
import {
  Code,
  ConnectError,
  type ConnectRouter,
  createConnectRouter,
  createMethodImplSpec,
  type HandlerContext,
  type Interceptor,
  type MethodImpl,
  type MethodImplSpec,
  type ServiceImpl,
} from "@connectrpc/connect"
import type { UniversalHandler, UniversalHandlerOptions } from "@connectrpc/connect/protocol"
import { boundedError } from "./bounded-error.js"
import { Call } from "./call.js"
import { composeChain, single } from "./chain.js"
import { toConnectError } from "./errors.js"
import { gzipCompression } from "./grpc/gzip.js"
import { recordOf } from "./request-record.js"
import { adoptResponse, adoptTrailer, RequestView } from "./request-view.js"

export interface RegisteredMethod {
  readonly method: DescMethod
  /** Calls a unary method. Rejects with ConnectError only. */
  unary(input: Message, call: Call): Promise<Message>
  /** Calls a method of any kind; one message each way where the method is not streaming that way. Throws ConnectError only. */
  stream(input: AsyncIterable<Message>, call: Call): AsyncIterable<Message>
}

export interface MethodTable {
  readonly services: readonly DescService[]
  readonly methods: readonly RegisteredMethod[]
  get(method: DescMethod): RegisteredMethod | undefined
  /** The same methods for Connect's universal handlers. */
  readonly handlers: readonly UniversalHandler[]
  /** Whether the handlers' GET is served. */
  readonly connectGet: boolean
  /** Size limits, compression and JSON options, the same for every protocol. */
  readonly handlerOptions: HandlerOptions
}

export type HandlerOptions = Partial<UniversalHandlerOptions> & typeof defaultHandlerOptions

/** 4 MiB is what gRPC servers read elsewhere. */
const defaultHandlerOptions = {
  readMaxBytes: 4 * 1024 * 1024,
  writeMaxBytes: 0xffffffff,
  compressMinBytes: 1024,
  acceptCompression: [gzipCompression],
  /** Of the ErrorInfo of errors that are found before a message is decoded. */
  errorDomain: "",
}

export interface MethodTableOptions {
  /** Outermost first; the same chain for every transport. */
  readonly interceptors?: readonly Interceptor[]
  /** Limits of messages in bytes, compression, and the domain of errors. What is not given has the defaults above. */
  readonly handlerOptions?: Partial<UniversalHandlerOptions> & { readonly errorDomain?: string }
  /** Methods whose response may be refused for want of memory: what they did needs no telling. None when not given. */
  readonly onlyReads?: (method: DescMethod) => boolean
  /**
   * Whether Connect's GET requests are served, for methods without side effects. Not when not given: what such a request asks stands in its
   * URL, which neither the bounds of a message nor a refusal that takes the place of the body reach.
   */
  readonly connectGet?: boolean
}

/**
 * Makes the table of all methods that `routes` registers, each behind the interceptors. Services are registered as with a ConnectRouter.
 */
export function createMethodTable(
  routes: (router: ConnectRouter) => void,
  options: MethodTableOptions = {},
): MethodTable {
  const interceptors = options.interceptors ?? []
  const handlerOptions = { ...defaultHandlerOptions, ...options.handlerOptions }
  const connect = createConnectRouter(handlerOptions)
  const services = new Map<string, DescService>()
  const methods = new Map<string, RegisteredMethod>()
  const add = (spec: MethodImplSpec) => {
    const method = registered(spec, interceptors, options.onlyReads?.(spec.method) ?? false)
    services.set(spec.method.parent.typeName, spec.method.parent)
    methods.set(keyOf(spec.method), method)
    connect.rpc(spec.method, throughTable(method))
  }
  const router: ConnectRouter = {
    handlers: connect.handlers,
    service<T extends DescService>(service: T, implementation: Partial<ServiceImpl<T>>) {
      for (const method of service.methods) {
        const own = (implementation as Record<string, ((...args: unknown[]) => unknown) | undefined>)[method.localName]
        const impl = own === undefined ? unimplemented(method) : own.bind(implementation)
        add(createMethodImplSpec(method, impl as MethodImpl<typeof method>))
      }
      return router
    },
    rpc<M extends DescMethod>(method: M, impl: MethodImpl<M>) {
      add(createMethodImplSpec(method, impl))
      return router
    },
  }
  routes(router)
  return {
    services: [...services.values()],
    methods: [...methods.values()],
    get: (method) => methods.get(keyOf(method)),
    handlers: connect.handlers,
    connectGet: options.connectGet ?? false,
    handlerOptions,
  }
}

function keyOf(method: DescMethod): string {
  return `${method.parent.typeName}/${method.name}`
}

function unimplemented(method: DescMethod) {
  return () => {
    throw new ConnectError(`${keyOf(method)} is not implemented`, Code.Unimplemented)
  }
}

/** The implementation that Connect's handlers get: calls the table, so that no protocol has a chain of its own. */
function throughTable(method: RegisteredMethod): MethodImpl<DescMethod> {
  const { methodKind } = method.method
  const one = async (output: AsyncIterable<Message>) => {
    for await (const message of output) return message
    throw new ConnectError(`${keyOf(method.method)} gave no answer`, Code.Internal)
  }
  const impl = {
    unary: (input: Message, context: HandlerContext) => {
      const call = Call.within(context)
      return method.unary(input, call).finally(() => call.finish())
    },
    server_streaming: (input: Message, context: HandlerContext) => method.stream(only(input), Call.within(context)),
    client_streaming: (input: AsyncIterable<Message>, context: HandlerContext) =>
      one(method.stream(input, Call.within(context))),
    bidi_streaming: (input: AsyncIterable<Message>, context: HandlerContext) =>
      method.stream(input, Call.within(context)),
  }
  return impl[methodKind] as MethodImpl<DescMethod>
}

async function* only(message: Message) {
  yield message
}

function registered(spec: MethodImplSpec, interceptors: readonly Interceptor[], onlyReads: boolean): RegisteredMethod {
  const chain = composeChain(spec, interceptors)
  const name = keyOf(spec.method)
  return {
    method: spec.method,
    async unary(input, call) {
      const record = recordOf(call.values)
      if (record !== undefined) record.method = name
      try {
        if (spec.kind !== "unary") throw new ConnectError(`${name} is a streaming method`, Code.Internal)
        const response = await chain(new RequestView(call, false, input))
        // It can be done again when there is room for what it gives.
        if (onlyReads) record?.memory?.refuseWhereFull()
        adoptResponse(response, call)
        if (record !== undefined) record.code = 0
        return response.message as Message
      } catch (reason) {
        throw failed(reason, call)
      }
    },
    async *stream(input, call) {
      const record = recordOf(call.values)
      if (record !== undefined) record.method = name
      try {
        if (spec.kind === "unary") {
          const response = await chain(new RequestView(call, false, await single(input, spec.method)))
          adoptResponse(response, call)
          yield response.message as Message
        } else {
          const response = await chain(new RequestView(call, true, input))
          adoptResponse(response, call)
          yield* response.message as AsyncIterable<Message>
          adoptTrailer(response, call)
        }
      } catch (reason) {
        throw failed(reason, call)
      } finally {
        // Also where the transport wants no more: it has its only answer, or HEAD wants none.
        if (record !== undefined && record.code === undefined && call.abortReason === undefined) record.code = 0
        call.finish()
      }
    },
  }
}

function failed(reason: unknown, call: Call): ConnectError {
  const error = toConnectError(reason, call)
  const record = recordOf(call.values)
  if (record !== undefined) {
    record.code = error.code
    record.error = error
  }
  return boundedError(error)
}
