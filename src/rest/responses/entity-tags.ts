// Entity tags in requests and responses (RFC 9110, sections 8.8.3 and 13.1): the one place that reads and writes them.

/** A tag of an If-Match or If-None-Match header. */
export interface SentEntityTag {
  /** The etag as the implementation knows it: unquoted, decoded, without the suffix of a content coding. */
  readonly value: string
  readonly weak: boolean
  /** The client names the gzipped representation. */
  readonly gzipped: boolean
}

/** The value of an If-Match or If-None-Match header: "*", or the tags it lists. */
export interface EntityTagList {
  readonly any: boolean
  readonly tags: readonly SentEntityTag[]
}

const ELEMENT = /[ \t]*(?:(W\/)?"([\x21\x23-\x7e\x80-\xff]*)")?[ \t]*(,|$)/y
/** A tag as ELEMENT reads it, but for bytes that ASCII lacks and that `formatEntityTag` never writes. */
const STRONG_TAG = '"[!#-~]*"'
const TAG = `(W/)?${STRONG_TAG}`
/** What documents say of If-Match and If-None-Match: "*", or a list of tags. Empty list elements are read, but not documented. */
export const ENTITY_TAGS_PATTERN = `^(\\*|${TAG}( *, *${TAG})*)$`
/** What documents say of a header that takes one strong tag, or "*". */
export const ENTITY_TAG_OR_ANY_PATTERN = `^(\\*|${STRONG_TAG})$`
const GZIP_SUFFIX = "-gzip"
/** What an etag has between its quotes as it is; "%" begins an escape. */
const ESCAPED = /[^\x21\x23\x24\x26-\x7e]+/gu
const PLAIN = /^[\x21\x23\x24\x26-\x7e]*$/

/** Reads If-Match or If-None-Match; empty list elements are ignored. Undefined if the header is not there, is malformed or names no tag. */
export function parseEntityTags(header: string | undefined): EntityTagList | undefined {
  if (header === undefined) return undefined
  if (header.trim() === "*") return { any: true, tags: [] }
  const tags: SentEntityTag[] = []
  ELEMENT.lastIndex = 0
  for (;;) {
    const match = ELEMENT.exec(header)
    if (match === null) return undefined
    const [, weak, opaque, end] = match
    if (opaque !== undefined) tags.push(sentTag(opaque, weak !== undefined))
    if (end === "") return tags.length === 0 ? undefined : { any: false, tags }
  }
}

function sentTag(opaque: string, weak: boolean): SentEntityTag {
  const gzipped = opaque.endsWith(GZIP_SUFFIX)
  return { value: unescaped(gzipped ? opaque.slice(0, -GZIP_SUFFIX.length) : opaque), weak, gzipped }
}

function unescaped(opaque: string): string {
  if (!opaque.includes("%")) return opaque
  try {
    return decodeURIComponent(opaque)
  } catch {
    // We never wrote this one, so it matches nothing.
    return opaque
  }
}

/**
 * The ETag header of an etag. What can't stand between the quotes is percent-encoded, and reading it back decodes it. The gzipped
 * representation has other bytes, hence a strong tag of its own.
 */
export function formatEntityTag(etag: string, gzipped = false): string {
  if (!gzipped && PLAIN.test(etag) && !etag.endsWith(GZIP_SUFFIX)) return `"${etag}"`
  const opaque = etag
    .toWellFormed()
    .replace(ESCAPED, encodeURIComponent)
    .replace(/-gzip$/, "%2Dgzip")
  return gzipped ? `"${opaque}${GZIP_SUFFIX}"` : `"${opaque}"`
}

/** The ETag header of the gzipped representation, by the one that the plain representation has. */
export function gzippedEntityTag(header: string): string {
  return header.endsWith('"') ? `${header.slice(0, -1)}${GZIP_SUFFIX}"` : header
}

/** If-Match's comparison: a weak tag never matches. */
export function matchesStrongly({ any, tags }: EntityTagList, etag: string): boolean {
  return any || tags.some(({ weak, value }) => !weak && value === etag)
}

/** If-None-Match's comparison; gives the tag that matches. */
export function findWeakMatch({ tags }: EntityTagList, etag: string): SentEntityTag | undefined {
  return tags.find(({ value }) => value === etag)
}
