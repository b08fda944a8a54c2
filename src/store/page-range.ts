// A page query, checked, and its cursors. A cursor holds a position (the index members' values and the id, as an ordered key)
// behind a checksum over everything else that the query says, so that a made-up or a foreign one is refused.

import { crc32 } from "node:zlib"
import { checkScope, invalid, type Shape } from "./document.js"
import { type ByteString, encodeKey, type KeyPart, MAX_KEY_BYTES } from "./key-order.js"
import type { Key, PageQuery } from "./store.js"

const MAX_LIMIT = 1_000
const CHECKSUM_BYTES = 4

export interface PageRange {
  readonly scope: Key
  /** Undefined: the order is that of the ids. */
  readonly index: string | undefined
  readonly members: readonly string[]
  /** Equality on the first members of the index. */
  readonly prefix: readonly KeyPart[]
  /** What the ids start with; "" for all, and always "" with an index. */
  readonly idPrefix: string
  /** Read only what lies beyond this: encodeKey([...members' values, id]), to be read with decodeKey where bytes are no use. */
  readonly after: ByteString | undefined
  readonly limit: number
  readonly reverse: boolean
  /** The cursor of a position. */
  cursor(position: ByteString): string
}

/**
 * Checks a query against its collection and reads its cursor. Throws StoreError "invalid" for what does not fit, and for a cursor of
 * another query.
 */
export function pageRange(shape: Shape, query: PageQuery): PageRange {
  const { scope, index, prefix = [], limit, reverse = false } = query
  checkScope(shape, scope)
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) throw invalid(`limit is 1 to ${MAX_LIMIT}`)
  if (index !== undefined && !Object.hasOwn(shape.indexes, index)) throw invalid(`${shape.name} has no index ${index}`)
  const members = index === undefined ? [] : (shape.indexes[index] ?? [])
  const bytes = encodeKey(prefix)
  const [idPrefix = ""] = index === undefined ? prefix : []
  if (typeof idPrefix !== "string" || prefix.length > (index === undefined ? 1 : members.length)) {
    throw invalid(`the prefix does not fit ${shape.name}, ${index === undefined ? "by id" : `index ${index}`}`)
  }
  if (encodeKey(scope).length + bytes.length >= MAX_KEY_BYTES) throw invalid("scope and prefix are longer than any key")
  const binding = crc32(`${encodeKey([shape.name, index ?? false, ...scope])}${bytes}`)
  return {
    scope,
    index,
    members,
    prefix: index === undefined ? [] : prefix,
    idPrefix,
    after: query.after === undefined ? undefined : positionOf(binding, query.after),
    limit,
    reverse,
    cursor: (position) => cursorOf(binding, position),
  }
}

function cursorOf(binding: number, position: ByteString): string {
  const bytes = Buffer.allocUnsafe(CHECKSUM_BYTES + position.length)
  bytes.write(position, CHECKSUM_BYTES, "latin1")
  bytes.writeUInt32BE(crc32(bytes.subarray(CHECKSUM_BYTES), binding))
  return bytes.toString("base64url")
}

function positionOf(binding: number, cursor: string): ByteString {
  const bytes = Buffer.from(cursor, "base64url")
  const position = bytes.subarray(CHECKSUM_BYTES)
  const genuine =
    position.length > 0 && bytes.toString("base64url") === cursor && bytes.readUInt32BE() === crc32(position, binding)
  if (!genuine) throw invalid("this is no cursor of this query")
  return position.toString("latin1")
}
