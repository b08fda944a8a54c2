// Who has had a worker rests for as long as it had it, while others wait: an organization whose packages each take all the time that there is
// holds up the others' by half, not for hours.

/** The longest rest: many workers were busy for one at the same time. */
const MAX_REST_MS = 600_000

/** Times are of a clock that never goes back, in milliseconds. */
export class FairTurns {
  readonly #restingUntil = new Map<string, number>()

  /** A worker was busy for the organization from one time to another. */
  took(organization: string, from: number, to: number): void {
    const until = Math.max(to, this.#restingUntil.get(organization) ?? 0) + (to - from)
    this.#restingUntil.set(organization, Math.min(until, to + MAX_REST_MS))
  }

  /** The organizations that others come before, now. */
  resting(now: number): ReadonlySet<string> {
    for (const [organization, until] of this.#restingUntil) {
      if (until <= now) this.#restingUntil.delete(organization)
    }
    return new Set(this.#restingUntil.keys())
  }
}
