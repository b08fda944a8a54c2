// Reads, in terms of a view: of a document, a page, a life's changes.

import { setImmediate as nextTurn } from "node:timers/promises"
import { sliceMs, Turns } from "../../turns.js"
import { sizeOfValue } from "../../value-size.js"
import { checkLife, documentKey, freeze, invalid, type StoredFields } from "../document.js"
import { encodeKey, encodeStringPrefix, upperBound } from "../key-order.js"
import { LARGE_READ_BYTES, type LargeReadSlot } from "../large-reads.js"
import { pageRange } from "../page-range.js"
import { type Change, type Key, MAX_PAGE_BYTES, type Page, type PageQuery, type Stored, StoreError } from "../store.js"
import { documentKeyIn, type Kind, type Schema } from "./schema.js"
import { decodeValue } from "./value-codec.js"
import type { View } from "./view.js"

const MAX_CHANGES = 1_000
/** Entries of a page that are decoded whatever else there is to do, but for short turns: to decode one takes about 20 microseconds. */
const FEW_ENTRIES = 50

/** Of the whole process: pages that were read at the same time are decoded one after another, in slices of time. */
const turns = new Turns()

/** The collection with its spaces. Throws StoreError "misuse" for a collection that the store was not opened with. */
export function kindOf(schema: Schema, collection: { readonly name: string }): Kind {
  const kind = schema.kinds.get(collection.name)
  if (!kind) throw new StoreError("misuse", `the store was not opened with a collection ${collection.name}`)
  return kind
}

/** The document under the key; undefined where there is none. It is frozen. */
export function readDocument<D>(view: View, kind: Kind, key: Key): Stored<D> | undefined {
  return view.document(kind, documentKey(kind.shape, key)) as unknown as Stored<D> | undefined
}

/**
 * The page that the query asks for. `slot`: of a read that may be large; a transaction that writes has none, and runs alone. Rejects with
 * StoreError "invalid" for a query or cursor that does not fit the collection.
 */
export async function readPage<D>(view: View, kind: Kind, query: PageQuery, slot?: LargeReadSlot): Promise<Page<D>> {
  const range = pageRange(kind.shape, query)
  const { limit, reverse, cursor } = range
  const index = range.index === undefined ? undefined : kind.indexes.get(range.index)
  const scope = encodeKey(range.scope)
  const prefix = scope + (index ? encodeKey(range.prefix) : encodeStringPrefix(range.idPrefix))
  const after = range.after === undefined ? undefined : scope + range.after
  // The least key above `after` is that and a zero byte.
  const from = after !== undefined && !reverse ? `${after}\0` : prefix
  const to = after !== undefined && reverse ? after : upperBound(prefix)

  const items: Stored<D>[] = []
  const cursors: string[] = []
  const sizes: number[] = []
  const space = index ? index.entries : kind.documents
  let bytes = 0
  let bytesInTurn = 0
  for (let part = { from, to }; ; ) {
    // When the page is full, one more tells whether any follows.
    const wanted = bytes < MAX_PAGE_BYTES ? limit + 1 - items.length : 1
    if (bytes >= LARGE_READ_BYTES) await slot?.take()
    const most = slot === undefined || bytes >= LARGE_READ_BYTES ? MAX_PAGE_BYTES : LARGE_READ_BYTES
    const maxBytes = Math.max(1, most - bytes)
    const { entries, isCut } = await view.range(space, { reverse, limit: wanted, maxBytes, ...part })
    if (slot !== undefined && (entries.length > FEW_ENTRIES || sliceMs() === 0)) await turns.enter()
    for (const [key, value] of entries) {
      if (items.length === limit || bytes >= MAX_PAGE_BYTES) return { items, cursors, sizes, next: cursors.at(-1) }
      const document = index
        ? view.document(kind, documentKeyIn(key, scope.length, index.members.length))
        : freeze(decodeValue<StoredFields>(value))
      if (document === undefined)
        throw new StoreError("unavailable", `index ${range.index} names a document that is not there`)
      items.push(document as unknown as Stored<D>)
      cursors.push(cursor(key.slice(scope.length)))
      const size = index ? sizeOfValue(document) : value.length
      sizes.push(size)
      bytes += size
      bytesInTurn += size
      if (bytesInTurn < LARGE_READ_BYTES) continue
      bytesInTurn = 0
      // Reading takes about ten milliseconds for each MiB: others have their turn in between.
      await nextTurn()
      await slot?.take()
    }
    const last = entries.at(-1)?.[0]
    if (last === undefined || (entries.length < wanted && !isCut)) return { items, cursors, sizes, next: undefined }
    part = reverse ? { from, to: last } : { from: `${last}\0`, to }
  }
}

/** The change records of one life of a document, by revision, after `after` and at most `limit`. */
export async function readChanges(
  view: View,
  schema: Schema,
  kind: Kind,
  life: string,
  query: { after?: number; limit: number },
): Promise<Change[]> {
  const { after = 0, limit } = query
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_CHANGES) throw invalid(`limit is 1 to ${MAX_CHANGES}`)
  if (!Number.isSafeInteger(after)) throw invalid("after is a revision")
  checkLife(kind.shape, life)
  const prefix = encodeKey([kind.shape.name, life])
  const from = prefix + encodeKey([Math.min(after, Number.MAX_SAFE_INTEGER - 1) + 1])
  const { entries: records } = await view.range(schema.changes, { from, to: upperBound(prefix), reverse: false, limit })
  return records.map(([, text]) => decodeValue<Change>(text))
}
