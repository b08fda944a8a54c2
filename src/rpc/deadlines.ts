export interface Expiring {
  /** performance.now() at which its time is up. Whoever changes it while it is watched calls `reschedule`. */
  readonly deadline: number
  /** Where the list has it; -1 when it is not in it. */
  slot: number
  expire(): void
}

/**
 * Ends what has run out of time. One timer for all calls: nearly every call ends long before its deadline, and a timer of its own
 * would cost it more than most of what is done for it.
 */
export class Deadlines {
  readonly #watched: Expiring[] = []
  #timer: NodeJS.Timeout | undefined
  /** When the timer is due. */
  #due = Number.POSITIVE_INFINITY

  get size(): number {
    return this.#watched.length
  }

  add(expiring: Expiring): void {
    expiring.slot = this.#watched.length
    this.#watched.push(expiring)
    if (expiring.deadline < this.#due) this.#schedule(expiring.deadline)
  }

  delete(expiring: Expiring): void {
    const { slot } = expiring
    if (slot === -1) return
    expiring.slot = -1
    const last = this.#watched.pop()
    if (last === undefined || last === expiring) return
    last.slot = slot
    this.#watched[slot] = last
  }

  /** To be called after the deadline of a watched call has come nearer. */
  reschedule(expiring: Expiring): void {
    if (expiring.deadline < this.#due) this.#schedule(expiring.deadline)
  }

  #schedule(due: number): void {
    clearTimeout(this.#timer)
    this.#due = due
    // Node's longest timer; it comes back here.
    const delay = Math.min(2 ** 31 - 1, Math.max(1, Math.ceil(due - performance.now())))
    this.#timer = setTimeout(() => this.#fire(), delay)
    this.#timer.unref()
  }

  #fire(): void {
    this.#due = Number.POSITIVE_INFINITY
    const now = performance.now()
    const expired: Expiring[] = []
    let next = Number.POSITIVE_INFINITY
    for (const each of this.#watched) {
      if (each.deadline <= now) expired.push(each)
      else if (each.deadline < next) next = each.deadline
    }
    // Before anything is called back: what throws must not leave the others without a timer.
    if (next < this.#due) this.#schedule(next)
    for (const each of expired) {
      if (each.slot === -1) continue
      this.delete(each)
      each.expire()
    }
  }
}
