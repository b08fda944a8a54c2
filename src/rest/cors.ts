// Cross-origin resource sharing, for whichever protocol the browser speaks: REST, Connect or gRPC-Web. Off unless configured.
import { cors as connectCors } from "@connectrpc/connect"
import type { Request, Response } from "./http.js"

export interface CorsOptions {
  /** Exact origins such as "https://app.example.com", or "*" for any (then without credentials). */
  readonly origins: "*" | readonly string[]
  /** Cookies and Authorization may be sent. */
  readonly credentials?: boolean
  /** Request headers beyond those of the protocols and of REST routes. */
  readonly allowedHeaders?: readonly string[]
  /** Response headers beyond those of the protocols and of REST routes. */
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
]
const EXPOSED = [...connectCors.exposedHeaders, "ETag", "Allow", "Retry-After"]
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].join(", ")

export function createCors(options: CorsOptions): CorsHandler {
  const origins = options.origins === "*" ? undefined : new Set(options.origins)
  if (origins === undefined && options.credentials === true) {
    throw new Error('cors: credentials need named origins, not "*"')
  }
  const allowed = [...ALLOWED, ...(options.allowedHeaders ?? [])].join(", ")
  const exposed = [...EXPOSED, ...(options.exposedHeaders ?? [])].join(", ")
  const maxAge = String(options.maxAgeSeconds ?? 7200)
  return (request, response) => {
    const { origin } = request.headers
    if (origins !== undefined) response.setHeader("vary", "Origin")
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
