import type { IncomingHttpHeaders } from "node:http"
import type { DescMethod, DescService } from "@bufbuild/protobuf"
import { Code, ConnectError, type ContextValues, type HandlerContext } from "@connectrpc/connect"
import type { Cancellation } from "../cancellation.js"
import { CallCancellation } from "./call-cancellation.js"
import { Deadlines, type Expiring } from "./deadlines.js"
import { deadlineExceeded } from "./errors.js"
import { RequestValues } from "./request-record.js"

export interface CallOptions {
  /** "grpc", "grpc-web", "connect" or "rest". */
  readonly protocolName: string
  /** The HTTP method of the request. */
  readonly requestMethod: string
  /** The request's URL, as the client sent it. */
  readonly url: string
  /** The request's headers as node:http gives them. */
  readonly headers: IncomingHttpHeaders
  /** Milliseconds that the client gives the call; undefined: no deadline of its own. */
  readonly timeoutMs?: number | undefined
  /** Values that interceptors and implementations share. Not given: none until somebody asks. */
  readonly values?: ContextValues | undefined
}

const deadlines = new Deadlines()
const none: ReadonlySet<string> = new Set()
const complete = new ConnectError("the call is complete", Code.Canceled)

/**
 * One call, as an implementation and the interceptors see it, made by whichever transport received it. Everything that costs
 * something (Headers, AbortController, timers) is made when first asked for.
 */
export class Call implements HandlerContext, Expiring {
  readonly service: DescService
  readonly protocolName: string
  readonly requestMethod: string
  readonly url: string
  readonly #headers: IncomingHttpHeaders
  /** performance.now() at which its time is up; Infinity: it has as long as it likes. */
  deadline: number
  /** For the list of deadlines. */
  slot = -1
  #contextValues: ContextValues | undefined
  #controller: AbortController | undefined
  #lightSignal: CallCancellation | undefined
  #ended: { readonly reason: unknown } | undefined
  #expired: ((error: ConnectError) => void) | undefined
  #requestHeaders: Headers | undefined
  #responseHeaders: Headers | undefined
  /** Names of response headers and trailers that another transport has set, and that are its own matter. */
  #transportFields: ReadonlySet<string> = none
  #responseTrailers: Headers | undefined
  #outer: AbortSignal | undefined
  #following = false

  constructor(
    readonly method: DescMethod,
    options: CallOptions,
  ) {
    this.service = method.parent
    this.protocolName = options.protocolName
    this.requestMethod = options.requestMethod
    this.url = options.url
    this.#headers = options.headers
    this.#contextValues = options.values
    this.deadline = options.timeoutMs === undefined ? Number.POSITIVE_INFINITY : performance.now() + options.timeoutMs
  }

  /** A call that another transport received: shares that context's headers, values, deadline and signal. */
  static within(context: HandlerContext): Call {
    const call = new Call(context.method, {
      protocolName: context.protocolName,
      requestMethod: context.requestMethod,
      url: context.url,
      headers: noHeaders,
      timeoutMs: context.timeoutMs(),
      values: context.values,
    })
    call.#requestHeaders = context.requestHeader
    call.#responseHeaders = context.responseHeader
    call.#transportFields = new Set([...context.responseHeader.keys(), ...context.responseTrailer.keys()])
    call.#responseTrailers = context.responseTrailer
    call.#outer = context.signal
    return call
  }

  /** One request header (name in lower case) without making a Headers object. */
  header(name: string): string | undefined {
    if (this.#headers === noHeaders) return this.#requestHeaders?.get(name) ?? undefined
    const value = this.#headers[name]
    return Array.isArray(value) ? value.join(", ") : value
  }

  get values(): ContextValues {
    this.#contextValues ??= new RequestValues(undefined)
    return this.#contextValues
  }

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController()
      if (this.#ended !== undefined) this.#controller.abort(this.#ended.reason)
      else this.#observe()
    }
    return this.#controller.signal
  }

