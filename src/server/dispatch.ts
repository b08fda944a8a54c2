// Which part answers a request: unary gRPC goes down our own path, every other RPC to Connect's handlers, probes are answered
// here, the rest is REST.
import type { IncomingHttpHeaders, IncomingMessage } from "node:http"
import { constants, type Http2ServerRequest, type ServerHttp2Stream } from "node:http2"
import type { DescMethod } from "@bufbuild/protobuf"
import { Code, ConnectError } from "@connectrpc/connect"
import type { UniversalHandler } from "@connectrpc/connect/protocol"
import type { Admission, AdmissionRequest, BodyCheck } from "../rpc/admission.js"
import { serveUniversal } from "../rpc/connect/handler.js"
import type { HttpRequest, HttpResponse } from "../rpc/connect/http-request.js"
import { admissionRequest, isSecure } from "../rpc/connect/http-request.js"
import { errorTrailers, grpcFormat } from "../rpc/grpc/headers.js"
import { GrpcExchange, type GrpcExchangeOwner } from "../rpc/grpc/http2-stream.js"
import { GrpcUnaryMethod } from "../rpc/grpc/unary.js"
import type { MethodTable } from "../rpc/method-table.js"
import { RequestRecord, RequestValues } from "../rpc/request-record.js"
import { announceEnd, HttpExchange, type HttpExchangeOwner, leaveBody, refuse } from "./http-exchange.js"
import type { InFlight } from "./in-flight.js"
import { NamedResponse } from "./response-with-request-id.js"
import type { Sessions } from "./sessions.js"
import type { ServerState } from "./state.js"

/** Answers every request that is no RPC; hands `values` to the calls it makes, so that they are logged and can be correlated. */
export interface RestHandler {
  (request: HttpRequest, response: HttpResponse, values: RequestValues): void
  /** The same for a client that waits for 100 Continue: it is sent once the body is wanted. */
  checkContinue?(request: HttpRequest, response: HttpResponse, values: RequestValues): void
}

/** Tells browsers who may call, whichever part answers then; true: this was a preflight request, which is answered. */
export type CorsHandler = (request: HttpRequest, response: HttpResponse) => boolean

/** What a request's Expect header asks for: 100 Continue before its body is sent, or what nobody knows. */
export type Expectation = "continue" | "unknown"

export interface DispatcherParts {
  readonly methods: MethodTable
  readonly rest: RestHandler
  readonly cors: CorsHandler | undefined
  readonly state: ServerState
  readonly onFinished: (record: RequestRecord, httpStatus: number | undefined) => void
  readonly inFlight: InFlight
  readonly sessions: Sessions
  /** Without it everybody may call. */
  readonly admission: Admission | undefined
  readonly maxHeaderBytes: number
}

interface Rpc {
  readonly name: string
  readonly method: DescMethod
  readonly universal: UniversalHandler
  /** Only unary methods have it. */
  readonly grpc: GrpcUnaryMethod | undefined
  /** The client may send for as long as it likes. */
  readonly takesStream: boolean
}

type Http2Headers = IncomingHttpHeaders & {
  readonly ":path"?: string | undefined
  readonly ":method"?: string | undefined
}

export class Dispatcher implements GrpcExchangeOwner, HttpExchangeOwner {
  private readonly rpcs = new Map<string, Rpc>()

  constructor(private readonly parts: DispatcherParts) {
    const { methods } = parts
    for (const universal of methods.handlers) {
      const { method } = universal
      const registered = methods.get(method)
      this.rpcs.set(universal.requestPath, {
        name: `${method.parent.typeName}/${method.name}`,
        method,
        universal,
        grpc:
          registered !== undefined && method.methodKind === "unary"
            ? new GrpcUnaryMethod(registered, methods.handlerOptions)
            : undefined,
        takesStream: method.methodKind === "client_streaming" || method.methodKind === "bidi_streaming",
      })
    }
  }

