// Unary gRPC on streams of src/http2: no stream objects, the answer in one call.
import type { OutgoingHttpHeaders } from "node:http"
import { Code, ConnectError } from "@connectrpc/connect"
import { ErrorCode, type Http2Stream, PreparedFields, type StreamReceiver } from "../../http2/index.js"
import type { Call } from "../call.js"
import { type RequestRecord, RequestValues } from "../request-record.js"
import type { MessageFormat } from "./headers.js"
import type { Connection } from "./http2-stream.js"
import { MessageReader, prefixBytes } from "./message.js"
import { failedAnswer, type GrpcAnswer, type GrpcUnaryMethod, okTrailers } from "./unary.js"

const protoHead = new PreparedFields([":status", "200", "content-type", "application/grpc+proto"])
const jsonHead = new PreparedFields([":status", "200", "content-type", "application/grpc+json"])
const preparedOk = new PreparedFields(["grpc-status", "0"])

/** Who made the exchange; one for all of them. */
export interface GrpcStreamOwner {
  /** The stream is closed and the implementation has come back. Once for each exchange. */
  exchangeDone(exchange: GrpcStreamExchange): void
}

/** One request and its answer. */
export class GrpcStreamExchange {
  private call: Call | undefined
  /** For its owner's list of exchanges. */
  slot = -1
  watched = false
  /** Serves the request only once this has given no error. */
  private admission: Promise<ConnectError | undefined> | undefined
  private stallTimer: NodeJS.Timeout | undefined
  /** Bytes of the request that are counted. */
  private counted = 0
  private answered = false
  private serving = false
  private closed = false

  constructor(
    private readonly owner: GrpcStreamOwner,
    private readonly method: GrpcUnaryMethod,
    private readonly stream: Http2Stream,
    private readonly format: MessageFormat,
    readonly record: RequestRecord,
    readonly connection: Connection,
  ) {
    const { head } = stream
    this.call = method.begin(head.headers, head.path, new RequestValues(record))
  }

  /** Asks for the message; to be called once. */
  begin(): void {
    this.stream.context = this
    this.stream.receiveWhole(receiver, prefixBytes + this.method.options.readMaxBytes)
  }

  get startedAt(): number {
    return this.record.startedAt
  }

  /** 200 once anything was answered: gRPC's status is elsewhere. */
  get httpStatus(): number | undefined {
    return this.stream.headSent ? 200 : undefined
  }

  /** From now on a client that sends nothing of its request is cut off after this long; src/http2 looks after those that take nothing. */
  watchForStalls(ms: number): void {
    if (this.answered || this.serving || this.closed) return
    const wait = ms - (performance.now() - this.stream.activeAt)
    if (wait > 0) this.stallTimer = setTimeout(() => this.watchForStalls(ms), wait).unref()
    else this.refuse(new ConnectError("the request took too long to arrive", Code.DeadlineExceeded))
  }

  /** The GOAWAY of the whole connection says it. */
  announceEnd(): void {}

  /** The request is let in when this gives undefined, and refused with the error that it gives. */
  awaitAdmission(admission: Promise<ConnectError | undefined>): void {
    this.admission = admission
    void admission.then((error) => {
      if (error !== undefined) this.refuse(error)
    })
  }

  /** Answers with an error now, whatever the request still has to say. */
  refuse(error: ConnectError): void {
    if (this.answered || this.call === undefined) return
    this.send(failedAnswer(error, this.call, this.format))
  }

  /** The message's beginning, as long as its end is missing. */
  look(start: Buffer): void {
    if (this.answered || !this.count(start) || start.length < prefixBytes) return
    this.check(start)
  }

  /** False: there is no room for it, and it has been refused. */
  private count(body: Buffer): boolean {
    try {
      this.record.memory?.read(body.length - this.counted)
      this.counted = body.length
      return true
    } catch (reason) {
      this.refuse(ConnectError.from(reason))
      return false
    }
  }

  /** Undefined: it has been refused. */
  private check(bytes: Buffer): MessageReader | undefined {
    const reader = new MessageReader(this.method.options.readMaxBytes)
    try {
      reader.push(bytes)
      return reader
    } catch (reason) {
      this.refuse(ConnectError.from(reason))
      return undefined
    }
  }

  async serve(body: Buffer): Promise<void> {
    const { call } = this
    if (this.answered || call === undefined || !this.count(body)) return
    const reader = this.check(body)
    if (reader === undefined) return
    this.serving = true
    if (this.admission !== undefined && (await this.admission) !== undefined) {
      this.serving = false
      if (this.closed) this.done()
      return
    }
    const answer = await this.method.answer(reader, call, this.format)
    this.serving = false
    if (this.closed) this.done()
    else this.send(answer)
  }

  private send(answer: GrpcAnswer): void {
    this.answered = true
    this.call?.finish()
    const { stream } = this
    const { headers, body, trailers } = answer
    try {
      const head = this.format === "proto" ? protoHead : jsonHead
      const prepared = trailers === okTrailers ? preparedOk : trailers && flatFields(trailers)
      stream.answer(head, flatFields(headers), body, prepared)
    } catch (error) {
      // Metadata that HTTP/2 has no form for.
      this.record.code = Code.Internal
      this.record.error = error
      stream.reset(ErrorCode.INTERNAL_ERROR)
    }
  }

  close(): void {
    this.closed = true
    clearTimeout(this.stallTimer)
    if (!this.answered) this.call?.abort(new ConnectError("the client went away", Code.Canceled))
    if (!this.serving) this.done()
  }

  private done(): void {
    if (!this.answered) this.record.code = Code.Canceled
    this.owner.exchangeDone(this)
    this.call = undefined
  }
}

const exchangeOf = (stream: Http2Stream) => stream.context as GrpcStreamExchange

const receiver: StreamReceiver = {
  onBody: (stream, body) => void exchangeOf(stream).serve(body),
  onPart: (stream, start) => exchangeOf(stream).look(start),
  onBodyRefused(stream, reason) {
    const message = reason === "size" ? "the request is larger than one message may be" : "too much is being received"
    exchangeOf(stream).refuse(new ConnectError(message, Code.ResourceExhausted))
  },
  onClose: (stream) => exchangeOf(stream).close(),
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
