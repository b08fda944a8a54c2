import { gzip } from "node:zlib"
import type { DescMethod, Message } from "@bufbuild/protobuf"
import { Code, ConnectError, type ContextValues } from "@connectrpc/connect"
import { codeToString } from "@connectrpc/connect/protocol-connect"
import type { BodyCheck } from "../rpc/admission.js"
import { boundedError } from "../rpc/bounded-error.js"
import type { Call } from "../rpc/call.js"
import type { MemoryShare } from "../rpc/memory-budget.js"
import { recordOf } from "../rpc/request-record.js"
import type { FieldNamer } from "./binding/field-names.js"
import type { Dialect } from "./dialect.js"
import {
  addHeaders,
  cutOff,
  endUnread,
  finish,
  type Headers,
  mustClose,
  type Request,
  type Response,
  sendBareStatus,
  writeChunk,
} from "./http.js"
import { acceptsGzip } from "./media-type.js"
import { gzippedEntityTag } from "./responses/entity-tags.js"
import { restError } from "./responses/errors.js"
import { GzipStream } from "./responses/gzip-stream.js"
import { toRestError } from "./responses/rest-error.js"
import { trailersFor } from "./responses/trailers.js"
import type { Settings } from "./settings.js"

/** Compressing a smaller body costs more than it saves. */
const GZIP_FROM_BYTES = 1024

const OUR_FAULTS = new Set([Code.Internal, Code.Unknown, Code.DataLoss])

/** What responses and log lines say about the route that a request took. */
export interface RouteContext {
  readonly dialect: Dialect
  readonly method: DescMethod | undefined
  readonly path: string | undefined
  readonly namer: FieldNamer | undefined
}

/** One HTTP request and its response: the response is sent once, and the call, the log and the metrics learn how it ended. */
export class Exchange {
  /** The message that was last read from the request. A violation may need it to name the field. */
  message: Message | undefined
  /** Set when the credential signs the body, too: verified once the body was read. */
  bodyCheck: BodyCheck | undefined
  /** The running call; it is canceled when the client goes away. */
  #call: Call | undefined
  /** Whether a response has begun. */
  answered = false
  #isReported = false
  #gzipped: GzipStream | undefined

