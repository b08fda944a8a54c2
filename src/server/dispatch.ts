import { constants } from "node:http2"
import { Code, type ConnectError } from "@connectrpc/connect"
import type { Admission } from "../rpc/admission.js"
import { rpcRefusal } from "../rpc/admission-refusal.js"
import { serveUniversal } from "../rpc/connect/handler.js"
import { admissionRequest } from "../rpc/connect/http-request.js"
import type { Connection } from "../rpc/grpc/unary-exchange.js"
import {
  type Http2Request,
  type HttpRequest,
  type HttpResponse,
  isHttp2Request,
  isOwnHttp2Request,
} from "../rpc/http/messages.js"
import { respond } from "../rpc/http/unread-body.js"
import { type AddressUsage, headBytes, type MemoryBudget, type MemoryShare, overloaded } from "../rpc/memory-budget.js"
import type { MethodTable } from "../rpc/method-table.js"
import { RequestRecord, RequestValues } from "../rpc/request-record.js"
import { Exchanges } from "./exchanges.js"
import { GrpcDispatcher, sizeOf } from "./grpc-dispatcher.js"
import { announceEnd, HttpExchange, refuse } from "./http-exchange.js"
import { Http1Response } from "./http1-messages.js"
import type { InFlight } from "./in-flight.js"
import type { OriginGuard } from "./origin-guard.js"
import { isProbe, respondToProbe } from "./probes.js"
import { noSuchMethod, refuseWith } from "./refusal.js"
import { pathOf, protocolOf } from "./request-target.js"
import { type RpcRoute, rpcRoutes } from "./rpc-routes.js"
import type { ServerState } from "./state.js"

/** Answers every request that is no RPC; hands `values` to the calls it makes, so that they are logged and can be correlated. */
export interface RestHandler {
  (request: HttpRequest, response: HttpResponse, values: RequestValues): void
  /** Answers an error for a request that is not to be served; without it the client gets a bare status. */
  refuse?(request: HttpRequest, response: HttpResponse, error: ConnectError, values: RequestValues): void
}

/** Adds the CORS header fields, whichever part then answers. Returns true for a preflight request, which it has answered. */
export type CorsHandler = (request: HttpRequest, response: HttpResponse) => boolean

export interface DispatcherParts {
  readonly methods: MethodTable
  readonly rest: RestHandler
  readonly cors: CorsHandler | undefined
  readonly guard: OriginGuard | undefined
  readonly state: ServerState
  /** The head of a request has been read. */
  readonly onStarted: ((record: RequestRecord) => void) | undefined
  /** httpStatus is undefined where nothing was answered. */
  readonly onFinished: (record: RequestRecord, httpStatus: number | undefined) => void
  readonly inFlight: InFlight
  readonly memory: MemoryBudget
  /** Without it everybody may call. */
  readonly admission: Admission | undefined
  /** Request headers, names and values together; more is answered 431. */
  readonly maxHeaderBytes: number
  /** Request headers; more are answered 431. */
  readonly maxHeaderFields: number
}

/** A health check with a head up to here is answered whatever others hold. */
const SMALL_HEAD_BYTES = headBytes(0, 4 * 1024)

const ANY_METHOD = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"

/**
 * Which part answers a request: RPCs go to Connect's handlers (unary gRPC over HTTP/2 has a way of its own, grpc-dispatcher.ts), probes
 * are answered here, the rest is REST.
 */
export class Dispatcher {
  readonly grpc: GrpcDispatcher
  readonly memory: MemoryBudget
  readonly #exchanges: Exchanges
  readonly #rpcs: ReadonlyMap<string, RpcRoute>

  readonly #parts: DispatcherParts

  constructor(parts: DispatcherParts) {
    this.#parts = parts
    const { memory, admission, maxHeaderBytes, maxHeaderFields } = parts
    this.#rpcs = rpcRoutes(parts.methods)
    this.#exchanges = new Exchanges(parts)
    this.grpc = new GrpcDispatcher({
      rpcs: this.#rpcs,
      exchanges: this.#exchanges,
      admission,
      maxHeaderBytes,
      maxHeaderFields,
    })
    this.memory = memory
  }

