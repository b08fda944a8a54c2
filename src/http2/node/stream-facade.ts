import type { Http2Peer, Http2Stream } from "../stream-api.js"

/** What code for node:http2's requests and responses asks of the stream behind them. */
export class StreamFacade {
  /** Whoever waits for the response to be handed over. */
  #listeners: (() => void)[] = []

  readonly #source: Http2Stream

  constructor(source: Http2Stream) {
    this.#source = source
    this.endAfterHeaders = source.hasEnded
  }

  /** The request has no body. */
  readonly endAfterHeaders: boolean

  get id(): number {
    return this.#source.id
  }

  get session(): Http2Peer {
    return this.#source.connection
  }

  get destroyed(): boolean {
    return this.#source.isClosed
  }

  get closed(): boolean {
    return this.#source.isClosed
  }

  /** The code that ended it; 0 where none did. */
  get rstCode(): number {
    return this.#source.resetCode ?? 0
  }

  /** Bytes of the response that the client has not taken. */
  get writableLength(): number {
    return this.#source.unsentBytes
  }

  /** Ends both directions; with NO_ERROR, a response that has been ended still goes out. */
  close(code: number): void {
    this.#source.reset(code)
  }

  /** "finish" and "wantTrailers": the response is handed to the connection. */
  once(_event: "finish" | "wantTrailers", listener: () => void): this {
    if (this.#source.hasAnswered) listener()
    else this.#listeners.push(listener)
    return this
  }

  /** For the exchange. */
  answered(): void {
    for (const listener of this.#listeners.splice(0)) listener()
  }
}
