/**
 * How often a value fell into which range: what a histogram is made of when it is read. prom-client's own histogram hashes its labels at
 * each observation, which costs more than all the rest that is counted of a call.
 */
export class Distribution {
  /** Values of at most each bound, and above the one before; the last is for those above all bounds. */
  readonly #counts: Float64Array
  #sum = 0

  /** Bounds in ascending order. */
  constructor(readonly bounds: readonly number[]) {
    this.#counts = new Float64Array(bounds.length + 1)
  }

  observe(value: number): void {
    const { bounds } = this
    let range = 0
    while (range < bounds.length && value > (bounds[range] as number)) range++
    this.#counts[range] = (this.#counts[range] as number) + 1
    this.#sum += value
  }

  get sum(): number {
    return this.#sum
  }

  /** How many values were at most each bound; the last is how many there were. */
  cumulative(): number[] {
    let total = 0
    return Array.from(this.#counts, (count) => {
      total += count
      return total
    })
  }
}
