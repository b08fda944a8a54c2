// What this library and the program that serves say to each other about one request.
import type { Socket } from "node:net"
import type { FlatFields, PreparedFields } from "./hpack/encoder.js"
import type { RequestHead } from "./request-head.js"

/** One connection, as a handler sees it. */
export interface Http2Peer {
  /** For the handler: what it knows of this connection. */
  context: unknown
  /** False once it is closed or closing. */
  readonly isOpen: boolean
  /** Streams that are open now. */
  readonly openStreams: number
  /** To look at, not to read from or write to. */
  readonly socket: Socket
  /** Ends the connection at once: GOAWAY with the code, then every stream is aborted. */
  terminate(code: number, message: string): void
}

/** One request and its response. */
export interface Http2Stream {
  readonly id: number
  readonly head: RequestHead
  readonly connection: Http2Peer
  /** For the handler: what it knows of this request. */
  context: unknown
  /** The request has arrived to its end. Fields behind its body are checked, and not kept. */
  readonly hasEnded: boolean
  /** Response fields have been sent, other than informational ones. */
  readonly headSent: boolean
  /** The response's end has been handed over. */
  readonly hasAnswered: boolean
  /** Nothing can be sent any more: both sides have ended, or it was reset. */
  readonly isClosed: boolean
  /** The error code that closed it; undefined: none did, or it is open. */
  readonly resetCode: number | undefined
  /** performance.now(), to a second, at which the client last sent a part of the body or took one. */
  readonly activeAt: number
  /** Bytes of the response that wait for the client, whose windows or connection have no room for them. */
  readonly unsentBytes: number

  /**
   * Wants the body as one buffer, at its end. To be called from onRequest. Where it is larger than `maxBytes`, or memory is short,
   * `receiver` learns of that in its place.
   */
  receiveWhole(receiver: StreamReceiver, maxBytes: number): void
  /** Wants the body as it comes. The client may send as much as its windows allow until `consume` is called. */
  receiveChunks(receiver: StreamReceiver): void
  /** So many bytes of the body have been used; the client may send as many more. */
  consume(bytes: number): void

  /**
   * The whole response at once: what most calls need, and the quickest way. `body` is not copied where it is large: leave it as it
   * is. Without `trailers` the body ends the response; without a body too, the head does. A request whose body has not ended is
   * reset with NO_ERROR afterwards: nobody reads on. Throws TypeError where `fields` or `trailers` have no form in HTTP/2.
   */
  answer(
    head: PreparedFields,
    fields: FlatFields | undefined,
    body: Uint8Array | undefined,
    trailers?: PreparedFields | FlatFields,
  ): void
  /** A response of status 1xx, 100 for example. */
  sendInformational(status: number, fields?: FlatFields): void
  /** The head of a response; `fields` without :status. Throws TypeError where they have no form in HTTP/2. */
  sendHead(status: number, fields: FlatFields, endStream: boolean): void
  /**
   * A piece of the body. Returns false when the client is slow; onDrain tells when to go on. The chunk is not copied: leave it as it is.
   */
  write(chunk: Uint8Array): boolean
  /** Ends the response, with a last piece if there is one. Throws TypeError where `trailers` have no form in HTTP/2. */
  end(trailers?: FlatFields, chunk?: Uint8Array): void
  /** Ends both sides now: what is still to be sent is dropped, unless the code is NO_ERROR and the response has been ended. */
  reset(code: number): void
  /** Refuses the request: the client may send it again. Counted as a reset: one too many ends the connection. */
  refuse(): void
}

/** Who gets a request's body and learns of its fate; one object may serve any number of streams. */
export interface StreamReceiver {
  /**
   * The whole body. It is part of what was read from the socket: keep it for as long as the request runs, not longer, or all that was
   * read with it stays in memory.
   */
  onBody(stream: Http2Stream, body: Buffer): void
  /** What has come of a whole body that takes more than one frame: whoever sees at its beginning that it is wrong may answer. */
  onPart?(stream: Http2Stream, start: Buffer): void
  /** The whole body will not come: "size", it is larger than allowed; "memory", the connection buffers too much. */
  onBodyRefused(stream: Http2Stream, reason: "size" | "memory"): void
  /** A piece of the body. */
  onData(stream: Http2Stream, chunk: Buffer): void
  /** The body has ended. */
  onEnd(stream: Http2Stream): void
  /** `write` said false before; now there is room. */
  onDrain(stream: Http2Stream): void
  /** All of the response has been handed to the connection; the request may go on. */
  onAnswered?(stream: Http2Stream): void
  /**
   * The stream is closed; once for each. `code` is undefined after a whole request and a whole response, otherwise the error code, CANCEL
   * where the connection was lost.
   */
  onClose(stream: Http2Stream, code: number | undefined): void
}

export interface Http2Handler {
  /** A request's head is there. Calls receiveWhole or receiveChunks, or answers or resets it. */
  onRequest(stream: Http2Stream): void
  /** The handler or a receiver has thrown; the stream has been reset with INTERNAL_ERROR. */
  onError(error: unknown): void
  /** A connection has sent its preface and settings, or is closed. */
  onConnection?(connection: Http2Peer): void
  onConnectionClose?(connection: Http2Peer): void
}
