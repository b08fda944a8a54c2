// Who serves HTTP/2: src/http2, or node:http2. The rest of the server sees its requests only through the dispatcher, and its connections
// through this.
import type { Http2Counters } from "../http2/index.js"
import type { Connection } from "../rpc/grpc/unary-exchange.js"
import type { AddressUsage } from "../rpc/memory-budget.js"
import type { ConnectionServer } from "./port.js"

/** "own": src/http2; "node": node:http2. */
export type Http2Kind = "own" | "node"

/** Takes over connections on which the client has chosen HTTP/2: by its preface, which is still to be read, or by TLS's ALPN. */
export interface Http2Listener extends ConnectionServer {
  /** What it has seen; undefined: it does not count. */
  readonly counters: Http2Counters | undefined
  /** Called often. Closes connections that are idle, that no longer answer, or that take nothing of what they asked for. */
  sweep(): void
  /** Tells every client that the end is near, then finishes the streams they have. */
  drain(): void
}

/** One HTTP/2 connection, and how busy it keeps the server. */
export class ConnectionLoad implements Connection {
  /** Calls whose implementation has not come back yet, even if the client has reset their stream. */
  calls = 0
  /** performance.now() since when there are no calls. */
  idleSince = performance.now()

  readonly #maxConcurrentStreams: number

  constructor(
    maxConcurrentStreams: number,
    /** What the requests of its address hold. */
    readonly usage: AddressUsage,
  ) {
    this.#maxConcurrentStreams = maxConcurrentStreams
  }

  /**
   * Whether the connection keeps the server busier than its stream limit is meant to allow: a client that resets its streams
   * may open others at once, while the implementations it started still run (CVE-2023-44487).
   */
  get isOverloaded(): boolean {
    return this.calls >= this.#maxConcurrentStreams * 2
  }

  callStarted(): void {
    this.calls++
  }

  callEnded(): void {
    if (--this.calls === 0) this.idleSince = performance.now()
  }
}
