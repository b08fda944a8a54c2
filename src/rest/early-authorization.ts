// Whether a caller may make a call is decided before its body is read, where path and query say what it is about.
import { recordOf } from "../rpc/request-record.js"
import { settle } from "./admission.js"
import { bindFirst } from "./binding/request-stream.js"
import type { Exchange } from "./exchange.js"
import { mayHaveBody } from "./http.js"
import type { Route, Target } from "./routing/route.js"

/**
 * Goes on once the caller may make the call on what path and query name; otherwise answers the refusal, before the body is read. Where
 * neither a body nor a query follows, the call itself is authorized soon enough.
 */
export function authorizeEarly(exchange: Exchange, route: Route, target: Target, proceed: () => void): void {
  const { admission } = exchange.settings
  const record = exchange.values && recordOf(exchange.values)
  const isLater =
    exchange.bodyCheck?.callerIsUnknown === true ||
    (target.query === "" && route.binding.body.kind === "none" && !mayHaveBody(exchange.request))
  if (admission === undefined || record === undefined || isLater || admission.isUnrestricted(record)) {
    proceed()
    return
  }
  const { method } = route.binding
  settle(exchange, () => admission.authorize(method, bindFirst(exchange, route, target, []), record), proceed)
}
