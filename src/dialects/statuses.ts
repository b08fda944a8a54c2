// What dialects have in common: the HTTP statuses of the reasons that commands give, and when to come back.
import { bearerChallenge, type RestError } from "../rest/index.js"

/** Where a reason says more than its code's row in google/rpc/code.proto. */
export const DOMAIN_STATUS: Readonly<Record<string, number>> = {
  CONFLICT: 409,
  REFERENCED: 412,
  ETAG_MISMATCH: 412,
  ALREADY_EXISTS_PRECONDITION: 412,
  TOO_LARGE: 413,
}

/** Retry-After in whole seconds; a service that is away for an unknown time is worth a try after one. */
export function retryAfter(error: RestError): Record<string, string> {
  const seconds = error.retryAfter ?? (error.status === 503 ? 1 : undefined)
  return seconds === undefined ? {} : { "retry-after": String(Math.max(1, Math.ceil(seconds))) }
}

/** Content-Range of a 416: how many bytes there are. */
export function wholeLength({ reason, metadata }: RestError): Record<string, string> {
  return reason === "RANGE_NOT_SATISFIABLE" ? { "content-range": `bytes */${metadata.size}` } : {}
}

/** WWW-Authenticate of a 401. */
export function challenge({ status, reason }: RestError): Record<string, string> {
  return status === 401 ? { "www-authenticate": bearerChallenge(reason) } : {}
}
