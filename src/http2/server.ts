import type { Socket } from "node:net"
import { Connection, type ConnectionParts } from "./connection.js"
import { Http2Counters } from "./counters.js"
import { MemoryBudget } from "./memory-budget.js"
import { defaultHttp2Options, type Http2Options } from "./options.js"
import { ReadTurns } from "./read-turns.js"
import type { Http2Handler, Http2Peer } from "./stream-api.js"

const SWEEP_WHILE_DRAINING_MS = 50

/** All HTTP/2 connections of one server: what they share, the one timer for their deadlines, their end. */
export class Http2Server {
  readonly counters = new Http2Counters()
  readonly options: Http2Options
  readonly #connections = new Set<Connection>()
  readonly #parts: ConnectionParts
  readonly #clock = { now: performance.now() }
  readonly #sweepMs: number
  #sweeper: NodeJS.Timeout | undefined
  #isDraining = false

  /** @param budget the process's, where it has several servers. Default: one of its own, of 256 MiB. */
  constructor(handler: Http2Handler, options: Partial<Http2Options> = {}, budget: MemoryBudget = new MemoryBudget()) {
    this.options = { ...defaultHttp2Options, ...options }
    const { handshakeTimeoutMs, frameTimeoutMs, headersTimeoutMs, stallTimeoutMs, idleTimeoutMs, pingIntervalMs } =
      this.options
    const shortest = Math.min(
      handshakeTimeoutMs,
      frameTimeoutMs,
      headersTimeoutMs,
      stallTimeoutMs,
      idleTimeoutMs,
      pingIntervalMs,
    )
    this.#sweepMs = Math.min(1000, Math.max(10, shortest / 4))
    this.#parts = {
      handler,
      options: this.options,
      counters: this.counters,
      budget,
      clock: this.#clock,
      turns: new ReadTurns(this.options.readSliceMs),
      connectionClosed: (connection) => this.#closed(connection),
    }
  }

  /**
   * Serves HTTP/2 on a socket whose client has chosen it: by its preface, which is still to be read, or by ALPN. The socket is the
   * server's from then on.
   */
  accept(socket: Socket): Http2Peer {
    this.#clock.now = performance.now()
    const connection = new Connection(socket, this.#parts)
    this.counters.connectionsOpened++
    this.#connections.add(connection)
    if (this.#isDraining) connection.drain()
    else if (this.#sweeper === undefined) this.#sweepEvery(this.#sweepMs)
    return connection
  }

  /** The connections that are open, to look at what each of them holds. */
  get connections(): ReadonlySet<Connection> {
    return this.#connections
  }

  /** How many connections are open. */
  get size(): number {
    return this.#connections.size
  }

  /** Tells every client that no more streams are taken, lets those that are open have their responses, then closes. */
  drain(): void {
    this.#isDraining = true
    this.#clock.now = performance.now()
    if (this.#connections.size > 0) this.#sweepEvery(SWEEP_WHILE_DRAINING_MS)
    for (const connection of [...this.#connections]) connection.drain()
  }

  /** Closes everything at once. */
  destroy(): void {
    for (const connection of [...this.#connections]) connection.destroy()
  }

  #closed(connection: Connection): void {
    this.#connections.delete(connection)
    if (this.#connections.size > 0) return
    clearInterval(this.#sweeper)
    this.#sweeper = undefined
  }

  #sweepEvery(ms: number): void {
    clearInterval(this.#sweeper)
    // After a stall of this process a timer comes before bytes that have been there for long: they are read first.
    this.#sweeper = setInterval(() => setImmediate(() => this.#sweep()), ms)
    this.#sweeper.unref()
  }

  #sweep(): void {
    this.#clock.now = performance.now()
    for (const connection of [...this.#connections]) connection.sweep()
  }
}
