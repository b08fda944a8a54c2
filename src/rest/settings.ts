// What createRestHandler is given, and what of it a request needs.
import type { DescMethod, Registry } from "@bufbuild/protobuf"
import type { ConnectError, ContextValues } from "@connectrpc/connect"
import type { Admission } from "../rpc/admission.js"
import type { MethodTable } from "../rpc/method-table.js"
import type { RuleCheck } from "../rpc/validation/rule-check.js"
import type { CorsOptions } from "./cors.js"
import type { Dialect } from "./dialect.js"
import type { Request } from "./http.js"

export interface RestLimits {
  /** Bytes of a JSON body, of a message in a stream, of a JSON or text part; more is 413. Default 4 MiB. */
  readonly bodyBytes?: number
  /** Bytes of a file in a multipart body, and of a streamed google.api.HttpBody; may differ by method. More is 413. Default 512 MiB. */
  readonly fileBytes?: number | ((method: DescMethod) => number)
  /** Milliseconds for the whole of a buffered body to arrive. Default 30 s. */
  readonly bodyTimeoutMs?: number
  /** Milliseconds without a byte after which a streamed body is given up, however long it takes in all. Default 60 s. */
  readonly bodyIdleTimeoutMs?: number
  /** Milliseconds for unary calls whose client names no deadline. Default: no end. */
  readonly requestTimeoutMs?: number | undefined
  /** How many items a page has where a whole list is answered page by page. Default 500. */
  readonly pageItems?: number
  /** Bytes of the path and query together; a longer one is 414. Default 8 KiB. */
  readonly urlBytes?: number
}

/** How a request ended, for the one log line that it gets. */
export interface RestOutcome {
  readonly method: DescMethod | undefined
  /** Base path and template, such as "/v1/{name=messages/*}". */
  readonly route: string | undefined
  /** "ok", or the error's code in snake case. */
  readonly code: string
  readonly status: number
  /** What was answered, or what cut the answer off, where it was an error. */
  readonly error: ConnectError | undefined
}

export interface RestHandlerOptions {
  /** What is served over REST: every method of the table that has a google.api.http rule. */
  readonly methods: MethodTable
  /** For google.protobuf.Any in JSON. */
  readonly registry?: Registry | undefined
  /** Services name theirs by (rest.v1.service).dialect. */
  readonly dialects: readonly Dialect[]
  /** For services that name none, and for paths that are near no route. */
  readonly defaultDialect: Dialect
  /**
   * The rules that the methods' validation interceptor checks. With them the error for a request that can't be read as a whole names the
   * rules that the rest of it violates, too.
   */
  readonly rules?: RuleCheck | undefined
  /** What a request may cost; what is left out has its default. */
  readonly limits?: RestLimits
  /** Not given: everybody may call. The record of the request is found in its context values. */
  readonly admission?: Admission | undefined
  /** Cross-origin requests are refused by browsers unless this is given. */
  readonly cors?: CorsOptions | undefined
  /** `values` are those that the request was handed over with. */
  readonly onOutcome?: ((request: Request, outcome: RestOutcome, values: ContextValues | undefined) => void) | undefined
  /** A fault of this code, not of the client: what was answered as 500. */
  readonly onFault?: ((request: Request, error: unknown) => void) | undefined
}

export interface Settings {
  readonly registry: Registry | undefined
  readonly admission: Admission | undefined
  readonly limits: Required<Omit<RestLimits, "requestTimeoutMs" | "fileBytes">> & {
    readonly requestTimeoutMs: number | undefined
    readonly fileBytes: (method: DescMethod) => number
  }
  readonly onOutcome: RestHandlerOptions["onOutcome"]
  readonly onFault: RestHandlerOptions["onFault"]
}

function bytesByMethod(limit: number | ((method: DescMethod) => number)): (method: DescMethod) => number {
  return typeof limit === "number" ? () => limit : limit
}

/** The options with their defaults. */
export function settingsOf(options: RestHandlerOptions): Settings {
  const limits = options.limits ?? {}
  return {
    registry: options.registry,
    limits: {
      bodyBytes: limits.bodyBytes ?? 4 * 1024 * 1024,
      fileBytes: bytesByMethod(limits.fileBytes ?? 512 * 1024 * 1024),
      bodyTimeoutMs: limits.bodyTimeoutMs ?? 30_000,
      bodyIdleTimeoutMs: limits.bodyIdleTimeoutMs ?? 60_000,
      requestTimeoutMs: limits.requestTimeoutMs,
      pageItems: limits.pageItems ?? 500,
      urlBytes: limits.urlBytes ?? 8 * 1024,
    },
    admission: options.admission,
    onOutcome: options.onOutcome,
    onFault: options.onFault,
  }
}