  /** The same as `signal` for a fraction of its cost. */
  get cancellation(): Cancellation {
    if (this.#lightSignal === undefined) {
      this.#lightSignal = new CallCancellation()
      if (this.#ended !== undefined) this.#lightSignal.abort(this.#ended.reason ?? complete)
      else this.#observe()
    }
    return this.#lightSignal
  }

  readonly timeoutMs = (): number | undefined =>
    this.deadline === Number.POSITIVE_INFINITY ? undefined : Math.max(0, this.deadline - performance.now())

  /** Gives the call at most this long from now; a nearer deadline stays. Returns the milliseconds that are left. */
  limitTimeout(maxMs: number): number {
    const now = performance.now()
    if (this.deadline > now + maxMs) {
      this.deadline = now + maxMs
      if (this.slot !== -1) deadlines.reschedule(this)
      else if (this.#isObserved) this.#watch()
    }
    return Math.max(0, this.deadline - now)
  }

  /** Calls back, once the call is aborted for it, when time is up before the call has ended. */
  whenExpired(listener: (error: ConnectError) => void): void {
    const expired = this.#expired
    this.#expired =
      expired === undefined
        ? listener
        : (error) => {
            expired(error)
            listener(error)
          }
    this.#watch()
  }

  /** Time is up. */
  expire(): void {
    const error = deadlineExceeded()
    this.abort(error)
    this.#expired?.(error)
  }

  get requestHeader(): Headers {
    if (this.#requestHeaders === undefined) {
      this.#requestHeaders = new Headers()
      for (const [name, value] of Object.entries(this.#headers)) {
        if (value === undefined || name.startsWith(":")) continue
        for (const each of Array.isArray(value) ? value : [value]) this.#requestHeaders.append(name, each)
      }
    }
    return this.#requestHeaders
  }

  get responseHeader(): Headers {
    this.#responseHeaders ??= new Headers()
    return this.#responseHeaders
  }

  /** Puts these in place of the response headers that implementations have set. */
  replaceResponseHeader(headers: Headers): void {
    this.#replace(this.responseHeader, headers)
  }

  /** The same for the trailers. */
  replaceResponseTrailer(trailers: Headers): void {
    this.#replace(this.responseTrailer, trailers)
  }

  #replace(target: Headers, source: Headers): void {
    for (const name of [...target.keys()]) if (!this.#transportFields.has(name)) target.delete(name)
    source.forEach((value, name) => {
      target.set(name, value)
    })
  }

  get responseTrailer(): Headers {
    this.#responseTrailers ??= new Headers()
    return this.#responseTrailers
  }

  /** What implementations set, if they did: for the transport. */
  get responseHeaderIfAny(): Headers | undefined {
    return this.#responseHeaders
  }

  get responseTrailerIfAny(): Headers | undefined {
    return this.#responseTrailers
  }

  /** Why the call ended, once it did. */
  get abortReason(): unknown {
    return this.#ended === undefined && this.#outer?.aborted === true ? this.#outer.reason : this.#ended?.reason
  }

  /** The client went away, or time is up: signals the implementation. Once; later calls do nothing. */
  abort(reason: unknown): void {
    if (this.#ended !== undefined) return
    this.#ended = { reason }
    deadlines.delete(this)
    this.#lightSignal?.abort(reason)
    this.#controller?.abort(reason)
  }

  /** The transport has its answer. As Connect has it, this too triggers the signal. */
  finish(): void {
    if (this.#ended !== undefined) return
    this.abort(this.#controller === undefined && this.#lightSignal === undefined ? undefined : complete)
  }

  get #isObserved(): boolean {
    return this.#expired !== undefined || this.#controller !== undefined || this.#lightSignal !== undefined
  }

  #observe(): void {
    this.#watch()
    this.#follow(this.#outer)
  }

  #watch(): void {
    if (this.slot === -1 && this.#ended === undefined && this.deadline !== Number.POSITIVE_INFINITY) deadlines.add(this)
  }

  #follow(outer: AbortSignal | undefined): void {
    if (outer === undefined || this.#following) return
    this.#following = true
    if (outer.aborted) this.abort(outer.reason)
    else outer.addEventListener("abort", () => this.abort(outer.reason), { once: true })
  }
}

const noHeaders: IncomingHttpHeaders = {}
