// Documents of one collection as they were last committed, decoded and frozen, so that a read need not parse them again. Bounded
// by the size of their texts; what is asked for again stays.

import type { StoredFields } from "../document.js"
import type { ByteString } from "../key-order.js"

/** UTF-16 units of text in one generation; two of them are kept. */
const GENERATION_SIZE = 4 * 1_024 * 1_024

/** What an entry takes besides its text. */
const ENTRY_SIZE = 100

export interface CachedDocument {
  /** Undefined: there is no such document. */
  readonly document: StoredFields | undefined
  readonly text: string | undefined
}

export class DocumentCache {
  #young = new Map<ByteString, CachedDocument>()
  #old = new Map<ByteString, CachedDocument>()
  #size = 0
  /** What a commit under way writes: until it has ended, only the database knows what stands there. */
  #held: ReadonlyMap<ByteString, unknown> = new Map()

  get(key: ByteString): CachedDocument | undefined {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const old = this.#old.get(key)
    if (old !== undefined) this.#keep(key, old)
    return old
  }

  /** Keeps what was read from the database, unless a commit is about to change it. */
  add(key: ByteString, found: CachedDocument): void {
    if (!this.#held.has(key)) this.#keep(key, found)
  }

  /** A commit of these writes begins. */
  hold(writes: ReadonlyMap<ByteString, unknown>): void {
    this.#held = writes
    for (const key of writes.keys()) {
      this.#size -= sizeOf(this.#young.get(key))
      this.#young.delete(key)
      this.#old.delete(key)
    }
  }

  /** The commit has ended. `writes`: what stands there now, documents that are gone too; undefined when nobody knows. */
  release(writes: ReadonlyMap<ByteString, CachedDocument> | undefined): void {
    this.#held = new Map()
    for (const [key, write] of writes ?? []) this.#keep(key, write)
  }

  #keep(key: ByteString, entry: CachedDocument): void {
    if (this.#size > GENERATION_SIZE) {
      this.#old = this.#young
      this.#young = new Map()
      this.#size = 0
    }
    this.#size += sizeOf(entry) - sizeOf(this.#young.get(key))
    this.#young.set(key, entry)
  }
}

function sizeOf(entry: CachedDocument | undefined): number {
  return entry === undefined ? 0 : ENTRY_SIZE + (entry.text?.length ?? 0)
}
