// Which part answers a request: unary gRPC goes down our own path, every other RPC to Connect's handlers, probes are answered
// here, the rest is REST.
import type { IncomingHttpHeaders } from "node:http"
import { constants, type ServerHttp2Stream } from "node:http2"
import type { DescMethod } from "@bufbuild/protobuf"
import { Code, ConnectError } from "@connectrpc/connect"
import { codeToString } from "@connectrpc/connect/protocol-connect"
import type { Http2Stream } from "../http2/index.js"
import type { Admission, AdmissionRequest, BodyCheck } from "../rpc/admission.js"
import { serveUniversal } from "../rpc/connect/handler.js"
import { admissionRequest, isSecure } from "../rpc/connect/http-request.js"
import { errorTrailers, grpcFormat } from "../rpc/grpc/headers.js"
import { type Connection, GrpcExchange, type GrpcExchangeOwner } from "../rpc/grpc/http2-stream.js"
import { GrpcStreamExchange, type GrpcStreamOwner } from "../rpc/grpc/unary-stream.js"
import {
  type Http2Request,
  type HttpRequest,
  type HttpResponse,
  isHttp2Request,
  isOwnHttp2Request,
  type ResponseHeaders,
} from "../rpc/http/messages.js"
import { respond } from "../rpc/http/unread-body.js"
import { type MemoryBudget, overloaded } from "../rpc/memory-budget.js"
import type { MethodTable } from "../rpc/method-table.js"
import { RequestRecord, RequestValues, recordOf } from "../rpc/request-record.js"
import { readTraceContext } from "../rpc/trace-context.js"
import { announceEnd, HttpExchange, type HttpExchangeOwner, refuse } from "./http-exchange.js"
import { Http1Response } from "./http1-messages.js"
import type { InFlight } from "./in-flight.js"
import type { OriginGuard } from "./origin-guard.js"
import { answerProbe, isProbe } from "./probes.js"
import { type RpcRoute, rpcRoutes } from "./rpc-routes.js"
import type { ServerState } from "./state.js"

/** Answers every request that is no RPC; hands `values` to the calls it makes, so that they are logged and can be correlated. */
export interface RestHandler {
  (request: HttpRequest, response: HttpResponse, values: RequestValues): void
  /** Answers an error for a request that is not to be served; without it the client gets a bare status. */
  refuse?(request: HttpRequest, response: HttpResponse, error: ConnectError, values: RequestValues): void
}

/** Tells browsers who may call, whichever part answers then; true: this was a preflight request, which is answered. */
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
  readonly maxHeaderBytes: number
}

/** Over Connect, for errors of our own making. */
const statusByCode: { readonly [code: number]: number | undefined } = {
  [Code.InvalidArgument]: 400,
  [Code.PermissionDenied]: 403,
  [Code.Unimplemented]: 404,
  [Code.Unavailable]: 503,
}

type Header = string | string[] | undefined

type Http2Headers = IncomingHttpHeaders & {
  readonly ":path"?: string | undefined
  readonly ":method"?: string | undefined
}

export class Dispatcher implements GrpcExchangeOwner, GrpcStreamOwner, HttpExchangeOwner {
  private readonly rpcs: ReadonlyMap<string, RpcRoute>

  constructor(private readonly parts: DispatcherParts) {
    this.rpcs = rpcRoutes(parts.methods)
  }

  /** Serves a stream if it is unary gRPC; false: it has to become a request and a response. */
  stream(stream: Http2Stream, connection: Connection): boolean {
    const { head } = stream
    const rpc = this.rpcs.get(head.path)
    if (rpc?.grpc === undefined || head.method !== "POST") return false
    // What a browser sends for a page has to pass the guard.
    if (head.find("origin") !== undefined || head.find("sec-fetch-site") !== undefined) return false
    const format = grpcFormat(head.find("content-type"))
    if (format === undefined || head.characters > this.parts.maxHeaderBytes || this.isRefusedForMemory(rpc))
      return false
    const record = new RequestRecord("grpc", head.find("x-request-id"))
    record.method = rpc.name
    const traceparent = head.find("traceparent")
    this.started(record, traceparent, traceparent && head.find("tracestate"))
    record.memory = this.parts.memory.share(false)
    const exchange = new GrpcStreamExchange(this, rpc.grpc, stream, format, record, connection)
    this.parts.inFlight.add(exchange)
    connection.callStarted()
    exchange.begin()
    const { socket } = stream.connection
    const refusal = this.admit(rpc.method, record, {
      method: "POST",
      target: head.path,
      headers: head.headers,
      rawHeaders: head.rawHeaders,
      remoteAddress: socket.remoteAddress ?? "",
      secure: isSecure(socket),
    })
    if (refusal instanceof Promise) exchange.awaitAdmission(refusal)
    else if (refusal !== undefined) exchange.refuse(refusal)
    return true
  }

