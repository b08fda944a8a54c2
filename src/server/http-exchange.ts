// A request that goes through node's kind of request and response, from its headers to the return of what answers it.
import { constants } from "node:http2"
import { Code } from "@connectrpc/connect"
import type { Connection } from "../rpc/grpc/unary-exchange.js"
import { type HttpRequest, type HttpResponse, isHttp2Response } from "../rpc/http/messages.js"
import { respond } from "../rpc/http/unread-body.js"
import type { RequestRecord } from "../rpc/request-record.js"
import { Http1Request, Http1Response } from "./http1-messages.js"

/** A client stream may pause for longer than one message may: this many times over. */
const STREAM_SILENCES = 9

export interface HttpExchangeOwner {
  /** The response is closed and what served it has come back, even after the client went away. Once for each exchange. */
  exchangeDone(exchange: HttpExchange): void
}

/** One HTTP request and its response, as the server counts, watches and logs it. */
export class HttpExchange {
  /** For its owner's list of exchanges. */
  slot = -1
  watched = false
  #closed = false
  #returned = false
  #silences = 0

  readonly #owner: HttpExchangeOwner
  readonly #request: HttpRequest
  readonly #response: HttpResponse
  /** The client may send for as long as it likes. */
  readonly #takesStream: boolean

  constructor(
    owner: HttpExchangeOwner,
    request: HttpRequest,
    response: HttpResponse,
    readonly record: RequestRecord,
    /** Undefined over HTTP/1.1. */
    readonly connection: Connection | undefined,

    takesStream: boolean,
  ) {
    this.#owner = owner
    this.#request = request
    this.#response = response
    this.#takesStream = takesStream
    response.on("close", () => {
      this.#closed = true
      this.#finishIfOver()
    })
  }

  /** What answers the request has been called; undefined: it has come back already. */
  follow(served: Promise<void> | undefined): void {
    if (served === undefined) this.#markReturned()
    else
      served.then(
        () => this.#markReturned(),
        (error: unknown) => this.fail(error),
      )
  }

  /** What should have answered the request threw. */
  fail(error: unknown): void {
    this.record.code = Code.Internal
    this.record.error = error
    refuse(this.#request, this.#response, 500)
    this.#markReturned()
  }

  get startedAt(): number {
    return this.record.startedAt
  }

  get httpStatus(): number | undefined {
    return this.#response.headersSent ? this.#response.statusCode : undefined
  }

  /** From now on a client that sends nothing of its request, or takes nothing of its response, is cut off after this long. */
  watchForStalls(ms: number): void {
    const response = this.#response
    const request = this.#request
    response.setTimeout(ms, () => {
      const untaken = isHttp2Response(response)
        ? response.stream.writableLength
        : (response.socket?.writableLength ?? 0)
      if (untaken > 0) destroy(response)
      else if (!this.#takesStream && !request.complete && !response.headersSent) refuse(request, response, 408)
      else if (this.#takesStream && !request.complete && ++this.#silences > STREAM_SILENCES) destroy(response)
      else response.setTimeout(ms)
    })
  }

  announceEnd(): void {
    announceEnd(this.#response)
  }

  #markReturned(): void {
    this.#returned = true
    this.#finishIfOver()
  }

  #finishIfOver(): void {
    if (!this.#closed || !this.#returned) return
    if (!this.#response.writableFinished && this.record.code === undefined) this.record.code = Code.Canceled
    if (this.#request instanceof Http1Request) this.#request.forgetHead()
    this.#owner.exchangeDone(this)
  }
}

/** Tells an HTTP/1.1 client that this is the last response on its connection; over HTTP/2 a GOAWAY does, for all. */
export function announceEnd(response: HttpResponse): void {
  if (isHttp2Response(response) || response.headersSent) return
  if (response instanceof Http1Response && response.isFollowed) return
  response.setHeader("connection", "close")
}

/** Ends a response that has not begun, with a status and no words; one that has is cut. */
export function refuse(request: HttpRequest, response: HttpResponse, status: number): void {
  if (!response.headersSent) respond(request, response, status, { "content-length": 0 })
  else destroy(response)
}

function destroy(response: HttpResponse): void {
  if (isHttp2Response(response)) response.stream.close(constants.NGHTTP2_CANCEL)
  else response.destroy()
}
