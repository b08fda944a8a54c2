// What a browser may send here on behalf of another site: nothing that changes anything, unless CORS lets that origin in. Preflights don't
// protect from "simple" requests, such as forms; nor does loopback from pages whose name was made to lead to it (DNS rebinding).
import { Code, ConnectError } from "@connectrpc/connect"
import { type HttpRequest, isHttp2Request } from "../rpc/http/messages.js"

export interface OriginGuardOptions {
  /** Origins whose pages may call, as CORS has them; "*" is any. */
  readonly origins: "*" | readonly string[] | undefined
  /** Names that a Host header may hold beside loopback's; undefined: any. */
  readonly hosts: readonly string[] | undefined
}

/** The error to refuse a request with; undefined: it may pass. */
export type OriginGuard = (request: HttpRequest) => ConnectError | undefined

/**
 * Makes the guard. It returns PERMISSION_DENIED for a request of a page whose origin may not call, and for a Host that is not among those
 * allowed.
 */
export function createOriginGuard({ origins, hosts }: OriginGuardOptions): OriginGuard {
  const allowed = new Set(origins === "*" ? [] : origins)
  return (request) => {
    const host = isHttp2Request(request) ? request.authority : (request.headers.host ?? "")
    if (hosts !== undefined && host !== "" && !isLoopbackHost(host) && !hosts.includes(withoutPort(host))) {
      return refused(`the Host '${host.slice(0, 100)}' is not served here: ALLOWED_HOSTS names those that are`)
    }
    const { method } = request
    if (method === "GET" || method === "HEAD" || method === "OPTIONS" || origins === "*") return undefined
    const { origin } = request.headers
    if (origin !== undefined) {
      if (allowed.has(origin) || isOriginOf(origin, host)) return undefined
      return refused("pages of another origin may not change anything here: CORS_ORIGINS names those that may")
    }
    const site = request.headers["sec-fetch-site"]
    return site === "cross-site" || site === "same-site"
      ? refused("pages of another site may not change anything here")
      : undefined
  }
}

function refused(message: string): ConnectError {
  return new ConnectError(message, Code.PermissionDenied)
}

function isOriginOf(origin: string, host: string): boolean {
  return origin === `http://${host}` || origin === `https://${host}`
}

function isLoopbackHost(host: string): boolean {
  const name = withoutPort(host)
  return name === "localhost" || name.endsWith(".localhost") || name === "[::1]" || /^127(\.\d{1,3}){3}$/.test(name)
}

function withoutPort(host: string): string {
  return host.toLowerCase().replace(/:\d*$/, "")
}
