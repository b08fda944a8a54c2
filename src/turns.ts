// Work takes turns: pieces that could all go on at once do so in slices of time, so that probes and new connections are looked at in
// between, however long each of them takes.
import { setImmediate } from "node:timers"
import type { Cancellation } from "./cancellation.js"

/** How long pieces are begun before whatever else has arrived is looked at. */
const SLICE_MS = 10
/** Pieces begun in one turn, at most, and as long as nothing is known of how long they take. */
const MAX_BEGUN = 256
const FIRST_BEGUN = 16

export class Turns {
  readonly #waiting: (() => void)[] = []
  #isScheduled = false
  /** performance.now() at which this turn began, and how many pieces were begun since. */
  #since = 0
  #begun = 0
  /** How many may be begun in one turn, going by what those of the last one took. */
  #allowed = FIRST_BEGUN

  /** Undefined: go on now. Else when this resolves; it rejects, and the queue has one less, once nobody waits for the work any more. */
  enter(cancellation: () => Cancellation): Promise<void> | undefined {
    if (!this.#isScheduled) {
      this.#begin()
      this.#begun = 1
      return undefined
    }
    const hasRoom = this.#begun < this.#allowed && performance.now() - this.#since < SLICE_MS
    if (hasRoom && this.#waiting.length === 0) {
      this.#begun++
      return undefined
    }
    return this.#wait(cancellation())
  }

  #wait(cancellation: Cancellation): Promise<void> {
    return new Promise((resolve, reject) => {
      if (cancellation.aborted) return reject(cancellation.reason)
      const abort = () => {
        this.#waiting.splice(this.#waiting.indexOf(begin), 1)
        reject(cancellation.reason)
      }
      const begin = () => {
        cancellation.removeEventListener("abort", abort)
        resolve()
      }
      cancellation.addEventListener("abort", abort)
      this.#waiting.push(begin)
    })
  }

  #begin(): void {
    this.#isScheduled = true
    this.#since = performance.now()
    setImmediate(() => this.#next())
  }

  /** The event loop has come round. */
  #next(): void {
    this.#isScheduled = false
    const eachMs = (performance.now() - this.#since) / Math.max(1, this.#begun)
    this.#allowed = Math.min(MAX_BEGUN, Math.max(1, Math.floor(SLICE_MS / eachMs)))
    if (this.#waiting.length === 0) return
    this.#begin()
    const begun = this.#waiting.splice(0, this.#allowed)
    this.#begun = begun.length
    for (const begin of begun) begin()
  }
}
