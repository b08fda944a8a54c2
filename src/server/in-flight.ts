// The requests that are being served: what draining waits for, and what is looked through for clients that are too slow.

export interface OpenRequest {
  /** performance.now() at which its headers were there. */
  readonly startedAt: number
  /** Whether the client still owes a part of the request. */
  isReceiving(): boolean
  /** Ends the request because the client was too slow. */
  timeOut(): void
}

export class InFlight {
  private readonly requests = new Set<OpenRequest>()
  private waiting: (() => void)[] = []

  get size(): number {
    return this.requests.size
  }

  add(request: OpenRequest): void {
    this.requests.add(request)
  }

  delete(request: OpenRequest): void {
    this.requests.delete(request)
    if (this.requests.size > 0) return
    for (const resolve of this.waiting) resolve()
    this.waiting = []
  }

  /** Resolves when no request is open. */
  async empty(): Promise<void> {
    if (this.requests.size > 0) await new Promise<void>((resolve) => this.waiting.push(resolve))
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