  /** Serves a stream if it is unary gRPC; false: another part has to. */
  stream(stream: ServerHttp2Stream, headers: Http2Headers, rawHeaders: readonly string[]): boolean {
    const rpc = this.rpcs.get(headers[":path"] ?? "")
    if (rpc?.grpc === undefined || headers[":method"] !== "POST") return false
    const format = grpcFormat(headers["content-type"])
    if (format === undefined || this.refusal(rawHeaders) !== undefined) return false
    const record = new RequestRecord("grpc", headers["x-request-id"])
    record.method = rpc.name
    const exchange = new GrpcExchange(this, rpc.grpc, stream, headers, format, record)
    this.parts.inFlight.add(exchange)
    this.parts.sessions.opened(exchange.session)
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

  exchangeDone(exchange: GrpcExchange | HttpExchange): void {
    this.parts.sessions.closed(exchange.session)
    this.parts.inFlight.delete(exchange)
    this.parts.admission?.leave(exchange.record)
    this.parts.onFinished(exchange.record, exchange.httpStatus)
  }

  /** Serves any other request. */
  request(request: HttpRequest, response: HttpResponse, expects?: Expectation): void {
    const path = pathOf(request)
    const rpc = this.rpcs.get(path)
    const record = new RequestRecord(protocolOf(request, rpc !== undefined), request.headers["x-request-id"])
    record.method = rpc?.name ?? `${request.method} ${path.slice(0, 200)}`
    if (response instanceof NamedResponse) response.requestId = record.correlationId
    else response.setHeader("x-request-id", record.correlationId)
    if (this.parts.state.draining.aborted) announceEnd(response)
    const exchange = new HttpExchange(this, request, response, record, rpc?.takesStream === true)
    this.parts.inFlight.add(exchange)
    this.parts.sessions.opened(exchange.session)
    try {
      exchange.follow(this.serve(rpc, path, request, response, record, expects))
    } catch (error) {
      exchange.fail(error)
    }
  }

  /** Undefined: nothing is left to wait for but the response. */
  private serve(
    rpc: Rpc | undefined,
    path: string,
    request: HttpRequest,
    response: HttpResponse,
    record: RequestRecord,
    expects: Expectation | undefined,
  ): Promise<void> | undefined {
    if (this.parts.cors?.(request, response) === true) return undefined
    if (expects === "unknown") {
      refuse(response, constants.HTTP_STATUS_EXPECTATION_FAILED)
      return undefined
    }
    const refusal = "stream" in request ? this.refusal(request.rawHeaders) : undefined
    if (refusal !== undefined) {
      refuse(response, refusal)
      return undefined
    }
    const values = new RequestValues(record)
    if (rpc !== undefined) {
      const failed = (error: unknown) => {
        record.code = Code.Internal
        record.error = error
      }
      const serve = (refusal: ConnectError | undefined) => {
        record.refusal = refusal
        if (expects !== undefined && refusal === undefined) response.writeContinue()
        return serveUniversal(rpc.universal, request, response, values, failed, refusal)
      }
      const refused = this.admit(rpc.method, record, admissionRequest(request))
      return refused instanceof Promise ? refused.then(serve) : serve(refused)
    }
    const { rest } = this.parts
    const isProbe = path === "/healthz" || path === "/readyz"
    if (isProbe || record.protocol !== "rest") {
      // The client was not asked for its body, and may send it all the same.
      if (expects !== undefined) leaveBody(response)
      if (isProbe) return this.probe(path, request, response)
      unknownMethod(path, request, response, record)
    } else if (expects !== undefined && rest.checkContinue !== undefined) rest.checkContinue(request, response, values)
    else rest(request, response, values)
    return undefined
  }

  private async probe(path: string, { method }: HttpRequest, response: HttpResponse): Promise<void> {
    if (method !== "GET" && method !== "HEAD") {
      response.statusCode = method === "OPTIONS" ? 204 : 405
      response.setHeader("allow", "GET, HEAD, OPTIONS")
      response.end()
      return
    }
    const { ready, checks } = path === "/healthz" ? { ready: true, checks: {} } : await this.parts.state.readiness()
    response.statusCode = ready ? 200 : 503
    response.setHeader("content-type", "application/json")
    response.setHeader("cache-control", "no-store")
    response.end(`${JSON.stringify({ status: ready ? "ok" : "unavailable", checks })}\n`)
  }

  /** The status that refuses a request for its headers. */
  private refusal(rawHeaders: readonly string[]): number | undefined {
    let bytes = 0
    for (const part of rawHeaders) bytes += part.length
    return bytes > this.parts.maxHeaderBytes ? constants.HTTP_STATUS_REQUEST_HEADER_FIELDS_TOO_LARGE : undefined
  }
}

function pathOf({ url = "/" }: HttpRequest): string {
  const query = url.indexOf("?")
  return query < 0 ? url : url.slice(0, query)
}

function protocolOf({ headers }: IncomingMessage | Http2ServerRequest, isRpc: boolean): string {
  const type = headers["content-type"]
  if (type?.startsWith("application/grpc-web")) return "grpc-web"
  if (type?.startsWith("application/grpc")) return "grpc"
  return isRpc ? "connect" : "rest"
}

/** What covers a body that an RPC protocol frames can't be verified. */
function bodyRefusal(check: BodyCheck | undefined): ConnectError | undefined {
  if (check === undefined) return undefined
  return new ConnectError("signed requests are taken over REST only: send the key as Bearer", Code.Unauthenticated)
}

/** gRPC clients understand only gRPC's own way to say that there is no such method. */
function unknownMethod(path: string, request: HttpRequest, response: HttpResponse, record: RequestRecord): void {
  const error = new ConnectError(`there is no method ${path}`, Code.Unimplemented)
  record.code = error.code
  request.resume()
  response.statusCode = 200
  response.setHeader("content-type", request.headers["content-type"] ?? "application/grpc")
  for (const [name, value] of Object.entries(errorTrailers(error))) response.setHeader(name, String(value))
  response.end()
}
