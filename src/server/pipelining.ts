// Requests that a client sends over HTTP/1.1 without waiting for the responses before: one of a connection is served at a time, and
// connections take turns. Hundreds that begin at once on each of hundreds of connections would keep all others waiting for seconds, and
// so would reading them all at once. What has been read and waits takes memory: it is bounded for each connection and client, and in all.
import type { IncomingMessage } from "node:http"
import type { Socket } from "node:net"
import { networkOf } from "../client-network.js"
import { mayHaveBody } from "../rpc/http/messages.js"
import { sliceMs } from "../turns.js"
import { AddressQueues } from "./address-queues.js"
import type { Http1Response } from "./http1-messages.js"
import { eighthOfHeap } from "./limits.js"

/** Requests that are read before no connection is read until the next turn: to read one takes about 13 microseconds. */
const READ_IN_A_TURN = 250
/** Bytes that connections have brought and that are parsed in a turn: they may be requests of 18 bytes. */
const PARSED_IN_A_TURN = 4_096
/** New connections that are read in a turn after one in which there was more to read; one of those that ask for more than little. */
const ACCEPTED_IN_A_TURN = 4
/**
 * Bytes that are parsed at once of what a new connection has brought: the rest waits as what it is, which takes a hundredth of the memory that
 * it does as requests. A connection that has brought no more asks for little.
 */
const PIECE_BYTES = 2_048
/** Requests of one connection that wait before no more of it is read, until half of them are left. */
const WAITING_OF_ONE = 256
/**
 * Requests that wait before no more is read of the connections of a network, divided by the networks that have any waiting. One takes
 * about 2 KiB, and 30 microseconds when its connection is cut; what one read has brought (64 KiB) is parsed whole.
 */
const WAITING_OF_ALL = 4_096
/** About what a request takes that waits, beside its head and body. */
const REQUEST_BYTES = 2_048
/**
 * Requests that wait, and new connections that are not read yet, before it is looked how much memory they take: below, the largest that
 * there are take less than they may.
 */
const LOOKED_AT_FROM = 256
/** How often that is looked at beside the turns in which requests are read: new connections get more bytes without one. */
const LOOK_EVERY_MS = 100

interface Waiting {
  /** Undefined: the connection ends with this. */
  readonly response: Http1Response | undefined
  readonly serve: () => void
  /** It is not served: its connection is gone. */
  readonly drop: () => void
  /** Without its body. */
  readonly bytes: number
}

interface Connection {
  readonly socket: Socket
  /** Whose it is. */
  readonly network: string
  readonly queue: Waiting[]
  /** Begins to read it; undefined: it is being read. */
  begin: (() => void) | undefined
  /** Requests that were read. */
  read: number
  /** Its client does not wait for responses. */
  isPipelined: boolean
  /** The last of the requests that wait has a body. */
  isBodyWaiting: boolean
  /** It is not read for now. */
  isHeld: boolean
  /** Nothing more is read of it. */
  isEnding: boolean
}

/** When requests begin that have come on the connections of one server. */
export class Pipelines {
  readonly #connections = new Map<Socket, Connection>()
  /** How many requests wait, in all and of each network that has any. */
  #waiting = 0
  readonly #waitingOf = new Map<string, number>()
  /** Connections whose next request may begin. */
  readonly #ready = new AddressQueues<Connection>()
  #isTurnScheduled = false
  /** Requests that were read in this turn of the event loop, and performance.now() at the first of them. */
  #read = 0
  #since = 0
  #isTurnKnown = false
  /** Connections that are not read until the next turn, or until fewer requests of their network wait. */
  readonly #resting = new Set<Connection>()
  /** New connections that are not read yet. */
  readonly #accepted = new AddressQueues<Connection>()
  readonly #maxWaitingBytes: number
  #lookTimer: NodeJS.Timeout | undefined

  /** `maxWaitingBytes`: about what all that waits may take; beyond it connections are cut, first of whoever has the most. */
  constructor(maxWaitingBytes = eighthOfHeap) {
    this.#maxWaitingBytes = maxWaitingBytes
  }

