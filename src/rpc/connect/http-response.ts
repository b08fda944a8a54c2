// Writes the response of one of Connect's universal handlers, and leaves the connection fit for the next request.

import { once } from "node:events"
import type { OutgoingHttpHeaders } from "node:http"
import type { UniversalServerResponse } from "@connectrpc/connect/protocol"
import { type HttpRequest, type HttpResponse, isHttp2Response } from "../http/messages.js"
import { endUnread, mustClose, readRest } from "../http/unread-body.js"
import type { MemoryShare } from "../memory-budget.js"
import { rewriteGrpcMessage, rewriteWebTrailers } from "./grpc-message.js"

/**
 * `isReading`: the handler may still want of the request what comes after the response has begun. Resolves when everything is handed to the
 * connection. Never rejects: the handler has learned already of a client that went away. */
export async function writeResponse(
  universal: UniversalServerResponse,
  request: HttpRequest,
  response: HttpResponse,
  memory: MemoryShare | undefined,
  isReading: boolean,
): Promise<void> {
  const body = universal.body?.[Symbol.asyncIterator]()
  try {
    // The headers wait for the first message: an implementation may set some until then.
    let chunk = await body?.next()
    if (isGone(response) || response.writableEnded) return
    const headers = nodeHeaders(new Headers(universal.header))
    if (mustClose(request, response)) {
      if (!isReading) await readRest(request)
      if (!request.complete) headers.connection = "close"
    }
    writeHead(response, universal.status, headers)
    const web = String(headers["content-type"]).startsWith("application/grpc-web")
    while (body !== undefined && chunk?.done === false) {
      if (isGone(response)) return
      const bytes = web ? rewriteWebTrailers(chunk.value) : chunk.value
      if (!write(response, bytes)) {
        memory?.write(bytes.length)
        await writable(response)
        memory?.taken(bytes.length)
      }
      chunk = await body.next()
    }
    if (universal.trailer !== undefined) {
      response.addTrailers(rewriteGrpcMessage(nodeHeaders(new Headers(universal.trailer))))
    }
    endUnread(request, response, () => void response.end())
  } finally {
    // Tells the handler that nobody reads any more; whether it is past caring is its own matter.
    await body?.return?.().catch(() => undefined)
  }
}

/** Nothing can be written any more. Of node:http2's only the stream knows, and a write to it is never done. */
function isGone(response: HttpResponse): boolean {
  return response.destroyed || (isHttp2Response(response) && response.stream.destroyed)
}

function writeHead(response: HttpResponse, status: number, headers: OutgoingHttpHeaders): void {
  if (isHttp2Response(response)) response.writeHead(status, headers)
  else response.writeHead(status, headers)
}

/** Each kind of response declares other overloads of it. */
function write(response: { write(chunk: Uint8Array): boolean }, chunk: Uint8Array): boolean {
  return response.write(chunk)
}

function nodeHeaders(headers: Headers): OutgoingHttpHeaders {
  const result: Record<string, string | string[]> = {}
  headers.forEach((value, name) => {
    const earlier = result[name]
    result[name] = earlier === undefined ? value : [earlier, value].flat()
  })
  return result
}

async function writable(response: HttpResponse): Promise<void> {
  const stop = new AbortController()
  const { signal } = stop
  await Promise.race([once(response, "drain", { signal }), once(response, "close", { signal })]).catch(() => undefined)
  stop.abort()
}
