import type { OutgoingHttpHeader, OutgoingHttpHeaders } from "node:http"
import { Writable } from "node:stream"
import { ErrorCode } from "../constants.js"
import { checkFields } from "../hpack/encoder.js"
import type { Http2Stream } from "../stream-api.js"
import { httpDate } from "./http-date.js"
import type { Http2Request } from "./request.js"
import type { StreamFacade } from "./stream-facade.js"

/** What HTTP/2 has no use for (RFC 9113, 8.2.2); set for HTTP/1.1, it is left out. */
const connectionFields = new Set(["connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade"])

type Callback = (error?: Error | null) => void

/** A stream's response in the form of node:http's, for code that was written for that. */
export class Http2Response extends Writable {
  statusCode = 200
  sendDate = true
  readonly #fields = new Map<string, { readonly name: string; readonly value: OutgoingHttpHeader }>()
  #trailerFields: string[] = []
  /** The head as it will go out: written, and not yet sent, so that it can end the stream if nothing follows. */
  #head: string[] | undefined
  #lastChunk: Uint8Array | undefined
  #waiting: Callback | undefined
  #idleTimer: NodeJS.Timeout | undefined

  readonly #source: Http2Stream

  constructor(
    readonly req: Http2Request,
    readonly stream: StreamFacade,
    source: Http2Stream,
  ) {
    // Not destroyed when finished: "close" tells that the stream is closed.
    super({ autoDestroy: false, highWaterMark: 64 * 1024, decodeStrings: true })
    this.#source = source
  }

  get headersSent(): boolean {
    return this.#head !== undefined || this.#source.headSent
  }

  setHeader(name: string, value: OutgoingHttpHeader): this {
    if (this.headersSent) throw new Error(`header ${name}: the response's head has been sent`)
    this.#fields.set(name.toLowerCase(), { name, value })
    return this
  }

  getHeader(name: string): OutgoingHttpHeader | undefined {
    return this.#fields.get(name.toLowerCase())?.value
  }

  hasHeader(name: string): boolean {
    return this.#fields.has(name.toLowerCase())
  }

  removeHeader(name: string): void {
    this.#fields.delete(name.toLowerCase())
  }

  getHeaderNames(): string[] {
    return [...this.#fields.keys()]
  }

  getHeaders(): OutgoingHttpHeaders {
    return Object.fromEntries([...this.#fields].map(([name, { value }]) => [name, value]))
  }

  /** Throws TypeError for names and values that have no form in HTTP/2; nothing has been written then. */
  writeHead(
    status: number,
    reason?: string | OutgoingHttpHeaders | OutgoingHttpHeader[],
    headers?: OutgoingHttpHeaders | OutgoingHttpHeader[],
  ): this {
    if (this.headersSent) throw new Error("the response's head has been sent")
    const given = typeof reason === "object" ? reason : headers
    const all = new Map([...this.#fields].map(([name, { value }]) => [name, value]))
    if (Array.isArray(given)) {
      for (let i = 0; i < given.length; i += 2) all.set(String(given[i]).toLowerCase(), given[i + 1] ?? "")
    } else if (given !== undefined) {
      for (const [name, value] of Object.entries(given)) if (value !== undefined) all.set(name.toLowerCase(), value)
    }
    const head: string[] = []
    for (const [name, value] of all) {
      if (connectionFields.has(name)) continue
      for (const each of Array.isArray(value) ? value : [value]) head.push(name, String(each))
    }
    if (this.sendDate && !all.has("date")) head.push("date", httpDate())
    checkFields(head)
    this.statusCode = status
    this.#head = head
    // A body most often follows at once; where it does not, the head has to go out all the same.
    process.nextTick(() => this.flushHeaders())
    return this
  }

  flushHeaders(): void {
    if (this.#head === undefined && !this.#source.headSent) this.writeHead(this.statusCode)
    this.#sendHead(false)
  }

  writeContinue(): void {
    this.#source.sendInformational(100)
  }

  /** Go out behind the body. */
  addTrailers(trailers: OutgoingHttpHeaders): void {
    for (const [name, value] of Object.entries(trailers)) {
      if (value === undefined) continue
      for (const each of Array.isArray(value) ? value : [value]) {
        this.#trailerFields.push(name.toLowerCase(), String(each))
      }
    }
  }

  /**
   * Calls back once the client has neither sent a part of its request nor taken one of the response for so long; to be called again then,
   * or that was the last time. 0: not any more.
   */
  setTimeout(ms: number, listener?: () => void): this {
    if (listener !== undefined) this.on("timeout", listener)
    clearTimeout(this.#idleTimer)
    if (ms > 0 && !this.#source.isClosed) this.#watch(ms, performance.now())
    return this
  }

  #watch(ms: number, since: number): void {
    const wait = ms - (performance.now() - Math.max(since, this.#source.activeAt))
    if (wait <= 0) this.emit("timeout")
    else this.#idleTimer = setTimeout(() => this.#watch(ms, since), wait).unref()
  }

  /** There is no socket that is this response's alone: what ends is the stream. */
  override end(...args: unknown[]): this {
    const [first] = args
    if (typeof first !== "string" && !(first instanceof Uint8Array)) return super.end(...(args as []))
    if (this.writableEnded || this.writableLength > 0 || first.length === 0) return super.end(...(args as []))
    // The last piece goes out in the frame that ends the stream.
    this.#lastChunk = typeof first === "string" ? Buffer.from(first, args[1] as BufferEncoding | undefined) : first
    return super.end(...(args.filter((each) => typeof each === "function") as []))
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, callback: Callback): void {
    try {
      if (this.#head === undefined && !this.#source.headSent) this.writeHead(this.statusCode)
      this.#sendHead(false)
      if (this.#isBodyless || this.#source.write(chunk) || this.#source.isClosed) callback()
      else this.#waiting = callback
    } catch (error) {
      this.#fail(error, callback)
    }
  }

  override _final(callback: Callback): void {
    try {
      if (this.#head === undefined && !this.#source.headSent) this.writeHead(this.statusCode)
      const lastChunk = this.#lastChunk
      const trailerFields = this.#trailerFields
      const hasBody = lastChunk !== undefined && !this.#isBodyless
      this.#sendHead(!hasBody && trailerFields.length === 0)
      this.#source.end(trailerFields, hasBody ? lastChunk : undefined)
      this.#lastChunk = undefined
      if (this.#source.hasAnswered || this.#source.isClosed) callback()
      else this.#waiting = callback
    } catch (error) {
      this.#fail(error, callback)
    }
  }

  override _destroy(error: Error | null, callback: Callback): void {
    if (!this.#source.isClosed) this.#source.reset(error === null ? ErrorCode.CANCEL : ErrorCode.INTERNAL_ERROR)
    clearTimeout(this.#idleTimer)
    this.resume()
    callback(error)
  }

  /** For the exchange: the client takes more, or all has been handed over. */
  resume(): void {
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.()
  }

  get #isBodyless(): boolean {
    return this.statusCode === 204 || this.statusCode === 304 || this.req.method === "HEAD"
  }

  #sendHead(endStream: boolean): void {
    const head = this.#head
    if (head === undefined) return
    this.#head = undefined
    this.#source.sendHead(this.statusCode, head, endStream)
  }

  #fail(error: unknown, callback: Callback): void {
    this.#source.reset(ErrorCode.INTERNAL_ERROR)
    callback(error instanceof Error ? error : new Error(String(error)))
  }
}
