// The one place where whatever an implementation or an interceptor throws becomes the error that a client sees.
import { Code, ConnectError } from "@connectrpc/connect"
import type { Call } from "./call.js"
import { recordOf } from "./request-record.js"

/**
 * A ConnectError stays as it is. An abort, once the call was aborted, is the reason it was aborted for. Anything else is our
 * fault: the client learns the correlation id only, the original is the error's cause, for the log.
 */
export function toConnectError(reason: unknown, call: Call): ConnectError {
  if (reason instanceof ConnectError) return reason
  const aborted = call.abortReason
  if (aborted instanceof ConnectError && reason instanceof Error && reason.name === "AbortError") return aborted
  const id = recordOf(call.values)?.correlationId
  const message = id === undefined ? "internal error" : `internal error, correlation id ${id}`
  return new ConnectError(message, Code.Internal, undefined, undefined, reason)
}

/** The error of a call whose time is up: DEADLINE_EXCEEDED. */
export function deadlineExceeded(): ConnectError {
  return new ConnectError("the deadline of the call has passed", Code.DeadlineExceeded)
}
