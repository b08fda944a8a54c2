// The methods that are served, each with its implementation behind the interceptor chain: what every transport calls. Filled by
// the same functions that register implementations with a ConnectRouter.
import type { DescMethod, DescService, Message } from "@bufbuild/protobuf"
import {
  Code,
  ConnectError,
  type ConnectRouter,
  createConnectRouter,
  createMethodImplSpec,
  type Interceptor,
  type MethodImpl,
  type MethodImplSpec,
  type ServiceImpl,
} from "@connectrpc/connect"
import {
  invokeUnaryImplementation,
  transformInvokeImplementation,
  type UniversalHandler,
  type UniversalHandlerOptions,
} from "@connectrpc/connect/protocol"
import type { Call } from "./call.js"

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
  /** The same methods for connect-node's adapter. */
  readonly handlers: readonly UniversalHandler[]
}

export interface MethodTableOptions {
  /** Outermost first; the same chain for every transport. */
  readonly interceptors?: readonly Interceptor[]
  /** For the handlers that connect-node's adapter serves. */
  readonly handlerOptions?: Partial<UniversalHandlerOptions>
}

export function createMethodTable(
  routes: (router: ConnectRouter) => void,
  options: MethodTableOptions = {},
): MethodTable {
  const interceptors = [...(options.interceptors ?? [])]
  const connect = createConnectRouter({ ...options.handlerOptions, interceptors })
  const services = new Map<string, DescService>()
  const methods = new Map<string, RegisteredMethod>()
  const add = (spec: MethodImplSpec) => {
    services.set(spec.method.parent.typeName, spec.method.parent)
    methods.set(keyOf(spec.method), registered(spec, interceptors))
  }
  const router: ConnectRouter = {
    handlers: connect.handlers,
    service<T extends DescService>(service: T, implementation: Partial<ServiceImpl<T>>) {
      connect.service(service, implementation)
      for (const method of service.methods) {
        const own = (implementation as Record<string, ((...args: unknown[]) => unknown) | undefined>)[method.localName]
        const impl = own === undefined ? unimplemented(method) : own.bind(implementation)
        add(createMethodImplSpec(method, impl as MethodImpl<typeof method>))
      }
      return router
    },
    rpc<M extends DescMethod>(method: M, impl: MethodImpl<M>) {
      connect.rpc(method, impl)
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

function registered(spec: MethodImplSpec, interceptors: Interceptor[]): RegisteredMethod {
  return {
    method: spec.method,
    async unary(input, call) {
      if (spec.kind !== "unary") throw new ConnectError(`${keyOf(spec.method)} is a streaming method`, Code.Internal)
      return (await invokeUnaryImplementation(spec, call, input, interceptors)) as Message
    },
    stream(input, call) {
      return transformInvokeImplementation(spec, call, interceptors)(input) as AsyncIterable<Message>
    },
  }
}
