// A map that forgets what was used longest ago.

/** Holds entries up to a total weight; `get` counts as use. */
export class BoundedMap<K, V> {
  readonly #entries = new Map<K, V>()
  #weight = 0

  readonly #maxWeight: number
  readonly #weightOf: (value: V) => number

  /** `weightOf` must give the same for an entry as long as it is in the map; default: 1 each. */
  constructor(maxWeight: number, weightOf: (value: V) => number = () => 1) {
    this.#maxWeight = maxWeight
    this.#weightOf = weightOf
  }

  get size(): number {
    return this.#entries.size
  }

  get(key: K): V | undefined {
    const value = this.#entries.get(key)
    // Nothing is forgotten before the map is nearly full: until then the order does not matter.
    if (value !== undefined && this.#weight * 2 > this.#maxWeight) {
      this.#entries.delete(key)
      this.#entries.set(key, value)
    }
    return value
  }

  set(key: K, value: V): void {
    this.delete(key)
    this.#entries.set(key, value)
    this.#weight += this.#weightOf(value)
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#maxWeight || this.#entries.size === 1) return
      this.delete(oldest)
    }
  }

  delete(key: K): boolean {
    const value = this.#entries.get(key)
    if (value === undefined) return false
    this.#weight -= this.#weightOf(value)
    return this.#entries.delete(key)
  }

  clear(): void {
    this.#entries.clear()
    this.#weight = 0
  }
}
