// Serves methods that stream in either direction.
import type { Message } from "@bufbuild/protobuf"
import { Code, ConnectError } from "@connectrpc/connect"
import type { BodyCheck } from "../../rpc/admission.js"
import type { Call } from "../../rpc/call.js"
import { type ChunkStream, streamBytes } from "../binding/body.js"
import {
  bindFirst,
  createRequestStream,
  jsonMessages,
  type RequestStream,
  uploadMessages,
} from "../binding/request-stream.js"
import { refusal } from "../binding/rule-violations.js"
import type { Exchange } from "../exchange.js"
import { isWaiting, mayHaveBody } from "../http.js"
import type { Violation } from "../json/codec.js"
import { parseMediaType, requireJson, unsupportedMediaType } from "../media-type.js"
import { fieldOptions } from "../options.js"
import { restError } from "../responses/errors.js"
import { STREAM_TYPES, type StreamType } from "../responses/streamed-response.js"
import { createCall, type Route, requireAcceptable, type Target } from "./route.js"
import { readMessage } from "./unary-route.js"

const NDJSON = ["application/x-ndjson", "application/ndjson", "application/jsonl"]
/** Room for boundaries and headers around a file of the greatest size. */
const ENVELOPE_BYTES = 64 * 1024

/** Answers a request for a streaming method. */
export function serveStream(exchange: Exchange, route: Route, target: Target): void {
  const type = streamTypeOf(exchange, route)
  if (route.clientStream) {
    const input = requestStream(exchange, route, target)
    void run(exchange, route, input.messages, type, input)
    return
  }
  readMessage(exchange, route, target, (message) => void run(exchange, route, one(message), type, undefined))
}

async function* one(message: Message): AsyncGenerator<Message> {
  yield message
}

function streamTypeOf(exchange: Exchange, route: Route): StreamType {
  if (route.isRawResponse || route.binding.successStatus === 204) return "application/json"
  return requireAcceptable(exchange, route.serverStream ? STREAM_TYPES : (["application/json"] as const))
}

async function run(
  exchange: Exchange,
  route: Route,
  messages: AsyncIterable<Message>,
  type: StreamType,
  input: RequestStream | undefined,
): Promise<void> {
  let call: Call
  try {
    call = createCall(exchange, route)
    exchange.begin(call)
  } catch (error) {
    exchange.failWith(error)
    return
  }
  if (route.serverStream) {
    await route.streamResponder.respond(exchange, route.entry.stream(messages, call), call, type)
    input?.release()
    return
  }
  try {
    const result = await single(route.entry.stream(messages, call))
    await input?.drain()
    if (input?.failure !== undefined) exchange.fail(input.failure)
    else route.respond(exchange, result, call)
  } catch (error) {
    // What was wrong with the body came first, whatever the implementation made of it.
    const failure = input?.failure
    // Who is let in no more is not listened to for as long as they like to send.
    if (!(error instanceof ConnectError && error.code === Code.Unauthenticated)) await input?.drain()
    exchange.failWith(failure ?? error)
  }
}

async function single(messages: AsyncIterable<Message>): Promise<Message> {
  for await (const message of messages) return message
  throw new ConnectError("the method gave no answer", Code.Internal)
}

function requestStream(exchange: Exchange, route: Route, target: Target): RequestStream {
  const { request, response, settings } = exchange
  const { limits } = settings
  const { body, method } = route.binding
  const fileBytes = limits.fileBytes(method)
  const contentType = request.headers["content-type"]
  const boundary = body.kind === "multipart" ? boundaryOf(contentType) : ""
  if (body.kind !== "multipart" && route.upload === undefined && mayHaveBody(request))
    requireJson(request.headers, NDJSON)
  const bytes =
    body.kind === "multipart"
      ? fileBytes + limits.bodyBytes + ENVELOPE_BYTES
      : route.upload !== undefined
        ? fileBytes
        : Number.POSITIVE_INFINITY
  const violations: Violation[] = []
  const first = bindFirst(exchange, route, target, violations)
  if (violations.length > 0 && isWaiting(request)) throw refusal(route, first, violations)
  const signed = signedBody(exchange, route)
  const chunks = streamBytes(
    request,
    response,
    { bytes, timeoutMs: limits.bodyIdleTimeoutMs },
    signed && ((sha256) => signed.verify(sha256)),
  )
  return createRequestStream(chunks, () => (signed === undefined ? produce() : toTheEnd(produce(), chunks)))

  function produce(): AsyncGenerator<Message> {
    if (route.multipart !== undefined) {
      const { bodyBytes } = limits
      return route.multipart.messages(chunks, boundary, first, violations, {
        bodyBytes,
        fileBytes,
        memory: exchange.memory,
      })
    }
    if (route.upload === undefined) return jsonMessages(chunks, exchange, route, target, first, violations)
    // The implementation learns of it as of any other fault of the request.
    if (violations.length > 0) throw refusal(route, first, violations)
    return uploadMessages(chunks, route, route.upload, first, contentType)
  }
}

/**
 * What compares the body with the credential that signs it; undefined: nothing has to. A hash that the method takes as a field of its own is
 * the implementation's to compare.
 */
function signedBody({ bodyCheck }: Exchange, { binding }: Route): BodyCheck | undefined {
  if (bodyCheck === undefined) return undefined
  const { hashHeader } = bodyCheck
  const isField = binding.method.input.fields.some((field) => fieldOptions(field).header.toLowerCase() === hashHeader)
  return isField ? undefined : bodyCheck
}

/** The implementation learns that all is there only once all was compared. */
async function* toTheEnd(messages: AsyncGenerator<Message>, chunks: ChunkStream): AsyncGenerator<Message> {
  yield* messages
  await chunks.discard()
}

function boundaryOf(contentType: string | undefined): string {
  const media = contentType === undefined ? undefined : parseMediaType(contentType)
  const isMultipart = /^[ \t]*multipart\/form-data[ \t]*(;|$)/i.test(contentType ?? "")
  if (!isMultipart) {
    const given = contentType === undefined ? "no Content-Type" : `Content-Type ${JSON.stringify(contentType)}`
    throw unsupportedMediaType(`${given} is not supported: send multipart/form-data`, "multipart/form-data")
  }
  const boundary = media?.parameters.get("boundary")
  if (boundary !== undefined && /^[\x20-\x7e]{0,69}[\x21-\x7e]$/.test(boundary)) return boundary
  throw restError("MALFORMED_MULTIPART", "Content-Type names no boundary of 1 to 70 characters")
}
