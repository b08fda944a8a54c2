// Answers a unary result: JSON, a google.api.HttpBody as it is, or nothing; preconditions of reads are evaluated here, by its tag.
import type { DescField, DescMessage, Message } from "@bufbuild/protobuf"
import type { Call } from "../../rpc/call.js"
import { getter, isMessageValue } from "../binding/field-accessors.js"
import type { Exchange } from "../exchange.js"
import type { JsonCodec } from "../json/codec.js"
import type { Binding } from "../routing/rules.js"
import { findWeakMatch, formatEntityTag, matchesStrongly, parseEntityTags } from "./entity-tags.js"
import { restError } from "./errors.js"
import { createHeadWriter, type ResponseHead } from "./response-head.js"

export type Responder = (exchange: Exchange, message: Message, call: Call) => void

/** What google.api.HttpBody says, wherever its message type was generated. */
export interface HttpBodyValue {
  readonly contentType: string
  readonly data: Uint8Array
}

export const HTTP_BODY = "google.api.HttpBody"

/** Whether the message is a google.api.HttpBody. */
export function isHttpBody(message: DescMessage | undefined): boolean {
  return message?.typeName === HTTP_BODY
}

/** How to get the body from a response, if the response is or has a google.api.HttpBody. */
export function httpBodyOf(output: DescMessage, responseBody: DescField | undefined) {
  if (responseBody === undefined) return isHttpBody(output) ? asHttpBody : undefined
  if (responseBody.fieldKind !== "message" || !isHttpBody(responseBody.message)) return undefined
  const get = getter(responseBody)
  return (message: Message) => asHttpBody(get(message))
}

function asHttpBody(value: unknown): HttpBodyValue | undefined {
  return isMessageValue(value) ? (value as unknown as HttpBodyValue) : undefined
}

/** Compiles how the responses of a binding are written. */
export function createResponder(binding: Binding, codec: JsonCodec, takesIfMatch: boolean): Responder {
  const { method, responseBody } = binding
  const head = createHeadWriter(binding, codec)
  const raw = httpBodyOf(method.output, responseBody)
  const write = responseBody === undefined ? codec.messageWriter(method.output) : codec.fieldWriter(responseBody)

  return (exchange, message, call) => {
    const { status, headers, etag } = head(message, call)
    if (
      etag !== undefined &&
      isRead(exchange) &&
      decideByPreconditions(exchange, { status, headers, etag }, takesIfMatch)
    ) {
      return
    }
    if (status === 204) {
      exchange.send(204, headers, undefined)
      return
    }
    if (raw === undefined) {
      exchange.sendJson(status, headers, write(message))
      return
    }
    const body = raw(message)
    const data = body?.data ?? new Uint8Array()
    headers["content-type"] = contentTypeOf(body)
    headers["content-length"] = data.length
    exchange.send(status, headers, data)
  }
}

/** The media type of a body; bytes of none are an octet stream. */
export function contentTypeOf(body: HttpBodyValue | undefined): string {
  const type = body?.contentType ?? ""
  return type !== "" && /^[\t\x20-\x7e]*$/.test(type) ? type : "application/octet-stream"
}

/** Whether the request only reads. */
export function isRead(exchange: Exchange): boolean {
  return exchange.request.method === "GET" || exchange.request.method === "HEAD"
}

/**
 * Sends 412 or 304 where If-Match or If-None-Match asks for it, and returns whether it did. The binder has checked that both are
 * well-formed.
 */
export function decideByPreconditions(
  exchange: Exchange,
  head: ResponseHead & { etag: string },
  takesIfMatch: boolean,
): boolean {
  const { headers } = exchange.request
  const ifMatch = takesIfMatch ? undefined : parseEntityTags(headers["if-match"])
  if (ifMatch !== undefined && !matchesStrongly(ifMatch, head.etag)) {
    exchange.fail(restError("PRECONDITION_FAILED", "If-Match: the entity has another tag"))
    return true
  }
  const ifNoneMatch = parseEntityTags(headers["if-none-match"])
  if (ifNoneMatch === undefined || head.status !== 200) return false
  const match = findWeakMatch(ifNoneMatch, head.etag)
  if (!ifNoneMatch.any && match === undefined) return false
  // The client's copy is the gzipped one, or not: this confirms the one it has.
  head.headers.etag = formatEntityTag(head.etag, match?.gzipped)
  exchange.sendNotModified(head.headers)
  return true
}
