// Where HTTP/1.1 and HTTP/2 differ: whether a body follows, 100 Continue, and how an answer ends when the request's body was not
// read.
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http"
import { constants, type Http2ServerRequest, type Http2ServerResponse } from "node:http2"
import { Code, ConnectError } from "@connectrpc/connect"
import { discard } from "../rpc/discard.js"

export type Request = IncomingMessage | Http2ServerRequest
export type Response = ServerResponse | Http2ServerResponse
export type Headers = OutgoingHttpHeaders

/** A body this small is read to its end, and the connection stays. */
const SMALL_REST = 256 * 1024

function isHttp2(message: Request): message is Http2ServerRequest {
  return "stream" in message
}

function isHttp2Response(response: Response): response is Http2ServerResponse {
  return "stream" in response
}

/** Whether a body may follow the headers; a chunked one may turn out empty. */
export function mayHaveBody(request: Request): boolean {
  const length = request.headers["content-length"]
  if (length !== undefined) return length !== "0"
  if (isHttp2(request)) return !request.stream.endAfterHeaders && !request.readableEnded
  return request.headers["transfer-encoding"] !== undefined
}

/** Requests whose client waits for 100 Continue, and whose server left that to us. */
const waiting = new WeakSet<Request>()

export function awaitsContinue(request: Request): void {
  waiting.add(request)
}

/** The client has not begun to send its body. */
export function isWaiting(request: Request): boolean {
  return waiting.has(request)
}

/** The body is wanted: a client that waits may send it. */
export function sendContinue(request: Request, response: Response): void {
  if (waiting.delete(request)) response.writeContinue()
}

/** Writes a whole answer. Of a body that was not read, a little is read and the rest cut off, after the answer has gone out. */
export function finish(
  request: Request,
  response: Response,
  status: number,
  headers: Headers,
  body: string | Uint8Array | undefined,
): void {
  if (response.headersSent || response.destroyed) return
  if (request.complete || !mayHaveBody(request)) {
    response.writeHead(status, headers)
    endWith(response, body)
    return
  }
  if (isHttp2Response(response)) refuseHttp2(request, response, status, headers, body)
  else refuseHttp1(request as IncomingMessage, response, status, headers, body)
}

function endWith(response: Response, body: string | Uint8Array | undefined): void {
  if (body === undefined) response.end()
  else response.end(body)
}

function refuseHttp1(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Headers,
  body: string | Uint8Array | undefined,
): void {
  // Nothing comes from a client that waits for leave, or that was too slow: there is nothing to drain.
  const silent = waiting.delete(request) || status === 408
  const length = Number(request.headers["content-length"] ?? Number.NaN)
  if (!silent && length <= SMALL_REST) {
    request.resume()
    response.writeHead(status, headers)
    response.end(body)
    return
  }
  headers.connection = "close"
  response.writeHead(status, headers)
  if (silent) {
    response.end(body)
    return
  }
  // The client has the whole answer once the body is written; ending the response would close the connection, and a client that
  // still sends would see a reset in place of the answer.
  if (body === undefined) response.flushHeaders()
  else response.write(body)
  discard(request, () => response.end())
}

function refuseHttp2(
  request: Request,
  response: Http2ServerResponse,
  status: number,
  headers: Headers,
  body: string | Uint8Array | undefined,
): void {
  // Nothing comes from a client that waits for leave. Its stream is not closed before the answer is out: a reset would overtake it.
  const silent = waiting.delete(request)
  if (silent) response.stream.once("finish", () => setImmediate(endConnection, response, constants.NGHTTP2_NO_ERROR))
  response.writeHead(status, headers)
  endWith(response, body)
  if (!silent) discard(request, () => endConnection(response, constants.NGHTTP2_NO_ERROR))
}

/** Writes a piece of a streamed answer; resolves when the client is ready for more, rejects once it is gone. */
export function writeChunk(response: Response, chunk: string | Uint8Array): Promise<void> | undefined {
  if (response.destroyed) return Promise.reject(new ConnectError("the client went away", Code.Canceled))
  // Http2ServerResponse and ServerResponse declare different overloads of the same thing.
  const write: (chunk: string | Uint8Array) => boolean = response.write.bind(response)
  if (chunk.length === 0 || write(chunk)) return undefined
  return new Promise((resolve, reject) => {
    const settle = (settled: () => void) => () => {
      response.off("drain", drained)
      response.off("close", gone)
      settled()
    }
    const drained = settle(resolve)
    const gone = settle(() => reject(new ConnectError("the client went away", Code.Canceled)))
    response.on("drain", drained)
    response.on("close", gone)
  })
}

/** After an answer that did not wait for the whole request: what still comes is read within bounds, then the connection ends. */
export function leaveUnread(request: Request, response: Response): void {
  if (request.complete || !mayHaveBody(request)) return
  discard(request, () => {
    if (!request.complete) endConnection(response, constants.NGHTTP2_NO_ERROR)
  })
}

/** Answers a status and nothing else, whatever was prepared before; an answer that has begun is cut. */
export function answerBarely(response: Response, status: number): void {
  if (response.headersSent) {
    cutOff(response)
    return
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  response.writeHead(status, { "content-length": 0 })
  response.end()
}

/** Ends an answer so that the client can't take it for a whole one. */
export function cutOff(response: Response): void {
  endConnection(response, constants.NGHTTP2_INTERNAL_ERROR)
}

function endConnection(response: Response, http2Code: number): void {
  // What was written before still goes out.
  if (!isHttp2Response(response)) response.socket?.destroySoon()
  else if (!response.stream.destroyed) response.stream.close(http2Code)
}
