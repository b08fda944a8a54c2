// A binding made ready to serve: everything that a request needs, compiled.
import type { DescField, Message } from "@bufbuild/protobuf"
import { Call } from "../../rpc/call.js"
import type { RegisteredMethod } from "../../rpc/method-table.js"
import type { RuleCheck } from "../../rpc/validation/rule-check.js"
import { type Binder, createBinder } from "../binding/binder.js"
import { readDeadline } from "../binding/deadline.js"
import { maker } from "../binding/field-accessors.js"
import { createFieldNamer } from "../binding/field-names.js"
import { createJsonBody, type JsonBody } from "../binding/json-body.js"
import { createQueryPlanner, type QueryPlanner } from "../binding/query-plan.js"
import { createRuleViolations, type RuleViolations } from "../binding/rule-violations.js"
import type { Dialect } from "../dialect.js"
import type { Exchange, RouteContext } from "../exchange.js"
import type { CodecOptions, JsonCodec } from "../json/codec.js"
import { chooseType } from "../media-type.js"
import { createMultipartReader, type MultipartReader } from "../multipart/messages.js"
import { createWholeList, type WholeList } from "../responses/all-pages.js"
import { restError } from "../responses/errors.js"
import { createResponder, httpBodyOf, isHttpBody, type Responder } from "../responses/response.js"
import { createStreamResponder, type StreamResponder } from "../responses/streamed-response.js"
import type { Settings } from "../settings.js"
import { type Binding, isClientStream, isServerStream } from "./rules.js"

/** What the routes of one dialect share. */
export interface DialectTools {
  readonly dialect: Dialect
  readonly codec: JsonCodec
  readonly codecOptions: CodecOptions
  readonly planner: QueryPlanner
}

/** What the routes of one dialect share. */
export function createDialectTools(dialect: Dialect, codec: JsonCodec, codecOptions: CodecOptions): DialectTools {
  return { dialect, codec, codecOptions, planner: createQueryPlanner(codecOptions) }
}

export interface Route extends RouteContext {
  readonly binding: Binding
  readonly entry: RegisteredMethod
  readonly tools: DialectTools
  /** An empty request. */
  readonly newRequest: () => Message
  readonly binder: Binder
  readonly jsonBody: JsonBody
  readonly ruleViolations: RuleViolations
  readonly respond: Responder
  readonly wholeList: WholeList | undefined
  readonly streamResponder: StreamResponder
  readonly multipart: MultipartReader | undefined
  /** The request's google.api.HttpBody: the field that holds it, or "message" for the request itself. */
  readonly upload: DescField | "message" | undefined
  /** The response is a google.api.HttpBody, or has one as its body. */
  readonly isRawResponse: boolean
  readonly clientStream: boolean
  readonly serverStream: boolean
}

/** Compiles one binding of a method. */
export function createRoute(
  binding: Binding,
  entry: RegisteredMethod,
  tools: DialectTools,
  limits: Settings["limits"],
  rules: RuleCheck | undefined,
): Route {
  const { method, body } = binding
  const binder = createBinder(binding, tools.dialect, tools.planner, tools.codecOptions)
  const namer = createFieldNamer(binding, tools.dialect)
  const ruleViolations = createRuleViolations(binding, namer, rules)
  const field = body.kind === "field" ? body.field : undefined
  const upload =
    body.kind === "all" && isHttpBody(method.input)
      ? "message"
      : isHttpBody(field?.message) && field?.fieldKind === "message"
        ? field
        : undefined
  return {
    dialect: tools.dialect,
    method,
    path: binding.path,
    namer,
    binding,
    entry,
    tools,
    newRequest: maker(method.input),
    binder,
    jsonBody: createJsonBody(binding, tools.codec),
    ruleViolations,
    respond: createResponder(binding, tools.codec, binder.takesIfMatch),
    wholeList:
      binding.allPages === undefined
        ? undefined
        : createWholeList(binding, binding.allPages, entry, tools.codec, limits.pageItems),
    streamResponder: createStreamResponder(binding, tools.codec),
    multipart: body.kind === "multipart" ? createMultipartReader(binding, body, tools, ruleViolations) : undefined,
    upload,
    isRawResponse: httpBodyOf(method.output, binding.responseBody) !== undefined,
    clientStream: isClientStream(method),
    serverStream: isServerStream(method),
  }
}

/** Where a request came in: the matched segments and the raw query. */
export interface Target {
  readonly segments: readonly string[]
  readonly query: string
}

/** The call that a request makes. */
export function createCall(exchange: Exchange, route: Route): Call {
  const { request, settings } = exchange
  const streams = route.clientStream || route.serverStream
  return new Call(route.binding.method, {
    protocolName: "rest",
    requestMethod: request.method ?? "",
    url: request.url ?? "",
    headers: request.headers,
    values: exchange.values,
    timeoutMs: readDeadline(request.headers) ?? (streams ? undefined : settings.limits.requestTimeoutMs),
  })
}

/** Throws 406 unless the client takes one of the types. */
export function requireAcceptable<T extends string>(exchange: Exchange, offered: readonly T[]): T {
  const accept = exchange.request.headers.accept
  const type = chooseType(accept, offered)
  if (type !== undefined) return type
  throw restError(
    "NOT_ACCEPTABLE",
    `Accept ${JSON.stringify(accept)} can't be met: the answer is ${offered.join(" or ")}`,
  )
}