  /**
   * Counts a request whose head has been read, until what is returned is released: `request` and `grpc` see to that. Undefined: so much is
   * held that there is no room to say so in the words of its protocol. Whoever watches over the process has a connection for that, and is
   * answered all the same: `isAlone`, no other request of its connection is open.
   */
  hold(
    target: string | undefined,
    fields: number,
    characters: number,
    usage: AddressUsage,
    isAlone: boolean,
    countsResponse = true,
  ): MemoryShare | undefined {
    const { memory } = this
    const bytes = headBytes(fields, characters)
    if (!memory.mayBegin(usage) && !(isAlone && bytes <= SMALL_HEAD_BYTES && this.#asksForHealth(target)))
      return undefined
    return memory.share(usage, bytes, countsResponse)
  }

  #asksForHealth(url: string | undefined): boolean {
    const path = pathOf({ url })
    return isProbe(path) || this.#rpcs.get(path)?.isHealth === true
  }

  /**
   * Serves a request. `memory`: what `hold` gave for it. `connection`: that of HTTP/2. `refusal`: the status or error that it has earned
   * already.
   */
  request(
    request: HttpRequest,
    response: HttpResponse,
    memory: MemoryShare,
    connection?: Connection,
    refusal?: number | ConnectError,
  ): void {
    const path = pathOf(request)
    const rpc = this.#rpcs.get(path)
    const record = new RequestRecord(protocolOf(request, rpc !== undefined), request.headers["x-request-id"])
    record.memory = memory
    record.method = rpc?.name ?? `${request.method} ${path.slice(0, 200)}`
    this.#exchanges.started(record, request.headers.traceparent, request.headers.tracestate)
    if (response instanceof Http1Response) response.requestId = record.correlationId
    else {
      response.setHeader("x-request-id", record.correlationId)
      response.setHeader("x-content-type-options", "nosniff")
    }
    if (record.traceResponse !== undefined) response.setHeader("traceresponse", record.traceResponse)
    if (this.#parts.state.draining.aborted) announceEnd(response)
    const exchange = new HttpExchange(this.#exchanges, request, response, record, connection, rpc?.takesStream === true)
    this.#exchanges.begin(exchange)
    try {
      exchange.follow(this.#serve(rpc, path, request, response, record, refusal))
    } catch (error) {
      exchange.fail(error)
    }
  }

  /** A request that could not be read has been answered. */
  unreadable(record: RequestRecord, httpStatus: number): void {
    this.#exchanges.unreadable(record, httpStatus)
  }

  /** Returns undefined when only the response is left to wait for. */
  #serve(
    rpc: RpcRoute | undefined,
    path: string,
    request: HttpRequest,
    response: HttpResponse,
    record: RequestRecord,
    earned: number | ConnectError | undefined,
  ): Promise<void> | undefined {
    if (this.#parts.cors?.(request, response) === true) return undefined
    if (typeof earned === "number") {
      refuse(request, response, earned)
      return undefined
    }
    if (isHttp2Request(request) && this.#isHeadTooLarge(request)) {
      refuse(request, response, constants.HTTP_STATUS_REQUEST_HEADER_FIELDS_TOO_LARGE)
      return undefined
    }
    const values = new RequestValues(record)
    const refusal = earned ?? this.#parts.guard?.(request) ?? this.#fullness(rpc, path, record)
    if (refusal !== undefined) {
      refuseWith(refusal, request, response, values, this.#parts.rest)
      return undefined
    }
    if (rpc !== undefined) return this.#serveRpc(rpc, request, response, record, values)
    if (isProbe(path)) return respondToProbe(path, this.#parts.state, request, response)
    if (path === "*") respond(request, response, request.method === "OPTIONS" ? 204 : 400, { allow: ANY_METHOD })
    else if (record.protocol === "rest") this.#parts.rest(request, response, values)
    else refuseWith(noSuchMethod(path), request, response, values, this.#parts.rest, 404)
    return undefined
  }

  #serveRpc(
    { universal, method, allowedMethods }: RpcRoute,
    request: HttpRequest,
    response: HttpResponse,
    record: RequestRecord,
    values: RequestValues,
  ): Promise<void> | undefined {
    if (!allowedMethods.includes(request.method ?? "")) {
      const allow = [...allowedMethods, "OPTIONS"].join(", ")
      respond(request, response, request.method === "OPTIONS" ? 204 : 405, { allow })
      return undefined
    }
    const { readMaxBytes, errorDomain } = this.#parts.methods.handlerOptions
    const failed = (error: unknown) => {
      record.code = Code.Internal
      record.error = error
    }
    const serve = (refusal: ConnectError | undefined) => {
      record.refusal = refusal
      if (refusal !== undefined && record.protocol === "grpc") {
        // A crowd that is refused costs little: there is nothing of a stream to be set up.
        refuseWith(refusal, request, response, values, this.#parts.rest)
        return Promise.resolve()
      }
      if (refusal !== undefined) {
        record.code = refusal.code
        record.error = refusal
      }
      return serveUniversal(universal, request, response, values, { readMaxBytes, errorDomain }, failed, refusal)
    }
    const refused = rpcRefusal(this.#parts.admission, method, record, admissionRequest(request))
    return refused instanceof Promise ? refused.then(serve) : serve(refused)
  }

  /** Health checks are answered at the limit, too. */
  #fullness(rpc: RpcRoute | undefined, path: string, { memory }: RequestRecord): ConnectError | undefined {
    return memory?.isRefused === true && rpc?.isHealth !== true && !isProbe(path) ? overloaded() : undefined
  }

  /** What node:http reads is bounded by node:http, and the fields of src/http2 by that. */
  #isHeadTooLarge(request: Http2Request): boolean {
    const { maxHeaderBytes, maxHeaderFields } = this.#parts
    if (isOwnHttp2Request(request)) return request.headerCharacters > maxHeaderBytes
    return request.rawHeaders.length > 2 * maxHeaderFields || sizeOf(request.rawHeaders) > maxHeaderBytes
  }
}
