// Unary gRPC on node:http2's streams, without its compatibility layer.
import {
  constants,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
  type ServerStreamResponseOptions,
} from "node:http2"
import { Code, ConnectError } from "@connectrpc/connect"
import type { Call } from "../call.js"
import { closeAfterEnd } from "../http/unread-body.js"
import { type RequestRecord, RequestValues } from "../request-record.js"
import type { MessageFormat } from "./headers.js"
import { MessageReader } from "./message.js"
import { failedAnswer, type GrpcAnswer, type GrpcUnaryMethod } from "./unary.js"

// gRPC has no use for a Date header; the types do not know the option.
type ResponseOptions = ServerStreamResponseOptions & { readonly sendDate: boolean }
const trailersOnly: ResponseOptions = { endStream: true, sendDate: false }
const trailersFollow: ResponseOptions = { waitForTrailers: true, sendDate: false }

/** The HTTP/2 connection of a request: counts what it keeps the server busy with. */
export interface Connection {
  callStarted(): void
  callEnded(): void
}

/** Who made the exchange; one for all of them. */
export interface GrpcExchangeOwner {
  /** The stream is closed and the implementation has come back. Once for each exchange. */
  exchangeDone(exchange: GrpcExchange): void
}

/** One request and its answer. The stream's errors are handled by whoever accepts streams. */
export class GrpcExchange {
  /** These two until it is done. */
  private reader: MessageReader | undefined
  private call: Call | undefined
  /** For its owner's list of exchanges. */
  slot = -1
  watched = false
  private answered = false
  private serving = false
  private closed = false

  constructor(
    private readonly owner: GrpcExchangeOwner,
    private readonly method: GrpcUnaryMethod,
    private readonly stream: ServerHttp2Stream,
    headers: IncomingHttpHeaders & { readonly ":path"?: string | undefined },
    private readonly format: MessageFormat,
    readonly record: RequestRecord,
    readonly connection: Connection | undefined,
  ) {
    this.reader = new MessageReader(method.options.readMaxBytes)
    this.call = method.begin(headers, headers[":path"] ?? "", new RequestValues(record))
    stream.on("data", (chunk: Buffer) => this.read(chunk))
    stream.on("end", () => void this.serve())
    stream.on("close", () => this.close())
  }

  get startedAt(): number {
    return this.record.startedAt
  }

  /** 200 once anything was answered: gRPC's status is elsewhere. */
  get httpStatus(): number | undefined {
    return this.stream.headersSent ? 200 : undefined
  }

  private isReceiving(): boolean {
    return !this.answered && !this.serving
  }

  /** From now on a client that sends nothing of its request, or takes nothing of its answer, is cut off after this long. */
  watchForStalls(ms: number): void {
    const { stream } = this
    stream.setTimeout(ms, () => {
      if (this.isReceiving())
        this.refuse(new ConnectError("the request took too long to arrive", Code.DeadlineExceeded))
      else if (this.answered) stream.close(constants.NGHTTP2_CANCEL)
      else stream.setTimeout(ms)
    })
  }

  /** The GOAWAY of the whole connection says it. */
  announceEnd(): void {}

  /** Answers with an error now, whatever the request still has to say. */
  private refuse(error: ConnectError): void {
    if (this.answered || this.call === undefined) return
    this.send(failedAnswer(error, this.call, this.format))
    this.stream.resume()
    closeAfterEnd(this.stream)
  }

  private read(chunk: Buffer): void {
    if (this.answered) return
    try {
      this.record.memory?.read(chunk.length)
      this.reader?.push(chunk)
    } catch (reason) {
      this.refuse(ConnectError.from(reason))
    }
  }

  private async serve(): Promise<void> {
    const { reader, call } = this
    if (this.answered || this.stream.aborted || reader === undefined || call === undefined) return
    this.serving = true
    const answer = await this.method.answer(reader, call, this.format)
    this.serving = false
    if (this.closed) this.done()
    else this.send(answer)
  }

  private send(answer: GrpcAnswer): void {
    this.answered = true
    this.call?.finish()
    const { stream } = this
    if (stream.destroyed || stream.closed) return
    try {
      if (answer.trailers === undefined) {
        stream.respond(answer.headers, trailersOnly)
        return
      }
      const { trailers } = answer
      stream.on("wantTrailers", () => stream.sendTrailers(trailers))
      stream.respond(answer.headers, trailersFollow)
      if (answer.body !== undefined) this.record.memory?.write(answer.body.length)
      stream.end(answer.body)
    } catch (error) {
      // Metadata that HTTP/2 has no form for.
      this.record.code = Code.Internal
      this.record.error = error
      stream.close(constants.NGHTTP2_INTERNAL_ERROR)
    }
  }

  private close(): void {
    this.closed = true
    if (!this.answered) this.call?.abort(new ConnectError("the client went away", Code.Canceled))
    if (!this.serving) this.done()
  }

  private done(): void {
    if (!this.answered) this.record.code = Code.Canceled
    this.owner.exchangeDone(this)
    // node:http2 keeps a closed stream, and so this, for some collections more: not the whole call with it.
    this.call = undefined
    this.reader = undefined
  }
}
