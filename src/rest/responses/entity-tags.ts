// Entity tags in requests and responses (RFC 9110, sections 8.8.3 and 13.1).

interface EntityTag {
  readonly weak: boolean
  readonly opaque: string
}

export type EntityTags = "*" | readonly EntityTag[]

const ENTITY_TAG = /[ \t]*(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"[ \t]*(,|$)/y

/** The value of If-Match or If-None-Match; undefined if it is malformed. */
export function parseEntityTags(header: string): EntityTags | undefined {
  if (header.trim() === "*") return "*"
  const tags: EntityTag[] = []
  ENTITY_TAG.lastIndex = 0
  for (;;) {
    const match = ENTITY_TAG.exec(header)
    if (match === null) return undefined
    tags.push({ weak: match[1] !== undefined, opaque: match[2] ?? "" })
    if (match[3] === "") return tags
  }
}

/**
 * What a request's etag field gets of If-Match: one strong tag without its quotes, else the list as it stands. A tag that would
 * then read as "*", as a weak one or as excluded keeps its quotes.
 */
export function etagField(tags: EntityTags, header: string): string {
  const first = tags === "*" ? undefined : tags[0]
  if (first === undefined || tags.length !== 1 || first.weak) return header.trim()
  return first.opaque === "*" || /^(W\/|!)/.test(first.opaque) ? header.trim() : first.opaque
}

/** What a request's etag field gets of If-None-Match: that list, excluded. */
export function excludedEtagField(header: string): string {
  return `!${header.trim()}`
}

/** If-Match's comparison: a weak tag never matches. */
export function matchesStrongly(tags: EntityTags, etag: string): boolean {
  return tags === "*" || tags.some(({ weak, opaque }) => !weak && opaque === etag)
}

/** If-None-Match's comparison. */
export function matchesWeakly(tags: EntityTags, etag: string): boolean {
  return tags === "*" || tags.some(({ opaque }) => opaque === etag)
}
