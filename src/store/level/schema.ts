// The spaces behind a collection, and what the collections' declarations were when they were last filled: an index that is
// new, or was declared otherwise, is filled again when the store opens.
//
// What one change writes, and why each is a key of its own:
// - the document, under scope and id;
// - an entry for each index whose members changed, and the removal of the one before: LevelDB has one order, so each order that pages are
//   read in needs its keys. They hold no value: the document's key is a part of them. Which list or question needs an order stands where the
//   index is declared;
// - an entry for each unique combination that changed: its key is what must not be there twice;
// - the change record, under collection, life and revision, where a document's history is read in order;
// - for each organization in a commit, one list of its change records under the commit's number: the order of commits,
//   which no order of lives gives. A commit of 64 changes has one for all of them.

import { type Fields, invalid, keyOf, partsOf, type Shape } from "../document.js"
import { type ByteString, encodeKey, skipParts, upperBound } from "../key-order.js"
import { MAX_PAGE_BYTES } from "../store.js"
import { type CacheBudget, DocumentCache } from "./document-cache.js"
import type { Engine } from "./engine.js"
import { decodeValue } from "./value-codec.js"
import type { DocumentSpace, Space } from "./view.js"
import type { Write } from "./write-ahead-log.js"

/** An index, or a unique combination. */
export interface Index {
  readonly name: string
  readonly members: readonly string[]
  /** From: scope, members, id, to ""; of a unique combination from: members, to the document's key. */
  readonly entries: Space
  readonly isUnique: boolean
  /** Returns undefined when the document has no entry. */
  keyFor(fields: Fields, keyParts: KeyParts): ByteString | undefined
}

/** The two halves of a document's key. */
export interface KeyParts {
  readonly scope: ByteString
  readonly id: ByteString
}

/** A collection with its spaces. */
export interface Kind extends DocumentSpace {
  readonly shape: Shape
  readonly indexes: ReadonlyMap<string, Index>
  readonly unique: readonly Index[]
}

export interface Schema {
  readonly kinds: ReadonlyMap<string, Kind>
  /** Collection, life, revision -> change record. */
  readonly changes: Space
  /** Organization, number of the commit -> the keys in `changes` of the records that it wrote, in their order, as JSON. */
  readonly feed: Space
}

/** What the folder says of itself, as JSON under one key. */
interface Layout {
  format: number
  /** The next space's code. Codes are never used again. */
  next: number
  readonly spaces: { [name: string]: number }
  /** What a collection's keys, or an index, was filled by. */
  readonly declared: { [name: string]: string }
  /** Spaces that are in no use, perhaps not empty yet. */
  dropped: number[]
}

/** Format 2 has all its commits in LevelDB; since 3 the last ones may stand in a log beside it. */
export const FORMAT = 3
const READABLE_FORMATS: readonly number[] = [2, FORMAT]
const LAYOUT_KEY = "\x01layout"
/** Below it are keys of the store's own. */
const FIRST_SPACE = 0x10
const CHUNK = 1_000

/** The document's key in an index entry's key: its scope and its id, without what stands between. */
export function documentKeyIn(entry: ByteString, scopeLength: number, members: number): ByteString {
  return entry.slice(0, scopeLength) + entry.slice(skipParts(entry, scopeLength, members))
}

/** The two halves of the key of a document. */
export function keyPartsOf(shape: Shape, fields: Fields): KeyParts {
  return keyPartsAt(keyOf(shape, fields))
}

/** The two halves of this key. */
export function keyPartsAt(key: readonly string[]): KeyParts {
  return { scope: encodeKey(key.slice(0, -1)), id: encodeKey(key.slice(-1)) }
}

/** Rejects with StoreError "invalid" when the folder's documents don't fit the declarations. `budget`: of what is kept decoded. */
export async function openSchema(engine: Engine, collections: readonly Shape[], budget: CacheBudget): Promise<Schema> {
  const layout = readLayout(engine)
  const before = JSON.stringify(layout)
  layout.format = FORMAT
  const kinds = new Map<string, Kind>()
  const toFill: { readonly kind: Kind; readonly stale: readonly Index[] }[] = []
  for (const shape of collections) {
    if (kinds.has(shape.name)) throw invalid(`two collections are named ${shape.name}`)
    checkDeclaredKey(layout, shape)
    const stale: Index[] = []
    const indexes = Object.entries(shape.indexes).map(([name, members]) =>
      openIndex(layout, stale, shape, name, members, false),
    )
    const unique = Object.entries(shape.unique ?? {}).map(([name, members]) =>
      openIndex(layout, stale, shape, name, members, true),
    )
    dropUndeclared(layout, shape, [...indexes, ...unique])
    const kind: Kind = {
      shape,
      documents: spaceOf(layout, `${shape.name}/documents`),
      cache: new DocumentCache(budget),
      unique,
      indexes: new Map(indexes.map((index) => [index.name, index])),
    }
    if (stale.length > 0) toFill.push({ kind, stale })
    kinds.set(shape.name, kind)
  }
  const schema = { kinds, changes: spaceOf(layout, "changes"), feed: spaceOf(layout, "feed") }
  if (toFill.length > 0) {
    // A crash while they are filled leaves entries under codes that must never become another space's.
    const filling = toFill.flatMap(({ stale }) => stale.map(({ entries }) => entries.charCodeAt(0)))
    const reserved: Layout = JSON.parse(before)
    await saveLayout(engine, { ...reserved, next: layout.next, dropped: [...reserved.dropped, ...filling] })
    for (const { kind, stale } of toFill) await fill(engine, kind, stale)
  }
  if (JSON.stringify(layout) !== before) await saveLayout(engine, layout)
  if (layout.dropped.length > 0) {
    for (const code of layout.dropped) await clear(engine, String.fromCharCode(code))
    layout.dropped = []
    await saveLayout(engine, layout)
  }
  return schema
}

