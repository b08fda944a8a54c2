// The HTTP/2 connections: closed when idle, asked for a sign of life while they have streams, told to go when draining.
import { constants, type Http2Session, type ServerHttp2Session } from "node:http2"
import type { Limits } from "./limits.js"

interface SessionState {
  /** Requests whose implementation has not come back yet, even if the client has reset their stream. */
  streams: number
  /** performance.now() since when there are no streams. */
  idleSince: number
  lastPing: number
  awaitingPong: boolean
}

/** The largest stream id: a GOAWAY with it announces the end and refuses nothing yet (RFC 9113, 6.8). */
const anyStream = 2 ** 31 - 1

/** How long a client may take to show that it has seen the announcement; Node's own never does once it has no streams. */
const noticeMs = 250

export class Sessions {
  private readonly sessions = new Map<Http2Session, SessionState>()

  constructor(private readonly limits: Pick<Limits, "idleTimeoutMs" | "pingIntervalMs" | "maxConcurrentStreams">) {}

  add(session: ServerHttp2Session): void {
    const now = performance.now()
    this.sessions.set(session, { streams: 0, idleSince: now, lastPing: now, awaitingPong: false })
    session.on("close", () => this.sessions.delete(session))
    // Every stream of a broken connection learns of it by itself.
    session.on("error", () => undefined)
  }

  /**
   * Whether the connection keeps the server busier than its stream limit is meant to allow: a client that resets its streams
   * may open others at once, while the implementations it started still run (CVE-2023-44487).
   */
  isOverloaded(session: Http2Session | undefined): boolean {
    const state = session === undefined ? undefined : this.sessions.get(session)
    return state !== undefined && state.streams >= this.limits.maxConcurrentStreams * 2
  }

  opened(session: Http2Session | undefined): void {
    const state = session === undefined ? undefined : this.sessions.get(session)
    if (state !== undefined) state.streams++
  }

  closed(session: Http2Session | undefined): void {
    const state = session === undefined ? undefined : this.sessions.get(session)
    if (state !== undefined && --state.streams === 0) state.idleSince = performance.now()
  }

  /** Closes what is idle, and what does not answer. */
  sweep(): void {
    const now = performance.now()
    for (const [session, state] of this.sessions) {
      if (state.streams === 0) {
        if (now - state.idleSince > this.limits.idleTimeoutMs) session.close()
      } else if (now - state.lastPing > this.limits.pingIntervalMs) {
        if (state.awaitingPong) session.destroy()
        else this.ping(session, state, now)
      }
    }
  }

  /** Lets every stream finish that a client may have opened before it learned of the end. */
  drain(): void {
    for (const session of this.sessions.keys()) {
      if (session.closed || session.destroyed) continue
      session.goaway(constants.NGHTTP2_NO_ERROR, anyStream)
      const close = () => {
        clearTimeout(timer)
        session.close()
      }
      const timer = setTimeout(close, noticeMs).unref()
      // Its answer comes after the announcement was read: no stream can come that the client did not dare to open.
      session.ping(close)
    }
  }

  private ping(session: Http2Session, state: SessionState, now: number): void {
    state.lastPing = now
    state.awaitingPong = true
    session.ping(() => {
      state.awaitingPong = false
    })
  }
}