  constructor(
    readonly request: Request,
    readonly response: Response,
    readonly settings: Settings,
    readonly route: RouteContext,
    readonly values: ContextValues | undefined = undefined,
  ) {
    response.on("close", () => this.#closed())
  }

  /** What the request holds of the process's memory, where that is bounded. */
  get memory(): MemoryShare | undefined {
    return this.values && recordOf(this.values)?.memory
  }

  get isHead(): boolean {
    return this.request.method === "HEAD"
  }

  /** Ties the call to the exchange: from now on it ends when the client goes away or its deadline passes. */
  begin(call: Call): void {
    this.#call = call
    call.whenExpired((error) => this.fail(error))
  }

  /** Sends a whole response. Does nothing if a response has begun. */
  send(status: number, headers: Headers, body: string | Uint8Array | undefined): void {
    if (this.answered) return
    this.answered = true
    if (this.#write(status, headers, body)) this.#ended("ok", status)
  }

  /** Sends JSON, gzipped where the client takes that and the text is long enough. */
  sendJson(status: number, headers: Headers, json: string): void {
    headers["content-type"] = "application/json"
    if (json.length < GZIP_FROM_BYTES || !this.#negotiatesGzip(headers)) {
      headers["content-length"] = Buffer.byteLength(json)
      this.send(status, headers, json)
      return
    }
    const { memory } = this
    memory?.write(json.length)
    gzip(json, (error, bytes) => {
      memory?.taken(json.length)
      if (error !== null) {
        this.fault(error)
        return
      }
      markGzipped(headers)
      headers["content-length"] = bytes.length
      this.send(status, headers, bytes)
    })
  }

  /** Sends 304 with the header fields that the whole response would have. */
  sendNotModified(headers: Headers): void {
    this.#varyByEncoding(headers)
    this.send(304, headers, undefined)
  }

  /** Sends the error in the dialect's envelope, if no response has begun. */
  fail(failure: ConnectError): void {
    if (this.answered) return
    this.answered = true
    // Messages repeat what was sent.
    const error = boundedError(failure)
    // Implementations throw anything; interceptors make it an error with a cause.
    if (OUR_FAULTS.has(error.code) && error.cause !== undefined) this.settings.onFault?.(this.request, error.cause)
    const { dialect, namer } = this.route
    const spell = namer && ((path: string) => namer(path, this.message))
    const response = dialect.error(toRestError(error, dialect, spell, this.settings.registry))
    const headers: Headers = {}
    addHeaders(headers, error.metadata)
    headers["content-type"] = "application/json"
    Object.assign(headers, response.headers)
    const body = JSON.stringify(response.body)
    headers["content-length"] = Buffer.byteLength(body)
    if (this.#write(response.status, headers, body)) this.#ended(codeToString(error.code), response.status, error)
  }

  /** Reports an error of the server's own, and sends 500 if no response has begun. */
  fault(error: unknown): void {
    this.settings.onFault?.(this.request, error)
    this.fail(restError("INTERNAL", "internal error"))
  }

  /** Sends what was thrown while the request was read: a ConnectError is the client's fault, anything else is the server's. */
  failWith(error: unknown): void {
    if (error instanceof ConnectError) this.fail(error)
    else this.fault(error)
  }

  /** Begins a streamed response; returns false if it is too late for one. `packable`: the content may be gzipped. */
  beginStream(status: number, headers: Headers, packable: boolean): boolean {
    if (this.answered || this.response.destroyed) return false
    this.answered = true
    const packs = packable && this.#negotiatesGzip(headers)
    if (packs) markGzipped(headers)
    if (mustClose(this.request, this.response)) headers.connection = "close"
    this.response.writeHead(status, headers)
    if (packs && !this.isHead) this.#gzipped = new GzipStream(this.response)
    return true
  }

  /** Writes a piece of a streamed response; resolves when the client is ready for more, rejects once it is gone. */
  writeStream(chunk: string | Uint8Array): Promise<void> | undefined {
    const writing = this.#gzipped === undefined ? writeChunk(this.response, chunk) : this.#gzipped.write(chunk)
    const { memory } = this
    if (writing === undefined || memory === undefined) return writing
    memory.write(chunk.length)
    return writing.then(() => memory.taken(chunk.length))
  }

  /** Ends a streamed response. `error`: the error that the response itself has carried to the client, for the log. */
  endStream(last: string | Uint8Array = "", error?: ConnectError): void {
    const trailers = this.isHead ? undefined : trailersFor(this.request, this.#call)
    if (trailers !== undefined) this.response.addTrailers(trailers)
    const { response } = this
    const gzipped = this.#gzipped
    endUnread(this.request, response, () => {
      if (gzipped !== undefined) gzipped.end(last)
      // Not with an empty string: behind strings that wait, node:http2 (seen in 20.20) then frees their bytes before it sends them, and
      // the client gets whatever has come into their place.
      else if (last.length === 0) response.end()
      else response.end(last)
    })
    this.#ended(error === undefined ? "ok" : codeToString(error.code), this.response.statusCode, error)
  }

  /** Ends the exchange with an error. Where the response has begun, the client sees it cut off. */
  abort(error: ConnectError): void {
    if (!this.answered) {
      this.fail(error)
      return
    }
    this.#ended(codeToString(error.code), this.response.statusCode, error)
    cutOff(this.response)
  }

  /** The same for whatever was thrown: anything but a ConnectError is the server's own fault. */
  abortWith(error: unknown): void {
    if (!(error instanceof ConnectError)) this.settings.onFault?.(this.request, error)
    this.abort(error instanceof ConnectError ? error : new ConnectError("internal error", Code.Internal))
  }

  #ended(code: string, status: number, error?: ConnectError): void {
    this.#call?.finish()
    if (this.#isReported) return
    this.#isReported = true
    const { method, path } = this.route
    this.settings.onOutcome?.(this.request, { method, route: path, code, status, error }, this.values)
  }

  /** Returns false when the headers have no form in HTTP; the client then got 500. */
  #write(status: number, headers: Headers, body: string | Uint8Array | undefined): boolean {
    try {
      const sent = this.isHead ? undefined : body
      if (sent !== undefined) this.memory?.write(sent.length)
      // Trailers follow a body: a response without one has none.
      const trailers = sent === undefined ? undefined : trailersFor(this.request, this.#call)
      if (trailers !== undefined) {
        headers.trailer = Object.keys(trailers).join(", ")
        // HTTP/1.1 has them after chunks only.
        delete headers["content-length"]
        this.response.addTrailers(trailers)
      }
      finish(this.request, this.response, status, headers, sent)
      return true
    } catch (error) {
      this.settings.onFault?.(this.request, error)
      this.#ended("internal", 500)
      sendBareStatus(this.response, 500)
      return false
    }
  }

  /** Whether the client takes gzip. Adds Accept-Encoding to Vary, for caches. */
  #negotiatesGzip(headers: Headers): boolean {
    this.#varyByEncoding(headers)
    return acceptsGzip(this.request.headers)
  }

  #varyByEncoding(headers: Headers): void {
    const vary = headers.vary ?? this.response.getHeader("vary")
    headers.vary = vary === undefined ? "Accept-Encoding" : `${vary}, Accept-Encoding`
  }

  #closed(): void {
    if (this.#isReported) return
    this.answered = true
    this.#call?.abort(new ConnectError("the client went away", Code.Canceled))
    this.#ended("canceled", 499)
  }
}

/** The same entity in another coding has other bytes, hence a strong tag of its own. */
function markGzipped(headers: Headers): void {
  headers["content-encoding"] = "gzip"
  if (typeof headers.etag === "string") headers.etag = gzippedEntityTag(headers.etag)
}
