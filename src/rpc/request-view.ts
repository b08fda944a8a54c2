// A call as Connect's interceptors see it: a UnaryRequest or StreamRequest whose Headers and AbortSignal are made only when
// asked for, and the response likewise. Copies (`next({ ...req, message })`) work: what a copy lacks comes from the call.
import type { DescMethod, DescService, Message } from "@bufbuild/protobuf"
import type { ContextValues, HandlerContext } from "@connectrpc/connect"
import { Call } from "./call.js"

/** The members of Connect's requests that a copy may hold, overriding the call's. */
interface Overrides {
  readonly header?: Headers
  readonly signal?: AbortSignal
  readonly contextValues?: ContextValues
  readonly url?: string
  readonly requestMethod?: string
}

/** The request that an interceptor gets: Connect's UnaryRequest or StreamRequest over a call. */
export class RequestView<M = Message | AsyncIterable<Message>> {
  readonly method: DescMethod
  readonly service: DescService

  constructor(
    readonly call: Call,
    readonly stream: boolean,
    readonly message: M,
    /** A property, so that a copy has it, too. */
    readonly overrides?: Overrides | undefined,
  ) {
    this.method = call.method
    this.service = call.service
  }

  get signal(): AbortSignal {
    return this.overrides?.signal ?? this.call.signal
  }
  get header(): Headers {
    return this.overrides?.header ?? this.call.requestHeader
  }
  get contextValues(): ContextValues {
    return this.overrides?.contextValues ?? this.call.values
  }
  get url(): string {
    return this.overrides?.url ?? this.call.url
  }
  get requestMethod(): string {
    return this.overrides?.requestMethod ?? this.call.requestMethod
  }

  /** What the implementation gets: the call itself unless an interceptor replaced something. */
  get context(): HandlerContext {
    return this.overrides === undefined ? this.call : new OverriddenContext(this.call, this)
  }
}

/** The response that an interceptor gets from `next`: Connect's UnaryResponse or StreamResponse over a call. */
export class ResponseView<M = Message | AsyncIterable<Message>> {
  readonly method: DescMethod
  readonly service: DescService

  constructor(
    readonly call: Call,
    readonly stream: boolean,
    readonly message: M,
  ) {
    this.method = call.method
    this.service = call.service
  }

  get header(): Headers {
    return this.call.responseHeader
  }
  get trailer(): Headers {
    return this.call.responseTrailer
  }
}

/** The call behind a request that an interceptor got, however often it was copied. */
export function callOf(request: object): Call | undefined {
  return "call" in request && request.call instanceof Call ? request.call : undefined
}

interface RequestLike<M> extends Overrides {
  readonly stream: boolean
  readonly message: M
  readonly method: DescMethod
}

/** What an interceptor passed to `next`, as a view again. */
export function asView<M>(request: RequestLike<M>): RequestView<M> {
  if (request instanceof RequestView) return request
  return new RequestView(callOf(request) ?? detached(request), request.stream, request.message, overridesOf(request))
}

const overridable = ["header", "signal", "contextValues", "url", "requestMethod"] as const

function overridesOf(request: object): Overrides | undefined {
  // A copy of a view that had overrides carries them along.
  const earlier = "overrides" in request ? request.overrides : undefined
  const own = overridable.filter((name) => Object.hasOwn(request, name))
  if (earlier === undefined && own.length === 0) return undefined
  return Object.assign({}, earlier, Object.fromEntries(own.map((name) => [name, Reflect.get(request, name)])))
}

interface ResponseLike {
  readonly header?: Headers
  readonly trailer?: Headers
}

/** Puts on the call what an interceptor answered with Headers of its own. */
export function adoptResponse(response: ResponseLike, call: Call): void {
  if (callOf(response) === call && !Object.hasOwn(response, "header") && !Object.hasOwn(response, "trailer")) return
  if (response.header !== undefined && response.header !== call.responseHeader) {
    call.replaceResponseHeader(response.header)
  }
  adoptTrailer(response, call)
}

/** Puts on the call the trailers that an interceptor returned with Headers of its own. */
export function adoptTrailer(response: ResponseLike, call: Call): void {
  if (response instanceof ResponseView && response.call === call) return
  if (response.trailer !== undefined && response.trailer !== call.responseTrailer) {
    call.replaceResponseTrailer(response.trailer)
  }
}

function detached(request: RequestLike<unknown>): Call {
  return new Call(request.method, {
    protocolName: "",
    requestMethod: request.requestMethod ?? "POST",
    url: request.url ?? "",
    headers: {},
    values: request.contextValues,
  })
}

/** What the implementation gets where an interceptor replaced something. */
class OverriddenContext implements HandlerContext {
  readonly method: DescMethod
  readonly service: DescService
  readonly protocolName: string
  readonly timeoutMs: () => number | undefined
  readonly requestMethod: string
  readonly url: string

  readonly #call: Call
  readonly #view: RequestView<unknown>

  constructor(call: Call, view: RequestView<unknown>) {
    this.#call = call
    this.#view = view
    this.method = call.method
    this.service = call.service
    this.protocolName = call.protocolName
    this.timeoutMs = call.timeoutMs
    this.requestMethod = view.requestMethod
    this.url = view.url
  }

  get signal(): AbortSignal {
    return this.#view.signal
  }
  get requestHeader(): Headers {
    return this.#view.header
  }
  get responseHeader(): Headers {
    return this.#call.responseHeader
  }
  get responseTrailer(): Headers {
    return this.#call.responseTrailer
  }
  get values(): ContextValues {
    return this.#view.contextValues
  }
}
