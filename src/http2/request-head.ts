// The head of a request: its pseudo-headers and fields, checked as RFC 9113, 8.2 and 8.3 ask.
import type { IncomingHttpHeaders } from "node:http"
import { FieldKind, type HeaderField } from "./header-field.js"

/** One head may serve many requests, where a client repeats itself: nobody may change it. */
export class RequestHead {
  /** For whoever serves: what it has found out about such a head, its route for example. */
  memo: unknown
  #object: IncomingHttpHeaders | undefined
  #flat: readonly string[] | undefined

  constructor(
    readonly method: string,
    readonly scheme: string,
    /** Host and port; empty where the client names none. */
    readonly authority: string,
    /** Path and query as they came; empty for CONNECT. */
    readonly path: string,
    /** All fields but the pseudo-headers, in their order. */
    readonly fields: readonly HeaderField[],
    /** Characters of all names and values, pseudo-headers too. */
    readonly characters: number,
    /** What the content-length field promises; -1: there is none. */
    readonly contentLength: number,
  ) {}

  /** A field's value by its name in lower case; of several, joined by comma. */
  find(name: string): string | undefined {
    const { fields } = this
    let found: string | undefined
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i] as HeaderField
      if (field.name === name) found = found === undefined ? field.value : `${found}, ${field.value}`
    }
    return found
  }

  /** Names and values in turn, without pseudo-headers; made once for the head. */
  get rawHeaders(): readonly string[] {
    this.#flat ??= this.fields.flatMap(({ name, value }) => [name, value])
    return this.#flat
  }

  /** The fields as node:http names them, with node:http2's pseudo-headers; made once for the head, so leave it as it is. */
  get headers(): IncomingHttpHeaders {
    this.#object ??= headersObject(this)
    return this.#object
  }
}

/** Fields as one object; of several with one name, values are joined, and set-cookie's are a list. */
function fieldsObject(fields: readonly HeaderField[], target: IncomingHttpHeaders): IncomingHttpHeaders {
  const object: Record<string, string | string[] | undefined> = target
  for (const { name, value } of fields) {
    // An object knows these names already.
    const earlier = Object.hasOwn(object, name) ? object[name] : undefined
    if (name === "set-cookie") object[name] = Array.isArray(earlier) ? [...earlier, value] : [value]
    else if (earlier === undefined) define(object, name, value)
    else if (!single.has(name)) object[name] = `${earlier}${name === "cookie" ? "; " : ", "}${value}`
  }
  return target
}

/** Fields of which only the first counts, as node:http has it. */
const single = new Set(
  (
    "age authorization content-length content-type etag expires from host if-modified-since if-unmodified-since " +
    "last-modified location max-forwards proxy-authorization referer retry-after server user-agent"
  ).split(" "),
)

function define(object: Record<string, unknown>, name: string, value: string): void {
  if (name === "__proto__")
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
  else object[name] = value
}

function headersObject(head: RequestHead): IncomingHttpHeaders {
  const object: Record<string, string> = { ":method": head.method, ":scheme": head.scheme, ":path": head.path }
  if (head.authority !== "") object[":authority"] = head.authority
  return fieldsObject(head.fields, object)
}

/** Returns undefined when the request is malformed. */
export function requestHead(fields: readonly HeaderField[]): RequestHead | undefined {
  let method: string | undefined
  let scheme: string | undefined
  let authority: string | undefined
  let path: string | undefined
  let host: string | undefined
  let contentLength = -1
  let characters = 0
  let pseudo = 0
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i] as HeaderField
    const { kind, value } = field
    characters += field.name.length + value.length
    switch (kind) {
      case FieldKind.REGULAR:
      case FieldKind.COOKIE:
        continue
      case FieldKind.HOST:
        if (host !== undefined && host !== value) return undefined
        host = value
        continue
      case FieldKind.CONTENT_LENGTH: {
        const length = parseContentLength(value)
        if (length < 0 || (contentLength >= 0 && contentLength !== length)) return undefined
        contentLength = length
        continue
      }
      case FieldKind.METHOD:
        if (method !== undefined || value === "") return undefined
        method = value
        break
      case FieldKind.SCHEME:
        if (scheme !== undefined || value === "") return undefined
        scheme = value
        break
      case FieldKind.AUTHORITY:
        // Userinfo has no place there (RFC 9113, 8.3.1).
        if (authority !== undefined || value.includes("@")) return undefined
        authority = value
        break
      case FieldKind.PATH:
        if (path !== undefined) return undefined
        path = value
        break
      default:
        return undefined
    }
    // Pseudo-headers come first: this one stands where only they have stood before.
    if (i !== pseudo++) return undefined
  }
  if (method === undefined || !isToken(method)) return undefined
  // A Host that names another server than :authority is an attack on whoever believes one of them.
  if (host !== undefined && authority !== undefined && host.toLowerCase() !== authority.toLowerCase()) return undefined
  if (method === "CONNECT") {
    if (scheme !== undefined || path !== undefined || authority === undefined) return undefined
  } else if (scheme === undefined || path === undefined || !isPath(path, method)) return undefined
  return new RequestHead(
    method,
    scheme ?? "",
    authority ?? host ?? "",
    path ?? "",
    pseudo === 0 ? fields : fields.slice(pseudo),
    characters,
    contentLength,
  )
}

/** Whether these may be trailers: no pseudo-headers, nothing malformed. */
export function areTrailers(fields: readonly HeaderField[]): boolean {
  return fields.every(
    ({ kind }) => kind === FieldKind.REGULAR || (kind >= FieldKind.CONTENT_LENGTH && kind < FieldKind.MALFORMED),
  )
}

function isPath(path: string, method: string): boolean {
  if (path.charCodeAt(0) !== 0x2f) return path === "*" && method === "OPTIONS"
  for (let i = 1; i < path.length; i++) {
    const unit = path.charCodeAt(i)
    if (unit <= 0x20 || unit === 0x7f) return false
  }
  return true
}

function isToken(text: string): boolean {
  return text === "POST" || text === "GET" || /^[!#$%&'*+\-.^_`|~\w]+$/.test(text)
}

/** -1: this is no length. */
function parseContentLength(value: string): number {
  return /^\d{1,15}$/.test(value) ? Number(value) : -1
}
