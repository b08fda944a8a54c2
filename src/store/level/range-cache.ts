import type { ByteString } from "../key-order.js"
import type { Entry } from "./engine.js"
import type { Range, Space } from "./view.js"

/** UTF-16 units of keys and values in all; then all are forgotten, and kept again as they are asked for. */
const MAX_SIZE = 4 * 1_024 * 1_024
/** A range larger than this is not kept. */
const MAX_RANGE_SIZE = 256 * 1_024
/** Of one space: each commit looks at all of them. */
const MAX_RANGES = 32

interface CachedRange {
  /** What the entries depend on: every key with from <= key < to. */
  readonly from: ByteString
  readonly to: ByteString
  readonly entries: readonly Entry[]
}

/**
 * Ranges of entries as they were in the last acknowledged state, so that a page that many read, or that every write of a kind looks at,
 * takes no visit to LevelDB's thread. A commit drops those ranges that it changes.
 */
export class RangeCache {
  readonly #spaces = new Map<Space, Map<string, CachedRange>>()
  #size = 0

  get(space: Space, range: Range): readonly Entry[] | undefined {
    return this.#spaces.get(space)?.get(nameOf(range))?.entries
  }

  set(space: Space, range: Range, entries: readonly Entry[]): void {
    const size = entries.reduce((sum, [key, value]) => sum + key.length + value.length, 0)
    if (size > MAX_RANGE_SIZE) return
    if (this.#size + size > MAX_SIZE) {
      this.#spaces.clear()
      this.#size = 0
    }
    let ranges = this.#spaces.get(space)
    if (ranges === undefined || ranges.size >= MAX_RANGES) {
      ranges = new Map()
      this.#spaces.set(space, ranges)
    }
    ranges.set(nameOf(range), { entries, ...extentOf(range, entries) })
    // What is dropped is not taken off again: too much is counted, which only forgets sooner.
    this.#size += size
  }

  /** These keys of the space were written. */
  drop(space: Space, written: Iterable<ByteString>): void {
    const ranges = this.#spaces.get(space)
    if (ranges === undefined || ranges.size === 0) return
    for (const key of written) {
      for (const [name, { from, to }] of ranges) if (key >= from && key < to) ranges.delete(name)
    }
  }
}

/** Behind the last entry of a full page nothing matters to it. */
function extentOf({ from, to, reverse, limit }: Range, entries: readonly Entry[]) {
  const last = entries.length === limit ? entries.at(-1)?.[0] : undefined
  if (last === undefined) return { from, to }
  return reverse ? { from: last, to } : { from, to: `${last}\0` }
}

function nameOf({ from, to, reverse, limit }: Range): string {
  return `${reverse ? "-" : "+"}${limit} ${from.length} ${from}${to}`
}
