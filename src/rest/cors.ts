// Cross-origin resource sharing, for whichever protocol the browser speaks: REST, Connect or gRPC-Web. Off unless configured.
import type { DescField, DescMethod } from "@bufbuild/protobuf"
import { cors as connectCors } from "@connectrpc/connect"
import type { Request, Response } from "./http.js"
import { fieldOptions } from "./options.js"

export interface CorsOptions {
  /** Exact origins such as "https://app.example.com", or "*" for any (then without credentials). */
  readonly origins: "*" | readonly string[]
  /** Cookies and Authorization may be sent. */
  readonly credentials?: boolean
  /** Request headers beyond those of the protocols and of the methods' fields. */
  readonly allowedHeaders?: readonly string[]
  /** Response headers beyond those of the protocols and of the methods' fields. */
  readonly exposedHeaders?: readonly string[]
  /** How long a browser may remember a preflight's answer. Default 2 hours. */
  readonly maxAgeSeconds?: number
}

/**
 * Sets what an answer needs. True if this was a preflight request, which then is answered. To be run before any other handler.
 */
export type CorsHandler = (request: Request, response: Response) => boolean

const ALLOWED = [
  ...connectCors.allowedHeaders,
  "Authorization",
  "Accept",
  "If-Match",
  "If-None-Match",
  "Request-Timeout",
  "X-Request-Id",
  "Idempotency-Key",
  "Traceparent",
  "Tracestate",
  "Baggage",
]
const EXPOSED = [...connectCors.exposedHeaders, "ETag", "Allow", "Retry-After", "X-Request-Id", "Idempotency-Replayed"]
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].join(", ")

/** The header fields that fields of `methods` travel in are part of the API, whatever the page's origin. */
export function createCors(options: CorsOptions, methods: readonly DescMethod[] = []): CorsHandler {
  const origins = options.origins === "*" ? undefined : new Set(options.origins)
  if (origins === undefined && options.credentials === true) {
    throw new Error('cors: credentials need named origins, not "*"')
  }
  const sent = methods.flatMap(({ input }) => input.fields)
  // What is a header field of a resource is one where the resource is the whole body, too.
  const answered = methods.flatMap(({ output }) => output.fields.flatMap((field) => [field, ...fieldsIn(field)]))
  const allowed = listed(ALLOWED, headersOf(sent), options.allowedHeaders)
  const exposed = listed(EXPOSED, headersOf(answered), options.exposedHeaders)
  const maxAge = String(options.maxAgeSeconds ?? 7200)
  return (request, response) => {
    const { origin } = request.headers
    response.setHeader("vary", "Origin")
    if (origin === undefined || !(origins === undefined || origins.has(origin))) return false
    response.setHeader("access-control-allow-origin", origins === undefined ? "*" : origin)
    if (options.credentials === true) response.setHeader("access-control-allow-credentials", "true")
    if (request.method !== "OPTIONS" || request.headers["access-control-request-method"] === undefined) {
      response.setHeader("access-control-expose-headers", exposed)
      return false
    }
    response.setHeader("access-control-allow-methods", METHODS)
    response.setHeader("access-control-allow-headers", allowed)
    response.setHeader("access-control-max-age", maxAge)
    response.writeHead(204)
    response.end()
    return true
  }
}

function fieldsIn(field: DescField): readonly DescField[] {
  return field.fieldKind === "message" ? field.message.fields : []
}

function headersOf(fields: readonly DescField[]): string[] {
  return fields.map((field) => fieldOptions(field).header).filter((header) => header !== "")
}

/** As a header's list; of names that differ in case only, the first. */
function listed(...names: (readonly string[] | undefined)[]): string {
  const byKey = new Map<string, string>()
  for (const name of names.flatMap((each) => each ?? [])) {
    if (!byKey.has(name.toLowerCase())) byKey.set(name.toLowerCase(), name)
  }
  return [...byKey.values()].join(", ")
}
