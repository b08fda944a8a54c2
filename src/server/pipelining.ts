// Requests that a client sends over HTTP/1.1 without waiting for the responses before: one of a connection is served at a time, and
// connections take turns. Hundreds that begin at once on each of hundreds of connections would keep all others waiting for seconds, and
// so would reading them all at once.
import type { Socket } from "node:net"
import type { Http1Response } from "./http1-messages.js"

/** How long requests are begun before whatever else has arrived is looked at, in milliseconds. */
const SLICE_MS = 10
/** Requests that are read before no connection is read until the next turn: to read one takes about 13 microseconds. */
const READ_IN_A_TURN = 250
/** New connections that are read in a turn after one in which there was more to read. */
const ACCEPTED_IN_A_TURN = 8
/** Requests of one connection that wait before no more of it is read, until half of them are left. */
const WAITING_OF_ONE = 256

interface Waiting {
  readonly response: Http1Response
  readonly serve: () => void
}

/** When requests begin that have come on the connections of one server. */
export class Pipelines {
  readonly #connections = new Set<Socket>()
  readonly #waiting = new Map<Socket, Waiting[]>()
  /** Where it is their turn. */
  readonly #ready: (() => void)[] = []
  /** Requests that were read in this turn of the event loop, and performance.now() at the first of them. */
  #read = 0
  #since = 0
  #isTurnKnown = false
  /** Connections that are not read until the next turn. */
  #resting: Socket[] = []
  /** Connections that are read no more at the end of this turn: until then node:http goes on to read after each request. */
  readonly #full = new Set<Socket>()
  /** Of new connections: begins to read one. */
  readonly #accepted: (() => void)[] = []

  /** Begins to read a connection by calling `read`: at once, unless others had so much to be read that it waits for a turn. */
  accept(socket: Socket, read: () => void): void {
    this.#connections.add(socket)
    socket.once("close", () => {
      this.#connections.delete(socket)
      this.#waiting.delete(socket)
    })
    if (this.#read < READ_IN_A_TURN && this.#accepted.length === 0) {
      read()
      return
    }
    // It closes by itself.
    const ignore = () => undefined
    socket.on("error", ignore)
    this.#accepted.push(() => {
      socket.off("error", ignore)
      if (!socket.destroyed) read()
    })
  }

  /** Whether requests of a connection wait for their turn. */
  isWaiting(socket: Socket): boolean {
    return this.#waiting.has(socket)
  }

  /** To be called once for each request: whether it may begin now. Else it is handed to `serveLater`. */
  mayBegin(socket: Socket, before: Http1Response | undefined): boolean {
    this.#read++
    if (!this.#isTurnKnown) this.#beginTurn()
    if (this.#read === READ_IN_A_TURN) this.#rest()
    if (!isOver(before) || this.#waiting.has(socket)) return false
    return this.#read === 1 || performance.now() - this.#since < SLICE_MS
  }

  /**
   * Serves a request when the response before it on its connection is over and it is the connection's turn; never where the connection ends
   * with that response.
   */
  serveLater(socket: Socket, before: Http1Response | undefined, response: Http1Response, serve: () => void): void {
    const waiting = this.#waiting.get(socket)
    if (waiting !== undefined) {
      if (waiting.push({ response, serve }) >= WAITING_OF_ONE) this.#full.add(socket)
      return
    }
    this.#waiting.set(socket, [{ response, serve }])
    if (before === undefined || isOver(before)) this.#inTurn(() => this.#next(socket))
    else before.once("close", () => this.#inTurn(() => this.#next(socket)))
  }

  #next(socket: Socket): void {
    const waiting = this.#waiting.get(socket)
    const first = waiting?.shift()
    if (waiting === undefined || first === undefined || !socket.writable) {
      this.#waiting.delete(socket)
      return
    }
    if (waiting.length === WAITING_OF_ONE / 2) socket.resume()
    if (waiting.length === 0) this.#waiting.delete(socket)
    else first.response.once("close", () => this.#inTurn(() => this.#next(socket)))
    first.serve()
  }

  #inTurn(work: () => void): void {
    if (this.#ready.push(work) === 1) setImmediate(this.#turn)
  }

  readonly #turn = (): void => {
    const since = performance.now()
    let begun = 0
    for (const work of this.#ready) {
      work()
      begun++
      if (performance.now() - since >= SLICE_MS) break
    }
    this.#ready.splice(0, begun)
    if (this.#ready.length > 0) setImmediate(this.#turn)
  }

  /** What else has arrived on whatever connection is left in the kernel. A connection whose reader has paused it is left to its reader. */
  #rest(): void {
    for (const socket of this.#connections) {
      if (socket.isPaused()) continue
      socket.pause()
      this.#resting.push(socket)
    }
  }

  #beginTurn(): void {
    this.#isTurnKnown = true
    this.#since = performance.now()
    setImmediate(this.#readOn)
  }

  readonly #readOn = (): void => {
    this.#isTurnKnown = false
    this.#read = 0
    const resting = this.#resting
    this.#resting = []
    for (const socket of resting) if (!this.#full.has(socket)) socket.resume()
    for (const socket of this.#full) socket.pause()
    this.#full.clear()
    if (this.#accepted.length === 0) return
    this.#beginTurn()
    for (const read of this.#accepted.splice(0, ACCEPTED_IN_A_TURN)) read()
  }
}

function isOver(response: Http1Response | undefined): boolean {
  return response === undefined || response.writableFinished
}
