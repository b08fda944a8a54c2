// Waiting: between tries, and not for longer than something may take.

import type { Cancellation } from "../../cancellation.js"
import { deadline } from "./errors.js"

const FIRST_MS = 4
const MOST_MS = 200

/** Milliseconds to wait after so many tries: half of it by chance, so that those who collided do not collide again. */
export function backoff(tries: number): number {
  const most = Math.min(MOST_MS, FIRST_MS * 2 ** tries)
  return most / 2 + (Math.random() * most) / 2
}

/** Rejects with StoreError "deadline" when the signal is aborted first. */
export function pause(ms: number, signal?: Cancellation): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(deadline(signal))
    const giveUp = () => {
      clearTimeout(timer)
      reject(deadline(signal))
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", giveUp)
      resolve()
    }, ms)
    signal?.addEventListener("abort", giveUp)
  })
}

/** What `work` comes to, or StoreError "deadline" as soon as the time is up or the signal is aborted. */
export function within<T>(ms: number, signal: Cancellation | undefined, work: () => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal?.aborted) return reject(deadline(signal))
    const stop = () => {
      clearTimeout(timer)
      signal?.removeEventListener("abort", giveUp)
    }
    const giveUp = () => {
      stop()
      reject(deadline(signal))
    }
    const timer = setTimeout(giveUp, ms)
    signal?.addEventListener("abort", giveUp)
    work().then(resolve, reject).finally(stop)
  })
}
