// What the parts want to know of a call that is being made: who makes it, how it ends early, and the key that it came with.
import type { ContextValues, HandlerContext, StreamRequest, UnaryRequest } from "@connectrpc/connect"
import { callerOf } from "../access/gatekeeper.js"
import type { Cancellation } from "../cancellation.js"
import type { KeyedRequest } from "../handlers/retries.js"
import type { Caller } from "../registry/access/caller.js"
import { Call } from "../rpc/call.js"
import { recordOf } from "../rpc/request-record.js"
import { callOf } from "../rpc/request-view.js"

/** Who calls. Throws where access control has let nobody in. */
export function callerIn(values: ContextValues): Caller {
  const caller = callerOf(recordOf(values))
  if (caller === undefined) throw new Error("a method without a rule was called")
  return caller
}

/** Who calls, as change records and log lines name them, whose share of the limits the call takes, and its correlation id. */
export function identify(call: Pick<HandlerContext, "values">): {
  actor: string
  holder: string | undefined
  correlationId: string
} {
  const record = recordOf(call.values)
  const actor = record?.caller ?? "anonymous"
  return { actor, holder: record?.holder, correlationId: record?.correlationId ?? "" }
}

/** How a call learns that nobody waits for it any more. */
export function cancellation(call: HandlerContext): Cancellation {
  return call instanceof Call ? call.cancellation : call.signal
}

/** The call's Idempotency-Key with what is known of the call; undefined where it has none. */
export function keyed(request: UnaryRequest | StreamRequest): KeyedRequest | undefined {
  const call = callOf(request)
  const key = call?.header("idempotency-key")
  if (call === undefined || key === undefined) return undefined
  return {
    key,
    httpMethod: call.protocolName === "rest" ? call.requestMethod : undefined,
    ...identify(call),
    values: call.values,
    signal: call.cancellation,
    timeoutMs: call.timeoutMs,
  }
}

/** The call behind a request that `keyed` knows a key of. */
export function knownCall(request: UnaryRequest): HandlerContext {
  const call = callOf(request)
  if (call === undefined) throw new Error("a request without a call has no key")
  return call
}
