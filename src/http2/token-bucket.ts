/** So many at once, and so many a second after that. Costs nothing while nobody takes. */
export class TokenBucket {
  #tokens: number
  #filledAt: number

  readonly #burst: number
  readonly #perSecond: number

  /** @param now milliseconds, as in `take`. */
  constructor(burst: number, perSecond: number, now: number) {
    this.#burst = burst
    this.#perSecond = perSecond
    this.#tokens = burst
    this.#filledAt = now
  }

  /** Returns false when there were not enough. */
  take(count: number, now: number): boolean {
    this.#tokens -= count
    if (this.#tokens >= 0) return true
    const earned = (Math.max(0, now - this.#filledAt) / 1000) * this.#perSecond
    this.#filledAt = now
    this.#tokens = Math.min(this.#burst, this.#tokens + earned)
    return this.#tokens >= 0
  }

  /** Work that was worth its cost. */
  earn(count: number): void {
    if (this.#tokens < this.#burst) this.#tokens = Math.min(this.#burst, this.#tokens + count)
  }
}
