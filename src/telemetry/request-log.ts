// One line for each request when it is finished. It has no bodies, no credentials and no query: the method stands for the path.
import { Code, ConnectError } from "@connectrpc/connect"
import { type Logger, pino } from "pino"
import { codeName } from "../rpc/code-names.js"
import type { RequestRecord } from "../rpc/request-record.js"

/** At most one line at level error in this time for one kind of unavailability: an outage fails every request, for one reason. */
const OUTAGE_LINE_EVERY_MS = 1000

/** Writes a request's line; `status` is the HTTP status, undefined where nothing was answered. */
export type RequestLog = (record: RequestRecord, status: number | undefined) => void

/** Our own faults, and requests that nothing could be done for, are errors with their cause; the rest is info. */
export function createRequestLog(logger: Logger): RequestLog {
  const writeLine = lineWriter(logger)
  let quietUntil = Number.NEGATIVE_INFINITY
  return (record, status) => {
    let level = levelOf(record, status)
    if (level === "outage") {
      const now = performance.now()
      level = now >= quietUntil ? "error" : "info"
      if (level === "error") quietUntil = now + OUTAGE_LINE_EVERY_MS
    }
    if (!logger.isLevelEnabled(level)) return
    if (level === "info") writeLine(record, status)
    else logger.error({ ...fieldsOf(record, status), err: causeOf(record.error) }, MESSAGE)
  }
}

const MESSAGE = "request"

function fieldsOf(record: RequestRecord, status: number | undefined) {
  return {
    correlationId: record.correlationId,
    traceId: record.trace?.traceId,
    caller: record.caller,
    source: isRefusal(record) ? record.source : undefined,
    protocol: record.protocol,
    method: record.method,
    code: record.code === undefined ? undefined : codeName(record.code),
    status,
    durationMs: Math.round((performance.now() - record.startedAt) * 1000) / 1000,
    cause: isUnserved(record, status) ? messageOf(record.error) : undefined,
  }
}

/** What pino keeps of a logger, for whoever extends it. */
interface PinoInternals {
  readonly [pino.symbols.streamSym]: { write(line: string): void }
  readonly [pino.symbols.chindingsSym]: string
}

/** What pino would write for `logger.info(fieldsOf(...), "request")`, which for a small call costs as much as the call. */
function lineWriter(logger: Logger): RequestLog {
  const { [pino.symbols.streamSym]: stream, [pino.symbols.chindingsSym]: bindings } = logger as unknown as PinoInternals
  const start = `{"level":${logger.levels.values.info},"time":`
  return (record, status) => {
    const { trace, code } = record
    const line = `${start}${Date.now()}${bindings},"correlationId":${quoted(record.correlationId)}${
      trace === undefined ? "" : `,"traceId":${quoted(trace.traceId)}`
    },"caller":${quoted(record.caller)}${
      record.source !== undefined && isRefusal(record) ? `,"source":${quoted(record.source)}` : ""
    },"protocol":"${record.protocol}"${record.method === undefined ? "" : `,"method":${quoted(record.method)}`}${
      code === undefined ? "" : `,"code":"${codeName(code)}"`
    }${status === undefined ? "" : `,"status":${status}`},"durationMs":${
      Math.round((performance.now() - record.startedAt) * 1000) / 1000
    }`
    const cause = isUnserved(record, status) ? messageOf(record.error) : undefined
    stream.write(`${line}${cause === undefined ? "" : `,"cause":${quoted(cause)}`},"msg":"${MESSAGE}"}\n`)
  }
}

function quoted(text: string): string {
  // What JSON has to escape, and what has to be looked at more closely.
  return /[^\x20\x21\x23-\x5b\x5d-\x7e]/.test(text) ? JSON.stringify(text) : `"${text}"`
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
