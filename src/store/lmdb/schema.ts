// The databases behind a collection, and what the collections' declarations were when they were last filled: an index that is
// new, or was declared otherwise, is filled again when the store opens.

import { open as openRoot, type RootDatabase } from "lmdb"
import { type Fields, invalid, keyOf, partsOf, type Shape } from "../document.js"
import { type ByteString, encodeKey, LEAST, MAX_KEY_BYTES, upperBound } from "../key-order.js"
import { decodeValue } from "../level/value-codec.js"
import { DocumentCache } from "./document-cache.js"
import type { DocumentSpace, Space } from "./view.js"

/** An index, or a unique combination. */
export interface Index {
  readonly name: string
  readonly members: readonly string[]
  /** To the document's key, from: scope, members, id; of a unique combination: members. */
  readonly entries: Space
  /** Undefined: the document has no entry. */
  keyFor(fields: Fields, place: Place): ByteString | undefined
}

/** The two halves of a document's key. */
export interface Place {
  readonly scope: ByteString
  readonly id: ByteString
}

/** A collection with its databases. */
export interface Kind extends DocumentSpace {
  readonly shape: Shape
  readonly indexes: ReadonlyMap<string, Index>
  readonly unique: readonly Index[]
}

export interface Schema {
  readonly root: RootDatabase<string, string>
  readonly kinds: ReadonlyMap<string, Kind>
  /** Sequence number -> change record. */
  readonly changes: Space
  /** Collection, life, revision -> the change record's key in `changes`. */
  readonly changesByLife: Space
}

const FORMAT = "1"
const MAX_READERS = 1_000

// Ordered keys are byte strings already. RangeError is how lmdb learns that its buffer is full.
const keyEncoder = {
  writeKey(key: ByteString, target: Buffer, start: number): number {
    if (key.length > MAX_KEY_BYTES + 1 || start + key.length > target.length)
      throw new RangeError("no room for the key")
    for (let i = 0; i < key.length; i++) target[start + i] = key.charCodeAt(i)
    return start + key.length
  },
  readKey(source: Buffer, start: number, end: number): ByteString {
    return source.toString("latin1", start, end)
  },
}
const encoding = { encoding: "string", keyEncoder } as const

export function openSchema(path: string, collections: readonly Shape[]): Schema {
  const root = openRoot<string, string>({
    path,
    ...encoding,
    noSubdir: false,
    maxReaders: MAX_READERS,
    maxDbs: 3 + collections.reduce((sum, c) => sum + 1 + namesOf(c.indexes).length + namesOf(c.unique).length, 0),
    // With it, lmdb acknowledges (and shows to readers) what is not on the disk yet.
    overlappingSync: false,
    // With it, a commit that fails rejects a promise inside lmdb that nobody can take, and the process ends.
    eventTurnBatching: false,
  })
  const space = (name: string): Space => root.openDB<string, string>(name, encoding)
  const meta = space("meta")
  const kinds = new Map<string, Kind>()
  for (const shape of collections) {
    if (kinds.has(shape.name)) throw invalid(`two collections are named ${shape.name}`)
    const indexes = Object.entries(shape.indexes).map(([name, members]) => ({
      name,
      members,
      entries: space(`${shape.name}/index/${name}`),
      keyFor: (fields: Fields, { scope, id }: Place) => {
        const values = partsOf(shape, members, fields)
        return values && scope + encodeKey(values) + id
      },
    }))
    const unique = Object.entries(shape.unique ?? {}).map(([name, members]) => ({
      name,
      members,
      entries: space(`${shape.name}/unique/${name}`),
      keyFor: (fields: Fields) => {
        const values = partsOf(shape, members, fields)
        return values && encodeKey(values)
      },
    }))
    const documents = space(`${shape.name}/documents`)
    kinds.set(shape.name, {
      shape,
      documents,
      cache: new DocumentCache(),
      unique,
      indexes: new Map(indexes.map((index) => [index.name, index])),
    })
  }
  const schema = { root, kinds, changes: space("changes"), changesByLife: space("changes-by-life") }
  root.transactionSync(() => {
    const format = meta.get(encodeKey(["format"]))
    if (format !== undefined && format !== FORMAT) throw invalid(`the folder's format is ${format}, not ${FORMAT}`)
    meta.put(encodeKey(["format"]), FORMAT)
    for (const kind of kinds.values()) bringUpToDate(meta, kind)
  })
  return schema
}

export function placeOf(shape: Shape, fields: Fields): Place {
  return placeAt(keyOf(shape, fields))
}

export function placeAt(key: readonly string[]): Place {
  return { scope: encodeKey(key.slice(0, -1)), id: encodeKey(key.slice(-1)) }
}

function bringUpToDate(meta: Space, kind: Kind): void {
  const { shape, documents } = kind
  const at = encodeKey(["key", shape.name])
  const declared = JSON.stringify([shape.scope, shape.id])
  const before = meta.get(at)
  if (before !== undefined && before !== declared) throw invalid(`${shape.name} is stored under other keys: ${before}`)
  meta.put(at, declared)

  const stale = [
    ...staleOf(meta, shape, "index", [...kind.indexes.values()]),
    ...staleOf(meta, shape, "unique", kind.unique),
  ]
  if (stale.length === 0) return
  for (const { key, value } of documents.getRange({ start: LEAST, end: upperBound("") })) {
    const fields = decodeValue<Fields>(value)
    const place = placeOf(shape, fields)
    for (const index of stale) {
      const entry = index.keyFor(fields, place)
      if (entry === undefined) continue
      if (index.entries.get(entry) !== undefined) throw invalid(`documents of ${shape.name} share ${index.name}`)
      index.entries.put(entry, key)
    }
  }
}

/** Empties and returns the indexes whose declaration is not the one they were filled by; forgets those no longer declared. */
function staleOf(meta: Space, shape: Shape, what: string, indexes: readonly Index[]): Index[] {
  const prefix = encodeKey([what, shape.name])
  const filledBy = new Map<ByteString, string>()
  for (const { key, value } of meta.getRange({ start: prefix, end: upperBound(prefix) })) filledBy.set(key, value)
  const stale: Index[] = []
  for (const index of indexes) {
    const at = encodeKey([what, shape.name, index.name])
    const declared = JSON.stringify(index.members)
    if (filledBy.get(at) !== declared) {
      index.entries.clearSync()
      meta.put(at, declared)
      stale.push(index)
    }
    filledBy.delete(at)
  }
  for (const at of filledBy.keys()) meta.remove(at)
  return stale
}

function namesOf(of: object = {}): string[] {
  return Object.keys(of)
}
