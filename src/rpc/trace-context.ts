// What trace a request belongs to, as its headers say (W3C Trace Context).

/** Identifiers in lower-case hexadecimal. */
export interface TraceContext {
  readonly traceId: string
  /** Of the caller's span; of this program's once it has begun one. */
  readonly spanId: string
  readonly sampled: boolean
  /** What other systems have put beside it, as it came. */
  readonly state: string | undefined
}

const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/
const MAX_STATE = 512

/** Returns undefined when the header is malformed, and then the trace begins here (section 4.3). */
export function readTraceContext(
  traceparent: string,
  tracestate?: string | readonly string[],
): TraceContext | undefined {
  if (traceparent.length > 256) return undefined
  const [, version, traceId = "", spanId = "", flags = "", more] = TRACEPARENT.exec(traceparent) ?? []
  // Later versions may say more; version 255 is none.
  if (version === undefined || version === "ff" || (version === "00" && more !== undefined)) return undefined
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined
  const state = typeof tracestate === "object" ? tracestate.join(",") : tracestate
  return {
    traceId,
    spanId,
    sampled: (Number.parseInt(flags, 16) & 1) === 1,
    state: state === undefined || state.length > MAX_STATE ? undefined : state,
  }
}

/** As it stands in a header. */
export function traceHeader({ traceId, spanId, sampled }: TraceContext): string {
  return `00-${traceId}-${spanId}-${sampled ? "01" : "00"}`
}
