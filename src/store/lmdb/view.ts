// Ordered maps as a function sees them: what is in LMDB, under the writes that are not there yet.

import type { Database, Transaction } from "lmdb"
import type { ByteString } from "../key-order.js"
import { StoreError } from "../store.js"

/** One ordered map: an LMDB database. */
export type Space = Database<string, string>
export type Entry = readonly [key: ByteString, value: string]
/** undefined: removed. */
type Write = readonly [key: ByteString, value: string | undefined]

export interface View {
  get(space: Space, key: ByteString): string | undefined
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
  readonly #writes = new Map<Space, Map<ByteString, string | undefined>>()
  /** What each write since `keep` replaced, in order. */
  #replaced: { readonly writes: Map<ByteString, string | undefined>; readonly had: boolean; readonly write: Write }[] =
    []

  constructor(below: View) {
    this.#below = below
  }

  get isEmpty(): boolean {
    return [...this.#writes.values()].every((writes) => writes.size === 0)
  }

  get(space: Space, key: ByteString): string | undefined {
    const writes = this.#writes.get(space)
    const value = writes?.get(key)
    return value !== undefined || writes?.has(key) ? value : this.#below.get(space, key)
  }

  /** undefined: removes. */
  put(space: Space, key: ByteString, value: string | undefined): void {
    let writes = this.#writes.get(space)
    if (!writes) {
      writes = new Map()
      this.#writes.set(space, writes)
    }
    const before = writes.get(key)
    this.#replaced.push({ writes, had: before !== undefined || writes.has(key), write: [key, before] })
    writes.set(key, value)
  }

  keep(): void {
    this.#replaced = []
  }

  undo(): void {
    for (const { writes, had, write } of this.#replaced.reverse()) {
      if (had) writes.set(...write)
      else writes.delete(write[0])
    }
    this.#replaced = []
  }

  visit(visitor: (space: Space, key: ByteString, value: string | undefined) => void): void {
    for (const [space, writes] of this.#writes) {
      for (const [key, value] of writes) visitor(space, key, value)
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
}

/** Both in order; where both have a key, `over` wins. */
function* merge(below: Iterable<Entry>, over: readonly Write[], order: 1 | -1): Iterable<Entry> {
  const rest = over.values()
  let head = rest.next().value
  for (const entry of below) {
    while (head && (order === 1 ? head[0] < entry[0] : head[0] > entry[0])) {
      if (head[1] !== undefined) yield [head[0], head[1]]
      head = rest.next().value
    }
    if (head?.[0] !== entry[0]) yield entry
  }
  for (; head; head = rest.next().value) {
    if (head[1] !== undefined) yield [head[0], head[1]]
  }
}
