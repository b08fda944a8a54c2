export interface OpenRequest {
  /** Where InFlight keeps it. */
  slot: number
  /** performance.now() at which its headers were there. */
  readonly startedAt: number
  /** Whether `watchForStalls` was called. */
  watched: boolean
  /** From now on a client that sends nothing of its request, or takes nothing of its response, is cut off after this long. */
  watchForStalls(ms: number): void
  /** Called when the server is about to stop: the response should tell the client, where its protocol can. */
  announceEnd(): void
}

/** The requests that are being served: what draining waits for, and what is looked through for clients that are too slow. */
export class InFlight {
  /**
   * An array, not a Set: a Set of requests that come and go leaves one discarded table after another in V8's old generation, and
   * each holds on to every request that was open when it was discarded, with its stream, until the next full collection.
   */
  readonly #requests: OpenRequest[] = []

  get size(): number {
    return this.#requests.length
  }

  add(request: OpenRequest): void {
    request.slot = this.#requests.length
    this.#requests.push(request)
  }

  delete(request: OpenRequest): void {
    const last = this.#requests.pop()
    if (last === undefined || last === request) return
    last.slot = request.slot
    this.#requests[request.slot] = last
  }

  announceEnd(): void {
    for (const request of this.#requests) request.announceEnd()
  }

  /** Most requests are over before it is worth a timer to look after them: only those that are not are watched. */
  watchForStalls(stallTimeoutMs: number): void {
    const limit = performance.now() - Math.min(1000, stallTimeoutMs / 2)
    for (const request of this.#requests) {
      if (request.watched || request.startedAt > limit) continue
      request.watched = true
      request.watchForStalls(stallTimeoutMs)
    }
  }
}
