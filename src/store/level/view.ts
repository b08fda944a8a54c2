// Ordered maps as a function sees them: what is in LevelDB, under the writes that are not there yet.

import { freeze, type StoredFields } from "../document.js"
import type { ByteString } from "../key-order.js"
import type { CachedDocument, DocumentCache } from "./document-cache.js"
import type { Engine, Entry } from "./engine.js"
import { RangeCache } from "./range-cache.js"
import type { Snapshot } from "./snapshot.js"
import { decodeValue } from "./value-codec.js"
import type { Write } from "./write-ahead-log.js"

/** One ordered map: the keys of LevelDB that begin with this prefix, one character. */
export type Space = string
/** The map that holds a collection's documents: scope, id -> the document's text. */
export interface DocumentSpace {
  readonly documents: Space
  /** Of the last acknowledged state. */
  readonly cache: DocumentCache
}

export interface Range {
  /** Entries with from <= key < to, in order; reversed: from the last one down. */
  readonly from: ByteString
  readonly to: ByteString
  readonly reverse: boolean
  readonly limit: number
  /** About how many bytes of keys and values are read at most; not given: any number. */
  readonly maxBytes?: number
}

/** Entries of a range. */
export interface RangeEntries {
  readonly entries: readonly Entry[]
  /** More may follow, for their bytes came to what was asked for. */
  readonly isCut: boolean
}

export interface View {
  get(space: Space, key: ByteString): string | undefined
  /** Frozen: it may be shared. */
  document(space: DocumentSpace, key: ByteString): StoredFields | undefined
  range(space: Space, range: Range): Promise<RangeEntries>
}

/** The state of the last commit that was acknowledged. */
export class AcknowledgedState implements View {
  readonly #ranges = new RangeCache()
  #version = 0

  readonly #engine: Engine

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** Grows with each commit. */
  get version(): number {
    return this.#version
  }

  get(space: Space, key: ByteString): string | undefined {
    return this.#engine.get(space + key)
  }

  document({ documents, cache }: DocumentSpace, key: ByteString): StoredFields | undefined {
    const cached = cache.get(key)
    if (cached !== undefined) return cached.document
    const text = this.get(documents, key)
    if (text === undefined) return undefined
    const document = freeze(decodeValue<StoredFields>(text))
    cache.set(key, { document, text })
    return document
  }

