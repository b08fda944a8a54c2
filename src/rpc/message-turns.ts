import { Turns } from "../turns.js"

/** Messages of one stream that go on without looking at what else there is to do: to serve a small one takes some ten microseconds. */
const MESSAGES_AT_ONCE = 16

/** Of the whole process: streams whose messages are there already are served one after another, in slices of time. */
const turns = new Turns()

/**
 * The turns of one stream. What has arrived of it can be very many messages: each would be served in the same turn of the event loop as the
 * one before it, since nothing in between waits.
 */
export class MessageTurns {
  #messages = 0

  /** Before each message. Undefined: go on now. Else when this resolves. */
  enter(): Promise<void> | undefined {
    return this.#messages++ % MESSAGES_AT_ONCE === 0 ? turns.enter() : undefined
  }
}
