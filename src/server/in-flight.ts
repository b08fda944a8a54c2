// The requests that are being served: what draining waits for, and what is looked through for clients that are too slow.

export interface OpenRequest {
  /** Where InFlight keeps it. */
  slot: number
  /** performance.now() at which its headers were there. */
  readonly startedAt: number
  /** Whether the client still owes a part of the request. */
  isReceiving(): boolean
  /** Ends the request because the client was too slow. */
  timeOut(): void
  /** The server is about to stop: the answer should tell the client, where its protocol has words for that. */
  announceEnd(): void
}

export class InFlight {
  /**
   * An array, not a Set: a Set of requests that come and go leaves one discarded table after another in V8's old generation, and
   * each holds on to every request that was open when it was discarded, with its stream, until the next full collection.
   */
  private readonly requests: OpenRequest[] = []

  get size(): number {
    return this.requests.length
  }

  add(request: OpenRequest): void {
    request.slot = this.requests.length
    this.requests.push(request)
  }

  delete(request: OpenRequest): void {
    const last = this.requests.pop()
    if (last === undefined || last === request) return
    last.slot = request.slot
    this.requests[request.slot] = last
  }

  announceEnd(): void {
    for (const request of this.requests) request.announceEnd()
  }

  timeOutOlderThan(ms: number): void {
    const limit = performance.now() - ms
    // A copy: what times out may leave at once.
    for (const request of this.requests.filter(({ startedAt }) => startedAt < limit)) {
      if (request.isReceiving()) request.timeOut()
    }
  }
}
