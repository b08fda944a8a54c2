import { hash as digest, KeyObject } from "node:crypto"
import { ConnectError } from "@connectrpc/connect"
import { decodeProtectedHeader, errors, type JWTPayload, type ProtectedHeaderParameters } from "jose"
import type { Caller } from "../../registry/access/caller.js"
import { BoundedMap } from "../bounded-map.js"
import { unauthenticated } from "../refusals.js"
import { isTakenAlgorithm, verifySignature } from "./jws-signature.js"
import { type ExpectedClaims, LEEWAY_SECONDS, readClaims } from "./jwt-claims.js"
import type { KeySet } from "./key-sets.js"
import type { Principals } from "./principals.js"

export interface JwtOptions {
  /** Keys by issuer: only these are trusted. */
  readonly issuers: ReadonlyMap<string, KeySet>
  /** What a token's `aud` must name. */
  readonly audience: string
  /** The claim that names the user. */
  readonly userClaim: string
  /** The claim that names the user's groups; not given: a token brings none. */
  readonly groupsClaim?: string | undefined
  /** Looks up what is known of the user that a token names. */
  readonly principals: Pick<Principals, "user">
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** Access tokens and id tokens; not what other protocols sign with the same key. */
const TYPES = new Set(["jwt", "at+jwt", "application/at+jwt", "application/jwt"])
const MAX_TOKENS = 10_000
const MAX_HEADERS = 100
const MAX_GROUPS = 1_000

/** JWTs of identity providers (RFC 7519, 8725): who they name, once verified kept until they expire. */
export class JsonWebTokens {
  #verified = new BoundedMap<string, Caller>(MAX_TOKENS)
  /** An issuer's tokens have the same few. */
  readonly #headers = new BoundedMap<string, TakenHeader>(MAX_HEADERS)

  readonly #options: JwtOptions
  readonly #expected: ExpectedClaims

  constructor(options: JwtOptions) {
    this.#options = options
    this.#expected = { issuers: [...options.issuers.keys()], audience: options.audience }
    for (const keys of options.issuers.values()) {
      keys.onChange(() => {
        this.#verified = new BoundedMap(MAX_TOKENS)
      })
    }
  }

  /** Whether the text has three parts: whether they are a JWT's is found out when it is verified. */
  static looksLikeOne(token: string): boolean {
    const first = token.indexOf(".")
    const second = token.indexOf(".", first + 1)
    return first > 0 && second > first + 1 && !token.includes(".", second + 1)
  }

  /** Refuses a token that is not signed by a trusted issuer, for this audience, now; says which of these it is. */
  authenticate(token: string): Caller | Promise<Caller> {
    const hash = digest("sha256", token, "base64")
    const caller = this.#verified.get(hash)
    if (caller === undefined) return this.#verify(token, hash)
    if (caller.expiresAt > this.#options.now()) return caller
    this.#verified.delete(hash)
    throw expired()
  }

  /** At once where the key is known, without a turn of the event loop. */
  #verify(token: string, hash: string): Caller | Promise<Caller> {
    // What a key that has gone meanwhile lets in stays in the map that went with it.
    const verified = this.#verified
    try {
      // They count for nothing before the signature is known to be right.
      const claims = readClaims(token, this.#expected, this.#options.now())
      const keys = this.#options.issuers.get(claims.iss ?? "")
      if (keys === undefined) throw unknown(UNTRUSTED)
      const header = this.#headerOf(token)
      const admit = (key: KeyObject): Caller => {
        verifySignature(token, header.alg, key)
        const caller = this.#callerOf(header, claims)
        verified.set(hash, caller)
        return caller
      }
      const key = keys.find(header)
      return key instanceof KeyObject ? admit(key) : key.then(admit).catch(refuse)
    } catch (error) {
      return refuse(error)
    }
  }

  #headerOf(token: string): TakenHeader {
    const head = token.slice(0, token.indexOf("."))
    let header = this.#headers.get(head)
    if (header === undefined) {
      header = takenHeader(token)
      this.#headers.set(head, header)
    }
    return header
  }

