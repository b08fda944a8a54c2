// The text of a request that an AWS signature signs: made from the raw request line and headers, before anything is decoded.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html

export interface SignedRequest {
  readonly method: string
  readonly target: string
  readonly signedHeaders: readonly string[]
  /** All values of a header in order; none where it was not sent. */
  readonly valuesOf: (name: string) => readonly string[]
  /** SHA-256 of the body, lower-case hexadecimal. */
  readonly payloadHash: string
}

/** Returns undefined when the query is not percent-encoded UTF-8, so nobody can have signed it. */
export function canonicalRequest(request: SignedRequest): string | undefined {
  const { method, target, signedHeaders, valuesOf, payloadHash } = request
  const question = target.indexOf("?")
  const query = canonicalQuery(question === -1 ? "" : target.slice(question + 1))
  if (query === undefined) return undefined
  const path = canonicalPath(pathOf(question === -1 ? target : target.slice(0, question)))
  const headers = signedHeaders.map((name) => `${name}:${valuesOf(name).map(collapsed).join(",")}\n`).join("")
  return [method, path, query, headers, signedHeaders.join(";"), payloadHash].join("\n")
}

/** Of a target in absolute form too. */
function pathOf(target: string): string {
  if (target.startsWith("/")) return target
  const slash = target.indexOf("/", target.indexOf("://") + 3)
  return slash === -1 ? "/" : target.slice(slash)
}

/** The path as it came, its dot segments resolved, encoded once more. */
function canonicalPath(path: string): string {
  const segments: string[] = []
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop()
    else if (segment !== "" && segment !== ".") segments.push(encode(segment))
  }
  const trailing = path.endsWith("/") && segments.length > 0 ? "/" : ""
  return `/${segments.join("/")}${trailing}`
}

/** Decoded and encoded again, sorted by name, then value. */
function canonicalQuery(query: string): string | undefined {
  const pairs: [string, string][] = []
  for (const pair of query.split("&")) {
    if (pair === "") continue
    const equals = pair.indexOf("=")
    const name = decode(equals === -1 ? pair : pair.slice(0, equals))
    const value = decode(equals === -1 ? "" : pair.slice(equals + 1))
    if (name === undefined || value === undefined) return undefined
    pairs.push([encode(name), encode(value)])
  }
  pairs.sort(([name, value], [otherName, otherValue]) => order(name, otherName) || order(value, otherValue))
  return pairs.map(([name, value]) => `${name}=${value}`).join("&")
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** A plus stands for a space, as whoever reads the query takes it. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll("+", "%20"))
  } catch {
    return undefined
  }
}

/** RFC 3986: everything but unreserved characters. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function collapsed(value: string): string {
  return value.trim().replace(/\s+/g, " ")
}
