// Takes the streams of HTTP/2 that are unary gRPC, before they become requests and responses.
import type { IncomingHttpHeaders } from "node:http"
import type { ServerHttp2Stream } from "node:http2"
import type { Http2Stream } from "../http2/index.js"
import type { Admission, AdmissionRequest } from "../rpc/admission.js"
import { rpcRefusal } from "../rpc/admission-refusal.js"
import { isSecure } from "../rpc/connect/http-request.js"
import { grpcFormat } from "../rpc/grpc/headers.js"
import { NodeExchange } from "../rpc/grpc/node-exchange.js"
import { StreamExchange } from "../rpc/grpc/stream-exchange.js"
import type { Connection, UnaryExchange } from "../rpc/grpc/unary-exchange.js"
import { type MemoryShare, overloaded } from "../rpc/memory-budget.js"
import { RequestRecord } from "../rpc/request-record.js"
import type { Exchanges } from "./exchanges.js"
import type { RpcRoute } from "./rpc-routes.js"

export interface GrpcDispatcherParts {
  readonly rpcs: ReadonlyMap<string, RpcRoute>
  readonly exchanges: Exchanges
  readonly admission: Admission | undefined
  readonly maxHeaderBytes: number
  readonly maxHeaderFields: number
}

type Http2Headers = IncomingHttpHeaders & {
  readonly ":path"?: string | undefined
  readonly ":method"?: string | undefined
}

/** Serves the unary gRPC streams of both HTTP/2 implementations. */
export class GrpcDispatcher {
  readonly #parts: GrpcDispatcherParts

  constructor(parts: GrpcDispatcherParts) {
    this.#parts = parts
  }

  /**
   * Serves a stream of src/http2 if it is unary gRPC; false: it has to become a request and a response. `memory`: what Dispatcher.hold gave
   * for it.
   */
  stream(stream: Http2Stream, connection: Connection, memory: MemoryShare): boolean {
    const { head } = stream
    const rpc = this.#parts.rpcs.get(head.path)
    if (rpc?.grpc === undefined || head.method !== "POST") return false
    // What a browser sends for a page has to pass the guard.
    if (head.find("origin") !== undefined || head.find("sec-fetch-site") !== undefined) return false
    const format = grpcFormat(head.find("content-type"))
    if (format === undefined || head.characters > this.#parts.maxHeaderBytes) return false
    const record = this.#record(rpc, head.find("x-request-id"), memory)
    const traceparent = head.find("traceparent")
    this.#parts.exchanges.started(record, traceparent, traceparent && head.find("tracestate"))
    const exchange = new StreamExchange(this.#parts.exchanges, rpc.grpc, stream, format, record, connection)
    this.#parts.exchanges.begin(exchange)
    exchange.begin()
    this.#admit(exchange, rpc, new StreamAdmission(stream))
    return true
  }

  /** The same for a stream of node:http2. */
  nodeStream(
    stream: ServerHttp2Stream,
    headers: Http2Headers,
    rawHeaders: readonly string[],
    connection: Connection,
    memory: MemoryShare,
  ): boolean {
    const rpc = this.#parts.rpcs.get(headers[":path"] ?? "")
    if (rpc?.grpc === undefined || headers[":method"] !== "POST") return false
    if (headers.origin !== undefined || headers["sec-fetch-site"] !== undefined) return false
    const format = grpcFormat(headers["content-type"])
    const { maxHeaderBytes, maxHeaderFields } = this.#parts
    if (format === undefined || sizeOf(rawHeaders) > maxHeaderBytes || rawHeaders.length > 2 * maxHeaderFields)
      return false
    const record = this.#record(rpc, headers["x-request-id"], memory)
    this.#parts.exchanges.started(record, headers.traceparent, headers.tracestate)
    const exchange = new NodeExchange(this.#parts.exchanges, rpc.grpc, stream, headers, format, record, connection)
    this.#parts.exchanges.begin(exchange)
    const socket = stream.session?.socket
    this.#admit(exchange, rpc, {
      method: "POST",
      target: headers[":path"] ?? "",
      headers,
      rawHeaders,
      remoteAddress: socket?.remoteAddress ?? "",
      secure: socket !== undefined && isSecure(socket),
    })
    return true
  }

  #record(rpc: RpcRoute, requestId: string | string[] | undefined, memory: MemoryShare): RequestRecord {
    const record = new RequestRecord("grpc", requestId)
    record.method = rpc.name
    record.memory = memory
    return record
  }

  #admit(exchange: UnaryExchange, rpc: RpcRoute, request: AdmissionRequest): void {
    // Health checks are answered at the limit, too.
    if (!rpc.isHealth && exchange.record.memory?.isRefused === true) {
      exchange.refuse(overloaded())
      return
    }
    const refusal = rpcRefusal(this.#parts.admission, rpc.method, exchange.record, request)
    if (refusal instanceof Promise) exchange.awaitAdmission(refusal)
    else if (refusal !== undefined) exchange.refuse(refusal)
  }
}

/** A stream of src/http2 as admission sees it: most credentials need few of its fields, and none of them in a list. */
class StreamAdmission implements AdmissionRequest {
  readonly method = "POST"
  readonly #stream: Http2Stream

  constructor(stream: Http2Stream) {
    this.#stream = stream
  }

  get target(): string {
    return this.#stream.head.path
  }
  get headers(): AdmissionRequest["headers"] {
    return this.#stream.head.headers
  }
  get rawHeaders(): readonly string[] {
    return this.#stream.head.rawHeaders
  }
  get remoteAddress(): string {
    return this.#stream.connection.socket.remoteAddress ?? ""
  }
  get secure(): boolean {
    return isSecure(this.#stream.connection.socket)
  }
}

/** Names and values of header fields together. */
export function sizeOf(rawHeaders: readonly string[]): number {
  let characters = 0
  for (const part of rawHeaders) characters += part.length
  return characters
}
