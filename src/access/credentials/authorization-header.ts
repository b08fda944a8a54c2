// The Authorization header: which form of credential it has, and its text.
import { unauthenticated } from "../refusals.js"
import { headerValues, type RequestFacts } from "./request-facts.js"

/** What a request brings to be let in. */
export type PresentedCredential =
  /** An API key, a JWT or a token of the registry. */
  | { readonly form: "bearer"; readonly token: string }
  | { readonly form: "api-key"; readonly token: string }
  | { readonly form: "jwt"; readonly token: string }
  /** The parameters after the scheme. */
  | { readonly form: "signature"; readonly parameters: string }

const AWS_SCHEME = "aws4-hmac-sha256"

/** Longer credentials are refused unread: node's limit of all headers is 16 KiB. */
const MAX_LENGTH = 8 * 1024

/**
 * Returns undefined when there is no such header. Refuses two of them, and one that can't be read. Scheme names are matched without case.
 */
export function readAuthorization(
  facts: Pick<RequestFacts, "headers" | "rawHeaders">,
): PresentedCredential | undefined {
  const { authorization } = facts.headers
  if (authorization === undefined) return undefined
  const values = headerValues(facts, "authorization")
  if (values.length > 1) {
    const signed = values.some((value) => schemeOf(value) === AWS_SCHEME)
    throw unauthenticated(
      signed ? "INCOMPLETE_SIGNATURE" : "CREDENTIAL_MALFORMED",
      "more than one Authorization header: send one",
    )
  }
  return parseAuthorization(authorization)
}

function parseAuthorization(value: string): PresentedCredential {
  const space = value.indexOf(" ")
  const scheme = schemeOf(value)
  const rest = space === -1 ? "" : value.slice(space + 1).trim()
  if (scheme === AWS_SCHEME) {
    if (value.length > MAX_LENGTH) throw unauthenticated("INCOMPLETE_SIGNATURE", "the Authorization header is too long")
    return { form: "signature", parameters: rest }
  }
  if (value.length > MAX_LENGTH) throw malformed("is too long")
  switch (scheme) {
    case "bearer":
      return { form: "bearer", token: tokenOf(rest) }
    case "apikey":
      return { form: "api-key", token: tokenOf(rest) }
    case "jwt":
      return { form: "jwt", token: tokenOf(rest) }
    case "basic":
      return { form: "bearer", token: passwordOf(rest) }
    default:
      throw malformed("has an unknown scheme: use Bearer, ApiKey, JWT, Basic or AWS4-HMAC-SHA256")
  }
}

function schemeOf(value: string): string {
  const space = value.indexOf(" ")
  return (space === -1 ? value : value.slice(0, space)).toLowerCase()
}

/** Printable ASCII without blanks: what API keys, JWTs and an operator's own key are made of. */
function tokenOf(text: string): string {
  if (text === "") throw malformed("has a scheme without a credential")
  if (!/^[\x21-\x7e]+$/.test(text)) throw malformed("has a credential with characters that none has")
  return text
}

/** RFC 7617: the user name is whatever the client likes. */
function passwordOf(text: string): string {
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) throw malformed("is not Basic with base64")
  const pair = Buffer.from(text, "base64").toString("utf8")
  const colon = pair.indexOf(":")
  if (colon === -1) throw malformed("is Basic without a colon between user and password")
  return tokenOf(pair.slice(colon + 1))
}

function malformed(problem: string) {
  return unauthenticated("CREDENTIAL_MALFORMED", `the Authorization header ${problem}`)
}
