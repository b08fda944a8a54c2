// Where a request is asked whether it may come in: before its body, in the dialect of its route.
import { createHash } from "node:crypto"
import type { DescMethod } from "@bufbuild/protobuf"
import { admissionRequest } from "../rpc/connect/http-request.js"
import { recordOf } from "../rpc/request-record.js"
import type { Exchange } from "./exchange.js"
import { mayHaveBody } from "./http.js"

const EMPTY_SHA256 = createHash("sha256").digest("hex")

/** Goes on once the request's headers let it in; otherwise answers the refusal. OPTIONS needs no credential. */
export function admit(exchange: Exchange, method: DescMethod | undefined, proceed: () => void): void {
  const { admission } = exchange.settings
  const { request } = exchange
  const record = exchange.values && recordOf(exchange.values)
  if (admission === undefined || record === undefined || request.method === "OPTIONS") {
    settle(exchange, () => undefined, proceed)
    return
  }
  const admitted = () => {
    const check = admission.admit(method, admissionRequest(request), record)
    return check instanceof Promise ? check.then(verifyEmpty) : verifyEmpty(check)
  }
  const verifyEmpty = (check: Awaited<ReturnType<typeof admission.admit>>) => {
    if (check === undefined) return undefined
    if (!mayHaveBody(request)) return check.verify(EMPTY_SHA256)
    exchange.bodyCheck = check
    return undefined
  }
  settle(exchange, admitted, proceed)
}

/** Goes on once the body is found to be the one that the credential covers. */
export function verifyBody(exchange: Exchange, bytes: Uint8Array, proceed: () => void): void {
  const { bodyCheck } = exchange
  settle(exchange, () => bodyCheck?.verify(createHash("sha256").update(bytes).digest("hex")), proceed)
}

/** Calls a step that may be over at once, so that most requests wait for nothing. */
export function settle(exchange: Exchange, step: () => unknown, proceed: () => void): void {
  const attempt = () => {
    try {
      proceed()
    } catch (error) {
      exchange.failWith(error)
    }
  }
  let outcome: unknown
  try {
    outcome = step()
  } catch (error) {
    exchange.failWith(error)
    return
  }
  if (!(outcome instanceof Promise)) attempt()
  else outcome.then(attempt, (error: unknown) => exchange.failWith(error))
}
