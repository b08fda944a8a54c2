import { Code, ConnectError } from "@connectrpc/connect"
import type { Call } from "../call.js"
import type { RequestRecord } from "../request-record.js"
import type { MessageFormat } from "./headers.js"
import type { MessageReader } from "./message.js"
import { failureResponse, type GrpcResponse, type GrpcUnaryMethod } from "./unary.js"

/** The HTTP/2 connection of a request: counts what it keeps the server busy with. */
export interface Connection {
  callStarted(): void
  callEnded(): void
}

/** Who made the exchange; one for all of them. */
export interface UnaryExchangeOwner {
  /** The stream is closed and the implementation has come back. Once for each exchange. */
  exchangeDone(exchange: UnaryExchange): void
}

/**
 * One unary gRPC request and its answer: who lets it in, what serves it and when it is over. How its stream is read and written is the
 * transports' own.
 */
export abstract class UnaryExchange {
  /** For its owner's list of exchanges. */
  slot = -1
  watched = false
  protected answered = false
  protected serving = false
  protected closed = false
  /** Undefined once the exchange is done. */
  #call: Call | undefined
  /** Serves the request only once this has given no error. */
  #admission: Promise<ConnectError | undefined> | undefined

  readonly #owner: UnaryExchangeOwner

  constructor(
    owner: UnaryExchangeOwner,
    protected readonly method: GrpcUnaryMethod,
    call: Call,
    protected readonly format: MessageFormat,
    readonly record: RequestRecord,
    readonly connection: Connection | undefined,
  ) {
    this.#owner = owner
    this.#call = call
  }

  get startedAt(): number {
    return this.record.startedAt
  }

  /** 200 once anything was answered: gRPC's status is elsewhere. */
  abstract get httpStatus(): number | undefined

  /** From now on a client that sends nothing of its request, or takes nothing of its answer, is cut off after this long. */
  abstract watchForStalls(ms: number): void

  /** Hands the answer to the stream. */
  protected abstract write(answer: GrpcResponse): void

  /** Ends a stream whose answer HTTP/2 has no form for. */
  protected abstract breakStream(): void

  /** The GOAWAY of the whole connection says it. */
  announceEnd(): void {}

  /** The request is let in when this gives undefined, and refused with the error that it gives. */
  awaitAdmission(admission: Promise<ConnectError | undefined>): void {
    this.#admission = admission
    void admission.then((error) => {
      if (error !== undefined) this.refuse(error)
    })
  }

  /** Answers with an error now, whatever the request still has to say. */
  refuse(error: ConnectError): void {
    if (this.answered || this.#call === undefined) return
    this.#send(failureResponse(error, this.#call, this.format))
  }

  /** The client sends nothing of its request. */
  protected refuseStalled(): void {
    this.refuse(new ConnectError("the request took too long to arrive", Code.DeadlineExceeded))
  }

  /** Counts bytes of the request. Returns false when there is no room for them, and it has been refused. */
  protected count(bytes: number): boolean {
    return this.attempt(() => this.record.memory?.read(bytes))
  }

  /** What is wrong with the request refuses it; then the answer is false. */
  protected attempt(step: () => void): boolean {
    try {
      step()
      return true
    } catch (reason) {
      this.refuse(ConnectError.from(reason))
      return false
    }
  }

  /** The whole request is there. */
  protected async serve(reader: MessageReader): Promise<void> {
    const call = this.#call
    if (this.answered || this.closed || call === undefined) return
    this.serving = true
    const isRefused = this.#admission !== undefined && (await this.#admission) !== undefined
    const answer = isRefused || this.closed ? undefined : await this.method.answer(reader, call, this.format)
    this.serving = false
    if (this.closed) this.#done()
    else if (answer !== undefined) this.#send(answer)
  }

  /** The stream is closed, by whichever end. */
  protected close(): void {
    this.closed = true
    if (!this.answered) this.#call?.abort(new ConnectError("the client went away", Code.Canceled))
    if (!this.serving) this.#done()
  }

  #send(answer: GrpcResponse): void {
    this.answered = true
    this.#call?.finish()
    try {
      this.write(answer)
    } catch (error) {
      // Metadata that HTTP/2 has no form for.
      this.record.code = Code.Internal
      this.record.error = error
      this.breakStream()
    }
  }

  #done(): void {
    if (!this.answered) this.record.code = Code.Canceled
    this.#owner.exchangeDone(this)
    // A closed stream, and so this, may be kept for some collections more: not the whole call with it.
    this.#call = undefined
  }
}
