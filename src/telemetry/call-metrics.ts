import { Code, ConnectError } from "@connectrpc/connect"
import { ErrorInfoSchema } from "../../gen/google/rpc/error_details_pb.js"
import { codeName } from "../rpc/code-names.js"
import type { RequestRecord } from "../rpc/request-record.js"
import { Distribution } from "./distribution.js"
import { type MetricValue, metricTable } from "./metric-table.js"
import { histogramValues } from "./metric-values.js"

const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const OTHER = "other"

const protocols = ["grpc", "grpc-web", "connect", "rest", OTHER] as const

/** Kinds of callers: of a principal what stands before its colon, "none" where nobody was let in. */
const principals = ["none", "anonymous", "key", "user", "group", OTHER] as const

/** 0 is success; gRPC has 16 codes. */
const CODES = 17

/** Reasons that errors of this program give; what a caller could choose is none of them. */
const reasons = new Set([
  "CREDENTIAL_MISSING",
  "CREDENTIAL_MALFORMED",
  "CREDENTIAL_UNKNOWN",
  "CREDENTIAL_EXPIRED",
  "INCOMPLETE_SIGNATURE",
  "INVALID_SIGNATURE",
  "UNKNOWN_ACCESS_KEY",
  "PERMISSION_DENIED",
  "CROSS_SITE_REQUEST",
  "RATE_LIMITED",
  "OVERLOADED",
])

/** Of one method. */
class MethodCounts {
  readonly #byProtocol: (ProtocolCounts | undefined)[] = []

  of(protocol: number): ProtocolCounts {
    let counts = this.#byProtocol[protocol]
    if (counts === undefined) {
      counts = new ProtocolCounts()
      this.#byProtocol[protocol] = counts
    }
    return counts
  }

  *entries(): Generator<[string, ProtocolCounts]> {
    for (const [index, counts] of this.#byProtocol.entries()) {
      if (counts !== undefined) yield [protocols[index] as string, counts]
    }
  }
}

class ProtocolCounts {
  readonly durations = new Distribution(SECONDS)
  /** By kind of principal and code. */
  readonly calls = new Float64Array(principals.length * CODES)
}

/**
 * Counts the calls: one look-up a call, no text and no object is made. A caller makes no labels: methods are those that are served, and
 * everything else that a request names is counted as "other".
 */
export class CallMetrics {
  readonly #methods: ReadonlyMap<string, MethodCounts>
  readonly #others = new MethodCounts()
  readonly #refusals = new Map<string, number>()
  #damaged = 0

  /** "package.Service/Method" of every method that is served. */
  constructor(methods: Iterable<string>) {
    this.#methods = new Map(Array.from(methods, (name) => [name, new MethodCounts()]))
  }

  /** Counts a request that is over; `status` is the HTTP status, undefined where nothing was answered. */
  count(record: RequestRecord, status: number | undefined): void {
    const { method } = record
    const counts = ((method !== undefined && this.#methods.get(method)) || this.#others).of(protocolIndex(record))
    counts.durations.observe((performance.now() - record.startedAt) / 1000)
    const code = record.code ?? codeOfStatus(status, record.protocol)
    const cell = principalIndex(record) * CODES + code
    counts.calls[cell] = (counts.calls[cell] as number) + 1
    if (code !== 0) this.#countFailure(code, record.error)
  }

  get damaged(): number {
    return this.#damaged
  }

  calls(): MetricValue[] {
    const values: MetricValue[] = []
    for (const [method, protocol, { calls }] of this.#all()) {
      for (const [cell, value] of calls.entries()) {
        if (value === 0) continue
        const principal = principals[Math.floor(cell / CODES)] as string
        values.push({ labels: { method, protocol, code: codeName(cell % CODES), principal }, value })
      }
    }
    return values
  }

  durations(): MetricValue[] {
    const { name } = metricTable.callDuration
    return Array.from(this.#all(), ([method, protocol, { durations }]) =>
      histogramValues(name, durations, { method, protocol }),
    ).flat()
  }

  refusals(): MetricValue[] {
    return Array.from(this.#refusals, ([reason, value]) => ({ labels: { reason }, value }))
  }

  *#all(): Generator<[string, string, ProtocolCounts]> {
    for (const [method, counts] of [...this.#methods, [OTHER, this.#others] as const]) {
      for (const [protocol, each] of counts.entries()) yield [method, protocol, each]
    }
  }

  #countFailure(code: number, error: unknown): void {
    if (code === Code.DataLoss) this.#damaged++
    if (!isRefusal(code)) return
    const given = error instanceof ConnectError ? error.findDetails(ErrorInfoSchema)[0]?.reason : undefined
    const reason = given !== undefined && reasons.has(given) ? given : codeName(code)
    this.#refusals.set(reason, (this.#refusals.get(reason) ?? 0) + 1)
  }
}

function isRefusal(code: number): boolean {
  return (
    code === Code.Unauthenticated ||
    code === Code.PermissionDenied ||
    code === Code.ResourceExhausted ||
    code === Code.Unavailable
  )
}

function protocolIndex({ protocol }: RequestRecord): number {
  for (let i = 0; i < protocols.length - 1; i++) if (protocols[i] === protocol) return i
  return protocols.length - 1
}

function principalIndex({ caller, identity }: RequestRecord): number {
  if (identity === undefined) return 0
  for (let i = 1; i < principals.length - 1; i++) if (caller.startsWith(principals[i] as string)) return i
  return principals.length - 1
}

/** Of what has no code of its own, such as a probe or a page. */
function codeOfStatus(status: number | undefined, protocol: string): number {
  if (status === undefined) return Code.Canceled
  // What never became a call had not the form of one; gRPC says so with 200, too.
  if (protocol.startsWith("grpc") && status === 200) return Code.InvalidArgument
  if (status < 400) return 0
  return codesByStatus[status] ?? (status < 500 ? Code.InvalidArgument : Code.Internal)
}

const codesByStatus: { readonly [status: number]: Code | undefined } = {
  401: Code.Unauthenticated,
  403: Code.PermissionDenied,
  404: Code.NotFound,
  405: Code.Unimplemented,
  408: Code.DeadlineExceeded,
  413: Code.ResourceExhausted,
  429: Code.ResourceExhausted,
  503: Code.Unavailable,
  504: Code.DeadlineExceeded,
}
