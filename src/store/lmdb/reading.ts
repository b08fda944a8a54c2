// Reads, in terms of a view: of a document, a page, a life's changes.

import { checkLife, documentKey, freeze, invalid, type StoredFields } from "../document.js"
import { encodeKey, encodeStringPrefix, LEAST, upperBound } from "../key-order.js"
import { decodeValue } from "../level/value-codec.js"
import { pageRange } from "../page-range.js"
import { type Change, type Key, type Page, type PageQuery, type Stored, StoreError } from "../store.js"
import type { Kind, Schema } from "./schema.js"
import type { View } from "./view.js"

const MAX_CHANGES = 1_000

export function kindOf(schema: Schema, collection: { readonly name: string }): Kind {
  const kind = schema.kinds.get(collection.name)
  if (!kind) throw new StoreError("misuse", `the store was not opened with a collection ${collection.name}`)
  return kind
}

export function readDocument<D>(view: View, kind: Kind, key: Key): Stored<D> | undefined {
  return view.document(kind, documentKey(kind.shape, key)) as unknown as Stored<D> | undefined
}

export function readPage<D>(view: View, kind: Kind, query: PageQuery): Page<D> {
  const range = pageRange(kind.shape, query)
  const index = range.index === undefined ? undefined : kind.indexes.get(range.index)
  const scope = encodeKey(range.scope)
  const prefix = scope + (index ? encodeKey(range.prefix) : encodeStringPrefix(range.idPrefix))
  const after = range.after === undefined ? undefined : scope + range.after
  const from = after !== undefined && !range.reverse ? after : prefix || LEAST
  const to = after !== undefined && range.reverse ? after : upperBound(prefix)

  const items: Stored<D>[] = []
  const cursors: string[] = []
  for (const [key, value] of view.scan(index ? index.entries : kind.documents, from, to, range.reverse)) {
    if (key === after) continue
    if (items.length === range.limit) return { items, cursors, next: cursors.at(-1) }
    const document = index ? view.document(kind, value) : freeze(decodeValue<StoredFields>(value))
    if (document === undefined)
      throw new StoreError("unavailable", `index ${range.index} names a document that is not there`)
    items.push(document as unknown as Stored<D>)
    cursors.push(range.cursor(key.slice(scope.length)))
  }
  return { items, cursors, next: undefined }
}

export function readChanges(
  view: View,
  schema: Schema,
  kind: Kind,
  life: string,
  query: { after?: number; limit: number },
): Change[] {
  const { after = 0, limit } = query
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_CHANGES) throw invalid(`limit is 1 to ${MAX_CHANGES}`)
  if (!Number.isSafeInteger(after)) throw invalid("after is a revision")
  checkLife(kind.shape, life)
  const prefix = encodeKey([kind.shape.name, life])
  const from = prefix + encodeKey([Math.min(after, Number.MAX_SAFE_INTEGER - 1) + 1])
  const changes: Change[] = []
  for (const [, at] of view.scan(schema.changesByLife, from, upperBound(prefix), false)) {
    if (changes.length === limit) break
    const text = view.get(schema.changes, at)
    if (text === undefined) throw new StoreError("unavailable", "a change record is missing")
    changes.push(decodeValue<Change>(text))
  }
  return changes
}
