import { constants, type Http2Session, type ServerHttp2Session } from "node:http2"
import type { Socket } from "node:net"
import type { AddressUsage, MemoryBudget } from "../rpc/memory-budget.js"
import { ConnectionLoad } from "./http2-listener.js"
import type { Limits } from "./limits.js"

/** The largest stream id: a GOAWAY with it announces the end and refuses nothing yet (RFC 9113, 6.8). */
const ANY_STREAM = 2 ** 31 - 1

/** How long a client may take to show that it has seen the announcement; Node's own never does once it has no streams. */
const NOTICE_MS = 250

/** How long a broken connection may take to tell its client why, before its socket is destroyed. */
const FAREWELL_MS = 1000

type SessionLimits = Pick<Limits, "headersTimeoutMs" | "idleTimeoutMs" | "pingIntervalMs" | "maxConcurrentStreams">

/** One connection, and its signs of life. */
class SessionConnection extends ConnectionLoad {
  lastPing = this.idleSince
  awaitingPong = false
  /** It has answered once. */
  isProven = false
  openStreams = 0

  constructor(
    maxConcurrentStreams: number,
    usage: AddressUsage,
    readonly socket: Socket | undefined,
  ) {
    super(maxConcurrentStreams, usage)
  }
}

/** The connections of node:http2: closed when idle or broken, pinged while they have streams, sent GOAWAY when draining. */
export class Sessions {
  readonly #connections = new Map<Http2Session, SessionConnection>()

  readonly #limits: SessionLimits
  readonly #memory: MemoryBudget

  constructor(limits: SessionLimits, memory: MemoryBudget) {
    this.#limits = limits
    this.#memory = memory
  }

  add(session: ServerHttp2Session, socket: Socket | undefined): void {
    const usage = this.#memory.join(socket?.remoteAddress ?? "")
    const connection = new SessionConnection(this.#limits.maxConcurrentStreams, usage, socket)
    this.#connections.set(session, connection)
    session.once("close", () => {
      this.#connections.delete(session)
      this.#memory.leave(usage)
    })
    session.on("stream", (stream) => {
      connection.openStreams++
      stream.once("close", () => connection.openStreams--)
    })
    // Of some errors of a connection node:http2 tells nobody: it sends GOAWAY, and nothing after it. Such a session answers no more.
    this.#ping(session, connection, performance.now())
    // Every stream of a broken connection learns of it by itself. The socket doesn't: node:http2 sends its GOAWAY, and then holds the
    // socket for as long as the client likes.
    session.on("error", () => {
      setTimeout(() => socket?.destroy(), FAREWELL_MS).unref()
    })
  }

  find(session: Http2Session | undefined): SessionConnection | undefined {
    return session === undefined ? undefined : this.#connections.get(session)
  }

  /** Closes what is idle, and what does not answer: who is in the middle of a frame or a header block can't, and node:http2 waits for it. */
  sweep(): void {
    const now = performance.now()
    const { headersTimeoutMs, pingIntervalMs, idleTimeoutMs } = this.#limits
    for (const [session, connection] of this.#connections) {
      if (session.destroyed) continue
      if (connection.calls === 0 && now - connection.idleSince > idleTimeoutMs) session.close()
      else if (now - connection.lastPing > (connection.isProven ? pingIntervalMs : headersTimeoutMs)) {
        if (connection.awaitingPong) destroy(session, connection)
        else this.#ping(session, connection, now)
      }
    }
  }

  /** Lets every stream finish that a client may have opened before it learned of the end. */
  drain(): void {
    for (const [session, connection] of this.#connections) {
      if (session.closed || session.destroyed) continue
      session.goaway(constants.NGHTTP2_NO_ERROR, ANY_STREAM)
      const close = () => {
        clearTimeout(timer)
        session.close()
        // One that is broken waits for ever to send what it has left, and for its client to end the connection.
        setTimeout(() => connection.openStreams === 0 && destroy(session, connection), FAREWELL_MS).unref()
      }
      const timer = setTimeout(close, NOTICE_MS).unref()
      // Its answer comes after the announcement was read: no stream can come that the client did not dare to open.
      session.ping(close)
    }
  }

  #ping(session: Http2Session, connection: SessionConnection, now: number): void {
    connection.lastPing = now
    connection.awaitingPong = true
    session.ping(() => {
      connection.awaitingPong = false
      connection.isProven = true
    })
  }
}

/** node:http2 itself leaves a socket to its client where the session was closed before. */
function destroy(session: Http2Session, { socket }: SessionConnection): void {
  session.destroy()
  socket?.destroy()
}
