// The parameters of an AWS4-HMAC-SHA256 Authorization header.
import { unauthenticated } from "../../refusals.js"

export interface SignatureHeader {
  readonly accessKeyId: string
  /** Of the scope: YYYYMMDD, region, service. */
  readonly date: string
  readonly region: string
  readonly service: string
  /** Lower case, in order. */
  readonly signedHeaders: readonly string[]
  /** 64 hexadecimal characters. */
  readonly signature: string
}

/** Clients sign a dozen. */
const MAX_SIGNED_HEADERS = 100

const NAMES = new Set(["Credential", "SignedHeaders", "Signature"])

/** Refuses with INCOMPLETE_SIGNATURE what has not each parameter once, in its form. */
export function parseSignatureHeader(parameters: string): SignatureHeader {
  const found = new Map<string, string>()
  for (const part of parameters.split(",")) {
    const equals = part.indexOf("=")
    const name = part.slice(0, Math.max(0, equals)).trim()
    if (!NAMES.has(name)) throw incomplete("takes Credential, SignedHeaders and Signature")
    if (found.has(name)) throw incomplete(`has ${name} twice`)
    found.set(name, part.slice(equals + 1).trim())
  }
  const [credential, signedHeaders, signature] = [...NAMES].map((name) => {
    const value = found.get(name)
    if (value === undefined || value === "") throw incomplete(`lacks ${name}`)
    return value
  }) as [string, string, string]
  const scope = /^([^/\s]{1,128})\/(\d{8})\/([a-z0-9-]{1,64})\/([a-z0-9-]{1,64})\/aws4_request$/.exec(credential)
  if (scope === null) throw incomplete("needs Credential=KEY/DATE/REGION/SERVICE/aws4_request")
  if (!/^[0-9a-f]{64}$/.test(signature)) throw incomplete("needs a Signature of 64 lower-case hexadecimal characters")
  const names = signedHeaders.split(";")
  if (names.length > MAX_SIGNED_HEADERS) throw incomplete(`names more than ${MAX_SIGNED_HEADERS} SignedHeaders`)
  const inOrder = names.every((name, at) => at === 0 || (names[at - 1] as string) < name)
  if (!inOrder || !names.every((name) => /^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name))) {
    throw incomplete("needs SignedHeaders in lower case, sorted, each once")
  }
  const [, accessKeyId = "", date = "", region = "", service = ""] = scope
  return { accessKeyId, date, region, service, signedHeaders: names, signature }
}

function incomplete(problem: string) {
  return unauthenticated("INCOMPLETE_SIGNATURE", `the Authorization header ${problem}`)
}
