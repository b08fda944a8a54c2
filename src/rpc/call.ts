// One call, as an implementation and the interceptors see it, made by whichever transport received it. Everything that costs
// something (Headers, AbortController, timers) is made when first asked for.

import type { IncomingHttpHeaders } from "node:http"
import type { DescMethod, DescService } from "@bufbuild/protobuf"
import { Code, ConnectError, type ContextValues, type HandlerContext } from "@connectrpc/connect"
import { deadlineExceeded } from "./errors.js"
import { RequestValues } from "./request-record.js"

export interface CallOptions {
  /** "grpc", "grpc-web", "connect" or "rest". */
  readonly protocolName: string
  readonly requestMethod: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  /** Milliseconds that the client gives the call; undefined: no deadline of its own. */
  readonly timeoutMs?: number | undefined
  readonly values?: ContextValues | undefined
}

export class Call implements HandlerContext {
  readonly service: DescService
  readonly protocolName: string
  readonly requestMethod: string
  readonly url: string
  private readonly headers: IncomingHttpHeaders
  private deadline: number | undefined
  private contextValues: ContextValues | undefined
  private controller: AbortController | undefined
  private ended: { readonly reason: unknown } | undefined
  private timer: NodeJS.Timeout | undefined
  private requestHeaders: Headers | undefined
  private responseHeaders: Headers | undefined
  private responseTrailers: Headers | undefined
  private outer: AbortSignal | undefined

  constructor(
    readonly method: DescMethod,
    options: CallOptions,
  ) {
    this.service = method.parent
    this.protocolName = options.protocolName
    this.requestMethod = options.requestMethod
    this.url = options.url
    this.headers = options.headers
    this.contextValues = options.values
    this.deadline = options.timeoutMs === undefined ? undefined : performance.now() + options.timeoutMs
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
    call.requestHeaders = context.requestHeader
    call.responseHeaders = context.responseHeader
    call.responseTrailers = context.responseTrailer
    call.outer = context.signal
    return call
  }

  /** One request header (name in lower case) without making a Headers object. */
  header(name: string): string | undefined {
    if (this.headers === noHeaders) return this.requestHeaders?.get(name) ?? undefined
    const value = this.headers[name]
    return Array.isArray(value) ? value.join(", ") : value
  }

  get values(): ContextValues {
    this.contextValues ??= new RequestValues(undefined)
    return this.contextValues
  }

  get signal(): AbortSignal {
    if (this.controller === undefined) {
      this.controller = new AbortController()
      if (this.ended !== undefined) {
        this.controller.abort(this.ended.reason)
      } else {
        this.startTimer()
        this.follow(this.outer)
      }
    }
    return this.controller.signal
  }

  readonly timeoutMs = (): number | undefined =>
    this.deadline === undefined ? undefined : Math.max(0, this.deadline - performance.now())

  /** Gives the call at most this long from now; a nearer deadline stays. Returns the milliseconds that are left. */
  limitTimeout(maxMs: number): number {
    const now = performance.now()
    if (this.deadline === undefined || this.deadline > now + maxMs) {
      this.deadline = now + maxMs
      if (this.timer !== undefined) this.startTimer()
    }
    return Math.max(0, this.deadline - now)
  }

  get requestHeader(): Headers {
    if (this.requestHeaders === undefined) {
      this.requestHeaders = new Headers()
      for (const [name, value] of Object.entries(this.headers)) {
        if (value === undefined || name.startsWith(":")) continue
        for (const each of Array.isArray(value) ? value : [value]) this.requestHeaders.append(name, each)
      }
    }
    return this.requestHeaders
  }

  get responseHeader(): Headers {
    this.responseHeaders ??= new Headers()
    return this.responseHeaders
  }

  get responseTrailer(): Headers {
    this.responseTrailers ??= new Headers()
    return this.responseTrailers
  }

  /** What implementations set, if they did: for the transport. */
  get responseHeaderIfAny(): Headers | undefined {
    return this.responseHeaders
  }

  get responseTrailerIfAny(): Headers | undefined {
    return this.responseTrailers
  }

  /** Why the call ended, once it did. */
  get abortReason(): unknown {
    return this.ended === undefined && this.outer?.aborted === true ? this.outer.reason : this.ended?.reason
  }

  /** The client went away, or time is up: signals the implementation. Once; later calls do nothing. */
  abort(reason: unknown): void {
    if (this.ended !== undefined) return
    this.ended = { reason }
    clearTimeout(this.timer)
    this.controller?.abort(reason)
  }

  /** The transport has its answer. As Connect has it, this too triggers the signal. */
  finish(): void {
    if (this.ended !== undefined) return
    // The error is made only where someone can see it: capturing its stack is not free.
    this.abort(this.controller === undefined ? undefined : new ConnectError("the call is complete", Code.Canceled))
  }

  private startTimer(): void {
    if (this.deadline === undefined) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.abort(deadlineExceeded()), Math.max(0, this.deadline - performance.now()))
    this.timer.unref()
  }

  private follow(outer: AbortSignal | undefined): void {
    if (outer === undefined) return
    if (outer.aborted) this.abort(outer.reason)
    else outer.addEventListener("abort", () => this.abort(outer.reason), { once: true })
  }
}

const noHeaders: IncomingHttpHeaders = {}
