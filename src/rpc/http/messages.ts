// An HTTP request and response as node has them: HTTP/1.1's own, or those of HTTP/2's compatibility layer. The only names for the two kinds.
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http"
import type { Http2ServerRequest, Http2ServerResponse } from "node:http2"

export type HttpRequest = IncomingMessage | Http2ServerRequest
export type HttpResponse = ServerResponse | Http2ServerResponse
/** Header fields of a response, by name. */
export type ResponseHeaders = OutgoingHttpHeaders

/** Whether the request came over HTTP/2. */
export function isHttp2Request(request: HttpRequest): request is Http2ServerRequest {
  return "stream" in request
}

/** Whether the response goes out over HTTP/2. */
export function isHttp2Response(response: HttpResponse): response is Http2ServerResponse {
  return "stream" in response
}

/** Whether a body may follow the headers; a chunked one may turn out empty. */
export function mayHaveBody(request: HttpRequest): boolean {
  const length = request.headers["content-length"]
  if (length !== undefined) return length !== "0"
  if (isHttp2Request(request)) return !request.stream.endAfterHeaders && !request.readableEnded
  return request.headers["transfer-encoding"] !== undefined
}

/** Requests whose client waits for 100 Continue, and whose server left that to whoever wants the body. */
const waiting = new WeakSet<HttpRequest>()

/** For a server's "checkContinue" event: 100 Continue goes out when somebody asks for the body. */
export function awaitContinue(request: HttpRequest): void {
  waiting.add(request)
}

/** Whether the client has not begun to send its body, and waits until it is told to. */
export function isAwaitingContinue(request: HttpRequest): boolean {
  return waiting.has(request)
}

/** The body is wanted: a client that waits is told to send it. */
export function sendContinue(request: HttpRequest, response: HttpResponse): void {
  if (waiting.delete(request)) response.writeContinue()
}

/** The body is not wanted. True: its client waits for leave, so that nothing is on its way. */
export function forgetContinue(request: HttpRequest): boolean {
  return waiting.delete(request)
}
