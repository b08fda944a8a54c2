// Writers of one row queue in this process instead of colliding in the database. For speed only: nothing is wrong without it,
// and other processes' writers still collide.

import type { Cancellation } from "../../cancellation.js"
import { Waiters } from "../../waiters.js"
import { deadline } from "./errors.js"

/** The locks of this process by key, each with a queue of those who wait for it. */
export class KeyLocks {
  /** Of every key that is held. */
  readonly #held = new Map<string, Waiters>()

  tryAcquire(key: string): boolean {
    if (this.#held.has(key)) return false
    this.#held.set(key, new Waiters())
    return true
  }

  async acquire(key: string, signal?: Cancellation): Promise<void> {
    const waiters = this.#held.get(key)
    if (waiters) await waiters.wait(signal, () => deadline(signal))
    else this.#held.set(key, new Waiters())
  }

  /** To the next who waits, in their order: it is never free in between. */
  release(key: string): void {
    if (!this.#held.get(key)?.wakeNext()) this.#held.delete(key)
  }
}

/** The locks of one transaction over all its attempts. */
export class Locks {
  readonly #held = new Set<string>()
  readonly #wanted = new Set<string>()

  readonly #locks: KeyLocks

  constructor(locks: KeyLocks) {
    this.#locks = locks
  }

  /** Never waits: who holds a lock and waits for another may wait for ever. */
  take(key: string): boolean {
    if (this.#held.has(key)) return true
    if (this.#locks.tryAcquire(key)) {
      this.#held.add(key)
      return true
    }
    this.#wanted.add(key)
    return false
  }

  /** Waits for what could not be taken, all keys in one order for everyone. */
  async acquireWanted(signal?: Cancellation): Promise<void> {
    if (this.#wanted.size === 0) return
    const keys = [...this.#held, ...this.#wanted].sort()
    this.releaseAll()
    for (const key of keys) {
      await this.#locks.acquire(key, signal)
      this.#held.add(key)
    }
    this.#wanted.clear()
  }

  releaseAll(): void {
    for (const key of this.#held) this.#locks.release(key)
    this.#held.clear()
  }
}
