// The requests that are being served: what draining waits for, and what is looked through for clients that are too slow.

export interface OpenRequest {
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
  private readonly requests = new Set<OpenRequest>()

  get size(): number {
    return this.requests.size
  }

  add(request: OpenRequest): void {
    this.requests.add(request)
  }

  delete(request: OpenRequest): void {
    this.requests.delete(request)
  }

  announceEnd(): void {
    for (const request of this.requests) request.announceEnd()
  }

  timeOutOlderThan(ms: number): void {
    const limit = performance.now() - ms
    for (const request of this.requests) {
      // In order of their start.
      if (request.startedAt > limit) return
      if (request.isReceiving()) request.timeOut()
    }
  }
}
