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

  get(key: ByteString): CachedDocument | undefined {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const old = this.#old.get(key)
    if (old !== undefined) this.set(key, old)
    return old
  }

  /** What stands there in the state of the last commit that was acknowledged. */
  set(key: ByteString, entry: CachedDocument): void {
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
