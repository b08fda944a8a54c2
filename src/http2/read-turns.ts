// Connections take turns at what they have read: one that sends thousands of requests at once, or a crowd of such, holds up the others,
// and new connections, by slices of time only.
import { setImmediate } from "node:timers"

/** How long one of them is read while others wait. */
const SHARE_MS = 2

/** A connection that has read more than it had time for. */
export interface WaitingReader {
  /** Goes on with what it has, until then in the time of performance.now(); it waits again for the rest. */
  continueReading(now: number, until: number): void
}

/** The turns of all connections of one server. */
export class ReadTurns {
  /** In the order of their turns. */
  readonly #waiting = new Set<WaitingReader>()
  #isScheduled = false
  /** When this turn of the event loop has had its share. */
  #until = 0
  readonly #sliceMs: () => number

  /** @param sliceMs How long connections are read in this turn of the event loop. */
  constructor(sliceMs: () => number) {
    this.#sliceMs = sliceMs
  }

  /** Until when a connection may go on with what has just come; undefined: it has to wait. `now`: performance.now(). */
  begin(now: number): number | undefined {
    if (!this.#isScheduled) this.#schedule(now)
    if (now >= this.#until) return undefined
    return this.#waiting.size === 0 ? this.#until : now + SHARE_MS
  }

  wait(reader: WaitingReader): void {
    this.#waiting.add(reader)
  }

  /** It has ended. */
  leave(reader: WaitingReader): void {
    this.#waiting.delete(reader)
  }

  #schedule(now: number): void {
    this.#isScheduled = true
    this.#until = now + this.#sliceMs()
    setImmediate(() => this.#next())
  }

  /** The event loop has come round: those that wait first, and each once; then what else has arrived has a slice of its own. */
  #next(): void {
    this.#isScheduled = false
    let now = performance.now()
    const until = now + this.#sliceMs()
    for (let left = this.#waiting.size; left > 0 && now < until; left--) {
      const [reader] = this.#waiting
      if (reader === undefined) break
      this.#waiting.delete(reader)
      reader.continueReading(now, now + SHARE_MS)
      now = performance.now()
    }
    if (this.#waiting.size > 0) this.#schedule(now)
  }
}
