// One line for each request when it is finished. No bodies, no credentials, no query: a path can be told from its method.
import { Code, ConnectError } from "@connectrpc/connect"
import type { Logger } from "pino"
import type { RequestRecord } from "../rpc/request-record.js"
import { codeName } from "./code-names.js"

/** How often at most the same kind of unavailability is told as an error: an outage fails every request, for one reason. */
const OUTAGE_LINE_EVERY_MS = 1000

/** Writes a request's line; `status` is the HTTP status, undefined where nothing was answered. */
export type RequestLog = (record: RequestRecord, status: number | undefined) => void

/** Our own faults, and requests that nothing could be done for, are errors with their cause; the rest is info. */
export function createRequestLog(logger: Logger): RequestLog {
  let quietUntil = Number.NEGATIVE_INFINITY
  return (record, status) => {
    let level = levelOf(record, status)
    if (level === "outage") {
      const now = performance.now()
      level = now >= quietUntil ? "error" : "info"
      if (level === "error") quietUntil = now + OUTAGE_LINE_EVERY_MS
    }
    if (!logger.isLevelEnabled(level)) return
    logger[level](
      {
        correlationId: record.correlationId,
        traceId: record.trace?.traceId,
        caller: record.caller,
        source: isRefusal(record) ? record.source : undefined,
        protocol: record.protocol,
        method: record.method,
        code: record.code === undefined ? undefined : codeName(record.code),
        status,
        durationMs: Math.round((performance.now() - record.startedAt) * 1000) / 1000,
        err: level === "error" ? causeOf(record.error) : undefined,
        cause: level === "info" && isUnserved(record, status) ? messageOf(record.error) : undefined,
      },
      "request",
    )
  }
}

/** What a client asked wrongly, and a race that it lost, is no error. */
function levelOf({ code }: RequestRecord, status: number | undefined): "info" | "error" | "outage" {
  switch (code) {
    case Code.Internal:
    case Code.Unknown:
    case Code.DataLoss:
      return "error"
    case Code.Unavailable:
      return "outage"
    case undefined:
      return status === 500 ? "error" : status === 503 ? "outage" : "info"
    default:
      return "info"
  }
}

/** Of these, too, an operator wants to know why, if not each time with a stack. */
function isUnserved({ code }: RequestRecord, status: number | undefined): boolean {
  return code === Code.Unavailable || code === Code.DeadlineExceeded || (status ?? 0) >= 500
}

function messageOf(error: unknown): string | undefined {
  const cause = causeOf(error)
  return cause instanceof Error ? cause.message.slice(0, 500) : undefined
}

/** Who was refused is looked for by address, too. */
function isRefusal({ code }: RequestRecord): boolean {
  return code === Code.Unauthenticated || code === Code.PermissionDenied || code === Code.ResourceExhausted
}

function causeOf(error: unknown): unknown {
  return error instanceof ConnectError && error.cause !== undefined ? error.cause : error
}
