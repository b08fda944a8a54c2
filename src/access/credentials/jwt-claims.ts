// What a JWT claims. Of a token like nearly all of them the claims are judged here, in one pass; whatever is not at once plain is for jose to
// judge, which also says what is wrong. So nothing is taken here that jose would refuse: a test compares the two.
import { isAscii } from "node:buffer"
import { type JWTPayload, UnsecuredJWT } from "jose"

export interface ExpectedClaims {
  /** What `iss` may be. */
  readonly issuers: readonly string[]
  /** What `aud` must be or have among others. */
  readonly audience: string
}

/** What clocks may differ by. */
export const LEEWAY_SECONDS = 60

/**
 * The claims of a JWT in compact form, of an expected issuer, for the audience, and valid at the time `now` (milliseconds since the epoch).
 * Throws jose's errors where they are not. They count for nothing before the signature is known to be right: it is not looked at here.
 */
export function readClaims(token: string, expected: ExpectedClaims, now: number): JWTPayload {
  return plainClaims(token, expected, now) ?? claimsByJose(token, expected, now)
}

/** Undefined: jose has to judge. */
export function plainClaims(token: string, { issuers, audience }: ExpectedClaims, now: number): JWTPayload | undefined {
  const text = token.slice(token.indexOf(".") + 1, token.lastIndexOf("."))
  const bytes = Buffer.from(text, "base64url")
  // Buffers skip what is no base64url, and read bytes that are no UTF-8.
  if (!isAscii(bytes) || bytes.toString("base64url") !== text) return undefined
  const claims = parsedObject(bytes.toString("latin1"))
  if (claims === undefined) return undefined
  const { iss, aud, exp, nbf, iat } = claims
  const seconds = Math.floor(now / 1_000)
  const isOurs =
    typeof iss === "string" &&
    issuers.includes(iss) &&
    (aud === audience || (Array.isArray(aud) && aud.includes(audience)))
  const isNow =
    typeof exp === "number" &&
    exp > seconds - LEEWAY_SECONDS &&
    (nbf === undefined || (typeof nbf === "number" && nbf <= seconds + LEEWAY_SECONDS)) &&
    (iat === undefined || typeof iat === "number")
  return isOurs && isNow ? claims : undefined
}

function parsedObject(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/** The same by jose alone. */
export function claimsByJose(token: string, { issuers, audience }: ExpectedClaims, now: number): JWTPayload {
  const { payload } = UnsecuredJWT.decode(unsigned(token), {
    issuer: [...issuers],
    audience,
    clockTolerance: LEEWAY_SECONDS,
    currentDate: new Date(now),
    requiredClaims: ["exp", "aud", "iss"],
  })
  return payload
}

const UNSIGNED_HEADER = Buffer.from('{"alg":"none"}').toString("base64url")

/** The same claims as a token without a signature. */
function unsigned(token: string): string {
  return `${UNSIGNED_HEADER}${token.slice(token.indexOf("."), token.lastIndexOf(".") + 1)}`
}
