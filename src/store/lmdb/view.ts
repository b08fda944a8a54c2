// Ordered maps as a function sees them: what is in LMDB, under the writes that are not there yet.

import type { Database, Transaction } from "lmdb"
import { freeze, type StoredFields } from "../document.js"
import type { ByteString } from "../key-order.js"
import { decodeValue } from "../level/value-codec.js"
import { StoreError } from "../store.js"
import type { CachedDocument, DocumentCache } from "./document-cache.js"

/** One ordered map: an LMDB database. */
export type Space = Database<string, string>
export type Entry = readonly [key: ByteString, value: string]
/** The map that holds a collection's documents: scope, id -> the document's text. */
export interface DocumentSpace {
  readonly documents: Space
  /** Of the latest durable state. */
  readonly cache: DocumentCache
}

/** What is written at a key: text, undefined where something is removed; of a document, itself too. */
type Write = CachedDocument
type Writes = Map<ByteString, Write>

export interface View {
  get(space: Space, key: ByteString): string | undefined
  /** Frozen: it may be shared. */
  document(space: DocumentSpace, key: ByteString): StoredFields | undefined
  /** Entries with from <= key < to, in order; reversed: from the last one down, `from` itself being no key. */
  scan(space: Space, from: ByteString, to: ByteString, reverse: boolean): Iterable<Entry>
}

/** The durable state: that of a read transaction, or without one the latest. */
export class DurableView implements View {
  readonly #options: { readonly transaction?: Transaction }

  constructor(transaction?: Transaction) {
    this.#options = transaction ? { transaction } : {}
  }

  get(space: Space, key: ByteString): string | undefined {
    try {
      return space.get(key, this.#options)
    } catch (cause) {
      throw failedRead(cause)
    }
  }

  document({ documents, cache }: DocumentSpace, key: ByteString): StoredFields | undefined {
    const latest = this.#options.transaction === undefined
    const cached = latest ? cache.get(key) : undefined
    if (cached !== undefined) return cached.document
    const text = this.get(documents, key)
    if (text === undefined) return undefined
    const document = freeze(decodeValue<StoredFields>(text))
    if (latest) cache.add(key, { document, text })
    return document
  }

  *scan(space: Space, from: ByteString, to: ByteString, reverse: boolean): Iterable<Entry> {
    // LMDB's reversed range holds its start but not its end; ours has neither `to` nor, as a key, `from`.
    const range = reverse ? { start: to, end: from, reverse } : { start: from, end: to }
    try {
      for (const { key, value } of space.getRange({ ...range, ...this.#options })) {
        if (key !== to) yield [key, value]
      }
    } catch (cause) {
      throw failedRead(cause)
    }
  }
}

function failedRead(cause: unknown): StoreError {
  return new StoreError("unavailable", "the database can't be read", { cause })
}

/** Writes over a view, kept in memory; those since the last `keep` can be undone. */
export class Overlay implements View {
  readonly #below: View
  readonly #writes = new Map<Space, Writes>()
  readonly #caches = new Map<Space, DocumentCache>()
  /** What each write since `keep` replaced, in order. */
  #replaced: { readonly writes: Writes; readonly key: ByteString; readonly before: Write | undefined }[] = []

  constructor(below: View) {
    this.#below = below
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

  /** undefined: removes. */
  put(space: Space, key: ByteString, text: string | undefined): void {
    this.#write(space, key, { text, document: undefined })
  }

  /** The document and its text; undefined: removes. */
  putDocument(space: DocumentSpace, key: ByteString, written: CachedDocument): void {
    this.#caches.set(space.documents, space.cache)
    this.#write(space.documents, key, written)
  }

  keep(): void {
    this.#replaced = []
  }

  undo(): void {
    for (const { writes, key, before } of this.#replaced.reverse()) {
      if (before === undefined) writes.delete(key)
      else writes.set(key, before)
    }
    this.#replaced = []
  }

  visit(visitor: (space: Space, key: ByteString, text: string | undefined) => void): void {
    for (const [space, writes] of this.#writes) {
      for (const [key, { text }] of writes) visitor(space, key, text)
    }
  }

  /** The documents written, with the cache that each must go through. */
  *documents(): Iterable<readonly [DocumentCache, ReadonlyMap<ByteString, CachedDocument>]> {
    for (const [space, cache] of this.#caches) {
      const writes = this.#writes.get(space)
      if (writes !== undefined) yield [cache, writes]
    }
  }

  scan(space: Space, from: ByteString, to: ByteString, reverse: boolean): Iterable<Entry> {
    const below = this.#below.scan(space, from, to, reverse)
    const here = [...(this.#writes.get(space) ?? [])].filter(([key]) => key >= from && key < to)
    if (here.length === 0) return below
    const order = reverse ? -1 : 1
    here.sort(([a], [b]) => (a < b ? -order : order))
    return merge(below, here, order)
  }

  #write(space: Space, key: ByteString, write: Write): void {
    let writes = this.#writes.get(space)
    if (writes === undefined) {
      writes = new Map()
      this.#writes.set(space, writes)
    }
    this.#replaced.push({ writes, key, before: writes.get(key) })
    writes.set(key, write)
  }
}

/** Both in order; where both have a key, `over` wins. */
function* merge(below: Iterable<Entry>, over: readonly [ByteString, Write][], order: 1 | -1): Iterable<Entry> {
  const rest = over.values()
  let head = rest.next().value
  for (const entry of below) {
    while (head && (order === 1 ? head[0] < entry[0] : head[0] > entry[0])) {
      if (head[1].text !== undefined) yield [head[0], head[1].text]
      head = rest.next().value
    }
    if (head?.[0] !== entry[0]) yield entry
  }
  for (; head; head = rest.next().value) {
    if (head[1].text !== undefined) yield [head[0], head[1].text]
  }
}
