// A response that goes out before its request was read to the end. Over HTTP/1.1 the rest of the request would be taken for the next
// one; over HTTP/2 its stream would stay open for ever; and a client that still sends must not see a reset in place of the response.
import type { IncomingMessage, ServerResponse } from "node:http"
import { constants } from "node:http2"
import {
  forgetContinue,
  type Http2Response,
  type HttpRequest,
  type HttpResponse,
  isHttp2Response,
  isWholeResponse,
  mayHaveBody,
  type ResponseHeaders,
} from "./messages.js"

/** Over HTTP/1.1 a response waits for the end of a body this small, and the connection stays. */
const SMALL_REST_BYTES = 256 * 1024
/** For so long. */
const SMALL_REST_MS = 500
/** What is read of a body that nobody wants, before its client is cut off. */
const MAX_DISCARDED_BYTES = 16 * 1024 * 1024
const MAX_DISCARD_MS = 5_000

/** Writes a whole response. Of a body that was not read, a little is read and the rest cut off, after the response has gone out. */
export function respond(
  request: HttpRequest,
  response: HttpResponse,
  status: number,
  headers: ResponseHeaders,
  body?: string | Uint8Array,
): void {
  if (response.headersSent || response.destroyed) return
  if (request.complete || !mayHaveBody(request)) {
    if (typeof body !== "object" && isWholeResponse(response) && response.sendWhole(status, headers, body)) return
    response.writeHead(status, headers)
    endWith(response, body)
  } else if (isHttp2Response(response)) {
    refuseHttp2(request, response, status, headers, body)
  } else {
    refuseHttp1(request as IncomingMessage, response, status, headers, body)
  }
}

/**
 * Ends a streamed response, whether or not its request was read: what still comes is read within bounds, then its way is closed. Over
 * HTTP/1.1 the head has to say so (`mustClose`), and the end comes last: with it goes the connection.
 */
export function endUnread(request: HttpRequest, response: HttpResponse, end: () => void): void {
  if (request.complete || !mayHaveBody(request)) end()
  else if (isHttp2Response(response)) {
    end()
    discard(request, () => closeAfterEnd(response.stream))
  } else discard(request, end)
}

/** Whether a response that begins now ends its connection: the next request would stand behind a body that is not read to its end. */
export function mustClose(request: HttpRequest, response: HttpResponse): boolean {
  return !isHttp2Response(response) && !request.complete && mayHaveBody(request)
}

/** Ends a response that the client must not take for a whole one. What was written before still goes out. */
export function cutOff(response: HttpResponse): void {
  if (!isHttp2Response(response)) response.socket?.destroySoon()
  else if (!response.stream.destroyed) response.stream.close(constants.NGHTTP2_INTERNAL_ERROR)
}

/**
 * Tells the client of an HTTP/2 stream that the rest of its request is not wanted, once the whole response is on its way: a reset overtakes
 * it.
 */
export function closeAfterEnd(stream: Http2Response["stream"]): void {
  if (stream.destroyed || stream.closed) return
  if (!("state" in stream)) {
    stream.once("finish", () => stream.close(constants.NGHTTP2_NO_ERROR))
    return
  }
  // Whether END_STREAM has been given to the socket is known to the state only, and no event tells of it.
  if (stream.state.localClose === 1) stream.close(constants.NGHTTP2_NO_ERROR)
  else setTimeout(closeAfterEnd, 2, stream).unref()
}

/**
 * Reads and throws away. Calls `done` once: at the request's end, or when it has gone on for too long. Only `request.complete` tells which.
 */
export function discard(request: HttpRequest, done: () => void, maxMs = MAX_DISCARD_MS): void {
  let bytes = 0
  let stopped = false
  const timer = setTimeout(stop, maxMs)
  timer.unref()
  function stop() {
    if (stopped) return
    stopped = true
    clearTimeout(timer)
    request.off("data", count)
    request.pause()
    done()
  }
  function count(chunk: Buffer) {
    bytes += chunk.length
    // What ends the request may lie right behind this; its client may be sending the next one already.
    if (bytes > MAX_DISCARDED_BYTES) setImmediate(stop)
  }
  request.on("data", count)
  request.once("end", stop)
  request.once("close", stop)
  request.once("error", stop)
  request.resume()
}

function endWith(response: HttpResponse, body: string | Uint8Array | undefined): void {
  if (body === undefined) response.end()
  else response.end(body)
}

function refuseHttp1(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: ResponseHeaders,
  body: string | Uint8Array | undefined,
): void {
  // Nothing comes from a client that waits for leave, or that was too slow: there is nothing to drain.
  const silent = forgetContinue(request) || status === 408
  const length = Number(request.headers["content-length"] ?? Number.NaN)
  if (silent || !(length <= SMALL_REST_BYTES)) {
    refuseAndClose(request, response, status, headers, body, silent)
    return
  }
  // Whoever is told that the connection stays may send the next request on it, and a proxy that has not sent all of this one gives its
  // own client's connection up.
  discard(
    request,
    () => {
      if (response.headersSent || response.destroyed) return
      if (!request.complete) refuseAndClose(request, response, status, headers, body, false)
      else {
        response.writeHead(status, headers)
        endWith(response, body)
      }
    },
    SMALL_REST_MS,
  )
}

function refuseAndClose(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: ResponseHeaders,
  body: string | Uint8Array | undefined,
  silent: boolean,
): void {
  headers.connection = "close"
  response.writeHead(status, headers)
  if (silent) {
    endWith(response, body)
    return
  }
  // The client has the whole response once the body is written; ending it would close the connection.
  if (body === undefined) response.flushHeaders()
  else response.write(body)
  discard(request, () => response.end())
}

function refuseHttp2(
  request: HttpRequest,
  response: Http2Response,
  status: number,
  headers: ResponseHeaders,
  body: string | Uint8Array | undefined,
): void {
  const silent = forgetContinue(request)
  const { stream } = response
  response.writeHead(status, headers)
  endWith(response, body)
  // Nothing comes from a client that waits for leave.
  if (silent) closeAfterEnd(stream)
  else discard(request, () => closeAfterEnd(stream))
}
