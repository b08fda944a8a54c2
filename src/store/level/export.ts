// All rows of a folder as of one moment, for another store.

import type { StoredFields } from "../document.js"
import { type ByteString, decodeKey, LEAST, upperBound } from "../key-order.js"
import type { PortableRow } from "../portable.js"
import { type Change, MAX_PAGE_BYTES, StoreError } from "../store.js"
import type { Schema } from "./schema.js"
import { decodeValue } from "./value-codec.js"
import type { Space, View } from "./view.js"

const CHUNK = 500

/** Documents in the order of keys, then change records, an organization's in the order of commits. */
export async function* exportRows(schema: Schema, view: View): AsyncGenerator<PortableRow> {
  for (const { shape, documents } of schema.kinds.values()) {
    for await (const [, text] of entriesOf(view, documents)) {
      yield { collection: shape.name, document: decodeValue<StoredFields>(text) }
    }
  }
  for await (const [, text] of entriesOf(view, schema.feed)) {
    for (const key of JSON.parse(text) as ByteString[]) {
      const record = view.get(schema.changes, key)
      if (record === undefined) throw new StoreError("unavailable", "a commit names a change record that is not there")
      yield { change: decodeValue<Change>(record), life: lifeIn(key) }
    }
  }
}

/** The entries of a space in the order of their keys, without its prefix. */
export async function* entriesOf(view: View, space: Space): AsyncGenerator<readonly [ByteString, string]> {
  for (let from = LEAST; ; ) {
    const range = { from, to: upperBound(""), reverse: false, limit: CHUNK, maxBytes: MAX_PAGE_BYTES }
    const { entries, isCut } = await view.range(space, range)
    yield* entries
    const last = entries.at(-1)
    if (last === undefined || (entries.length < CHUNK && !isCut)) return
    from = `${last[0]}\0`
  }
}

/** The life that a change record's key names: it is collection, life, revision. */
function lifeIn(key: ByteString): string {
  const [, life] = decodeKey(key)
  return String(life)
}