  /** The same for a stream of node:http2. */
  nodeStream(
    stream: ServerHttp2Stream,
    headers: Http2Headers,
    rawHeaders: readonly string[],
    connection: Connection,
  ): boolean {
    const rpc = this.rpcs.get(headers[":path"] ?? "")
    if (rpc?.grpc === undefined || headers[":method"] !== "POST") return false
    if (headers.origin !== undefined || headers["sec-fetch-site"] !== undefined) return false
    const format = grpcFormat(headers["content-type"])
    if (format === undefined || this.isTooLarge(rawHeaders) || this.isRefusedForMemory(rpc)) return false
    const record = new RequestRecord("grpc", headers["x-request-id"])
    record.method = rpc.name
    this.started(record, headers.traceparent, headers.tracestate)
    record.memory = this.parts.memory.share()
    const exchange = new GrpcExchange(this, rpc.grpc, stream, headers, format, record, connection)
    this.parts.inFlight.add(exchange)
    connection.callStarted()
    const socket = stream.session?.socket
    const refusal = this.admit(rpc.method, record, {
      method: "POST",
      target: headers[":path"] ?? "",
      headers,
      rawHeaders,
      remoteAddress: socket?.remoteAddress ?? "",
      secure: socket !== undefined && isSecure(socket),
    })
    if (refusal instanceof Promise) exchange.awaitAdmission(refusal)
    else if (refusal !== undefined) exchange.refuse(refusal)
    return true
  }

  /** The error that refuses an RPC for its headers. */
  private admit(
    method: DescMethod,
    record: RequestRecord,
    request: AdmissionRequest,
  ): ConnectError | undefined | Promise<ConnectError | undefined> {
    const { admission } = this.parts
    if (admission === undefined) return undefined
    try {
      const admitted = admission.admit(method, request, record)
      return admitted instanceof Promise ? admitted.then(bodyRefusal, ConnectError.from) : bodyRefusal(admitted)
    } catch (error) {
      return ConnectError.from(error)
    }
  }

  /** Serves any other request. `connection`: that of HTTP/2. `refusal`: the status or error that it has earned already. */
  request(
    request: HttpRequest,
    response: HttpResponse,
    connection?: Connection,
    refusal?: number | ConnectError,
  ): void {
    const path = pathOf(request)
    const rpc = this.rpcs.get(path)
    const record = new RequestRecord(protocolOf(request, rpc !== undefined), request.headers["x-request-id"])
    record.memory = this.parts.memory.share(!isOwnHttp2Request(request))
    record.method = rpc?.name ?? `${request.method} ${path.slice(0, 200)}`
    this.started(record, request.headers.traceparent, request.headers.tracestate)
    if (response instanceof Http1Response) response.requestId = record.correlationId
    else {
      response.setHeader("x-request-id", record.correlationId)
      response.setHeader("x-content-type-options", "nosniff")
    }
    if (record.traceResponse !== undefined) response.setHeader("traceresponse", record.traceResponse)
    if (this.parts.state.draining.aborted) announceEnd(response)
    const exchange = new HttpExchange(this, request, response, record, connection, rpc?.takesStream === true)
    this.parts.inFlight.add(exchange)
    connection?.callStarted()
    try {
      exchange.follow(this.serve(rpc, path, request, response, record, refusal))
    } catch (error) {
      exchange.fail(error)
    }
  }

  /** Notes what trace a request belongs to, if its client says so. */
  private started(record: RequestRecord, traceparent: Header, tracestate: Header): void {
    if (typeof traceparent === "string") record.trace = readTraceContext(traceparent, tracestate)
    this.parts.onStarted?.(record)
  }

  /** A request that could not be read has been answered. */
  unreadable(record: RequestRecord, httpStatus: number): void {
    this.parts.onFinished(record, httpStatus)
  }

  exchangeDone(exchange: GrpcExchange | GrpcStreamExchange | HttpExchange): void {
    exchange.connection?.callEnded()
    exchange.record.memory?.release()
    this.parts.inFlight.delete(exchange)
    this.parts.admission?.leave(exchange.record)
    this.parts.onFinished(exchange.record, exchange.httpStatus)
  }

