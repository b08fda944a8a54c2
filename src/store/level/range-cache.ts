import type { ByteString } from "../key-order.js"
import type { Entry } from "./engine.js"
import type { Range, Space } from "./view.js"

/** UTF-16 units of keys and values in all; then all are forgotten, and kept again as they are asked for. */
const MAX_SIZE = 8 * 1_024 * 1_024
/** What a stretch counts beside its entries: an empty one takes memory, too. */
const STRETCH_OVERHEAD = 128
/** A stretch larger than this is not kept. */
const MAX_STRETCH_SIZE = 256 * 1_024
/** How much is read beyond a page that goes on where another one ended. */
const AHEAD_SIZE = 32 * 1_024
const AHEAD_ENTRIES = 256

/** All entries with from <= key < to. */
interface Stretch {
  readonly from: ByteString
  readonly to: ByteString
  readonly entries: Entry[]
  /** About how many UTF-16 units its keys and values take. */
  size: number
}

/**
 * Stretches of a space as they are in the last acknowledged state, so that a page that many read, the next page of a list, or what every
 * write of a kind looks at takes no visit to LevelDB's thread. Commits keep them as they are to be.
 */
export class RangeCache {
  /** Of each space: in order, none reaching into the next. */
  readonly #spaces = new Map<Space, Stretch[]>()
  #size = 0

  /** The entries of the range; undefined when not all of them are known. */
  get(space: Space, range: Range): readonly Entry[] | undefined {
    const { from, to, reverse, limit } = range
    const stretch = this.#stretchAt(space, range)
    if (stretch === undefined) return undefined
    const { entries } = stretch
    const begin = lowerBound(entries, from)
    const end = lowerBound(entries, to)
    const isAll = reverse ? from >= stretch.from : to <= stretch.to
    if (end - begin < limit && !isAll) return undefined
    if (!reverse) return entries.slice(begin, Math.min(end, begin + limit))
    return entries.slice(Math.max(begin, end - limit), end).reverse()
  }

  /** How many entries more to read than the range asks for, which `get` did not find: some when its beginning is known. */
  ahead(space: Space, range: Range): number {
    const stretch = this.#stretchAt(space, range)
    if (stretch === undefined || stretch.entries.length === 0) return 0
    return Math.min(AHEAD_ENTRIES, Math.floor((AHEAD_SIZE * stretch.entries.length) / stretch.size))
  }

  /** `entries` are the first of the range; all of them when they are fewer than its limit. */
  set(space: Space, range: Range, entries: readonly Entry[]): void {
    if (range.from >= range.to) return
    let stretch = stretchOf(range, entries)
    const stretches = this.#spaces.get(space) ?? []
    const before = lastUpTo(stretches, stretch.from)
    const begin = (stretches[before]?.to ?? "") > stretch.from ? before : before + 1
    let end = begin
    for (; end < stretches.length && (stretches[end] as Stretch).from < stretch.to; end++) {
      const other = stretches[end] as Stretch
      if (stretch.size + other.size <= MAX_STRETCH_SIZE) stretch = joined(stretch, other)
    }
    for (const { size } of stretches.splice(begin, end - begin)) this.#size -= size
    if (stretch.size > MAX_STRETCH_SIZE) return
    if (this.#size + stretch.size > MAX_SIZE) {
      this.#spaces.clear()
      this.#size = 0
      stretches.length = 0
    }
    stretches.splice(Math.min(begin, stretches.length), 0, stretch)
    this.#spaces.set(space, stretches)
    this.#size += stretch.size
  }

  /** What was written at these keys of the space; a text that is undefined was removed. */
  write(space: Space, writes: Iterable<readonly [ByteString, { readonly text: string | undefined }]>): void {
    const stretches = this.#spaces.get(space)
    if (stretches === undefined || stretches.length === 0) return
    for (const [key, { text }] of writes) {
      const at = lastUpTo(stretches, key)
      const stretch = stretches[at]
      if (stretch === undefined || key >= stretch.to) continue
      this.#size -= stretch.size
      put(stretch, key, text)
      if (stretch.size > MAX_STRETCH_SIZE) stretches.splice(at, 1)
      else this.#size += stretch.size
    }
  }

  /** The one that has the range's beginning. */
  #stretchAt(space: Space, { from, to, reverse }: Range): Stretch | undefined {
    const stretches = this.#spaces.get(space)
    if (stretches === undefined) return undefined
    if (!reverse) {
      const stretch = stretches[lastUpTo(stretches, from)]
      return stretch !== undefined && from < stretch.to ? stretch : undefined
    }
    const at = lastUpTo(stretches, to)
    // One that begins where the range does, seen from its end, has nothing of it.
    const stretch = stretches[stretches[at]?.from === to ? at - 1 : at]
    return stretch !== undefined && to <= stretch.to ? stretch : undefined
  }
}

function put(stretch: Stretch, key: ByteString, text: string | undefined): void {
  const { entries } = stretch
  const at = lowerBound(entries, key)
  const known = entries[at]?.[0] === key ? entries[at] : undefined
  if (known !== undefined) stretch.size -= sizeOf(known)
  if (text === undefined) {
    if (known !== undefined) entries.splice(at, 1)
    return
  }
  const entry: Entry = [key, text]
  entries.splice(at, known === undefined ? 0 : 1, entry)
  stretch.size += sizeOf(entry)
}

/** Behind the last entry of a full range nothing is known. */
function stretchOf({ from, to, reverse, limit }: Range, entries: readonly Entry[]): Stretch {
  const size = entries.reduce((sum, entry) => sum + sizeOf(entry), STRETCH_OVERHEAD + from.length + to.length)
  const last = entries.length === limit ? entries.at(-1)?.[0] : undefined
  if (reverse) return { from: last ?? from, to, entries: entries.toReversed(), size }
  return { from, to: last === undefined ? to : `${last}\0`, entries: [...entries], size }
}

/** Of two that have a part in common. */
function joined(a: Stretch, b: Stretch): Stretch {
  const [left, right] = a.from <= b.from ? [a, b] : [b, a]
  if (right.to <= left.to) return left
  const added = right.entries.slice(lowerBound(right.entries, left.to))
  const size = left.size + added.reduce((sum, entry) => sum + sizeOf(entry), 0)
  return { from: left.from, to: right.to, entries: [...left.entries, ...added], size }
}

function sizeOf([key, value]: Entry): number {
  return key.length + value.length
}

/** The place of the first entry whose key is not below this one. */
function lowerBound(entries: readonly Entry[], key: ByteString): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle] as Entry)[0] < key) low = middle + 1
    else high = middle
  }
  return low
}

/** The place of the last one that begins at or before the key; -1 when there is none. */
function lastUpTo(stretches: readonly Stretch[], key: ByteString): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((stretches[middle] as Stretch).from <= key) low = middle + 1
    else high = middle
  }
  return low - 1
}
