// One request on its way to its answer: the answer goes out once, and everyone who must know learns how it ended.
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
  answerBarely,
  cutOff,
  endUnread,
  finish,
  type Headers,
  mustClose,
  type Request,
  type Response,
  writeChunk,
} from "./http.js"
import { acceptsGzip } from "./media-type.js"
import { gzippedEntityTag } from "./responses/entity-tags.js"
import { restError } from "./responses/errors.js"
import { GzipStream } from "./responses/gzip-stream.js"
import { toRestError } from "./responses/rest-error.js"
import { trailersFor } from "./responses/trailers.js"
import type { Settings } from "./settings.js"

/** Below this, packing costs more than it saves. */
const GZIP_FROM_BYTES = 1024

const OUR_FAULTS = new Set([Code.Internal, Code.Unknown, Code.DataLoss])

/** What a route tells about itself in answers and logs. */
export interface Place {
  readonly dialect: Dialect
  readonly method: DescMethod | undefined
  readonly path: string | undefined
  readonly namer: FieldNamer | undefined
}

export class Exchange {
  /** What the request's fields were last read into: violations may need it to name the place. */
  message: Message | undefined
  /** The credential covers the body: to be verified once that is read. */
  bodyCheck: BodyCheck | undefined
  /** The call under way; a client that goes away cancels it. */
  private call: Call | undefined
  /** The answer has begun. */
  answered = false
  private told = false
  private packed: GzipStream | undefined

  constructor(
    readonly request: Request,
    readonly response: Response,
    readonly settings: Settings,
    readonly place: Place,
    readonly values: ContextValues | undefined = undefined,
  ) {
    response.on("close", () => this.closed())
  }

  /** What the request holds of the process's memory, where that is bounded. */
  get memory(): MemoryShare | undefined {
    return this.values && recordOf(this.values)?.memory
  }

  get isHead(): boolean {
    return this.request.method === "HEAD"
  }

  /** From now on the client's absence, or the end of its time, ends the call. */
  begin(call: Call): void {
    this.call = call
    call.whenExpired((error) => this.fail(error))
  }

  /** Answers whole. Does nothing if an answer has begun. */
  send(status: number, headers: Headers, body: string | Uint8Array | undefined): void {
    if (this.answered) return
    this.answered = true
    if (this.write(status, headers, body)) this.ended("ok", status)
  }

  /** Answers JSON, packed if that is worth it. */
  sendJson(status: number, headers: Headers, json: string): void {
    headers["content-type"] = "application/json"
    if (json.length < GZIP_FROM_BYTES || !this.negotiatesGzip(headers)) {
      headers["content-length"] = Buffer.byteLength(json)
      this.send(status, headers, json)
      return
    }
    const { memory } = this
    memory?.write(json.length)
    gzip(json, (error, packed) => {
      memory?.taken(json.length)
      if (error !== null) {
        this.fault(error)
        return
      }
      markGzipped(headers)
      headers["content-length"] = packed.length
      this.send(status, headers, packed)
    })
  }

  /** Answers 304 with the header fields that the whole response would have. */
  sendNotModified(headers: Headers): void {
    this.varyByEncoding(headers)
    this.send(304, headers, undefined)
  }

  /** Answers the error in the dialect's envelope, if no answer has begun. */
  fail(failure: ConnectError): void {
    if (this.answered) return
    this.answered = true
    // Messages repeat what was sent.
    const error = boundedError(failure)
    // Implementations throw anything; interceptors make it an error with a cause.
    if (OUR_FAULTS.has(error.code) && error.cause !== undefined) this.settings.onFault?.(this.request, error.cause)
    const { dialect, namer } = this.place
    const spell = namer && ((path: string) => namer(path, this.message))
    const answer = dialect.error(toRestError(error, dialect, spell, this.settings.registry))
    const headers: Headers = {}
    addHeaders(headers, error.metadata)
    headers["content-type"] = "application/json"
    Object.assign(headers, answer.headers)
    const body = JSON.stringify(answer.body)
    headers["content-length"] = Buffer.byteLength(body)
    if (this.write(answer.status, headers, body)) this.ended(codeToString(error.code), answer.status, error)
  }

  /** Something is wrong on our side. */
  fault(error: unknown): void {
    this.settings.onFault?.(this.request, error)
    this.fail(restError("INTERNAL", "internal error"))
  }

