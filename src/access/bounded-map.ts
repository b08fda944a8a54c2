// A map that forgets what was not asked for in a while. In two generations, because to move an entry to a Map's end at each use costs more the
// more entries there are: 15 microseconds with 8,000.

/** Holds entries up to a total weight, in two halves: when one is full, what was last asked for before it was begun is forgotten. */
export class BoundedMap<K, V> {
  #young = new Map<K, V>()
  #old = new Map<K, V>()
  #youngWeight = 0
  #oldWeight = 0

  readonly #maxWeight: number
  readonly #weightOf: (value: V) => number

  /** `weightOf` must give the same for an entry as long as it is in the map; default: 1 each. One entry alone may weigh more than all may. */
  constructor(maxWeight: number, weightOf: (value: V) => number = () => 1) {
    this.#maxWeight = maxWeight
    this.#weightOf = weightOf
  }

  get size(): number {
    return this.#young.size + this.#old.size
  }

  get(key: K): V | undefined {
    const value = this.#young.get(key)
    if (value !== undefined) return value
    const old = this.#old.get(key)
    if (old !== undefined) this.set(key, old)
    return old
  }

  set(key: K, value: V): void {
    this.delete(key)
    const weight = this.#weightOf(value)
    if (this.#young.size > 0 && (this.#youngWeight + weight) * 2 > this.#maxWeight) {
      this.#old = this.#young
      this.#oldWeight = this.#youngWeight
      this.#young = new Map()
      this.#youngWeight = 0
    }
    if (this.#oldWeight + this.#youngWeight + weight > this.#maxWeight) {
      this.#old = new Map()
      this.#oldWeight = 0
    }
    this.#young.set(key, value)
    this.#youngWeight += weight
  }

  delete(key: K): boolean {
    const young = this.#young.get(key)
    if (young !== undefined) {
      this.#youngWeight -= this.#weightOf(young)
      return this.#young.delete(key)
    }
    const old = this.#old.get(key)
    if (old === undefined) return false
    this.#oldWeight -= this.#weightOf(old)
    return this.#old.delete(key)
  }

  clear(): void {
    this.#young = new Map()
    this.#old = new Map()
    this.#youngWeight = 0
    this.#oldWeight = 0
  }
}
