// What responses are written with, over HTTP/1.1 and HTTP/2 alike.
import type { IncomingHttpHeaders } from "node:http"
import { Code, ConnectError } from "@connectrpc/connect"
import type { HttpRequest, HttpResponse, ResponseHeaders } from "../rpc/http/messages.js"
import { cutOff } from "../rpc/http/unread-body.js"

export {
  awaitContinue as awaitsContinue,
  type BodyReceiver,
  type HttpRequest as Request,
  type HttpResponse as Response,
  isAwaitingContinue as isWaiting,
  isBodySource,
  mayHaveBody,
  type ResponseHeaders as Headers,
  sendContinue,
} from "../rpc/http/messages.js"
export { cutOff, endUnread, mustClose, respond as finish } from "../rpc/http/unread-body.js"

/** The path and query of a request's target, which clients of a proxy send in absolute form; "*" stays. */
export function originForm(target: string): string {
  if (target.startsWith("/") || target === "*") return target
  const authority = target.indexOf("://")
  if (authority === -1) return "/"
  const start = target.slice(authority + 3).search(/[/?]/)
  if (start === -1) return "/"
  const rest = target.slice(authority + 3 + start)
  return rest.startsWith("/") ? rest : `/${rest}`
}

/** The header fields that mean something for the request's method: Range counts for GET only (RFC 9110, section 14.2). */
export function headersToBind({ method, headers }: HttpRequest): IncomingHttpHeaders {
  return method !== "HEAD" || headers.range === undefined ? headers : { ...headers, range: undefined }
}

const HOP_BY_HOP = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
])

/** Adds the header fields that an implementation has set, with all their values; those of one connection are none of its affair. */
export function addHeaders(to: ResponseHeaders, from: Iterable<readonly [string, string]>): void {
  for (const [name, value] of from) {
    if (HOP_BY_HOP.has(name)) continue
    const earlier = to[name]
    // Headers joins the values of every other name.
    if (name === "set-cookie" && earlier !== undefined) to[name] = [earlier, value].flat().map(String)
    else to[name] = value
  }
}

/** Writes a piece of a streamed response; resolves when the client is ready for more, rejects once it is gone. */
export function writeChunk(response: HttpResponse, chunk: string | Uint8Array): Promise<void> | undefined {
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

/** Answers a status and nothing else, whatever was prepared before; a response that has begun is cut. */
export function sendBareStatus(response: HttpResponse, status: number): void {
  if (response.headersSent) {
    cutOff(response)
    return
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  response.writeHead(status, { "content-length": 0 })
  response.end()
}
