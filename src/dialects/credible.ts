// Credible's admin API: errors are {code, message} with a snake_case code that follows the status.
import { Code } from "@connectrpc/connect"
import type { Dialect, RestError } from "../rest/index.js"
import { challenge, DOMAIN_STATUS, retryAfter, wholeLength } from "./statuses.js"

const CODE_BY_STATUS: Readonly<Record<number, string>> = {
  400: "invalid_argument",
  401: "unauthenticated",
  403: "permission_denied",
  404: "not_found",
  405: "method_not_allowed",
  406: "not_acceptable",
  408: "request_timeout",
  412: "precondition_failed",
  413: "payload_too_large",
  414: "uri_too_long",
  415: "unsupported_media_type",
  416: "range_not_satisfiable",
  429: "resource_exhausted",
  499: "canceled",
  501: "unimplemented",
  503: "unavailable",
  504: "deadline_exceeded",
}

function codeOf({ status, code, reason }: RestError): string {
  if (status === 409)
    return code === Code.AlreadyExists && reason !== "IDEMPOTENCY_KEY_REUSED" ? "already_exists" : "conflict"
  return CODE_BY_STATUS[status] ?? "internal"
}

export const credible: Dialect = {
  name: "credible",
  json: {
    spelling: "documented",
    timestamps: "rfc3339-milliseconds",
    int64: "number",
    unknownMembers: "refuse",
    nullMembers: "singular",
  },
  unknownQueryParameters: "refuse",
  emptyQueryParameters: "value",
  statusByReason: { ...DOMAIN_STATUS, RANGE_NOT_SATISFIABLE: 416 },
  statusByCode: {},
  error: (error) => ({
    status: error.status,
    headers: { ...retryAfter(error), ...challenge(error), ...wholeLength(error) },
    body: { code: codeOf(error), message: error.message },
  }),
}
