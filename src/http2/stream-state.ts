import type { Connection } from "./connection.js"
import { ErrorCode } from "./constants.js"
import { checkFields, type FlatFields, PreparedFields } from "./hpack/encoder.js"
import type { RequestHead } from "./request-head.js"
import type { PendingBody } from "./sender.js"
import type { Http2Stream, StreamReceiver } from "./stream-api.js"
import { WholeBody } from "./whole-body.js"

const EMPTY = Buffer.alloc(0)
/** In place of the largest whole body: the body is wanted as it comes. */
const AS_IT_COMES = -1

/**
 * One request and its response, as the connection keeps it and the handler sees it. A plain object: a unary call needs no more.
 */
export class StreamState implements Http2Stream {
  context: unknown = undefined
  hasEnded = false
  headSent = false
  hasAnswered = false
  isClosed = false
  resetCode: number | undefined = undefined
  activeAt: number

  /** What its send window is larger than the connection's initial one. */
  sendDelta = 0
  pending: PendingBody | undefined = undefined
  /** It stands in the sender's queue. */
  isReady = false
  #needsDrain = false
  #resetWhenSent = false

  #receiver: StreamReceiver | undefined = undefined
  #maxBody = 0
  #isRefused = false
  #whole: WholeBody | undefined = undefined
  #receivedBytes = 0
  /** What the client may still send. */
  #windowLeft: number
  /** Given to the handler, which has not used it. */
  #unconsumed = 0
  /** Used, and the client has not been told. */
  #uncredited = 0

  constructor(
    readonly connection: Connection,
    readonly id: number,
    readonly head: RequestHead,
    window: number,
  ) {
    this.#windowLeft = window
    this.activeAt = connection.now
  }

  get unsentBytes(): number {
    return this.pending?.bytes ?? 0
  }

  receiveWhole(receiver: StreamReceiver, maxBytes: number): void {
    this.#receiver = receiver
    this.#maxBody = maxBytes
    if (this.head.contentLength > maxBytes) this.#refuse("size")
  }

  receiveChunks(receiver: StreamReceiver): void {
    this.#receiver = receiver
    this.#maxBody = AS_IT_COMES
  }

