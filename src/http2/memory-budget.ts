// What all connections of a process may hold in memory for clients: bodies and header blocks that have not arrived whole, and what slow
// ones don't take.

/** Of all that may be held, the part for header blocks that have begun and not ended. */
const PART_FOR_BLOCKS = 1 / 8
/** And the part for heads that connections keep, to know them when they come again. */
const PART_FOR_HEADS = 1 / 16
/** A block is gathered up to here whatever others hold. */
const SMALL_BLOCK_BYTES = 4 * 1024

/** Who holds memory, and can let go of it. */
export interface MemoryHolder {
  /** Bytes that it holds now. */
  readonly heldBytes: number
  /** Of these, bytes of responses that its client has not taken. */
  readonly unsentBytes: number
  /** Lets go of everything, now. */
  shed(): void
}

/** Hand one to every server of the process. */
export class MemoryBudget {
  readonly #holders = new Set<MemoryHolder>()
  #bytes = 0
  #unsent = 0
  #blocks = 0
  #heads = 0

  /** @param maxBytes beyond it, who holds the most has to let go. Default 256 MiB. */
  constructor(readonly maxBytes: number = 256 * 1024 * 1024) {}

  /** What is held now. */
  get heldBytes(): number {
    return this.#bytes
  }

  /** What is held now of responses that clients have not taken. */
  get unsentBytes(): number {
    return this.#unsent
  }

  /**
   * So many bytes more, or fewer, are kept of header blocks that have not ended; of one of them `held` afterwards. Returns false when that
   * is too much: who has begun one more has to let go of it, and of nothing else.
   */
  holdBlock(bytes: number, held: number): boolean {
    if (bytes > 0 && held > SMALL_BLOCK_BYTES && this.#blocks + bytes > this.maxBytes * PART_FOR_BLOCKS) return false
    this.#blocks += bytes
    return true
  }

  /** So many bytes more, or fewer, are kept of heads that may come again. Returns false when that is too much. */
  holdHead(bytes: number): boolean {
    if (bytes > 0 && this.#heads + bytes > this.maxBytes * PART_FOR_HEADS) return false
    this.#heads += bytes
    return true
  }

  add(holder: MemoryHolder): void {
    this.#holders.add(holder)
  }

  /** Afterwards what it held counts no more. */
  delete(holder: MemoryHolder): void {
    if (!this.#holders.delete(holder)) return
    this.#bytes -= holder.heldBytes
    this.#unsent -= holder.unsentBytes
  }

  /** A holder's heldBytes and unsentBytes have grown by so many, or shrunk where they are negative. */
  change(bytes: number, unsentBytes: number): void {
    this.#bytes += bytes
    this.#unsent += unsentBytes
    while (this.#bytes > this.maxBytes && bytes > 0) {
      const before = this.#bytes
      this.#largest()?.shed()
      if (this.#bytes >= before) return
    }
  }

  #largest(): MemoryHolder | undefined {
    let largest: MemoryHolder | undefined
    for (const holder of this.#holders) {
      if (largest === undefined || holder.heldBytes > largest.heldBytes) largest = holder
    }
    return largest
  }
}
