// Requests that a client sends over HTTP/1.1 without waiting for the responses before: one of a connection is served at a time, and
// connections take turns. Hundreds that begin at once on each of hundreds of connections would keep all others waiting for seconds, and
// so would reading them all at once; what has been read and waits takes memory, so that it is bounded for each connection and address.
import type { Socket } from "node:net"
import type { Http1Response } from "./http1-messages.js"

/** How long requests are begun before whatever else has arrived is looked at, in milliseconds. */
const SLICE_MS = 10
/** Requests that are read before no connection is read until the next turn: to read one takes about 13 microseconds. */
const READ_IN_A_TURN = 250
/** New connections that are read in a turn after one in which there was more to read; one of addresses that have requests waiting. */
const ACCEPTED_IN_A_TURN = 4
/** Requests of one connection that wait before no more of it is read, until half of them are left. */
const WAITING_OF_ONE = 256
/**
 * Requests that wait before no more is read of the connections of an address, divided by the addresses that have any waiting. One takes
 * about 2 KiB, and 30 microseconds when its connection is cut; what one read has brought (64 KiB) is parsed whole.
 */
const WAITING_OF_ALL = 4_096

interface Waiting {
  /** Undefined: the connection ends with this. */
  readonly response: Http1Response | undefined
  readonly serve: () => void
}

interface Connection {
  readonly socket: Socket
  readonly address: string
  readonly queue: Waiting[]
  /** Requests that were read. */
  read: number
  /** Its client does not wait for responses. */
  isPipelined: boolean
  /** It is not read for now. */
  isHeld: boolean
  /** Nothing more is read of it. */
  isEnding: boolean
}

/** When requests begin that have come on the connections of one server. */
export class Pipelines {
  readonly #connections = new Map<Socket, Connection>()
  /** How many requests wait, of each address that has any. */
  readonly #waitingOf = new Map<string, number>()
  /** Where it is their turn. */
  readonly #ready: (() => void)[] = []
  /** Requests that were read in this turn of the event loop, and performance.now() at the first of them. */
  #read = 0
  #since = 0
  #isTurnKnown = false
  /** Connections that are not read until the next turn, or until fewer requests of their address wait. */
  readonly #resting = new Set<Connection>()
  /** New connections that are not read yet, with what begins to. */
  readonly #accepted = new Map<Connection, () => void>()