/** For whoever fills a folder before a store opens it: the space of that name, made if need be. */
export async function claimSpaces(engine: Engine, names: readonly string[]): Promise<Space[]> {
  const layout = readLayout(engine)
  const spaces = names.map((name) => spaceOf(layout, name))
  await saveLayout(engine, layout)
  return spaces
}

function readLayout(engine: Engine): Layout {
  const text = engine.get(LAYOUT_KEY)
  if (text === undefined) return { format: FORMAT, next: FIRST_SPACE, spaces: {}, declared: {}, dropped: [] }
  const layout: Layout = JSON.parse(text)
  if (!READABLE_FORMATS.includes(layout.format)) {
    throw invalid(
      `the folder's format is ${layout.format}, and this version reads ${READABLE_FORMATS.join(" and ")}: start the version that ` +
        "wrote it, or restore a backup from before",
    )
  }
  return layout
}

async function saveLayout(engine: Engine, layout: Layout): Promise<void> {
  await engine.write([{ key: LAYOUT_KEY, value: JSON.stringify(layout) }])
}

function spaceOf(layout: Layout, name: string): Space {
  layout.spaces[name] ??= layout.next++
  return String.fromCharCode(layout.spaces[name])
}

function checkDeclaredKey(layout: Layout, shape: Shape): void {
  const declared = JSON.stringify([shape.scope, shape.id])
  const before = layout.declared[`${shape.name}/key`]
  if (before !== undefined && before !== declared) throw invalid(`${shape.name} is stored under other keys: ${before}`)
  layout.declared[`${shape.name}/key`] = declared
}

function openIndex(
  layout: Layout,
  stale: Index[],
  shape: Shape,
  name: string,
  members: readonly string[],
  isUnique: boolean,
): Index {
  const full = `${shape.name}/${isUnique ? "unique" : "index"}/${name}`
  const declared = JSON.stringify(members)
  const isStale = layout.declared[full] !== declared
  if (isStale) drop(layout, full)
  layout.declared[full] = declared
  const index: Index = {
    name,
    members,
    isUnique,
    entries: spaceOf(layout, full),
    keyFor(fields, { scope, id }) {
      const values = partsOf(shape, members, fields)
      if (values === undefined) return undefined
      return isUnique ? encodeKey(values) : scope + encodeKey(values) + id
    },
  }
  if (isStale) stale.push(index)
  return index
}

function drop(layout: Layout, name: string): void {
  const code = layout.spaces[name]
  if (code !== undefined) layout.dropped.push(code)
  delete layout.spaces[name]
  delete layout.declared[name]
}

function dropUndeclared(layout: Layout, shape: Shape, indexes: readonly Index[]): void {
  const kept = new Set(indexes.map(({ name, isUnique }) => `${shape.name}/${isUnique ? "unique" : "index"}/${name}`))
  for (const name of Object.keys(layout.declared)) {
    const isIndex = name.startsWith(`${shape.name}/index/`) || name.startsWith(`${shape.name}/unique/`)
    if (isIndex && !kept.has(name)) drop(layout, name)
  }
}

/** The layout names the new spaces only afterwards, so a crash leaves what was there before; its rests are cleared first. */
async function fill(engine: Engine, kind: Kind, stale: readonly Index[]): Promise<void> {
  const { shape, documents } = kind
  for (const { entries } of stale) await clear(engine, entries)
  await inChunks(engine, documents, async (chunk) => {
    const writes = new Map<ByteString, string>()
    for (const [key, text] of chunk) {
      const fields = decodeValue<Fields>(text)
      const keyParts = keyPartsOf(shape, fields)
      for (const index of stale) {
        const entry = index.keyFor(fields, keyParts)
        if (entry === undefined) continue
        const at = index.entries + entry
        if (writes.has(at) || engine.get(at) !== undefined)
          throw invalid(`documents of ${shape.name} share ${index.name}`)
        writes.set(at, index.isUnique ? key.slice(documents.length) : "")
      }
    }
    await engine.write(Array.from(writes, ([key, value]) => ({ key, value })))
  })
}

/** Deletes all entries of a space, a chunk at a time. */
export async function clear(engine: Engine, space: Space): Promise<void> {
  await inChunks(engine, space, (chunk) => engine.write(chunk.map(([key]): Write => ({ key, value: undefined }))))
}

/** Visits all entries of a space, their keys with its prefix, as they are when each chunk is read. */
export async function inChunks(
  engine: Engine,
  space: Space,
  visit: (chunk: readonly (readonly [ByteString, string])[]) => Promise<void>,
): Promise<void> {
  for (let from = space; ; ) {
    const { entries: chunk } = await engine.range(from, upperBound(space), {
      reverse: false,
      limit: CHUNK,
      maxBytes: MAX_PAGE_BYTES,
    })
    const last = chunk.at(-1)
    if (last === undefined) return
    await visit(chunk)
    from = `${last[0]}\0`
  }
}
