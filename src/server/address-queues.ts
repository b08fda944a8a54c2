/**
 * Queues whose turns go round the addresses, or the networks that stand for them: however many one has waiting, each other one has its turn
 * in between.
 */
export class AddressQueues<T> {
  /** Whose turn is next stands first. */
  readonly #queues = new Map<string, T[]>()
  #size = 0

  get size(): number {
    return this.#size
  }

  push(address: string, item: T): void {
    const queue = this.#queues.get(address)
    if (queue === undefined) this.#queues.set(address, [item])
    else queue.push(item)
    this.#size++
  }

  /** Takes the next item: the oldest of the address whose turn it is, of those that `mayHave` theirs where that is given. */
  take(mayHave?: (address: string, oldest: T) => boolean): T | undefined {
    for (const [address, queue] of this.#queues) {
      const [oldest] = queue
      if (oldest === undefined || (mayHave !== undefined && !mayHave(address, oldest))) continue
      this.#queues.delete(address)
      queue.shift()
      if (queue.length > 0) this.#queues.set(address, queue)
      this.#size--
      return oldest
    }
    return undefined
  }

  /** An item of an address waits no more. */
  remove(address: string, item: T): void {
    const queue = this.#queues.get(address)
    const index = queue?.indexOf(item) ?? -1
    if (queue === undefined || index < 0) return
    queue.splice(index, 1)
    this.#size--
    if (queue.length === 0) this.#queues.delete(address)
  }
}
