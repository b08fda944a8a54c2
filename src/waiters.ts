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

/** Slots for several holders: each has a part of them at most, and those that wait have their turns one holder after the other. */
export class SharedSlots {
  /** Whose turn is next stands first. */
  readonly #waiting = new Map<string | undefined, Waiters>()
  readonly #held = new Map<string | undefined, number>()
  #free: number
  readonly #mostOfOne: number

  /** `mostOfOne`: what one holder has at most; who is undefined may have all. */
  constructor(slots: number, mostOfOne: number) {
    this.#free = slots
    this.#mostOfOne = mostOfOne
  }

  /** Resolves when there is a slot for the holder; rejects as Waiters.wait does. */
  async take(
    holder: string | undefined,
    signal: Cancellation | undefined,
    failure: () => unknown,
    timeoutMs?: number,
  ): Promise<void> {
    if (this.tryTake(holder)) return
    let waiters = this.#waiting.get(holder)
    if (waiters === undefined) {
      waiters = new Waiters()
      this.#waiting.set(holder, waiters)
    }
    try {
      await waiters.wait(signal, failure, timeoutMs)
    } finally {
      if (waiters.size === 0 && this.#waiting.get(holder) === waiters) this.#waiting.delete(holder)
    }
  }

  /** Takes a slot where one is free for the holder, without waiting. */
  tryTake(holder: string | undefined): boolean {
    if (this.#free === 0 || !this.#mayTake(holder)) return false
    this.#free--
    this.#held.set(holder, (this.#held.get(holder) ?? 0) + 1)
    return true
  }

  give(holder: string | undefined): void {
    const left = (this.#held.get(holder) ?? 1) - 1
    if (left === 0) this.#held.delete(holder)
    else this.#held.set(holder, left)
    this.#free++
    for (const [next, waiters] of this.#waiting) {
      if (waiters.size === 0 || !this.tryTake(next)) continue
      this.#waiting.delete(next)
      this.#waiting.set(next, waiters)
      waiters.wakeNext()
      return
    }
  }

  #mayTake(holder: string | undefined): boolean {
    return holder === undefined || (this.#held.get(holder) ?? 0) < this.#mostOfOne
  }
}
