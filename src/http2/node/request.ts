import type { IncomingHttpHeaders } from "node:http"
import type { Socket } from "node:net"
import { Readable } from "node:stream"
import type { Http2Stream } from "../stream-api.js"
import type { StreamFacade } from "./stream-facade.js"

/** A stream's request in the form of node:http's, for code that was written for that. */
export class Http2Request extends Readable {
  readonly httpVersion = "2.0"
  readonly httpVersionMajor = 2
  readonly httpVersionMinor = 0
  readonly method: string
  readonly url: string
  aborted = false
  #unconsumed = 0

  readonly #source: Http2Stream

  constructor(
    readonly stream: StreamFacade,
    source: Http2Stream,
  ) {
    super({ highWaterMark: 64 * 1024 })
    this.#source = source
    const { head } = source
    this.method = head.method
    this.url = head.path
  }

  /** With pseudo-headers, as node:http2 has it; one object for all requests with the same head, so leave it as it is. */
  get headers(): IncomingHttpHeaders {
    return this.#source.head.headers
  }

  get authority(): string {
    return this.#source.head.authority
  }

  get scheme(): string {
    return this.#source.head.scheme
  }

  get socket(): Socket {
    return this.#source.connection.socket
  }

  /** Names and values in turn, without pseudo-headers. */
  get rawHeaders(): readonly string[] {
    return this.#source.head.rawHeaders
  }

  /** Characters of all header names and values, pseudo-headers too. */
  get headerCharacters(): number {
    return this.#source.head.characters
  }

  /** All of it has arrived, read or not; or nothing more will. */
  get complete(): boolean {
    return this.#source.hasEnded || this.#source.isClosed
  }

  /** For the exchange: a piece of the body. */
  arrived(chunk: Buffer): void {
    this.#unconsumed += chunk.length
    this.push(chunk)
  }

  /** For the exchange: nothing more will come. */
  ended(isWhole: boolean): void {
    if (isWhole) {
      this.push(null)
      return
    }
    if (this.destroyed || this.readableEnded) return
    this.aborted = true
    this.emit("aborted")
    this.destroy()
  }

  override _read(): void {
    const unconsumed = this.#unconsumed
    this.#unconsumed = 0
    if (unconsumed > 0) this.#source.consume(unconsumed)
  }
}
