// New connections, in the order in which they are read. The event loop takes one of them in each of its turns: where turns are long, whoever
// comes behind a hundred others would wait for a hundred of them, however little the server has to do for each.
import { setImmediate } from "node:timers"
import { shortenTurns } from "../turns.js"
import { AddressQueues } from "./address-queues.js"

/** How long turns are short while connections come, and how long they are not short after that. */
const SHORT_TURNS_MS = 10
/** Connections that begin to be read in one turn, where more of them wait. */
const BEGUN_IN_A_TURN = 16

/** When new connections begin to be read: those of one network wait for each other, and for one of each other network. */
export class Arrivals {
  /** What begins to read them. */
  readonly #waiting = new AddressQueues<() => void>()
  /** One came in this turn of the event loop. */
  #hasCome = false
  #isTurnKnown = false
  /** performance.now() at which turns became short; undefined: they are not. */
  #shortSince: number | undefined
  #longSince = 0

  /** Begins to read a connection by calling `begin`: at once where none came just before, else when it is the turn of its network. */
  add(network: string, begin: () => void): void {
    this.#hasCome = true
    if (!this.#isTurnKnown) {
      this.#awaitTurn()
      begin()
      return
    }
    this.#waiting.push(network, begin)
  }

  #awaitTurn(): void {
    this.#isTurnKnown = true
    setImmediate(this.#turn)
  }

  readonly #turn = (): void => {
    const hasCome = this.#hasCome
    this.#hasCome = false
    this.#isTurnKnown = hasCome || this.#waiting.size > 0
    this.#decide(hasCome, performance.now())
    if (this.#shortSince === undefined) this.#begin()
    if (this.#isTurnKnown) this.#awaitTurn()
  }

  /** Turns are short as long as each brings a connection that has to wait, up to half of the time. */
  #decide(hasCome: boolean, now: number): void {
    if (this.#shortSince === undefined) {
      if (!hasCome || this.#waiting.size === 0 || now - this.#longSince < SHORT_TURNS_MS) return
      this.#shortSince = now
    } else {
      if (hasCome && now - this.#shortSince < SHORT_TURNS_MS) return
      this.#shortSince = undefined
      this.#longSince = now
    }
    shortenTurns(this.#shortSince !== undefined)
  }

  #begin(): void {
    for (let left = BEGUN_IN_A_TURN; left > 0; left--) this.#waiting.take()?.()
  }
}
