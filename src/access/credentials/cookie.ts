// A credential in a cookie, and the rule that keeps pages of other sites from using it.
import { permissionDenied, unauthenticated } from "../refusals.js"
import { headerValues, type RequestFacts } from "./request-facts.js"

/** The cookie's value; undefined: it was not sent. Refuses two of its name, which may differ. */
export function readCookie(facts: Pick<RequestFacts, "headers" | "rawHeaders">, name: string): string | undefined {
  if (facts.headers.cookie === undefined) return undefined
  let found: string | undefined
  for (const pair of headerValues(facts, "cookie").flatMap((header) => header.split(";"))) {
    const equals = pair.indexOf("=")
    if (equals === -1 || pair.slice(0, equals).trim() !== name) continue
    const value = pair
      .slice(equals + 1)
      .trim()
      .replace(/^"(.*)"$/, "$1")
    if (value === "") continue
    if (found !== undefined && found !== value) {
      throw unauthenticated("CREDENTIAL_MALFORMED", `the cookie '${name}' was sent twice with different values`)
    }
    found = value
  }
  return found
}

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"])

/**
 * Refuses a request that changes something by a cookie, unless a page of this server, one of an origin that may call, or no browser
 * at all sent it. `isAllowedOrigin`: origins of CORS_ORIGINS.
 */
export function refuseCrossSite(
  facts: Pick<RequestFacts, "method" | "headers">,
  secure: boolean,
  isAllowedOrigin: (origin: string) => boolean,
): void {
  if (SAFE_METHODS.has(facts.method)) return
  const { headers } = facts
  const site = headers["sec-fetch-site"]
  const { origin } = headers
  if (site === undefined && origin === undefined) return
  if (site === "same-origin" || site === "none") return
  if (typeof origin === "string" && (isOwnOrigin(facts, secure, origin) || isAllowedOrigin(origin))) return
  throw permissionDenied(
    "a page of another site may not use the cookie: send the credential as Authorization, or add the page's origin to CORS_ORIGINS",
    "CROSS_SITE_REQUEST",
  )
}

/** Of a page that came from here: over TLS, which a proxy in front may speak in this server's place, or as this request came. */
function isOwnOrigin({ headers }: Pick<RequestFacts, "headers">, secure: boolean, origin: string): boolean {
  const host = headers[":authority"] ?? headers.host
  if (host === undefined) return false
  const [own, given] = [host.toLowerCase(), origin.toLowerCase()]
  return given === `https://${own}` || (!secure && given === `http://${own}`)
}