  /** Undefined: nothing is left to wait for but the response. */
  private serve(
    rpc: RpcRoute | undefined,
    path: string,
    request: HttpRequest,
    response: HttpResponse,
    record: RequestRecord,
    earned: number | ConnectError | undefined,
  ): Promise<void> | undefined {
    if (this.parts.cors?.(request, response) === true) return undefined
    if (typeof earned === "number") {
      refuse(request, response, earned)
      return undefined
    }
    if (isHttp2Request(request) && this.isHeadTooLarge(request)) {
      refuse(request, response, constants.HTTP_STATUS_REQUEST_HEADER_FIELDS_TOO_LARGE)
      return undefined
    }
    const values = new RequestValues(record)
    const refusal =
      earned ??
      this.parts.guard?.(request) ??
      (this.isRefusedForMemory(rpc) && !isProbe(path) ? overloaded() : undefined)
    if (refusal !== undefined) {
      this.refuse(refusal, request, response, values)
      return undefined
    }
    if (rpc !== undefined && !rpc.universal.allowedMethods.includes(request.method ?? "")) {
      const allow = [...rpc.universal.allowedMethods, "OPTIONS"].join(", ")
      respond(request, response, request.method === "OPTIONS" ? 204 : 405, { allow })
      return undefined
    }
    if (rpc !== undefined) {
      const failed = (error: unknown) => {
        record.code = Code.Internal
        record.error = error
      }
      const serve = (refusal: ConnectError | undefined) => {
        record.refusal = refusal
        if (refusal !== undefined) {
          record.code = refusal.code
          record.error = refusal
        }
        return serveUniversal(rpc.universal, request, response, values, failed, refusal)
      }
      const refused = this.admit(rpc.method, record, admissionRequest(request))
      return refused instanceof Promise ? refused.then(serve) : serve(refused)
    }
    if (isProbe(path)) return answerProbe(path, this.parts.state, request, response)
    if (path === "*") respond(request, response, request.method === "OPTIONS" ? 204 : 400, { allow: anyMethod })
    else if (record.protocol === "rest") this.parts.rest(request, response, values)
    else {
      const error = new ConnectError(`there is no method ${path.slice(0, 200)}`, Code.Unimplemented)
      this.refuse(error, request, response, values)
    }
    return undefined
  }

  /** Health is told at the limit, too. */
  private isRefusedForMemory(rpc: RpcRoute | undefined): boolean {
    return this.parts.memory.isFull && rpc?.name.startsWith("grpc.health.") !== true
  }

  /** Answers an error in the words of the request's protocol. */
  private refuse(error: ConnectError, request: HttpRequest, response: HttpResponse, values: RequestValues): void {
    const record = recordOf(values)
    if (record !== undefined) {
      record.code = error.code
      record.error = error
    }
    if (record?.protocol === "rest" && this.parts.rest.refuse !== undefined) {
      this.parts.rest.refuse(request, response, error, values)
    } else if (record?.protocol === "grpc" || record?.protocol === "grpc-web") {
      const type = request.headers["content-type"]
      respond(request, response, 200, { "content-type": type, ...errorTrailers(error) })
    } else {
      const body = JSON.stringify({ code: codeToString(error.code), message: error.rawMessage })
      const headers: ResponseHeaders = { "content-type": "application/json", "content-length": Buffer.byteLength(body) }
      if (error.code === Code.Unavailable) headers["retry-after"] = "1"
      respond(request, response, statusByCode[error.code] ?? 500, headers, body)
    }
  }

  private isHeadTooLarge(request: Http2Request): boolean {
    return isOwnHttp2Request(request)
      ? request.headerCharacters > this.parts.maxHeaderBytes
      : this.isTooLarge(request.rawHeaders)
  }

  /** Names and values together; what node:http reads is bounded by node:http. */
  private isTooLarge(rawHeaders: readonly string[]): boolean {
    let bytes = 0
    for (const part of rawHeaders) bytes += part.length
    return bytes > this.parts.maxHeaderBytes
  }
}

function pathOf({ url = "/" }: HttpRequest): string {
  const query = url.indexOf("?")
  const target = query < 0 ? url : url.slice(0, query)
  if (target.startsWith("/") || target === "*") return target
  // The absolute form, as clients of a proxy send it.
  const authority = target.indexOf("://")
  const slash = authority < 0 ? -1 : target.indexOf("/", authority + 3)
  return slash < 0 ? "/" : target.slice(slash)
}

const anyMethod = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"

function protocolOf({ headers }: HttpRequest, isRpc: boolean): string {
  const type = headers["content-type"]
  if (type?.startsWith("application/grpc-web")) return "grpc-web"
  if (type?.startsWith("application/grpc")) return "grpc"
  return isRpc || headers["connect-protocol-version"] !== undefined || type?.startsWith("application/connect+") === true
    ? "connect"
    : "rest"
}

/** What covers a body that an RPC protocol frames can't be verified. */
function bodyRefusal(check: BodyCheck | undefined): ConnectError | undefined {
  if (check === undefined) return undefined
  return new ConnectError("signed requests are taken over REST only: send the key as Bearer", Code.Unauthenticated)
}
