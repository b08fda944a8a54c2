// What stands in memory over LevelDB, as one ordered map: the newer layer's writes win.

import type { ByteString } from "../key-order.js"
import type { Memtable, MemtableEntry } from "./memtable.js"

/** Newest first. */
export type Layers = readonly Memtable[]

export interface KeyRange {
  /** Keys with from <= key < to. */
  readonly from: ByteString
  readonly to: ByteString
  readonly reverse: boolean
  readonly limit: number
  /** About how many bytes of keys and values are taken at most; not given: any number. */
  readonly maxBytes?: number | undefined
}

/** The entries of a range; `isCut`: more may follow, for their bytes have come to the most that were asked for. */
export interface LaidOver {
  readonly entries: [ByteString, string][]
  readonly isCut: boolean
}

/** The writes of a range that can matter to its first `limit` entries. */
export interface WrittenRange {
  readonly writes: readonly MemtableEntry[]
  /** There are `limit` values among them: nothing behind the last one matters. */
  readonly isFull: boolean
}

/** The writes of all layers in a range, up to commit `upTo`, in the range's order. Stops at `limit` values. */
export function writtenIn(layers: Layers, { from, to, reverse, limit }: KeyRange, upTo: number): WrittenRange {
  const writes: MemtableEntry[] = []
  let values = 0
  for (const write of merged(
    layers.map((layer) => layer.entries(from, to, reverse, upTo)),
    reverse,
  )) {
    writes.push(write)
    if (write[1] !== undefined && ++values === limit) return { writes, isFull: true }
  }
  return { writes, isFull: false }
}

/** Where several have a key, the first one wins. */
function* merged(sources: readonly Generator<MemtableEntry, void>[], reverse: boolean): Generator<MemtableEntry, void> {
  const heads = sources.map((source) => source.next().value)
  for (;;) {
    let next: MemtableEntry | undefined
    for (const head of heads) {
      if (head !== undefined && (next === undefined || isBefore(head[0], next[0], reverse))) next = head
    }
    if (next === undefined) return
    yield next
    for (const [i, head] of heads.entries()) if (head?.[0] === next[0]) heads[i] = sources[i]?.next().value ?? undefined
  }
}

function isBefore(a: ByteString, b: ByteString, reverse: boolean): boolean {
  return reverse ? a > b : a < b
}

/**
 * The first `limit` entries of a range: what is below under what was written. `below` gives the next entries of the range, at least
 * one while there are any; it is asked no more than needed.
 */
export async function overlaid(
  { writes, isFull }: WrittenRange,
  { reverse, limit, maxBytes = Number.POSITIVE_INFINITY }: KeyRange,
  below: (count: number) => Promise<readonly (readonly [ByteString, string])[]>,
): Promise<LaidOver> {
  const entries: [ByteString, string][] = []
  let bytes = 0
  let at = 0
  const add = (key: ByteString, value: string) => {
    entries.push([key, value])
    bytes += key.length + value.length
  }
  const isOver = () => entries.length === limit || bytes >= maxBytes
  const takeWrites = (before: ByteString | undefined) => {
    for (; at < writes.length && !isOver(); at++) {
      const [key, value] = writes[at] as MemtableEntry
      if (before !== undefined && !isBefore(key, before, reverse)) return
      if (value !== undefined) add(key, value)
    }
  }
  const done = () => isOver() || (isFull && at === writes.length)
  while (!done()) {
    const chunk = await below(limit - entries.length + Math.min(writes.length - at, limit))
    if (chunk.length === 0) break
    for (const [key, value] of chunk) {
      takeWrites(key)
      if (done()) return found()
      if (writes[at]?.[0] === key) takeOne()
      else add(key, value)
      if (done()) return found()
    }
  }
  takeWrites(undefined)
  return found()

  function found(): LaidOver {
    return { entries, isCut: bytes >= maxBytes }
  }

  function takeOne(): void {
    const [key, value] = writes[at++] as MemtableEntry
    if (value !== undefined) add(key, value)
  }
}
