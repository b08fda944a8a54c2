// Errors of requests that no implementation sees, in the words of the request's protocol.
import { Code, ConnectError } from "@connectrpc/connect"
import { codeToString } from "@connectrpc/connect/protocol-connect"
import { errorTrailers } from "../rpc/grpc/headers.js"
import type { HttpRequest, HttpResponse, ResponseHeaders } from "../rpc/http/messages.js"
import { respond } from "../rpc/http/unread-body.js"
import { type RequestValues, recordOf } from "../rpc/request-record.js"
import type { RestHandler } from "./dispatch.js"

/** Over Connect, for errors of our own making. */
const statusByCode: { readonly [code: number]: number | undefined } = {
  [Code.InvalidArgument]: 400,
  [Code.PermissionDenied]: 403,
  [Code.Unimplemented]: 501,
  [Code.Unavailable]: 503,
}

/** Answers the error, and notes it on the request's record. */
export function refuseWith(
  error: ConnectError,
  request: HttpRequest,
  response: HttpResponse,
  values: RequestValues,
  rest: RestHandler,
  /** Over Connect; not given: the code says it. */
  status = statusByCode[error.code] ?? 500,
): void {
  const record = recordOf(values)
  if (record !== undefined) {
    record.code = error.code
    record.error = error
  }
  if (record?.protocol === "rest" && rest.refuse !== undefined) {
    rest.refuse(request, response, error, values)
  } else if (record?.protocol === "grpc" || record?.protocol === "grpc-web") {
    const type = request.headers["content-type"]
    respond(request, response, 200, { "content-type": type, ...errorTrailers(error) })
  } else {
    const body = JSON.stringify({ code: codeToString(error.code), message: error.rawMessage })
    const headers: ResponseHeaders = { "content-type": "application/json", "content-length": Buffer.byteLength(body) }
    if (error.code === Code.Unavailable) headers["retry-after"] = "1"
    respond(request, response, status, headers, body)
  }
}

/** For a path of RPC that is no method's. */
export function noSuchMethod(path: string): ConnectError {
  return new ConnectError(`there is no method ${path.slice(0, 200)}`, Code.Unimplemented)
}