  /** Of a token whose signature is right. */
  #callerOf({ typ }: TakenHeader, claims: JWTPayload): Caller {
    const now = this.#options.now() / 1_000
    // What its issuer has signed need not have the type that a header's member has.
    if (typ !== undefined && (typeof typ !== "string" || !TYPES.has(typ.toLowerCase()))) {
      throw unknown("of a type that lets nobody in")
    }
    if (claims.iat !== undefined && claims.iat > now + LEEWAY_SECONDS) throw unknown("issued in the future")
    const expiresAt = ((claims.exp ?? 0) + LEEWAY_SECONDS) * 1_000
    return this.#options.principals.user(this.#userOf(claims), this.#groupsOf(claims), expiresAt)
  }

  #userOf(payload: JWTPayload): string {
    const { userClaim } = this.#options
    const user = payload[userClaim]
    if (typeof user !== "string" || !/^[^\p{C}\s]{1,256}$/u.test(user)) {
      throw unknown(`without a claim '${userClaim}' that names the user`)
    }
    const verified = payload.email_verified
    if (userClaim === "email" && (verified === false || verified === "false")) {
      throw unknown("with an email address that is not verified")
    }
    return user
  }

  #groupsOf(payload: JWTPayload): string[] {
    const { groupsClaim } = this.#options
    const value = groupsClaim === undefined ? undefined : payload[groupsClaim]
    const names: unknown[] = typeof value === "string" ? [value] : Array.isArray(value) ? value : []
    return names
      .filter((name): name is string => typeof name === "string" && /^[^\p{C}]{1,256}$/u.test(name))
      .slice(0, MAX_GROUPS)
  }
}

type TakenHeader = ProtectedHeaderParameters & { readonly alg: string }

/** Refuses algorithms and extensions that are not taken. */
function takenHeader(token: string): TakenHeader {
  const header = protectedHeaderOf(token)
  const { alg } = header
  if (alg === undefined || !isTakenAlgorithm(alg)) throw new errors.JOSEAlgNotAllowed("not taken")
  // What it demands that a reader understands (RFC 7515, 4.1.11; RFC 7797): nothing is understood.
  if (header.crit !== undefined || header.b64 !== undefined) throw new errors.JWSInvalid("has extensions")
  return { ...header, alg }
}

function protectedHeaderOf(token: string): ProtectedHeaderParameters {
  try {
    return decodeProtectedHeader(token)
  } catch {
    throw new errors.JWSInvalid("the header can't be read")
  }
}

function refuse(error: unknown): never {
  throw refusalOf(error)
}

function refusalOf(error: unknown): unknown {
  if (error instanceof ConnectError) return error
  if (error instanceof errors.JWTExpired) return expired()
  if (error instanceof errors.JWTClaimValidationFailed) return unknown(claimProblem(error))
  if (error instanceof errors.JWKSNoMatchingKey) return unknown("signed with a key that its issuer does not have")
  if (error instanceof errors.JOSEAlgNotAllowed) return unknown("signed with an algorithm that is not taken")
  if (error instanceof errors.JOSEError) return unknown("that can't be read, or whose signature is wrong")
  return error
}

const UNTRUSTED = "of an issuer that is not trusted here"

function claimProblem({ claim, reason }: errors.JWTClaimValidationFailed): string {
  switch (claim) {
    case "iss":
      return UNTRUSTED
    case "aud":
      return "for another audience"
    case "nbf":
      return "that is not valid yet"
    default:
      return reason === "missing" ? `without the claim '${claim}'` : `with a wrong claim '${claim}'`
  }
}

function unknown(problem: string): ConnectError {
  return unauthenticated("CREDENTIAL_UNKNOWN", `the credential is a JWT ${problem}`)
}

function expired(): ConnectError {
  return unauthenticated("CREDENTIAL_EXPIRED", "the JWT has expired")
}
