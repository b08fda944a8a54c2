// HTTP/1.1's request and response as node:http makes them, with a short way for what most of them are: a body that is wanted whole, and
// a response that is there whole. The long way, through streams, stays open for all others.
import {
  IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  OutgoingMessage,
  ServerResponse,
  STATUS_CODES,
} from "node:http"
import { httpDate } from "../http2/index.js"
import { type BodyReceiver, mayHaveBody } from "../rpc/http/messages.js"

/** What node:http has and its types do not. */
interface WithHeaderLines {
  _addHeaderLines(this: IncomingMessage, lines: string[], count: number): void
}

type HeadFields = OutgoingHttpHeaders | OutgoingHttpHeader[]

/** A request whose body can be had as it is parsed, past the stream that node:http puts it into. */
export class Http1Request extends IncomingMessage {
  #receiver: BodyReceiver | undefined
  #isReceived = false

  /** To be called when nobody reads its head any more: node:http keeps the last request of each connection. */
  forgetHead(): void {
    this.rawHeaders = []
    this.headers = {}
  }

  /** Trailers are read by nobody here, and may be as long as a head. */
  _addHeaderLines(lines: string[], count: number): void {
    if (this.complete) return
    ;(IncomingMessage.prototype as unknown as WithHeaderLines)._addHeaderLines.call(this, lines, count)
  }

  /** Gives the body to `receiver` alone. Returns false when somebody reads it already, or some of it waits in the stream. */
  receiveBody(receiver: BodyReceiver): boolean {
    if (this.complete || this.destroyed || this.readableFlowing !== null || this.readableLength > 0) return false
    this.#receiver = receiver
    return true
  }

  override push(chunk: Buffer | null): boolean {
    const receiver = this.#receiver
    if (receiver === undefined) return super.push(chunk)
    if (chunk !== null) receiver.onData(chunk)
    else {
      this.#receiver = undefined
      this.#isReceived = true
      receiver.onEnd()
    }
    // The receiver has a limit of its own, and says so with an error.
    return true
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    const receiver = this.#receiver
    this.#receiver = undefined
    super._destroy(error, callback)
    // The response learns of it first, as it does where a stream carries the body.
    if (receiver !== undefined) process.nextTick(() => receiver.onGone())
  }

  /** The rest of the body is not wanted: what still comes goes into the stream, for whoever discards it. */
  stopReceiving(): void {
    this.#receiver = undefined
  }

  /** node:http calls it when the response is out, to read what nobody has read. Where there is nothing it costs as much as a response. */
  _dump(): void {
    if (this.#isReceived || (this.complete && !mayHaveBody(this))) return
    ;(IncomingMessage.prototype as unknown as { _dump(this: IncomingMessage): void })._dump.call(this)
  }
}

/**
 * A response whose head carries the request's id: set beforehand with setHeader, that one field would make node:http build the whole head
 * its slow way.
 */
export class Http1Response<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  requestId: string | undefined
  /** The fields that tell how long the connection stays, each with its CR LF. */
  persistence = ""
  /** Others are to follow on its connection, whatever happens. */
  isFollowed = false
  #isSentWhole = false
  /** What was sent whole is out. */
  #isTaken = false

  static {
    // Whether the head, and all of it, is out, whichever way it took.
    orElse(Http1Response.prototype, "headersSent", (response) => response.#isSentWhole)
    orElse(Http1Response.prototype, "writableFinished", (response) => response.#isTaken)
  }

  override writeHead(statusCode: number, reason?: string | HeadFields, fields?: HeadFields): this {
    return typeof reason === "string"
      ? super.writeHead(statusCode, reason, this.#withId(fields))
      : super.writeHead(statusCode, this.#withId(reason ?? fields))
  }

  /**
   * Sends head and body in one write. False, and nothing is sent, where node:http has to: the connection is to end, it is not this
   * response's turn, or a field is not plain ASCII. `body` is UTF-8 text, and its length stands in the fields.
   */
  sendWhole(status: number, headers: OutgoingHttpHeaders, body: string | undefined): boolean {
    const { socket, req } = this
    if (socket === null || !socket.writable || this.headersSent) return false
    if (!this.shouldKeepAlive || req.httpVersionMinor !== 1 || req.httpVersionMajor !== 1) return false
    const length = headers["content-length"]
    if (length === undefined && status !== 204 && status !== 304) return false
    if (this.hasHeader("connection")) return false
    const head = this.#head(status, headers)
    if (head === undefined) return false
    // Bytes and characters are as many only where all are ASCII.
    if (body === undefined) socket.write(head, "latin1")
    else socket.write(head + body, body.length === length ? "latin1" : "utf8")
    this.statusCode = status
    this.#isSentWhole = true
    this.finished = true
    // What follows on the connection waits for this event: node:http goes on by it, too.
    if (socket.writableLength === 0) this.#finish()
    else {
      socket.write("", "latin1", (error) => {
        if (!error) this.#finish()
      })
    }
    return true
  }

  #finish(): void {
    this.#isTaken = true
    this.emit("finish")
  }

  /** Undefined where a field is not to be written here. */
  #head(status: number, headers: OutgoingHttpHeaders): string | undefined {
    let head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? "unknown"}\r\n`
    for (const name in headers) {
      const value = headers[name]
      if (typeof value === "number") head += `${name}: ${value}\r\n`
      else if (typeof value === "string" && isName(name) && isPlain(value)) head += `${name}: ${value}\r\n`
      else if (value !== undefined) return undefined
    }
    for (const name of this.getHeaderNames()) {
      const value = this.getHeader(name)
      if (headers[name] !== undefined) continue
      if (typeof value !== "string" || !isPlain(value)) return undefined
      head += `${name}: ${value}\r\n`
    }
    const id =
      this.requestId === undefined ? "" : `x-request-id: ${this.requestId}\r\nx-content-type-options: nosniff\r\n`
    return `${head}${id}Date: ${httpDate()}\r\n${this.persistence}\r\n`
  }

  #withId(fields: HeadFields | undefined): HeadFields | undefined {
    if (this.requestId === undefined) return fields
    if (fields !== undefined && !Array.isArray(fields)) {
      return { "x-request-id": this.requestId, "x-content-type-options": "nosniff", ...fields }
    }
    this.setHeader("x-request-id", this.requestId)
    this.setHeader("x-content-type-options", "nosniff")
    return fields
  }
}

/** The property is true where `isSo`, or where node:http has it so. The types of node:http call it a field, which can't be overridden. */
function orElse(
  prototype: Http1Response,
  name: "headersSent" | "writableFinished",
  isSo: (response: Http1Response) => boolean,
): void {
  const own = Object.getOwnPropertyDescriptor(OutgoingMessage.prototype, name)?.get
  Object.defineProperty(prototype, name, {
    configurable: true,
    get(this: Http1Response) {
      return isSo(this) || own?.call(this) === true
    },
  })
}

/** Names come from code, and are few. */
const names = new Set<string>()
const MAX_NAMES = 1000

function isName(name: string): boolean {
  if (names.has(name)) return true
  // node:http writes these in its own way, and decides by them.
  if (
    !/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) ||
    /^(connection|transfer-encoding|trailer|upgrade|date|keep-alive)$/i.test(name)
  ) {
    return false
  }
  if (names.size < MAX_NAMES) names.add(name)
  return true
}

function isPlain(value: string): boolean {
  return /^[\t\x20-\x7e]*$/.test(value)
}
