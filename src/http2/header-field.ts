// One header field as HPACK's tables hold it. What RFC 9113 asks of a field alone is found out once, when the field is made: a
// block that names it by index costs no second look.

/** What a field is to whoever puts a request's head together. */
export const FieldKind = {
  REGULAR: 0,
  METHOD: 1,
  SCHEME: 2,
  AUTHORITY: 3,
  PATH: 4,
  CONTENT_LENGTH: 5,
  HOST: 6,
  COOKIE: 7,
  /** Nothing that a request may have (RFC 9113, 8.2.1, 8.2.2 and 8.3). */
  MALFORMED: 8,
} as const

const special: ReadonlyMap<string, number> = new Map([
  ["content-length", FieldKind.CONTENT_LENGTH],
  ["host", FieldKind.HOST],
  ["cookie", FieldKind.COOKIE],
  [":method", FieldKind.METHOD],
  [":scheme", FieldKind.SCHEME],
  [":authority", FieldKind.AUTHORITY],
  [":path", FieldKind.PATH],
  ["connection", FieldKind.MALFORMED],
  ["proxy-connection", FieldKind.MALFORMED],
  ["keep-alive", FieldKind.MALFORMED],
  ["transfer-encoding", FieldKind.MALFORMED],
  ["upgrade", FieldKind.MALFORMED],
])

/** What HPACK counts for a field besides its characters (RFC 7541, 4.1). */
export const FIELD_OVERHEAD_BYTES = 32

/** A name and a value, checked when it is made: `kind` says what the field is to a request's head, and whether it is malformed. */
export class HeaderField {
  /** Bytes, as HPACK and SETTINGS_MAX_HEADER_LIST_SIZE count them. */
  readonly size: number
  /** One of FieldKind. */
  readonly kind: number

  /** @param name as it came, which may be anything. @param value one character for each byte. */
  constructor(
    readonly name: string,
    readonly value: string,
  ) {
    this.size = name.length + value.length + FIELD_OVERHEAD_BYTES
    this.kind = kindOf(name, value)
  }
}

function kindOf(name: string, value: string): number {
  if (!isFieldValue(value)) return FieldKind.MALFORMED
  const known = special.get(name)
  if (known !== undefined) return known
  if (!isFieldName(name)) return FieldKind.MALFORMED
  return name === "te" && value !== "trailers" ? FieldKind.MALFORMED : FieldKind.REGULAR
}

// Tokens of RFC 9110, 5.6.2, without capitals.
const tokenCharacters = new Uint8Array(256)
for (const character of "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz") {
  tokenCharacters[character.charCodeAt(0)] = 1
}

/** Whether this is the name of a field, and not a pseudo-header's: a token in lower case. */
export function isFieldName(name: string): boolean {
  if (name.length === 0) return false
  for (let i = 0; i < name.length; i++) {
    // Beyond the table it is undefined.
    if (tokenCharacters[name.charCodeAt(i)] !== 1) return false
  }
  return true
}

/** Whether a field may have this value: Latin-1 without NUL, CR and LF, without blanks around it. */
export function isFieldValue(value: string): boolean {
  const { length } = value
  if (length === 0) return true
  for (let i = 0; i < length; i++) {
    const unit = value.charCodeAt(i)
    if (unit > 0xff || unit === 0 || unit === 10 || unit === 13) return false
  }
  return !isBlank(value.charCodeAt(0)) && !isBlank(value.charCodeAt(length - 1))
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09
}
