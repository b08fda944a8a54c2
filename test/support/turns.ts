/** Counts turns of the event loop from now on, until it is ended. */
export class TurnCounter {
  turns = 0
  #isOver = false

  constructor() {
    setImmediate(this.#count)
  }

  readonly #count = (): void => {
    this.turns++
    if (!this.#isOver) setImmediate(this.#count)
  }

  end(): number {
    this.#isOver = true
    return this.turns
  }
}
