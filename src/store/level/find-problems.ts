// Whether what a folder holds beside its documents fits them: entries of indexes and unique combinations, change records and the order of
// commits. (That its files are as they were written is checked when the folder is opened.)

import { type Fields, keyOf, lifeOf, type StoredFields } from "../document.js"
import { type ByteString, encodeKey } from "../key-order.js"
import { entriesOf } from "./export.js"
import { type Kind, keyPartsOf, type Schema } from "./schema.js"
import { decodeValue } from "./value-codec.js"
import type { View } from "./view.js"

/** A sentence a problem. */
export async function* findProblems(schema: Schema, view: View): AsyncGenerator<string> {
  for (const kind of schema.kinds.values()) yield* problemsOf(kind, schema, view)
  yield* problemsOfFeed(schema, view)
}

async function* problemsOf(kind: Kind, schema: Schema, view: View): AsyncGenerator<string> {
  const { shape } = kind
  const indexes = [...kind.indexes.values(), ...kind.unique]
  const expected = new Map(indexes.map((index) => [index, 0]))
  for await (const [key, text] of entriesOf(view, kind.documents)) {
    const document = decodeValue<StoredFields>(text)
    const keyParts = keyPartsOf(shape, document)
    const name = `${shape.name} ${keyOf(shape, document).join("/")}`
    if (keyParts.scope + keyParts.id !== key) yield `${name}: it is stored under another key`
    for (const index of indexes) {
      const entry = index.keyFor(document, keyParts)
      if (entry === undefined) continue
      expected.set(index, (expected.get(index) ?? 0) + 1)
      if (view.get(index.entries, entry) !== (index.isUnique ? key : "")) {
        yield `${name}: index ${index.name} does not name it`
      }
    }
    const record = recordKey(kind, document)
    if (record !== undefined && view.get(schema.changes, record) === undefined) {
      yield `${name}: there is no change record of its revision ${document.revision}`
    }
  }
  for (const [index, count] of expected) {
    let entries = 0
    for await (const _ of entriesOf(view, index.entries)) entries++
    if (entries > count)
      yield `${shape.name}: index ${index.name} names ${entries - count} documents that are not there`
  }
}

async function* problemsOfFeed(schema: Schema, view: View): AsyncGenerator<string> {
  let named = 0
  for await (const [, text] of entriesOf(view, schema.feed)) {
    for (const key of JSON.parse(text) as ByteString[]) {
      named++
      if (view.get(schema.changes, key) === undefined) yield "a commit names a change record that is not there"
    }
  }
  let records = 0
  for await (const _ of entriesOf(view, schema.changes)) records++
  if (named < records) yield `${records - named} change records are in no commit's list`
}

function recordKey({ shape }: Kind, document: Fields & { readonly revision: number }): ByteString | undefined {
  if (shape.history === undefined) return undefined
  return encodeKey([shape.name, lifeOf(shape, shape.history, document), document.revision])
}