  /** Begins to read a connection by calling `read`: at once, unless others had so much to be read that it waits for a turn. */
  accept(socket: Socket, read: () => void): void {
    const connection: Connection = {
      socket,
      address: socket.remoteAddress ?? "",
      queue: [],
      read: 0,
      isPipelined: false,
      isHeld: false,
      isEnding: false,
    }
    this.#connections.set(socket, connection)
    socket.once("close", () => this.#forget(connection))
    const begin = () => {
      read()
      // Whoever reads a body, and node:http after each message, resumes the connection without a look at who has paused it.
      socket.on("resume", () => {
        if (connection.isHeld) stopReading(socket)
      })
    }
    if (this.#read < READ_IN_A_TURN && this.#accepted.size === 0 && this.#hasRoom(connection.address)) {
      begin()
      return
    }
    // It closes by itself.
    const ignore = () => undefined
    socket.on("error", ignore)
    this.#accepted.set(connection, () => {
      begin()
      socket.off("error", ignore)
    })
  }

  get sockets(): Socket[] {
    return [...this.#connections.keys()]
  }

  /** Whether requests of a connection wait for their turn, or the connection itself. */
  isWaiting(socket: Socket): boolean {
    const connection = this.#connections.get(socket)
    return connection !== undefined && (connection.queue.length > 0 || connection.isHeld)
  }

  /** Whether the connection's client has sent requests before it had the responses to others. */
  isPipelined(socket: Socket): boolean {
    return this.#connections.get(socket)?.isPipelined === true
  }

  /** How many requests have been read of a connection. */
  readOf(socket: Socket): number {
    return this.#connections.get(socket)?.read ?? 0
  }

  /** To be called once for each request: whether it may begin now. Else it is handed to `serveLater`. */
  mayBegin(socket: Socket, before: Http1Response | undefined): boolean {
    this.#read++
    if (!this.#isTurnKnown) this.#beginTurn()
    if (this.#read === READ_IN_A_TURN) this.#rest()
    const connection = this.#connections.get(socket)
    if (connection !== undefined) connection.read++
    if (!isOver(before) || (connection !== undefined && connection.queue.length > 0)) return false
    return this.#read === 1 || performance.now() - this.#since < SLICE_MS
  }

  /**
   * Serves a request when the response before it on its connection is over and it is the connection's turn; never where the connection ends
   * with that response.
   */
  serveLater(socket: Socket, before: Http1Response | undefined, response: Http1Response, serve: () => void): void {
    this.#add(socket, before, { response, serve })
  }

  /** Ends a connection by calling `end`, when all that was read of it before has been answered. What still comes is not read. */
  endLater(socket: Socket, before: Http1Response | undefined, end: () => void): void {
    const connection = this.#connections.get(socket)
    if (connection === undefined || connection.isEnding) return
    connection.isEnding = true
    this.#hold(connection)
    if (connection.queue.length === 0 && isOver(before)) end()
    else this.#add(socket, before, { response: undefined, serve: end })
  }

  /** The server stops: on each connection the last of the requests that wait is the one whose response says that it is the last. */
  announceEnd(lastOf: (socket: Socket) => Http1Response | undefined): void {
    for (const { socket, queue } of this.#connections.values()) {
      if (queue.length === 0) continue
      const current = lastOf(socket)
      if (current !== undefined) current.isFollowed = true
      for (const { response } of queue.slice(0, -1)) if (response !== undefined) response.isFollowed = true
    }
  }

  #add(socket: Socket, before: Http1Response | undefined, waiting: Waiting): void {
    const connection = this.#connections.get(socket)
    if (connection === undefined) return
    const { queue, address } = connection
    connection.isPipelined = true
    this.#waitingOf.set(address, (this.#waitingOf.get(address) ?? 0) + 1)
    if (queue.push(waiting) >= WAITING_OF_ONE) this.#hold(connection)
    else if (!this.#hasRoom(address)) this.#restOne(connection)
    if (queue.length > 1) return
    if (isOver(before)) this.#inTurn(() => this.#next(connection))
    else before?.once("close", () => this.#inTurn(() => this.#next(connection)))
  }

  #next(connection: Connection): void {
    const { queue, socket, address } = connection
    if (!socket.writable) this.#give(address, queue.splice(0).length)
    const first = queue.shift()
    if (first === undefined) return
    this.#give(address, 1)
    if (queue.length === WAITING_OF_ONE / 2) this.#release(connection)
    if (queue.length > 0) first.response?.once("close", () => this.#inTurn(() => this.#next(connection)))
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

  #hasRoom(address: string): boolean {
    return (this.#waitingOf.get(address) ?? 0) < WAITING_OF_ALL / Math.max(1, this.#waitingOf.size)
  }

  /** Requests of an address wait no longer. */
  #give(address: string, count: number): void {
    const before = this.#waitingOf.get(address) ?? 0
    if (before <= count) this.#waitingOf.delete(address)
    else this.#waitingOf.set(address, before - count)
    const hasToRead = this.#accepted.size > 0 || this.#resting.size > 0
    if (hasToRead && !this.#isTurnKnown && this.#hasRoom(address)) this.#beginTurn()
  }

  #forget(connection: Connection): void {
    this.#connections.delete(connection.socket)
    this.#accepted.delete(connection)
    this.#resting.delete(connection)
    this.#give(connection.address, connection.queue.splice(0).length)
  }

  /** What else has arrived on whatever connection is left in the kernel. A connection whose reader has paused it is left to its reader. */
  #rest(): void {
    for (const connection of this.#connections.values()) {
      if (!this.#accepted.has(connection) && !connection.socket.isPaused()) this.#restOne(connection)
    }
  }

  #restOne(connection: Connection): void {
    this.#resting.add(connection)
    this.#hold(connection)
  }

  #hold(connection: Connection): void {
    if (connection.isHeld) return
    connection.isHeld = true
    connection.socket.pause()
  }

  #release(connection: Connection): void {
    if (!connection.isHeld || connection.isEnding || this.#resting.has(connection)) return
    connection.isHeld = false
    connection.socket.resume()
  }

  #beginTurn(): void {
    this.#isTurnKnown = true
    this.#since = performance.now()
    setImmediate(this.#readOn)
  }

  readonly #readOn = (): void => {
    this.#isTurnKnown = false
    this.#read = 0
    for (const connection of this.#resting) {
      if (!this.#hasRoom(connection.address)) continue
      this.#resting.delete(connection)
      if (connection.queue.length < WAITING_OF_ONE) this.#release(connection)
    }
    // First those who ask for little: who sends much keeps nobody else waiting.
    let left = ACCEPTED_IN_A_TURN
    for (const connection of this.#accepted.keys()) {
      if (this.#waitingOf.has(connection.address)) continue
      this.#readNew(connection)
      if (--left === 0) return
    }
    for (const connection of this.#accepted.keys()) {
      if (!this.#hasRoom(connection.address)) continue
      this.#readNew(connection)
      return
    }
  }

  #readNew(connection: Connection): void {
    const read = this.#accepted.get(connection)
    this.#accepted.delete(connection)
    if (!this.#isTurnKnown) this.#beginTurn()
    if (!connection.socket.destroyed) read?.()
  }
}

/** node:http stops reading at this event, which pause() emits only where the connection has not been paused before. */
function stopReading(socket: Socket): void {
  if (socket.isPaused()) socket.emit("pause")
  else socket.pause()
}

function isOver(response: Http1Response | undefined): boolean {
  return response === undefined || response.writableFinished
}
