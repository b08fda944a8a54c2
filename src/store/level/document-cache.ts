// Documents as they were last committed, decoded and frozen, so that a read need not parse them again. All collections share one budget of
// memory; what is asked for again stays.

import type { StoredFields } from "../document.js"
import type { ByteString } from "../key-order.js"

/** What an entry takes of the heap: this, and this much for each UTF-16 unit of its text (measured with documents of 200 to 1,200). */
const ENTRY_BYTES = 400
const BYTES_PER_UNIT = 2

export interface CachedDocument {
  /** Undefined when there is no such document. */
  readonly document: StoredFields | undefined
  readonly text: string | undefined
}

/** The memory that the caches of all collections have together. */
export class CacheBudget {
  readonly #caches: DocumentCache[] = []
  readonly #generationBytes: number
  #bytes = 0

  /** @param bytes of the heap; one half is for the generation that is being filled, one for the generation before. */
  constructor(bytes: number) {
    this.#generationBytes = bytes / 2
  }

  add(cache: DocumentCache): void {
    this.#caches.push(cache)
  }

  /** Before an entry of this size is kept. */
  take(bytes: number): void {
    if (this.#bytes + bytes > this.#generationBytes) {
      for (const cache of this.#caches) cache.beginGeneration()
      this.#bytes = 0
    }
    this.#bytes += bytes
  }
}

/** The documents of one collection. */
export class DocumentCache {
  #young = new Map<ByteString, CachedDocument>()
  #old = new Map<ByteString, CachedDocument>()
  readonly #budget: CacheBudget

  constructor(budget: CacheBudget) {
    this.#budget = budget
    budget.add(this)
  }

  get(key: ByteString): CachedDocument | undefined {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const old = this.#old.get(key)
    if (old !== undefined) this.set(key, old)
    return old
  }

  /** What stands there in the state of the last commit that was acknowledged. */
  set(key: ByteString, entry: CachedDocument): void {
    // What an entry replaces is not taken off: too much is counted, which only begins a generation sooner.
    this.#budget.take(ENTRY_BYTES + BYTES_PER_UNIT * (entry.text?.length ?? 0))
    this.#young.set(key, entry)
  }

  /** What was not asked for since the last time is forgotten. */
  beginGeneration(): void {
    this.#old = this.#young
    this.#young = new Map()
  }
}