  /** Begins to read a connection by calling `read`: at once, unless others had so much to be read that it waits for a turn. */
  accept(socket: Socket, read: () => void): void {
    const connection: Connection = {
      socket,
      network: networkOf(socket.remoteAddress ?? ""),
      queue: [],
      begin: undefined,
      read: 0,
      isPipelined: false,
      isBodyWaiting: false,
      isHeld: false,
      isEnding: false,
    }
    this.#connections.set(socket, connection)
    socket.once("close", () => this.#forget(connection))
    const begin = () => {
      splitReceived(socket)
      read()
      // Whoever reads a body, and node:http after each message, resumes the connection without a look at who has paused it.
      const { resume } = socket
      socket.resume = () => (connection.isHeld ? socket : resume.call(socket))
      // One that was resumed just before begins to be read at this event. node:http stops at the other one.
      socket.on("resume", () => {
        if (connection.isHeld) socket.emit("pause")
      })
    }
    if (this.#read < READ_IN_A_TURN && this.#accepted.size === 0 && this.#hasRoom(connection.network)) {
      begin()
      return
    }
    // It closes by itself.
    const ignore = () => undefined
    socket.on("error", ignore)
    connection.begin = () => {
      begin()
      socket.off("error", ignore)
    }
    this.#accepted.push(connection.network, connection)
    // Nothing else may be read for long: others wait until they have room.
    if (!this.#isTurnKnown) this.#beginTurn()
    this.#lookSoon()
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
    return performance.now() - this.#since < sliceMs()
  }

  /**
   * Serves a request when the response before it on its connection is over and it is the connection's turn. Where the connection ends before,
   * `drop` is called, once.
   */
  serveLater(
    socket: Socket,
    before: Http1Response | undefined,
    response: Http1Response,
    serve: () => void,
    drop: () => void,
  ): void {
    this.#add(socket, before, { response, serve, drop, bytes: bytesOf(response.req) })
  }

  /** Ends a connection by calling `end`, when all that was read of it before has been answered. What still comes is not read. */
  endLater(socket: Socket, before: Http1Response | undefined, end: () => void): void {
    const connection = this.#connections.get(socket)
    if (connection === undefined || connection.isEnding) return
    this.readNoMore(socket)
    if (connection.queue.length === 0 && isOver(before)) end()
    else this.#add(socket, before, { response: undefined, serve: end, drop: () => undefined, bytes: REQUEST_BYTES })
  }

  /** Nothing more is read of a connection, nor of what it has brought: nobody would have the answers. */
  readNoMore(socket: Socket): void {
    const connection = this.#connections.get(socket)
    if (connection === undefined) return
    connection.isEnding = true
    this.#hold(connection)
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
    if (connection === undefined) {
      waiting.drop()
      return
    }
    const { queue, network } = connection
    // One that only waits for its turn does not show what its client does.
    if (queue.length > 0 || !isOver(before)) connection.isPipelined = true
    this.#waiting++
    this.#waitingOf.set(network, (this.#waitingOf.get(network) ?? 0) + 1)
    // What follows of its body is left in the kernel until somebody reads it.
    connection.isBodyWaiting = waiting.response !== undefined && mayHaveBody(waiting.response.req)
    if (queue.push(waiting) >= WAITING_OF_ONE || connection.isBodyWaiting) this.#hold(connection)
    else if (!this.#hasRoom(network)) this.#restOne(connection)
    if (queue.length > 1) return
    if (isOver(before)) this.#inTurn(connection)
    else before?.once("close", () => this.#inTurn(connection))
  }

  #next(connection: Connection): void {
    const { queue, socket, network } = connection
    if (!socket.writable) this.#drop(connection)
    const first = queue.shift()
    if (first === undefined) return
    this.#give(network, 1)
    if (queue.length === 0) connection.isBodyWaiting = false
    if (queue.length <= WAITING_OF_ONE / 2 && !connection.isBodyWaiting) this.#release(connection)
    if (queue.length > 0) first.response?.once("close", () => this.#inTurn(connection))
    first.serve()
  }

  #inTurn(connection: Connection): void {
    this.#ready.push(connection.network, connection)
    this.#awaitTurn()
  }

  #awaitTurn(): void {
    if (this.#isTurnScheduled) return
    this.#isTurnScheduled = true
    setImmediate(this.#turn)
  }

  readonly #turn = (): void => {
    this.#isTurnScheduled = false
    const since = performance.now()
    while (performance.now() - since < sliceMs()) {
      const connection = this.#ready.take()
      if (connection === undefined) return
      this.#next(connection)
    }
    if (this.#ready.size > 0) this.#awaitTurn()
  }

  #hasRoom(network: string): boolean {
    return (this.#waitingOf.get(network) ?? 0) < WAITING_OF_ALL / Math.max(1, this.#waitingOf.size)
  }

  /** Requests of a network wait no longer. */
  #give(network: string, count: number): void {
    this.#waiting -= count
    const before = this.#waitingOf.get(network) ?? 0
    if (before <= count) this.#waitingOf.delete(network)
    else this.#waitingOf.set(network, before - count)
    const hasToRead = this.#accepted.size > 0 || this.#resting.size > 0
    if (hasToRead && !this.#isTurnKnown && this.#hasRoom(network)) this.#beginTurn()
  }

  #lookSoon(): void {
    this.#lookTimer ??= setTimeout(this.#look, LOOK_EVERY_MS).unref()
  }

  readonly #look = (): void => {
    this.#lookTimer = undefined
    if (this.#accepted.size === 0) return
    this.#cutLargest()
    this.#lookSoon()
  }

  /**
   * Keeps what waits within its bound, however many addresses it comes from: reading less would not, where what is before it is not over for
   * long. The client of a connection that is cut sees which of its requests were answered.
   */
  #cutLargest(): void {
    if (this.#waiting + this.#accepted.size < LOOKED_AT_FROM) return
    const bytesOfNetworks = new Map<string, number>()
    const bytesOfConnections = new Map<string, [Connection, number][]>()
    let all = 0
    for (const connection of this.#connections.values()) {
      const bytes = waitingBytes(connection)
      if (bytes === 0) continue
      const { network } = connection
      all += bytes
      bytesOfNetworks.set(network, (bytesOfNetworks.get(network) ?? 0) + bytes)
      const others = bytesOfConnections.get(network)
      if (others === undefined) bytesOfConnections.set(network, [[connection, bytes]])
      else others.push([connection, bytes])
    }
    if (all <= this.#maxWaitingBytes) return
    for (const connections of bytesOfConnections.values()) connections.sort(([, a], [, b]) => a - b)
    while (all > this.#maxWaitingBytes) {
      const network = keyOfMost(bytesOfNetworks)
      const connections = bytesOfConnections.get(network) ?? []
      const [largest, bytes] = connections.pop() ?? []
      if (largest === undefined || bytes === undefined) return
      all -= bytes
      bytesOfNetworks.set(network, (bytesOfNetworks.get(network) ?? 0) - bytes)
      largest.socket.destroy()
      this.#forget(largest)
    }
  }

  #forget(connection: Connection): void {
    this.#connections.delete(connection.socket)
    if (connection.begin !== undefined) this.#accepted.remove(connection.network, connection)
    this.#resting.delete(connection)
    this.#drop(connection)
  }

  #drop({ queue, network }: Connection): void {
    const waiting = queue.splice(0)
    this.#give(network, waiting.length)
    for (const { drop } of waiting) drop()
  }

  /** What else has arrived on whatever connection is left in the kernel. A connection whose reader has paused it is left to its reader. */
  #rest(): void {
    for (const connection of this.#connections.values()) {
      if (connection.begin === undefined && !connection.socket.isPaused()) this.#restOne(connection)
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
    // While turns are short nothing is read that can wait, either.
    if (sliceMs() === 0) {
      setImmediate(this.#readOn)
      return
    }
    this.#isTurnKnown = false
    this.#read = 0
    this.#cutLargest()
    // First those who ask for little: who sends much keeps nobody else waiting.
    let left = ACCEPTED_IN_A_TURN
    for (; left > 0; left--) if (!this.#readNew(this.#asksForLittle)) break
    const bytes = this.#goOn(this.#asksForLittle, 0)
    this.#goOn((network) => this.#hasRoom(network), bytes)
    if (left > 0) this.#readNew((network) => this.#hasRoom(network))
  }

  readonly #asksForLittle = (network: string, { socket }: Connection): boolean =>
    !this.#waitingOf.has(network) && socket.readableLength <= PIECE_BYTES

  /**
   * Goes on reading those that may be. Of those that have brought what is not parsed yet, as many as can be read in a turn: the others keep
   * their places. `bytes` of such have been let go on before; gives how many have afterwards.
   */
  #goOn(mayGoOn: (network: string, connection: Connection) => boolean, bytes: number): number {
    for (const connection of this.#resting) {
      const { network, socket, queue, isBodyWaiting } = connection
      const brought = Math.min(socket.readableLength, PIECE_BYTES)
      if ((brought > 0 && bytes >= PARSED_IN_A_TURN) || !mayGoOn(network, connection)) continue
      bytes += brought
      this.#resting.delete(connection)
      if (queue.length < WAITING_OF_ONE && !isBodyWaiting) this.#release(connection)
    }
    return bytes
  }

  /** Begins to read the next new connection of those that may be; false: there is none. */
  #readNew(mayBegin: (network: string, connection: Connection) => boolean): boolean {
    const connection = this.#accepted.take(mayBegin)
    if (connection === undefined) return false
    if (!this.#isTurnKnown) this.#beginTurn()
    const { begin, socket } = connection
    connection.begin = undefined
    if (!socket.destroyed) begin?.()
    return true
  }
}

function isOver(response: Http1Response | undefined): boolean {
  return response === undefined || response.writableFinished
}

/** What a request takes that has been read, beside its body. */
function bytesOf({ rawHeaders, url }: IncomingMessage): number {
  let bytes = REQUEST_BYTES + (url?.length ?? 0)
  for (const text of rawHeaders) bytes += text.length
  return bytes
}

/** Whoever reads the connection gets what it has received in pieces, and none while it is paused. */
function splitReceived(socket: Socket): void {
  if (socket.readableLength <= PIECE_BYTES) return
  const received: Buffer | null = socket.read()
  if (received === null) return
  let end = received.length
  for (; end > PIECE_BYTES; end -= PIECE_BYTES) socket.unshift(received.subarray(end - PIECE_BYTES, end))
  socket.unshift(received.subarray(0, end))
}

/** What a connection's requests take that wait, and what it has brought that is not parsed yet. */
function waitingBytes({ queue, socket }: Connection): number {
  let bytes = socket.readableLength
  for (const { response, bytes: head } of queue) bytes += head + (response?.req.readableLength ?? 0)
  return bytes
}

function keyOfMost(numbers: ReadonlyMap<string, number>): string {
  let most: readonly [string, number] = ["", 0]
  for (const each of numbers) if (each[1] > most[1]) most = each
  return most[0]
}
