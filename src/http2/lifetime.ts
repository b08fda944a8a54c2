import type { Connection } from "./connection.js"
import { ErrorCode, LARGEST_STREAM_ID } from "./constants.js"

type Draining = "no" | "announced" | "final"

const DRAIN_PING = Buffer.from("draining")
const LIFE_PING = Buffer.from("are you?")

/** How long a connection lives: its deadlines, its idleness, its drain. */
export class Lifetime {
  /** When something came from the client. */
  lastReadAt: number
  /** When the client took something, or there was nothing to take. */
  lastProgressAt: number
  /** When the connection was ended. */
  endedAt = 0
  #draining: Draining = "no"
  #drainingSince = 0
  #isPeerGoing = false
  readonly #openedAt: number
  #idleSince: number
  #pingedAt = Number.NEGATIVE_INFINITY

  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
    const { now } = connection
    this.#openedAt = now
    this.lastReadAt = now
    this.lastProgressAt = now
    this.#idleSince = now
  }

  /** The last open stream is closed. */
  emptied(): void {
    this.#idleSince = this.#connection.now
    if (this.#draining === "final" || this.#isPeerGoing) this.#connection.finish()
  }

  /** The client opens no more streams. */
  peerGoesAway(): void {
    this.#isPeerGoing = true
    if (this.#connection.openStreams === 0) this.#connection.finish()
  }

  /** The answer to a PING of ours. */
  ponged(payload: Buffer): void {
    if (this.#draining === "announced" && payload.equals(DRAIN_PING)) this.#drainFinally()
  }

  /** Announces the end, then takes no more streams, then closes once all have their responses. */
  drain(): void {
    const connection = this.#connection
    if (this.#draining !== "no" || !connection.isOpen) return
    this.#draining = "announced"
    this.#drainingSince = connection.now
    connection.sendGoaway(LARGEST_STREAM_ID, ErrorCode.NO_ERROR, "")
    // Its answer comes after the announcement was read: no stream can come that the client did not dare to open.
    connection.writer.ping(DRAIN_PING, false)
  }

  /** Looks at every deadline. */
  sweep(): void {
    const connection = this.#connection
    const { now, options } = connection
    if (!connection.isOpen) {
      if (now - this.endedAt > options.lingerMs) connection.destroy()
      return
    }
    if (this.#isLate(now)) {
      this.#timeOut()
      return
    }
    if (this.#draining === "announced" && now - this.#drainingSince > options.drainNoticeMs) this.#drainFinally()
    if (connection.sender.queuedStreams > 0) this.#resetStalled(now)
    if (connection.openStreams === 0) {
      if (now - this.#idleSince > options.idleTimeoutMs && connection.isReady) this.drain()
    } else if (now - Math.max(this.lastReadAt, this.#pingedAt) > options.pingIntervalMs) this.#checkLife(now)
  }

  #drainFinally(): void {
    const connection = this.#connection
    if (this.#draining === "final" || !connection.isOpen) return
    this.#draining = "final"
    connection.acceptUpTo = connection.lastId
    connection.sendGoaway(connection.lastId, ErrorCode.NO_ERROR, "")
    if (connection.openStreams === 0) connection.finish()
  }

  #isLate(now: number): boolean {
    const { options, parser, frames, output, isReady } = this.#connection
    return (
      (!isReady && now - this.#openedAt > options.handshakeTimeoutMs) ||
      (parser.partialSince !== undefined && this.#isFrameLate(now, parser.partialSince)) ||
      now - (frames.blockSince ?? now) > options.headersTimeoutMs ||
      (output.isWriting && now - this.lastProgressAt > options.stallTimeoutMs)
    )
  }

  /** A slow client is not cut while bytes come, one that drips them is. */
  #isFrameLate(now: number, since: number): boolean {
    const { frameTimeoutMs, wholeFrameTimeoutMs } = this.#connection.options
    return now - this.lastReadAt > frameTimeoutMs || now - since > wholeFrameTimeoutMs
  }

  #resetStalled(now: number): void {
    const { streams, options } = this.#connection
    for (const stream of streams.values()) {
      if (stream.pending !== undefined && now - stream.pending.progressAt > options.stallTimeoutMs) {
        stream.reset(ErrorCode.CANCEL)
      }
    }
  }

  #checkLife(now: number): void {
    if (this.#pingedAt > this.lastReadAt) {
      this.#timeOut()
      return
    }
    this.#pingedAt = now
    this.#connection.writer.ping(LIFE_PING, false)
  }

  #timeOut(): void {
    this.#connection.counters.connectionsTimedOut++
    this.#connection.destroy()
  }
}
