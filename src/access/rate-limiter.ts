// How many calls a second one principal may make.
import { BoundedMap } from "./bounded-map.js"

const MAX_PRINCIPALS = 10_000

interface Bucket {
  tokens: number
  filledAt: number
}

/** A token bucket for each principal, as deep as a second's calls. */
export class RateLimiter {
  readonly #buckets = new BoundedMap<string, Bucket>(MAX_PRINCIPALS)

  readonly #perSecond: number
  readonly #now: () => number

  constructor(perSecond: number, now: () => number = () => performance.now()) {
    this.#perSecond = perSecond
    this.#now = now
  }

  /** Takes a call's token. 0: it may go on; else the seconds until there is one. */
  take(principal: string): number {
    const now = this.#now()
    let bucket = this.#buckets.get(principal)
    if (bucket === undefined) {
      bucket = { tokens: this.#perSecond, filledAt: now }
      this.#buckets.set(principal, bucket)
    }
    const filled = bucket.tokens + ((now - bucket.filledAt) / 1_000) * this.#perSecond
    bucket.tokens = Math.min(this.#perSecond, filled)
    bucket.filledAt = now
    if (bucket.tokens < 1) return (1 - bucket.tokens) / this.#perSecond
    bucket.tokens -= 1
    return 0
  }
}
