import type { OutgoingHttpHeaders } from "node:http"
import { Code, ConnectError } from "@connectrpc/connect"
import { ErrorCode, type Http2Stream, PreparedFields, type StreamReceiver } from "../../http2/index.js"
import { type RequestRecord, RequestValues } from "../request-record.js"
import type { MessageFormat } from "./headers.js"
import { MessageReader, PREFIX_BYTES } from "./message.js"
import { type GrpcResponse, type GrpcUnaryMethod, okTrailers } from "./unary.js"
import { type Connection, UnaryExchange, type UnaryExchangeOwner } from "./unary-exchange.js"

const protoHead = new PreparedFields([":status", "200", "content-type", "application/grpc+proto"])
const jsonHead = new PreparedFields([":status", "200", "content-type", "application/grpc+json"])
const preparedOk = new PreparedFields(["grpc-status", "0"])

/** Unary gRPC on streams of src/http2: no stream objects, the answer in one call. */
export class StreamExchange extends UnaryExchange {
  #stallTimer: NodeJS.Timeout | undefined
  /** Bytes of the request that are counted. */
  #counted = 0

  readonly #stream: Http2Stream

  constructor(
    owner: UnaryExchangeOwner,
    method: GrpcUnaryMethod,
    stream: Http2Stream,
    format: MessageFormat,
    record: RequestRecord,
    connection: Connection,
  ) {
    const { head } = stream
    super(owner, method, method.begin(head.headers, head.path, new RequestValues(record)), format, record, connection)
    this.#stream = stream
  }

  /** Asks for the message; to be called once. */
  begin(): void {
    this.#stream.context = this
    this.#stream.receiveWhole(receiver, PREFIX_BYTES + this.method.options.readMaxBytes)
  }

  get httpStatus(): number | undefined {
    return this.#stream.headSent ? 200 : undefined
  }

  /** src/http2 looks after those that take nothing. */
  watchForStalls(ms: number): void {
    if (this.answered || this.serving || this.closed) return
    const wait = ms - (performance.now() - this.#stream.activeAt)
    if (wait > 0) this.#stallTimer = setTimeout(() => this.watchForStalls(ms), wait).unref()
    else this.refuseStalled()
  }

  /** The message's beginning, as long as its end is missing. */
  look(start: Buffer): void {
    if (!this.answered && this.#countUpTo(start.length) && start.length >= PREFIX_BYTES) this.#readerOf(start)
  }

  /** The whole body. */
  receive(body: Buffer): void {
    if (this.answered || !this.#countUpTo(body.length)) return
    const reader = this.#readerOf(body)
    if (reader !== undefined) void this.serve(reader)
  }

  /** The stream is closed, by whichever end. */
  end(): void {
    clearTimeout(this.#stallTimer)
    this.close()
  }

  protected override write({ headers, body, trailers }: GrpcResponse): void {
    const head = this.format === "proto" ? protoHead : jsonHead
    const prepared = trailers === okTrailers ? preparedOk : trailers && flatFields(trailers)
    this.#stream.answer(head, flatFields(headers), body, prepared)
  }

  protected override breakStream(): void {
    this.#stream.reset(ErrorCode.INTERNAL_ERROR)
  }

  #countUpTo(length: number): boolean {
    if (!this.count(length - this.#counted)) return false
    this.#counted = length
    return true
  }

  /** Returns undefined when the message is too large, and has been refused. */
  #readerOf(bytes: Buffer): MessageReader | undefined {
    const reader = new MessageReader(this.method.options.readMaxBytes)
    return this.attempt(() => reader.push(bytes)) ? reader : undefined
  }
}

const exchangeOf = (stream: Http2Stream) => stream.context as StreamExchange

const receiver: StreamReceiver = {
  onBody: (stream, body) => exchangeOf(stream).receive(body),
  onPart: (stream, start) => exchangeOf(stream).look(start),
  onBodyRefused(stream, reason) {
    const message = reason === "size" ? "the request is larger than one message may be" : "too much is being received"
    exchangeOf(stream).refuse(new ConnectError(message, Code.ResourceExhausted))
  },
  onClose: (stream) => exchangeOf(stream).end(),
  onData() {},
  onEnd() {},
  onDrain() {},
}

/** Without what the prepared head says. */
function flatFields(fields: OutgoingHttpHeaders): string[] {
  const flat: string[] = []
  for (const name in fields) {
    if (name === ":status" || name === "content-type") continue
    const value = fields[name]
    if (typeof value === "string") flat.push(name, value)
    else if (Array.isArray(value)) for (const each of value) flat.push(name, each)
    else if (value !== undefined) flat.push(name, String(value))
  }
  return flat
}