  consume(bytes: number): void {
    const used = Math.min(bytes, this.#unconsumed)
    this.#unconsumed -= used
    this.#credit(used)
  }

  answer(
    head: PreparedFields,
    fields: FlatFields | undefined,
    body: Uint8Array | undefined,
    trailers?: PreparedFields | FlatFields,
  ): void {
    if (this.isClosed || this.headSent) return
    if (fields !== undefined) checkFields(fields)
    if (trailers !== undefined && !(trailers instanceof PreparedFields)) checkFields(trailers)
    const { writer, sender } = this.connection
    const length = body === undefined || this.head.method === "HEAD" ? 0 : body.length
    if (!sender.fits(length)) {
      this.reset(ErrorCode.ENHANCE_YOUR_CALM)
      return
    }
    this.headSent = true
    const endStream = length === 0 && trailers === undefined
    writer.headers(this.id, head, fields, endStream)
    if (length > 0 && body !== undefined) {
      if (!sender.canSend(this, length)) {
        this.#resetWhenSent = true
        sender.enqueue(this, body, true, trailers)
        return
      }
      writer.data(this.id, body, 0, length, trailers === undefined)
      sender.spend(this, length)
    }
    if (trailers !== undefined) this.#writeTrailers(trailers)
    this.#resetWhenSent = true
    this.#finish()
  }

  sendInformational(status: number, fields?: FlatFields): void {
    if (this.isClosed || this.headSent) return
    if (status < 100 || status > 199 || status === 101) throw new TypeError(`status ${status} is not informational`)
    if (fields !== undefined) checkFields(fields)
    this.connection.writer.headers(this.id, undefined, [":status", String(status), ...(fields ?? [])], false)
  }

  sendHead(status: number, fields: FlatFields, endStream: boolean): void {
    if (this.isClosed || this.headSent) return
    if (!(status >= 200 && status <= 999)) throw new TypeError(`status ${status}: 200 to 999 are expected`)
    checkFields(fields)
    this.headSent = true
    this.connection.writer.headers(this.id, undefined, [":status", String(status), ...fields], endStream)
    if (endStream) this.#finish()
  }

  write(chunk: Uint8Array): boolean {
    if (this.isClosed || this.hasAnswered || this.pending?.hasEnded === true) return false
    if (!this.headSent) throw new TypeError("the head is to be sent before the body")
    const { length } = chunk
    if (length === 0 || this.head.method === "HEAD") return true
    const { sender, writer, options } = this.connection
    if (sender.canSend(this, length)) {
      writer.data(this.id, chunk, 0, length, false)
      sender.spend(this, length)
      return true
    }
    // Whoever waits when told to is bounded by that.
    if (!sender.fits(length) && (this.pending?.bytes ?? 0) >= options.streamHighWaterBytes) {
      this.reset(ErrorCode.ENHANCE_YOUR_CALM)
      return false
    }
    sender.enqueue(this, chunk, false)
    this.#needsDrain = (this.pending?.bytes ?? 0) >= options.streamHighWaterBytes
    return !this.#needsDrain
  }

  end(trailers?: FlatFields, chunk?: Uint8Array): void {
    if (this.isClosed || this.hasAnswered || this.pending?.hasEnded === true) return
    if (!this.headSent) throw new TypeError("the head is to be sent before the end")
    const given = trailers !== undefined && trailers.length > 0 ? trailers : undefined
    if (given !== undefined) checkFields(given)
    const { sender, writer } = this.connection
    if (chunk === undefined || chunk.length === 0 || this.head.method === "HEAD") {
      if (this.pending !== undefined) sender.finishAfter(this, this.pending, given)
      else {
        if (given === undefined) writer.data(this.id, EMPTY, 0, 0, true)
        this.sent(given)
      }
    } else if (sender.canSend(this, chunk.length)) {
      writer.data(this.id, chunk, 0, chunk.length, given === undefined)
      sender.spend(this, chunk.length)
      this.sent(given)
    } else if (sender.fits(chunk.length)) sender.enqueue(this, chunk, true, given)
    else this.reset(ErrorCode.ENHANCE_YOUR_CALM)
  }

  reset(code: number): void {
    if (this.isClosed) return
    if (code === ErrorCode.NO_ERROR && this.pending?.hasEnded === true) this.#resetWhenSent = true
    else {
      this.connection.writeReset(this.id, code)
      this.close(code)
    }
  }

  refuse(): void {
    if (!this.isClosed) this.connection.refuse(this.id)
  }

  /** For the sender: everything has gone out but the trailers. */
  sent(trailers: PreparedFields | FlatFields | undefined): void {
    if (trailers !== undefined) this.#writeTrailers(trailers)
    this.#finish()
  }

  /** For the sender: so much waits still. */
  drained(bytes: number): void {
    if (!this.#needsDrain || bytes * 2 > this.connection.options.streamHighWaterBytes) return
    this.#needsDrain = false
    try {
      this.#receiver?.onDrain(this)
    } catch (error) {
      this.connection.handlerFailed(this, error)
    }
  }

  /**
   * For the connection: a DATA frame, which took `flowBytes` of the windows.
   * @returns the code of the client's fault, if it is one.
   */
  receive(buffer: Buffer, start: number, end: number, flowBytes: number, endStream: boolean): number | undefined {
    this.#windowLeft -= flowBytes
    if (this.#windowLeft < 0) return ErrorCode.FLOW_CONTROL_ERROR
    const bytes = end - start
    if (bytes > 0) this.activeAt = this.connection.now
    this.#receivedBytes += bytes
    const { contentLength } = this.head
    if (
      contentLength >= 0 &&
      (endStream ? this.#receivedBytes !== contentLength : this.#receivedBytes > contentLength)
    ) {
      return ErrorCode.PROTOCOL_ERROR
    }
    this.hasEnded = endStream
    if (this.#maxBody === AS_IT_COMES && this.#receiver !== undefined) {
      this.#credit(flowBytes - bytes)
      this.#unconsumed += bytes
      if (bytes > 0) this.#receiver.onData(this, buffer.subarray(start, end))
    } else {
      if (endStream && this.#whole === undefined && bytes <= this.#maxBody && !this.#isRefused) {
        this.connection.credit(flowBytes)
        this.#deliver(buffer.subarray(start, end))
        return undefined
      }
      this.#gather(buffer, start, end)
      this.#credit(flowBytes)
      if (!endStream && this.#whole !== undefined) this.#receiver?.onPart?.(this, this.#whole.received)
    }
    if (endStream) this.endBody()
    return undefined
  }

  /** For the connection: trailers have come. @returns the code of the client's fault, if it is one. */
  receiveTrailers(): number | undefined {
    const { contentLength } = this.head
    if (contentLength >= 0 && this.#receivedBytes !== contentLength) return ErrorCode.PROTOCOL_ERROR
    this.hasEnded = true
    this.endBody()
    return undefined
  }

  /** For the connection: the body has ended. */
  endBody(): void {
    if (this.isClosed) return
    if (this.#maxBody === AS_IT_COMES) this.#receiver?.onEnd(this)
    else if (!this.#isRefused) {
      const whole = this.#whole?.received ?? EMPTY
      this.#release()
      this.#deliver(whole)
      return
    }
    this.#closeIfDone()
  }

  /** For the connection: the stream is gone. `code` undefined: both sides have said all. */
  close(code: number | undefined): void {
    if (this.isClosed) return
    this.isClosed = true
    this.resetCode = code
    const { connection } = this
    this.#release()
    connection.credit(this.#unconsumed)
    this.#unconsumed = 0
    connection.sender.drop(this)
    connection.streamClosed(this)
    try {
      this.#receiver?.onClose(this, code)
    } catch (error) {
      connection.handler.onError(error)
    }
  }

  #deliver(whole: Buffer): void {
    this.#receiver?.onBody(this, whole)
    this.#closeIfDone()
  }

  /** A response that came before its request's end. */
  #closeIfDone(): void {
    if (!this.isClosed && this.hasEnded && this.hasAnswered) this.close(undefined)
  }

  #gather(buffer: Buffer, start: number, end: number): void {
    if (this.#isRefused || end === start) return
    this.#whole ??= new WholeBody(this.connection, this.#maxBody, this.head.contentLength)
    const fault = this.#whole.add(buffer, start, end)
    if (fault !== undefined) this.#refuse(fault)
  }

  #refuse(reason: "size" | "memory"): void {
    this.#isRefused = true
    this.#release()
    this.#receiver?.onBodyRefused(this, reason)
  }

  #release(): void {
    this.#whole?.release()
    this.#whole = undefined
  }

  #credit(bytes: number): void {
    if (bytes === 0) return
    this.connection.credit(bytes)
    if (this.hasEnded || this.isClosed) return
    this.#uncredited += bytes
    if (this.#uncredited * 2 < this.connection.options.streamWindowBytes) return
    this.#windowLeft += this.#uncredited
    this.connection.writer.windowUpdate(this.id, this.#uncredited)
    this.#uncredited = 0
  }

  #writeTrailers(trailers: PreparedFields | FlatFields): void {
    const { writer } = this.connection
    if (trailers instanceof PreparedFields) writer.headers(this.id, trailers, undefined, true)
    else writer.headers(this.id, undefined, trailers, true)
  }

  /** END_STREAM has gone out. */
  #finish(): void {
    this.hasAnswered = true
    if (this.#receiver?.onAnswered !== undefined) this.#tellAnswered(this.#receiver)
    if (this.hasEnded) this.close(undefined)
    else if (this.#resetWhenSent) this.reset(ErrorCode.NO_ERROR)
  }

  #tellAnswered(receiver: StreamReceiver): void {
    try {
      receiver.onAnswered?.(this)
    } catch (error) {
      this.connection.handler.onError(error)
    }
  }
}
