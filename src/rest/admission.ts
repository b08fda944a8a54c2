// Authentication of REST requests: before the body is read, with errors in the dialect of the route.
import { createHash } from "node:crypto"
import type { DescMethod } from "@bufbuild/protobuf"
import type { BodyCheck } from "../rpc/admission.js"
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
    attempt(exchange, proceed)
    return
  }
  let check: ReturnType<typeof admission.admit>
  try {
    check = admission.admit(method, admissionRequest(request), record)
  } catch (error) {
    exchange.failWith(error)
    return
  }
  if (check === undefined) {
    attempt(exchange, proceed)
    return
  }
  const later = check
  const verifyEmpty = (found: BodyCheck | undefined) => {
    if (found === undefined) return undefined
    if (!mayHaveBody(request)) return found.verify(EMPTY_SHA256)
    exchange.bodyCheck = found
    return undefined
  }
  settle(exchange, () => (later instanceof Promise ? later.then(verifyEmpty) : verifyEmpty(later)), proceed)
}

/** Goes on once the body, as it came, turns out to be the one that the credential signs. */
export function verifyBody(exchange: Exchange, received: Uint8Array, proceed: () => void): void {
  const { bodyCheck } = exchange
  if (bodyCheck === undefined) attempt(exchange, proceed)
  else settle(exchange, () => bodyCheck.verify(createHash("sha256").update(received).digest("hex")), proceed)
}

/** Calls a step that may return at once or a promise: most requests then wait for nothing. */
export function settle(exchange: Exchange, step: () => unknown, proceed: () => void): void {
  let outcome: unknown
  try {
    outcome = step()
  } catch (error) {
    exchange.failWith(error)
    return
  }
  if (!(outcome instanceof Promise)) attempt(exchange, proceed)
  else
    outcome.then(
      () => attempt(exchange, proceed),
      (error: unknown) => exchange.failWith(error),
    )
}

function attempt(exchange: Exchange, proceed: () => void): void {
  try {
    proceed()
  } catch (error) {
    exchange.failWith(error)
  }
}
