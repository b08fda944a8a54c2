const KEPT = 256

/** The last streams that were closed: what still comes for them is a fault, or was under way when the server reset them. */
export class ClosedStreams {
  /** A ring of ids; negative where the server has reset the stream. */
  readonly #ids: number[] = []
  #next = 0

  add(id: number, wasReset: boolean): void {
    this.#ids[this.#next] = wasReset ? -id : id
    this.#next = (this.#next + 1) % KEPT
  }

  /** The server has reset it, not long ago. */
  wasReset(id: number): boolean {
    return this.#ids.includes(-id)
  }

  /** It was closed not long ago. */
  has(id: number): boolean {
    return this.#ids.includes(id) || this.#ids.includes(-id)
  }
}
