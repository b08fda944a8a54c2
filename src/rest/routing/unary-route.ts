// Serves a unary method: a request whose body is read whole becomes one message, and the result one answer.
import type { Message } from "@bufbuild/protobuf"
import { create } from "@bufbuild/protobuf"
import { verifyBody } from "../admission.js"
import { readBytes, textOf } from "../binding/body.js"
import { setter } from "../binding/field-accessors.js"
import { refusal } from "../binding/rule-violations.js"
import type { Exchange } from "../exchange.js"
import { headersToBind, mayHaveBody } from "../http.js"
import type { Violation } from "../json/codec.js"
import { requireJson } from "../media-type.js"
import { HTTP_BODY } from "../responses/response.js"
import { createCall, type Route, requireAcceptable, type Target } from "./route.js"

const JSON_TYPES = ["application/json"] as const
const NO_BYTES = Buffer.alloc(0)

/** Answers a request for a unary method. */
export function serveUnary(exchange: Exchange, route: Route, target: Target): void {
  if (!route.isRawResponse && route.binding.successStatus !== 204) requireAcceptable(exchange, JSON_TYPES)
  readMessage(exchange, route, target, (message) => invoke(exchange, route, message))
}

/** Reads body, path, query and headers into one message; answers the error itself if they don't fit. */
export function readMessage(exchange: Exchange, route: Route, target: Target, done: (message: Message) => void): void {
  const { request, response, settings } = exchange
  if (!mayHaveBody(request)) {
    done(assemble(exchange, route, target, NO_BYTES))
    return
  }
  if (route.binding.body.kind !== "none" && route.upload === undefined) requireJson(request.headers)
  const { bodyBytes, bodyTimeoutMs } = settings.limits
  const limits = { bytes: bodyBytes, timeoutMs: bodyTimeoutMs, memory: exchange.memory }
  readBytes(request, response, limits, (error, bytes, received) => {
    if (error !== undefined) {
      exchange.fail(error)
      return
    }
    verifyBody(exchange, received, () => done(assemble(exchange, route, target, bytes)))
  })
}

function assemble(exchange: Exchange, route: Route, target: Target, bytes: Buffer): Message {
  const { binding, jsonBody, binder, upload } = route
  const message = route.newRequest()
  const violations: Violation[] = []
  let present: readonly string[] = []
  if (binding.body.kind === "none") {
    if (bytes.length > 0 && route.dialect.json.unknownMembers === "refuse") {
      violations.push({ field: "", description: "this operation takes no body", reason: "UNEXPECTED_BODY" })
    }
  } else if (upload !== undefined) {
    setUpload(message, upload, exchange.request.headers["content-type"], bytes)
  } else {
    present = jsonBody.read(bytes.length === 0 ? "" : textOf(bytes), message, violations)
  }
  binder.bind(message, target.segments, target.query, headersToBind(exchange.request), violations)
  exchange.message = message
  if (violations.length > 0) throw refusal(route, message, violations)
  jsonBody.complete(message, present)
  return message
}

/** Puts bytes into the request's google.api.HttpBody. */
export function setUpload(
  message: Message,
  upload: NonNullable<Route["upload"]>,
  contentType: string | undefined,
  data: Uint8Array,
): void {
  if (upload === "message") {
    Object.assign(message, { contentType: contentType ?? "", data })
  } else if (upload.message !== undefined) {
    setter(upload)(message, Object.assign(create(upload.message), { contentType: contentType ?? "", data }))
  } else {
    throw new Error(`${upload.toString()} is no ${HTTP_BODY}`)
  }
}

function invoke(exchange: Exchange, route: Route, message: Message): void {
  const call = createCall(exchange, route)
  exchange.begin(call)
  if (route.wholeList?.wanted(message) === true) {
    void route.wholeList.respond(exchange, message, call)
    return
  }
  route.entry.unary(message, call).then(
    (result) => {
      try {
        route.respond(exchange, result, call)
      } catch (error) {
        exchange.fault(error)
      }
    },
    (error: unknown) => exchange.failWith(error),
  )
}
