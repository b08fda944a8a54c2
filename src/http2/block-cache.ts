import type { RequestHead } from "./request-head.js"

/** Longer blocks are rare, and would make the cache worth attacking. */
const LONGEST_BLOCK = 128
const MAX_BLOCKS = 16
/** What a field of a head takes that is kept: its places in the head's lists. Its texts stand in the tables, too, unless they were joined. */
const FIELD_BYTES = 64

interface Entry {
  readonly bytes: Buffer
  readonly head: RequestHead
}

/**
 * Heads of requests by the bytes of their blocks. Clients repeat themselves: as long as a connection's dynamic table stands still,
 * the same bytes mean the same head, which need not be decoded and checked again.
 */
export class BlockCache {
  readonly #entries = new Map<number, Entry>()
  #changes = 0
  #bytes = 0

  readonly #hold: (bytes: number) => boolean

  /** @param hold called with the bytes that are kept more, or fewer; false: there is no room for them. */
  constructor(hold: (bytes: number) => boolean = () => true) {
    this.#hold = hold
  }

  get size(): number {
    return this.#entries.size
  }

  /** @param changes the decoder's count: once it has moved on, nothing that is kept here is true any more. */
  find(block: Buffer, start: number, end: number, changes: number): RequestHead | undefined {
    if (changes !== this.#changes || end - start > LONGEST_BLOCK) return undefined
    const entry = this.#entries.get(hash(block, start, end))
    if (entry === undefined) return undefined
    const { bytes } = entry
    if (bytes.length !== end - start) return undefined
    for (let i = 0; i < bytes.length; i++) if (bytes[i] !== block[start + i]) return undefined
    return entry.head
  }

  /** @param changes the decoder's count, which decoding this block has left as it was. */
  keep(block: Buffer, start: number, end: number, changes: number, head: RequestHead): void {
    if (end - start > LONGEST_BLOCK) return
    if (changes !== this.#changes || this.#entries.size >= MAX_BLOCKS) {
      this.clear()
      this.#changes = changes
    }
    const bytes = FIELD_BYTES * head.fields.length + head.characters
    if (!this.#hold(bytes)) return
    this.#bytes += bytes
    this.#entries.set(hash(block, start, end), { bytes: Buffer.from(block.subarray(start, end)), head })
  }

  clear(): void {
    this.#entries.clear()
    this.#hold(-this.#bytes)
    this.#bytes = 0
  }
}

function hash(bytes: Buffer, start: number, end: number): number {
  let value = 0x811c9dc5
  for (let at = start; at < end; at++) value = Math.imul(value ^ (bytes[at] as number), 0x01000193)
  return value
}
