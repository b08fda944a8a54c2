// Work takes turns: pieces that could all go on at once do so in slices of time, so that probes and new connections are looked at in
// between, however long each of them takes.
import { setImmediate } from "node:timers"
import { setImmediate as turn } from "node:timers/promises"
import type { Cancellation } from "./cancellation.js"
import { Waiters } from "./waiters.js"

/** How long pieces are begun before whatever else has arrived is looked at. */
const SLICE_MS = 10
/** Pieces that go on at once in one turn, though nothing is known yet of how long those before them take. */
const MAX_AT_ONCE = 16
/** Pieces that are begun in one turn of those that have waited. */
const MAX_WOKEN = 256

let areTurnsShort = false

/** How long to begin pieces of work in this turn of the event loop, in milliseconds: 0 while turns are to be short. */
export function sliceMs(): number {
  return areTurnsShort ? 0 : SLICE_MS
}

/** For the whole process: in short turns no work is begun that can wait. Whoever asks for them sees to it that they are few. */
export function shortenTurns(areShort: boolean): void {
  areTurnsShort = areShort
}

/** The queue of such pieces, one for the process. */
export class Turns {
  readonly #waiters = new Waiters()
  #isTurnKnown = false
  /** performance.now() at which this turn began, and how many pieces have gone on in it without waiting. */
  #since = 0
  #atOnce = 0

  /** Undefined: go on now. Else when this resolves; it rejects, and the queue has one less, once nobody waits for the work any more. */
  enter(cancellation?: () => Cancellation): Promise<void> | undefined {
    if (!this.#isTurnKnown) {
      this.#isTurnKnown = true
      this.#begin()
      setImmediate(this.#end)
    }
    if (this.#waiters.size === 0 && this.#atOnce < MAX_AT_ONCE && performance.now() - this.#since < sliceMs()) {
      this.#atOnce++
      return undefined
    }
    const given = cancellation?.()
    return this.#waiters.wait(given, () => given?.reason)
  }

  readonly #begin = (): void => {
    this.#since = performance.now()
    this.#atOnce = 0
  }

  /** Node runs what a piece does after its waking before the next of its immediates: what it has taken is known there. */
  readonly #wake = (): void => {
    if (performance.now() - this.#since < sliceMs()) this.#waiters.wakeNext()
  }

  /** Those that wait go on in the next turn, for its slice of time. */
  readonly #end = (): void => {
    const count = Math.min(this.#waiters.size, MAX_WOKEN)
    this.#isTurnKnown = count > 0
    if (count === 0) return
    setImmediate(this.#begin)
    for (let i = 0; i < count; i++) setImmediate(this.#wake)
    setImmediate(this.#end)
  }
}

/** Runs work that says where it may be interrupted, in slices of time: resolves with what it returns, rejects with what it throws. */
export async function inSlices<T>(work: Iterator<undefined, T>): Promise<T> {
  for (let since = performance.now(); ; ) {
    const { done, value } = work.next()
    if (done === true) return value
    if (performance.now() - since < sliceMs()) continue
    await turn()
    since = performance.now()
  }
}
