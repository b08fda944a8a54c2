// Work takes turns: pieces that could all go on at once do so in slices of time, so that probes and new connections are looked at in
// between, however long each of them takes.
import { setImmediate } from "node:timers"
import { setImmediate as turn } from "node:timers/promises"
import type { Cancellation } from "./cancellation.js"
import { Waiters } from "./waiters.js"

/** How long pieces are begun before whatever else has arrived is looked at. */
const SLICE_MS = 10
/** Pieces begun in one turn, at most, and as long as nothing is known of how long they take. */
const MAX_BEGUN = 256
const FIRST_BEGUN = 16

/** The queue of such pieces, one for the process. */
export class Turns {
  readonly #waiters = new Waiters()
  #isScheduled = false
  /** performance.now() at which this turn began, and how many pieces were begun since. */
  #since = 0
  #begun = 0
  /** How many may be begun in one turn, going by what those of the last one took. */
  #allowed = FIRST_BEGUN

  /** Undefined: go on now. Else when this resolves; it rejects, and the queue has one less, once nobody waits for the work any more. */
  enter(cancellation?: () => Cancellation): Promise<void> | undefined {
    if (!this.#isScheduled) {
      this.#begin()
      this.#begun = 1
      return undefined
    }
    const hasRoom = this.#begun < this.#allowed && performance.now() - this.#since < SLICE_MS
    if (hasRoom && this.#waiters.size === 0) {
      this.#begun++
      return undefined
    }
    const given = cancellation?.()
    return this.#waiters.wait(given, () => given?.reason)
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
    if (this.#waiters.size === 0) return
    this.#begin()
    this.#begun = Math.min(this.#waiters.size, this.#allowed)
    for (let i = 0; i < this.#begun; i++) this.#waiters.wakeNext()
  }
}

/** Runs work that says where it may be interrupted, in slices of time: resolves with what it returns, rejects with what it throws. */
export async function inSlices<T>(work: Iterator<undefined, T>): Promise<T> {
  for (let since = performance.now(); ; ) {
    const { done, value } = work.next()
    if (done === true) return value
    if (performance.now() - since < SLICE_MS) continue
    await turn()
    since = performance.now()
  }
}
