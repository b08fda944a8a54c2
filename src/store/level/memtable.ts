import type { ByteString } from "../key-order.js"

interface Version {
  readonly value: string | undefined
  readonly sequence: number
  readonly older: Version | undefined
}

/** The text is undefined where the entry was removed. */
export type MemtableEntry = readonly [key: ByteString, value: string | undefined]

/**
 * Acknowledged writes that LevelDB does not have yet, in order. A reader that holds an older state sees what was there then: while
 * there is such a reader, what a write replaces is kept behind it.
 */
export class Memtable {
  readonly #versions = new Map<ByteString, Version>()
  /** Sorted up to `#sorted`, then as they came. */
  #keys: ByteString[] = []
  #sorted = 0

  get size(): number {
    return this.#versions.size
  }

  /** `keep`: readers of older states may come for what stood there. */
  put(key: ByteString, value: string | undefined, sequence: number, keep: boolean): void {
    const before = this.#versions.get(key)
    if (before === undefined) this.#keys.push(key)
    this.#versions.set(key, { value, sequence, older: keep ? before : undefined })
  }

  /** What was written there up to this commit; undefined when nothing was. */
  find(key: ByteString, upTo: number): { readonly value: string | undefined } | undefined {
    let version = this.#versions.get(key)
    while (version !== undefined && version.sequence > upTo) version = version.older
    return version
  }

  /** Visits the writes at from <= key < to up to this commit, in order or from the last one down; `visit` says whether to go on. */
  *entries(from: ByteString, to: ByteString, reverse: boolean, upTo: number): Generator<MemtableEntry, void> {
    const keys = this.#sortedKeys()
    const begin = lowerBound(keys, from)
    const end = lowerBound(keys, to)
    for (let i = 0; i < end - begin; i++) {
      const key = keys[reverse ? end - 1 - i : begin + i] as ByteString
      const found = this.find(key, upTo)
      if (found !== undefined) yield [key, found.value]
    }
  }

  /** All writes, in no order. */
  *all(): Iterable<MemtableEntry> {
    for (const [key, { value }] of this.#versions) yield [key, value]
  }

  #sortedKeys(): readonly ByteString[] {
    const fresh = this.#keys.length - this.#sorted
    if (fresh === 0) return this.#keys
    const added = this.#keys.splice(this.#sorted).sort(compare)
    // Few of them are moved into place; many are merged with the others.
    if (fresh <= 16) for (const key of added) this.#keys.splice(lowerBound(this.#keys, key), 0, key)
    else this.#keys = mergeSorted(this.#keys, added)
    this.#sorted = this.#keys.length
    return this.#keys
  }
}

function mergeSorted(a: readonly ByteString[], b: readonly ByteString[]): ByteString[] {
  const merged: ByteString[] = []
  let at = 0
  for (const key of a) {
    while (at < b.length && (b[at] as ByteString) < key) merged.push(b[at++] as ByteString)
    merged.push(key)
  }
  while (at < b.length) merged.push(b[at++] as ByteString)
  return merged
}

function lowerBound(keys: readonly ByteString[], key: ByteString): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] as ByteString) < key) low = middle + 1
    else high = middle
  }
  return low
}

function compare(a: ByteString, b: ByteString): number {
  return a < b ? -1 : a > b ? 1 : 0
}
