// Queues of callers, first come, first served.

import type { Cancellation } from "./cancellation.js"

/** A queue of callers, first come, first served. */
export class Waiters {
  readonly #queue: (() => void)[] = []

  /** How many wait. */
  get size(): number {
    return this.#queue.length
  }

  /**
   * Resolves when it is the caller's turn; rejects with what `failure` gives when the signal is aborted first, or the time is up.
   * @param timeoutMs Not given: any time.
   */
  wait(signal: Cancellation | undefined, failure: () => unknown, timeoutMs?: number): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(failure())
      let timer: NodeJS.Timeout | undefined
      const leave = () => {
        clearTimeout(timer)
        signal?.removeEventListener("abort", giveUp)
      }
      const wake = () => {
        leave()
        resolve()
      }
      const giveUp = () => {
        this.#queue.splice(this.#queue.indexOf(wake), 1)
        leave()
        reject(failure())
      }
      if (timeoutMs !== undefined) timer = setTimeout(giveUp, timeoutMs)
      signal?.addEventListener("abort", giveUp)
      this.#queue.push(wake)
    })
  }

  /** False when no one waits. */
  wakeNext(): boolean {
    const wake = this.#queue.shift()
    wake?.()
    return wake !== undefined
  }
}

/** At most so many at a time; the others wait. */
export class Slots {
  readonly #waiters = new Waiters()

  #free: number

  constructor(free: number) {
    this.#free = free
  }

  /** Resolves when there is a slot; rejects as Waiters.wait does. */
  async take(signal: Cancellation | undefined, failure: () => unknown, timeoutMs?: number): Promise<void> {
    if (!this.tryTake()) await this.#waiters.wait(signal, failure, timeoutMs)
  }

  /** Takes a slot where one is free, without waiting. */
  tryTake(): boolean {
    if (this.#free === 0) return false
    this.#free--
    return true
  }

  give(): void {
    if (!this.#waiters.wakeNext()) this.#free++
  }
}