  async range(space: Space, range: Range): Promise<RangeEntries> {
    const cached = this.#ranges.get(space, range)
    if (cached !== undefined) return { entries: cached, isCut: false }
    const version = this.#version
    const found = await rangeOf(this.#engine, space, range)
    // A commit since then may have changed them.
    if (version === this.#version && !found.isCut) this.#ranges.set(space, range, found.entries)
    return found
  }

  /** What was written has just become visible. */
  acknowledge(written: Overlay): void {
    this.#version++
    for (const [cache, writes] of written.documents()) for (const [key, write] of writes) cache.set(key, write)
    for (const [space, keys] of written.keys()) this.#ranges.drop(space, keys)
  }

  /** This state, whatever is committed later. To be ended. */
  takeSnapshot(): SnapshotView {
    return new SnapshotView(this, this.#engine)
  }
}

/** The acknowledged state as it was at one moment. */
export class SnapshotView implements View {
  readonly #version: number
  readonly #snapshot: Snapshot

  readonly #state: AcknowledgedState
  readonly #engine: Engine

  constructor(state: AcknowledgedState, engine: Engine) {
    this.#state = state
    this.#engine = engine
    this.#version = state.version
    this.#snapshot = engine.snapshot()
  }

  get(space: Space, key: ByteString): string | undefined {
    return this.#engine.get(space + key, this.#snapshot)
  }

  document(space: DocumentSpace, key: ByteString): StoredFields | undefined {
    if (this.#state.version === this.#version) return this.#state.document(space, key)
    const text = this.get(space.documents, key)
    return text === undefined ? undefined : freeze(decodeValue<StoredFields>(text))
  }

  range(space: Space, range: Range): Promise<RangeEntries> {
    if (this.#state.version === this.#version) return this.#state.range(space, range)
    return rangeOf(this.#engine, space, range, this.#snapshot)
  }

  end(): void {
    this.#snapshot.close()
  }
}

async function rangeOf(engine: Engine, space: Space, range: Range, snapshot?: Snapshot): Promise<RangeEntries> {
  const { from, to, ...options } = range
  const { entries, isCut } = await engine.range(space + from, space + to, { ...options, snapshot })
  return { entries: entries.map(([key, value]) => [key.slice(space.length), value]), isCut }
}

/** What is written at a key: text, undefined where something is removed; of a document, itself too. */
type Writes = Map<ByteString, CachedDocument>

/** Writes over a view, kept in memory; those since the last `keep` can be undone. */
export class Overlay implements View {
  #below: View
  readonly #writes = new Map<Space, Writes>()
  readonly #caches = new Map<Space, DocumentCache>()
  /** What each write since `keep` replaced, in order. */
  #replaced: { readonly writes: Writes; readonly key: ByteString; readonly before: CachedDocument | undefined }[] = []
  #size = 0

  constructor(below: View) {
    this.#below = below
  }

  /** What was below is in this view now. */
  rebase(below: View): void {
    this.#below = below
  }

  /** UTF-16 units of the keys and texts that are written. */
  get size(): number {
    return this.#size
  }

  get isEmpty(): boolean {
    for (const writes of this.#writes.values()) if (writes.size > 0) return false
    return true
  }

  get(space: Space, key: ByteString): string | undefined {
    const write = this.#writes.get(space)?.get(key)
    return write === undefined ? this.#below.get(space, key) : write.text
  }

  document(space: DocumentSpace, key: ByteString): StoredFields | undefined {
    const write = this.#writes.get(space.documents)?.get(key)
    return write === undefined ? this.#below.document(space, key) : write.document
  }

  async range(space: Space, range: Range): Promise<RangeEntries> {
    const { from, to, reverse, limit } = range
    let here = [...(this.#writes.get(space) ?? [])].filter(([key]) => key >= from && key < to)
    // As many more as may be removed or replaced here.
    const below = await this.#below.range(space, { ...range, limit: limit + here.length })
    if (here.length === 0) return below
    // Behind what is cut off others may come first.
    const end = below.isCut ? below.entries.at(-1)?.[0] : undefined
    if (end !== undefined) here = here.filter(([key]) => (reverse ? key >= end : key <= end))
    const order = reverse ? -1 : 1
    here.sort(([a], [b]) => (a < b ? -order : order))
    return { entries: merge(below.entries, here, order).slice(0, limit), isCut: below.isCut }
  }

  /** Writes the text; undefined removes the entry. */
  put(space: Space, key: ByteString, text: string | undefined): void {
    this.#write(space, key, { text, document: undefined })
  }

  /** Writes the document and its text; undefined removes both. */
  putDocument(space: DocumentSpace, key: ByteString, written: CachedDocument): void {
    this.#caches.set(space.documents, space.cache)
    this.#write(space.documents, key, written)
  }

  keep(): void {
    this.#replaced = []
  }

  undo(): void {
    for (const { writes, key, before } of this.#replaced.reverse()) {
      this.#size += sizeOf(key, before) - sizeOf(key, writes.get(key))
      if (before === undefined) writes.delete(key)
      else writes.set(key, before)
    }
    this.#replaced = []
  }

  /** All that is written, for LevelDB. */
  writes(): Write[] {
    const all: Write[] = []
    for (const [space, writes] of this.#writes) {
      for (const [key, { text }] of writes) all.push({ key: space + key, value: text })
    }
    return all
  }

  /** The keys written in each space. */
  *keys(): Iterable<readonly [Space, Iterable<ByteString>]> {
    for (const [space, writes] of this.#writes) yield [space, writes.keys()]
  }

  /** The documents written, with the cache that each belongs to. */
  *documents(): Iterable<readonly [DocumentCache, ReadonlyMap<ByteString, CachedDocument>]> {
    for (const [space, cache] of this.#caches) {
      const writes = this.#writes.get(space)
      if (writes !== undefined) yield [cache, writes]
    }
  }

  #write(space: Space, key: ByteString, write: CachedDocument): void {
    let writes = this.#writes.get(space)
    if (writes === undefined) {
      writes = new Map()
      this.#writes.set(space, writes)
    }
    const before = writes.get(key)
    this.#replaced.push({ writes, key, before })
    this.#size += sizeOf(key, write) - sizeOf(key, before)
    writes.set(key, write)
  }
}

function sizeOf(key: ByteString, write: CachedDocument | undefined): number {
  return write === undefined ? 0 : key.length + (write.text?.length ?? 0)
}

/** Both in order; where both have a key, `over` wins. */
function merge(below: readonly Entry[], over: readonly [ByteString, CachedDocument][], order: 1 | -1): Entry[] {
  const merged: Entry[] = []
  let at = 0
  const takeOver = () => {
    const [key, { text }] = over[at++] as [ByteString, CachedDocument]
    if (text !== undefined) merged.push([key, text])
  }
  const head = () => over[at]?.[0]
  for (const entry of below) {
    for (let key = head(); key !== undefined && (order === 1 ? key < entry[0] : key > entry[0]); key = head())
      takeOver()
    if (head() !== entry[0]) merged.push(entry)
  }
  while (at < over.length) takeOver()
  return merged
}
