// Reads that take much memory, few at a time: all together they would take more than there is, however small the bound of each.

import { StoreError } from "./store.js"

/** Bytes of documents that any read may hold; beyond them it is a large one. */
export const LARGE_READ_BYTES = 256 * 1_024

/** How many large reads there are at once; the others wait, first come, first served. */
export class LargeReads {
  readonly #waiting: (() => void)[] = []

  #free: number

  constructor(free: number) {
    this.#free = free
  }

  /** For one read. */
  place(): LargeReadPlace {
    return new LargeReadPlace(this)
  }

  /** Calls back when there is a place; now, if there is. Returns what ends the waiting. */
  take(taken: () => void): () => void {
    if (this.#free > 0) {
      this.#free--
      taken()
      return () => undefined
    }
    this.#waiting.push(taken)
    return () => {
      const at = this.#waiting.indexOf(taken)
      if (at !== -1) this.#waiting.splice(at, 1)
    }
  }

  give(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#free++
    else next()
  }
}

/** The place of one read, which takes it when it turns out to be large, and has it until its end. */
export class LargeReadPlace {
  #taking: Promise<void> | undefined
  #isTaken = false
  #leave: ((error: StoreError) => void) | undefined

  readonly #reads: LargeReads

  constructor(reads: LargeReads) {
    this.#reads = reads
  }

  /** Resolves when there is a place for it; rejects when the read has ended meanwhile. */
  take(): Promise<void> {
    this.#taking ??= new Promise<void>((resolve, reject) => {
      const stopWaiting = this.#reads.take(() => {
        this.#isTaken = true
        resolve()
      })
      this.#leave = (error) => {
        stopWaiting()
        reject(error)
      }
    })
    return this.#taking
  }

  /** The read is over. */
  give(): void {
    if (this.#isTaken) this.#reads.give()
    else this.#leave?.(new StoreError("deadline", "the read has ended"))
    this.#isTaken = false
    this.#leave = undefined
  }
}
