// How many of the calls that may go on at once one caller may have: the last quarter is for callers with few, so that no one alone keeps
// all others out.

/** The slots for calls or streams, by who has them. */
export class ConcurrencyShares {
  readonly #held = new Map<string, number>()
  readonly #contested: number
  readonly #most: number

  constructor(slots: number) {
    this.#contested = Math.ceil((slots * 3) / 4)
    this.#most = Math.ceil(slots / 2)
  }

  /** Gives `who` one more; false where they have half of all already and few are left. `taken`: how many are, this one included. */
  take(who: string, taken: number): boolean {
    const held = this.#held.get(who) ?? 0
    if (taken > this.#contested && held >= this.#most) return false
    this.#held.set(who, held + 1)
    return true
  }

  /** One of theirs is free again. */
  give(who: string): void {
    const left = (this.#held.get(who) ?? 1) - 1
    if (left === 0) this.#held.delete(who)
    else this.#held.set(who, left)
  }
}
