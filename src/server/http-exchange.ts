// A request that goes through node:http's kind of request and response, from its headers to the return of what answers it.
import { constants, type Http2Session } from "node:http2"
import { Code } from "@connectrpc/connect"
import type { HttpRequest, HttpResponse } from "../rpc/connect/http-request.js"
import type { RequestRecord } from "../rpc/request-record.js"

export interface HttpExchangeOwner {
  /** The response is closed and what served it has come back, even after the client went away. Once for each exchange. */
  exchangeDone(exchange: HttpExchange): void
}

export class HttpExchange {
  readonly session: Http2Session | undefined
  /** For its owner's list of exchanges. */
  slot = -1
  private closed = false
  private returned = false

  constructor(
    private readonly owner: HttpExchangeOwner,
    private readonly request: HttpRequest,
    private readonly response: HttpResponse,
    readonly record: RequestRecord,
    /** The client may send for as long as it likes. */
    private readonly takesStream: boolean,
  ) {
    this.session = "stream" in request ? request.stream.session : undefined
    response.on("close", () => {
      this.closed = true
      this.done()
    })
  }

  /** What answers the request has been called; undefined: it has come back already. */
  follow(served: Promise<void> | undefined): void {
    if (served === undefined) this.came()
    else
      served.then(
        () => this.came(),
        (error: unknown) => this.fail(error),
      )
  }

  /** What should have answered the request threw. */
  fail(error: unknown): void {
    this.record.code = Code.Internal
    this.record.error = error
    refuse(this.response, 500)
    this.came()
  }

  get startedAt(): number {
    return this.record.startedAt
  }

  get httpStatus(): number | undefined {
    return this.response.headersSent ? this.response.statusCode : undefined
  }

  /** Only of HTTP/2: node:http looks after its own connections. */
  isReceiving(): boolean {
    return "stream" in this.request && !this.takesStream && !this.request.complete
  }

  timeOut(): void {
    refuse(this.response, 408)
  }

  announceEnd(): void {
    announceEnd(this.response)
  }

  private came(): void {
    this.returned = true
    this.done()
  }

  private done(): void {
    if (!this.closed || !this.returned) return
    if (!this.response.writableFinished && this.record.code === undefined) this.record.code = Code.Canceled
    this.owner.exchangeDone(this)
  }
}

/** Tells an HTTP/1.1 client that this is the last answer on its connection; over HTTP/2 a GOAWAY does, for all. */
export function announceEnd(response: HttpResponse): void {
  if (!("stream" in response) && !response.headersSent) response.setHeader("connection", "close")
}

/** Before an answer that leaves the request's body unread: over HTTP/1.1 nothing can follow it, over HTTP/2 its stream has to be closed. */
export function leaveBody(response: HttpResponse): void {
  if (!("stream" in response)) {
    announceEnd(response)
    return
  }
  const { stream } = response
  // Not before the answer is out: a reset would overtake it.
  stream.once("finish", () => setImmediate(() => stream.close(constants.NGHTTP2_NO_ERROR)))
}

/** Ends a response that has not begun; one that has is cut. */
export function refuse(response: HttpResponse, status: number): void {
  if (response.headersSent) {
    if ("stream" in response) response.stream.close(constants.NGHTTP2_CANCEL)
    else response.destroy()
    return
  }
  response.statusCode = status
  leaveBody(response)
  response.end()
}