  /** Errors thrown while a request is read are the client's if they are ConnectErrors, else ours. */
  failWith(error: unknown): void {
    if (error instanceof ConnectError) this.fail(error)
    else this.fault(error)
  }

  /** Begins a streamed answer; false if it is too late for one. `packable`: gzip saves something, and harms nobody. */
  beginStream(status: number, headers: Headers, packable: boolean): boolean {
    if (this.answered || this.response.destroyed) return false
    this.answered = true
    const packs = packable && this.negotiatesGzip(headers)
    if (packs) markGzipped(headers)
    if (mustClose(this.request, this.response)) headers.connection = "close"
    this.response.writeHead(status, headers)
    if (packs && !this.isHead) this.packed = new GzipStream(this.response)
    return true
  }

  /** Writes a piece of a streamed answer; resolves when the client is ready for more, rejects once it is gone. */
  writeStream(chunk: string | Uint8Array): Promise<void> | undefined {
    const writing = this.packed === undefined ? writeChunk(this.response, chunk) : this.packed.write(chunk)
    const { memory } = this
    if (writing === undefined || memory === undefined) return writing
    memory.write(chunk.length)
    return writing.then(() => memory.taken(chunk.length))
  }

  /** Ends a streamed answer, also where it ends with an error that the client was told in it. */
  endStream(last: string | Uint8Array = "", error?: ConnectError): void {
    const trailers = this.isHead ? undefined : trailersFor(this.request, this.call)
    if (trailers !== undefined) this.response.addTrailers(trailers)
    const { packed, response } = this
    endUnread(this.request, response, () => {
      if (packed !== undefined) packed.end(last)
      // Not with an empty string: behind strings that wait, node:http2 (seen in 20.20) then frees their bytes before it sends them, and
      // the client gets whatever has come into their place.
      else if (last.length === 0) response.end()
      else response.end(last)
    })
    this.ended(error === undefined ? "ok" : codeToString(error.code), this.response.statusCode, error)
  }

  /** An error that can't be told any more once the answer has begun: the client sees it cut off. */
  abort(error: ConnectError): void {
    if (!this.answered) {
      this.fail(error)
      return
    }
    this.ended(codeToString(error.code), this.response.statusCode, error)
    cutOff(this.response)
  }

  /** The same for whatever was thrown: what is no ConnectError is our own fault. */
  abortWith(error: unknown): void {
    if (!(error instanceof ConnectError)) this.settings.onFault?.(this.request, error)
    this.abort(error instanceof ConnectError ? error : new ConnectError("internal error", Code.Internal))
  }

  private ended(code: string, status: number, error?: ConnectError): void {
    this.call?.finish()
    if (this.told) return
    this.told = true
    const { method, path: route } = this.place
    this.settings.onOutcome?.(this.request, { method, route, code, status, error }, this.values)
  }

  /** False: these headers can't be sent, and the client got 500. */
  private write(status: number, headers: Headers, body: string | Uint8Array | undefined): boolean {
    try {
      const sent = this.isHead ? undefined : body
      if (sent !== undefined) this.memory?.write(sent.length)
      // Of an answer without a body there is nothing that they could trail.
      const trailers = sent === undefined ? undefined : trailersFor(this.request, this.call)
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
      this.ended("internal", 500)
      answerBarely(this.response, 500)
      return false
    }
  }

  /** Whether the client takes gzip; caches are told that it matters. */
  private negotiatesGzip(headers: Headers): boolean {
    this.varyByEncoding(headers)
    return acceptsGzip(this.request.headers)
  }

  private varyByEncoding(headers: Headers): void {
    const vary = headers.vary ?? this.response.getHeader("vary")
    headers.vary = vary === undefined ? "Accept-Encoding" : `${vary}, Accept-Encoding`
  }

  private closed(): void {
    if (this.told) return
    this.answered = true
    this.call?.abort(new ConnectError("the client went away", Code.Canceled))
    this.ended("canceled", 499)
  }
}

/** The same entity in another coding has other bytes, hence a strong tag of its own. */
function markGzipped(headers: Headers): void {
  headers["content-encoding"] = "gzip"
  if (typeof headers.etag === "string") headers.etag = gzippedEntityTag(headers.etag)
}
