// An HTTP request and response of node:http or node:http2's compatibility layer, as Connect's universal handlers take them.
import { constants } from "node:http2"
import { Code, ConnectError, type ContextValues } from "@connectrpc/connect"
import type { UniversalServerRequest } from "@connectrpc/connect/protocol"
import { type HttpRequest, type HttpResponse, isHttp2Request } from "../http/messages.js"
import { recordOf } from "../request-record.js"

const MAX_COUNTED_BYTES = 4 * 1024 * 1024

export function universalRequest(
  request: HttpRequest,
  response: HttpResponse,
  contextValues: ContextValues,
): UniversalServerRequest {
  const host = isHttp2Request(request) ? request.authority : request.headers.host
  return {
    httpVersion: request.httpVersion,
    method: request.method ?? "",
    // Only its path and query are ever read.
    url: new URL(request.url ?? "/", `http://${host || "localhost"}`).toString(),
    header: headersOf(request),
    body: bodyOf(request, contextValues),
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
async function* bodyOf(request: HttpRequest, values: ContextValues): AsyncGenerator<Uint8Array> {
  const memory = recordOf(values)?.memory
  // A stream's messages go one by one: no more than this of them is held at a time.
  let countable = MAX_COUNTED_BYTES
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      const counted = Math.min(countable, chunk.length)
      memory?.read(counted)
      countable -= counted
      yield chunk
    }
  } catch (cause) {
    if (cause instanceof ConnectError) throw cause
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
