// Requests that a client sends over HTTP/1.1 without waiting for the responses before: one of a connection is served at a time, and
// connections take turns. Hundreds that begin at once on each of hundreds of connections would keep all others waiting for seconds.
import type { Socket } from "node:net"
import type { Http1Response } from "./http1-messages.js"

/** Requests that are begun before whatever else has arrived is looked at. */
const BEGUN_IN_A_TURN = 32

interface Waiting {
  readonly response: Http1Response
  readonly serve: () => void
}

const waitingOn = new WeakMap<Socket, Waiting[]>()

/** Where it is their turn. */
const ready: (() => void)[] = []

/** Whether requests of a connection wait for their turn. */
export function isWaiting(socket: Socket): boolean {
  return waitingOn.has(socket)
}

/** Serves a request when the response before it on its connection is over; never where the connection ends with that one. */
export function serveAfter(socket: Socket, before: Http1Response, response: Http1Response, serve: () => void): void {
  const waiting = waitingOn.get(socket)
  if (waiting !== undefined) {
    waiting.push({ response, serve })
    return
  }
  waitingOn.set(socket, [{ response, serve }])
  before.once("close", () => inTurn(() => next(socket)))
}

function next(socket: Socket): void {
  const waiting = waitingOn.get(socket)
  const first = waiting?.shift()
  if (waiting === undefined || first === undefined || !socket.writable) {
    waitingOn.delete(socket)
    return
  }
  if (waiting.length === 0) waitingOn.delete(socket)
  else first.response.once("close", () => inTurn(() => next(socket)))
  first.serve()
}

function inTurn(work: () => void): void {
  if (ready.push(work) === 1) setImmediate(turn)
}

function turn(): void {
  for (const work of ready.slice(0, BEGUN_IN_A_TURN)) work()
  ready.splice(0, BEGUN_IN_A_TURN)
  if (ready.length > 0) setImmediate(turn)
}
