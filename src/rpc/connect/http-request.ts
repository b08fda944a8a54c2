// An HTTP request and response of node:http or node:http2's compatibility layer, as Connect's universal handlers take them.
import { constants } from "node:http2"
import { Code, ConnectError, type ContextValues } from "@connectrpc/connect"
import type { UniversalServerRequest } from "@connectrpc/connect/protocol"
import type { AdmissionRequest } from "../admission.js"
import { type HttpRequest, type HttpResponse, isHttp2Request } from "../http/messages.js"
import { recordOf } from "../request-record.js"
import { RequestBody, type RequestBodyOptions } from "./request-body.js"

/** Whether a socket, or the one that HTTP/2 runs on, is TLS's. */
export function isSecure(socket: object): boolean {
  return "encrypted" in socket && socket.encrypted === true
}

/** What is known of a request before its body. */
export function admissionRequest(request: HttpRequest): AdmissionRequest {
  const { socket } = request
  return {
    method: request.method ?? "",
    target: request.url ?? "/",
    headers: request.headers,
    rawHeaders: request.rawHeaders,
    remoteAddress: socket.remoteAddress ?? "",
    secure: isSecure(socket),
  }
}

/**
 * The request as Connect's universal handlers take it. Its body is counted and bounded as it is read, and its signal aborts when the client
 * goes away.
 */
export function universalRequest(
  request: HttpRequest,
  response: HttpResponse,
  contextValues: ContextValues,
  options: Omit<RequestBodyOptions, "memory">,
): UniversalServerRequest {
  const host = isHttp2Request(request) ? request.authority : request.headers.host
  const header = headersOf(request)
  const body = new RequestBody(header, { ...options, memory: recordOf(contextValues)?.memory })
  return {
    httpVersion: request.httpVersion,
    method: request.method ?? "",
    // Only its path and query are ever read.
    url: new URL(request.url ?? "/", `http://${host || "localhost"}`).toString(),
    header,
    body: body.read(chunksOf(request)),
    signal: signalOf(request, response),
    contextValues,
  }
}

function headersOf(request: HttpRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name.startsWith(":")) continue
    for (const each of Array.isArray(value) ? value : [value]) headers.append(name, each)
  }
  return headers
}

/** The body's chunks. Whoever stops reading early leaves the request intact: it is still to be answered. */
async function* chunksOf(request: HttpRequest): AsyncGenerator<Uint8Array> {
  try {
    yield* request.iterator({ destroyOnReturn: false })
  } catch (cause) {
    throw new ConnectError("the client went away", Code.Canceled, undefined, undefined, cause)
  }
}

function signalOf(request: HttpRequest, response: HttpResponse): AbortSignal {
  const controller = new AbortController()
  response.once("close", () => controller.abort(new ConnectError("the client went away", closeCode(request))))
  request.on("error", () => undefined)
  response.on("error", () => undefined)
  return controller.signal
}

function closeCode(request: HttpRequest): Code {
  if (!isHttp2Request(request)) return Code.Canceled
  switch (request.stream.rstCode) {
    case constants.NGHTTP2_REFUSED_STREAM:
      return Code.Unavailable
    case constants.NGHTTP2_ENHANCE_YOUR_CALM:
      return Code.ResourceExhausted
    default:
      return Code.Canceled
  }
}
