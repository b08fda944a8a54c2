// Unary gRPC on node:http2's streams, without its compatibility layer.
import {
  constants,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
  type ServerStreamResponseOptions,
} from "node:http2"
import type { ConnectError } from "@connectrpc/connect"
import { closeAfterEnd } from "../http/unread-body.js"
import { type RequestRecord, RequestValues } from "../request-record.js"
import type { MessageFormat } from "./headers.js"
import { MessageReader } from "./message.js"
import type { GrpcResponse, GrpcUnaryMethod } from "./unary.js"
import { type Connection, UnaryExchange, type UnaryExchangeOwner } from "./unary-exchange.js"

// gRPC has no use for a Date header; the types do not know the option.
type ResponseOptions = ServerStreamResponseOptions & { readonly sendDate: boolean }
const trailersOnly: ResponseOptions = { endStream: true, sendDate: false }
const trailersFollow: ResponseOptions = { waitForTrailers: true, sendDate: false }

/** The stream's errors are handled by whoever accepts streams. */
export class NodeExchange extends UnaryExchange {
  readonly #reader: MessageReader

  readonly #stream: ServerHttp2Stream

  constructor(
    owner: UnaryExchangeOwner,
    method: GrpcUnaryMethod,
    stream: ServerHttp2Stream,
    headers: IncomingHttpHeaders & { readonly ":path"?: string | undefined },
    format: MessageFormat,
    record: RequestRecord,
    connection: Connection | undefined,
  ) {
    super(
      owner,
      method,
      method.begin(headers, headers[":path"] ?? "", new RequestValues(record)),
      format,
      record,
      connection,
    )
    this.#stream = stream
    this.#reader = new MessageReader(method.options.readMaxBytes)
    stream.on("data", (chunk: Buffer) => this.#read(chunk))
    stream.on("end", () => {
      if (!stream.aborted) void this.serve(this.#reader)
    })
    stream.on("close", () => this.close())
  }

  get httpStatus(): number | undefined {
    return this.#stream.headersSent ? 200 : undefined
  }

  watchForStalls(ms: number): void {
    const stream = this.#stream
    stream.setTimeout(ms, () => {
      if (!this.answered && !this.serving) this.refuseStalled()
      else if (this.answered) stream.close(constants.NGHTTP2_CANCEL)
      else stream.setTimeout(ms)
    })
  }

  override refuse(error: ConnectError): void {
    if (this.answered) return
    super.refuse(error)
    this.#stream.resume()
    closeAfterEnd(this.#stream)
  }

  protected override write({ headers, body, trailers }: GrpcResponse): void {
    const stream = this.#stream
    if (stream.destroyed || stream.closed) return
    if (trailers === undefined) {
      stream.respond(headers, trailersOnly)
      return
    }
    stream.on("wantTrailers", () => stream.sendTrailers(trailers))
    stream.respond(headers, trailersFollow)
    if (body !== undefined) this.record.memory?.write(body.length)
    stream.end(body)
  }

  protected override breakStream(): void {
    this.#stream.close(constants.NGHTTP2_INTERNAL_ERROR)
  }

  #read(chunk: Buffer): void {
    if (!this.answered && this.count(chunk.length)) this.attempt(() => this.#reader.push(chunk))
  }
}
