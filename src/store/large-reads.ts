// Reads that take much memory, few at a time: all together they would take more than there is, however small the bound of each.

import { Slots } from "../waiters.js"
import { StoreError } from "./store.js"

/** Bytes of documents that any read may hold; beyond them it is a large one. */
export const LARGE_READ_BYTES = 256 * 1_024

/** How many large reads there are at once; the others wait, first come, first served. */
export class LargeReads {
  readonly #slots: Slots

  constructor(most: number) {
    this.#slots = new Slots(most)
  }

  /** For one read. */
  slot(): LargeReadSlot {
    return new LargeReadSlot(this.#slots)
  }
}

/** The slot of one read, which takes it when it turns out to be large, and has it until its end. */
export class LargeReadSlot {
  #taking: Promise<void> | undefined
  /** Made when the read turns out to be large: nearly none does. */
  #end: AbortController | undefined

  readonly #slots: Slots

  constructor(slots: Slots) {
    this.#slots = slots
  }

  /** Resolves when there is a slot for it; rejects when the read has ended meanwhile. */
  take(): Promise<void> {
    if (this.#taking === undefined) {
      this.#end = new AbortController()
      this.#taking = this.#slots.take(this.#end.signal, () => new StoreError("deadline", "the read has ended"))
    }
    return this.#taking
  }

  /** The read is over. */
  give(): void {
    if (this.#end === undefined || this.#end.signal.aborted) return
    this.#end.abort()
    this.#taking?.then(
      () => this.#slots.give(),
      () => undefined,
    )
  }
}
