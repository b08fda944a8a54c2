// An HTTP request and response as node has them: HTTP/1.1's own, those of HTTP/2's compatibility layer, or those of src/http2 in the same
// form. The only names for the kinds.
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http"
import type { Http2ServerRequest, Http2ServerResponse } from "node:http2"
import type { Http2Request as OwnHttp2Request, Http2Response as OwnHttp2Response } from "../../http2/index.js"

export type Http2Request = Http2ServerRequest | OwnHttp2Request
export type Http2Response = Http2ServerResponse | OwnHttp2Response
export type HttpRequest = IncomingMessage | Http2Request
export type HttpResponse = ServerResponse | Http2Response
/** Header fields of a response, by name. */
export type ResponseHeaders = OutgoingHttpHeaders

/** Whether the request came over HTTP/2. */
export function isHttp2Request(request: HttpRequest): request is Http2Request {
  return "stream" in request
}

/** Whether src/http2 serves the request. */
export function isOwnHttp2Request(request: HttpRequest): request is OwnHttp2Request {
  return "headerCharacters" in request
}

/** Whether the response goes out over HTTP/2. */
export function isHttp2Response(response: HttpResponse): response is Http2Response {
  return "stream" in response
}

/** Gets a body in pieces, each once it is read. */
export interface BodyReceiver {
  onData(chunk: Buffer): void
  onEnd(): void
  /** The client went away before the end. */
  onGone(): void
}

/** A request whose server gives its body away without a stream. */
export interface BodySource {
  /** Gives the body to `receiver` alone. Returns false when it has to be read as a stream. */
  receiveBody(receiver: BodyReceiver): boolean
  /** What still comes goes into the stream. */
  stopReceiving(): void
}

/** Whether the request's server can give the body away without a stream. */
export function isBodySource(request: HttpRequest): request is HttpRequest & BodySource {
  return "receiveBody" in request
}

/** A response whose server sends what is there whole in one piece. */
export interface WholeResponse {
  /** False, and nothing was sent: it has to go out as any other. `body` is UTF-8 text, and its length stands in the fields. */
  sendWhole(status: number, headers: ResponseHeaders, body: string | undefined): boolean
}

/** Whether the response's server can send head and body in one piece. */
export function isWholeResponse(response: HttpResponse): response is HttpResponse & WholeResponse {
  return "sendWhole" in response
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

/** Whether the client waits for 100 Continue before it sends its body. */
export function isAwaitingContinue(request: HttpRequest): boolean {
  return waiting.has(request)
}

/** Sends 100 Continue to a client that waits for it: the body is wanted. */
export function sendContinue(request: HttpRequest, response: HttpResponse): void {
  if (waiting.delete(request)) response.writeContinue()
}

/**
 * To be called when the body is not wanted. Returns true when the client still waits for 100 Continue, so that no byte of it is on its way.
 */
export function forgetContinue(request: HttpRequest): boolean {
  return waiting.delete(request)
}
