// How often one source address may fail to authenticate.
import { networkOf } from "../client-network.js"
import { BoundedMap } from "./bounded-map.js"

const MAX_ADDRESSES = 10_000
const WINDOW_MS = 1_000

interface Failures {
  windowStart: number
  count: number
}

/** Counts failures a second for each address; those used longest ago are forgotten. */
export class FailureLimiter {
  readonly #failures = new BoundedMap<string, Failures>(MAX_ADDRESSES)

  readonly #maxPerSecond: number
  readonly #now: () => number

  constructor(maxPerSecond = 20, now: () => number = () => performance.now()) {
    this.#maxPerSecond = maxPerSecond
    this.#now = now
  }

  /** Counts a failure; false: the address has had too many in this second. */
  count(address: string): boolean {
    const now = this.#now()
    const key = networkOf(address)
    let failures = this.#failures.get(key)
    if (failures === undefined || now - failures.windowStart >= WINDOW_MS) {
      failures = { windowStart: now, count: 0 }
      this.#failures.set(key, failures)
    }
    failures.count++
    return failures.count <= this.#maxPerSecond
  }
}
