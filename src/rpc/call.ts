// One call, as an implementation and the interceptors see it, made by whichever transport received it. Everything that costs
// something (Headers, AbortController, timers) is made when first asked for.

import type { IncomingHttpHeaders } from "node:http"
import type { DescMethod, DescService } from "@bufbuild/protobuf"
import { Code, ConnectError, type ContextValues, createContextValues, type HandlerContext } from "@connectrpc/connect"

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
  private readonly deadline: number | undefined
  private contextValues: ContextValues | undefined
  private controller: AbortController | undefined
  private ended: { readonly reason: unknown } | undefined
  private timer: NodeJS.Timeout | undefined
  private requestHeaders: Headers | undefined
  private responseHeaders: Headers | undefined
  private responseTrailers: Headers | undefined

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

  /** One request header (name in lower case) without making a Headers object. */
  header(name: string): string | undefined {
    const value = this.headers[name]
    return Array.isArray(value) ? value.join(", ") : value
  }

  get values(): ContextValues {
    this.contextValues ??= createContextValues()
    return this.contextValues
  }

  get signal(): AbortSignal {
    if (this.controller === undefined) {
      this.controller = new AbortController()
      if (this.ended !== undefined) {
        this.controller.abort(this.ended.reason)
      } else if (this.deadline !== undefined) {
        this.timer = setTimeout(
          () => this.abort(new ConnectError("the operation timed out", Code.DeadlineExceeded)),
          Math.max(0, this.deadline - performance.now()),
        )
        this.timer.unref()
      }
    }
    return this.controller.signal
  }

  readonly timeoutMs = (): number | undefined =>
    this.deadline === undefined ? undefined : Math.max(0, this.deadline - performance.now())

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

  /** The client went away, or time is up: signals the implementation. Once; later calls do nothing. */
  abort(reason: unknown): void {
    if (this.ended !== undefined) return
    this.ended = { reason }
    clearTimeout(this.timer)
    this.controller?.abort(reason)
  }

  /** The transport has its answer. As Connect has it, this too triggers the signal. */
  finish(): void {
    this.abort(new ConnectError("the call is complete", Code.Canceled))
  }
}
