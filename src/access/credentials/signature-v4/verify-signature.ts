// Verifies AWS Signature 4 on the raw request: in headers only, never in a URL.
import { createHash, createHmac } from "node:crypto"
import type { ConnectError } from "@connectrpc/connect"
import { unauthenticated } from "../../refusals.js"
import { equalSecrets } from "../../secret-key.js"
import { allHeaderValues, type RequestFacts } from "../request-facts.js"
import { canonicalRequest } from "./canonical-request.js"
import { parseSignatureHeader, type SignatureHeader } from "./signature-header.js"

export interface SignatureRules {
  /** The scope's region and service. */
  readonly region: string
  readonly service: string
  readonly clock: () => Date
}

/** A signature that fits its request's headers, by a key that has yet to be found. */
export interface PresentedSignature {
  readonly accessKeyId: string
  /**
   * SHA-256 that the headers claim for the body. Undefined when they claim none, and the signature can be verified only with the body's
   * own.
   */
  readonly claimedHash: string | undefined
  /** Throws INVALID_SIGNATURE unless one of the secrets signed the request with a body of this SHA-256 (hexadecimal). */
  verify(secrets: readonly string[], payloadHash: string): void
}

/** What claims the body's SHA-256, before the body is read. */
export const BODY_HASH_HEADER = "x-amz-content-sha256"

const MAX_SKEW_MS = 5 * 60_000

/** Refuses what no key could make right: unreadable, too old, for another service, session or part of the headers. */
export function presentSignature(parameters: string, facts: RequestFacts, rules: SignatureRules): PresentedSignature {
  const header = parseSignatureHeader(parameters)
  const values = allHeaderValues(facts)
  const valuesOf = (name: string): readonly string[] => {
    const found = values.get(name)
    if (found !== undefined) return found
    if (name !== "host") return []
    // Over HTTP/2 the host is a pseudo-header.
    const authority = facts.headers[":authority"]
    return authority === undefined ? [] : [authority]
  }
  if (valuesOf("x-amz-security-token").length > 0) {
    throw unauthenticated("UNKNOWN_ACCESS_KEY", "there are no sessions here: sign with an API key and no session token")
  }
  checkSignedHeaders(header, values.keys(), valuesOf)
  const time = checkTime(header, valuesOf, rules.clock())
  checkScope(header, rules)
  const claimed = valuesOf(BODY_HASH_HEADER)
  if (claimed.length > 1 || (claimed[0] !== undefined && !/^[0-9a-f]{64}$/.test(claimed[0]))) {
    throw invalid(`${BODY_HASH_HEADER} must be the SHA-256 of the body, once, in lower-case hexadecimal`)
  }
  return {
    accessKeyId: header.accessKeyId,
    claimedHash: claimed[0],
    verify(secrets, payloadHash) {
      const { method, target } = facts
      const request = canonicalRequest({
        method,
        target,
        signedHeaders: header.signedHeaders,
        valuesOf,
        payloadHash,
      })
      if (request === undefined) throw invalid("the query is not percent-encoded UTF-8")
      const scope = `${header.date}/${header.region}/${header.service}/aws4_request`
      const text = ["AWS4-HMAC-SHA256", time, scope, createHash("sha256").update(request).digest("hex")].join("\n")
      // Every secret is tried: the time does not tell which one it was.
      let right = false
      for (const secret of secrets) right = equalSecrets(signatureOf(secret, header, text), header.signature) || right
      if (!right) {
        throw invalid(
          "the signature is not the one of this request: check the secret access key and how the client signs",
        )
      }
    },
  }
}

/** What a proxy or attacker could add or change must be signed: the host, the type of the body, everything of the vendor's own. */
function checkSignedHeaders(
  { signedHeaders }: SignatureHeader,
  sent: Iterable<string>,
  valuesOf: (name: string) => readonly string[],
): void {
  const signed = new Set(signedHeaders)
  const required = new Set(["host"])
  for (const name of sent) if (name === "content-type" || name.startsWith("x-amz-")) required.add(name)
  if (!required.has("x-amz-date")) required.add("date")
  for (const name of required) {
    if (!signed.has(name)) throw invalid(`the header ${name} must be among SignedHeaders`)
  }
  for (const name of signed) {
    if (valuesOf(name).length === 0) throw invalid(`SignedHeaders names ${name}, which was not sent`)
  }
  if (valuesOf("host").length > 1) throw invalid("there is more than one host")
}

/** The time of signing, YYYYMMDDTHHMMSSZ. */
function checkTime(header: SignatureHeader, valuesOf: (name: string) => readonly string[], now: Date): string {
  const [amzDate, second] = valuesOf("x-amz-date")
  if (second !== undefined) throw invalid("x-amz-date was sent twice")
  const time = amzDate ?? basicIso(valuesOf("date")[0])
  const match = time === undefined ? null : /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(time)
  if (time === undefined || match === null) {
    throw unauthenticated("INCOMPLETE_SIGNATURE", "x-amz-date must be a time such as 20260102T030405Z")
  }
  const [, year, month, day, hour, minute, seconds] = match
  const signedAt = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${seconds}Z`)
  if (Number.isNaN(signedAt)) {
    throw unauthenticated("INCOMPLETE_SIGNATURE", "x-amz-date is no time that there is")
  }
  if (Math.abs(now.getTime() - signedAt) > MAX_SKEW_MS) {
    throw invalid(`the signature is of ${time} and it is now ${isoBasic(now)}: more than 5 minutes apart`)
  }
  if (!time.startsWith(header.date)) throw invalid("the date of the Credential is not the one of x-amz-date")
  return time
}

function checkScope(header: SignatureHeader, rules: SignatureRules): void {
  if (header.service !== rules.service)
    throw invalid(`the Credential is for service '${header.service}', not '${rules.service}'`)
  if (header.region !== rules.region) {
    throw invalid(
      `the Credential is for region '${header.region}' and this registry is in '${rules.region}': set the client's region, or REGION here`,
    )
  }
}

function signatureOf(secret: string, { date, region, service }: SignatureHeader, text: string): string {
  const key = [date, region, service, "aws4_request"].reduce<Buffer | string>(hmac, `AWS4${secret}`)
  return hmac(key, text).toString("hex")
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest()
}

/** Of an HTTP date; undefined where it is none. */
function basicIso(date: string | undefined): string | undefined {
  if (date === undefined) return undefined
  if (/^\d{8}T\d{6}Z$/.test(date)) return date
  const time = Date.parse(date)
  return Number.isNaN(time) ? undefined : isoBasic(new Date(time))
}

function isoBasic(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d{3}/g, "")
}

function invalid(problem: string): ConnectError {
  return unauthenticated("INVALID_SIGNATURE", problem)
}
