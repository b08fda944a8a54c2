// Queues of callers, first come, first served.

import type { Cancellation } from "../../cancellation.js"
import { deadline } from "./errors.js"

/** A queue of callers, first come, first served. */
export class Waiters {
  readonly #queue: (() => void)[] = []

  /** Rejects with StoreError "deadline" when the signal is aborted first. */
  wait(signal?: Cancellation): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(deadline(signal))
      const abort = () => {
        this.#queue.splice(this.#queue.indexOf(wake), 1)
        reject(deadline(signal))
      }
      const wake = () => {
        signal?.removeEventListener("abort", abort)
        resolve()
      }
      signal?.addEventListener("abort", abort)
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

/** At most so many at a time: a transaction's time must not run out while it waits for a connection. */
export class Slots {
  readonly #waiters = new Waiters()

  #free: number

  constructor(free: number) {
    this.#free = free
  }

  async take(signal?: Cancellation): Promise<void> {
    if (this.#free > 0) this.#free--
    else await this.#waiters.wait(signal)
  }

  give(): void {
    if (!this.#waiters.wakeNext()) this.#free++
  }
}
