export interface HasId {
  readonly id: number
}

/**
 * A connection's open streams by id. Ids come in sequence, so that an open hash table finds nearly all of them at once; unlike a
 * Map, from which entries come and go, it leaves no discarded tables behind that hold on to what they held.
 */
export class StreamTable<T extends HasId> {
  #slots: (T | undefined)[] = new Array(16).fill(undefined)
  #count = 0

  get size(): number {
    return this.#count
  }

  get(id: number): T | undefined {
    const slots = this.#slots
    const mask = slots.length - 1
    for (let at = (id >>> 1) & mask; ; at = (at + 1) & mask) {
      const stream = slots[at]
      if (stream === undefined || stream.id === id) return stream
    }
  }

  /** Its id must not be there. */
  add(stream: T): void {
    if (this.#count * 2 >= this.#slots.length) this.#grow()
    this.#put(stream)
    this.#count++
  }

  delete(stream: T): void {
    const slots = this.#slots
    const mask = slots.length - 1
    let hole = (stream.id >>> 1) & mask
    while (slots[hole] !== stream) {
      if (slots[hole] === undefined) return
      hole = (hole + 1) & mask
    }
    this.#count--
    slots[hole] = undefined
    // What had to go past this slot for its place moves back.
    for (let at = (hole + 1) & mask; ; at = (at + 1) & mask) {
      const next = slots[at]
      if (next === undefined) return
      const home = (next.id >>> 1) & mask
      if (((at - home) & mask) >= ((at - hole) & mask)) {
        slots[hole] = next
        slots[at] = undefined
        hole = at
      }
    }
  }

  /** A copy of all, for a loop that may change the table. */
  values(): T[] {
    return this.#slots.filter((stream) => stream !== undefined)
  }

  #grow(): void {
    const streams = this.values()
    this.#slots = new Array(this.#slots.length * 2).fill(undefined)
    for (const stream of streams) this.#put(stream)
  }

  #put(stream: T): void {
    const slots = this.#slots
    const mask = slots.length - 1
    let at = (stream.id >>> 1) & mask
    while (slots[at] !== undefined) at = (at + 1) & mask
    slots[at] = stream
  }
}
