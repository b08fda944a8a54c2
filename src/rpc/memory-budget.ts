// What all requests together may keep in memory. Sizes are bytes on the wire: what they become in the heap is a small multiple.
import { create } from "@bufbuild/protobuf"
import { Code, ConnectError } from "@connectrpc/connect"
import { RetryInfoSchema } from "../../gen/google/rpc/error_details_pb.js"

/** A request this small is always read: probes, health calls and refusals go on at the limit. */
const ALWAYS_READ_BYTES = 4 * 1024

export interface MemoryLimits {
  /** Bytes of requests that are being read or served. */
  readonly requestBytes: number
  /** Bytes of responses that clients have not taken yet. */
  readonly responseBytes: number
}

/** What all requests of the process may hold together. `share` gives each request its part. */
export class MemoryBudget {
  #requestBytes = 0
  #responseBytes = 0

  readonly #limits: MemoryLimits
  readonly #untakenElsewhere: () => number

  /** @param untakenElsewhere bytes of responses that clients have not taken and that a transport counts itself. */
  constructor(limits: MemoryLimits, untakenElsewhere: () => number = () => 0) {
    this.#limits = limits
    this.#untakenElsewhere = untakenElsewhere
  }

  /** Whether clients leave so much untaken that no new work is begun. */
  get isFull(): boolean {
    const { requestBytes, responseBytes } = this.#limits
    return this.#responseBytes + this.#untakenElsewhere() >= responseBytes || this.#requestBytes >= requestBytes
  }

  /**
   * A share for one request; everything it holds comes back with `release`.
   * @param countsResponse false: the request's transport counts what its client has not taken.
   */
  share(countsResponse = true): MemoryShare {
    return new MemoryShare(this, countsResponse)
  }

  /** Returns false when there is no room. */
  takeRequest(bytes: number, held: number): boolean {
    if (held + bytes > ALWAYS_READ_BYTES && this.#requestBytes + bytes > this.#limits.requestBytes) return false
    this.#requestBytes += bytes
    return true
  }

  takeResponse(bytes: number): void {
    this.#responseBytes += bytes
  }

  giveBack(requestBytes: number, responseBytes: number): void {
    this.#requestBytes -= requestBytes
    this.#responseBytes -= responseBytes
  }
}

/** What one request holds of the budget. */
export class MemoryShare {
  #request = 0
  #response = 0

  readonly #budget: MemoryBudget
  readonly #countsResponse: boolean

  constructor(budget: MemoryBudget, countsResponse: boolean) {
    this.#budget = budget
    this.#countsResponse = countsResponse
  }

  /** Counts bytes of the request's body as they come. Throws Unavailable where there is no room for them. */
  read(bytes: number): void {
    if (!this.#budget.takeRequest(bytes, this.#request)) throw overloaded()
    this.#request += bytes
  }

  /** Throws Unavailable where clients leave so much untaken that no new work is begun. */
  refuseWhereFull(): void {
    if (this.#budget.isFull) throw overloaded()
  }

  /** Counts bytes of the response, which exist already. */
  write(bytes: number): void {
    if (!this.#countsResponse) return
    this.#response += bytes
    this.#budget.takeResponse(bytes)
  }

  /** The client has taken bytes that were counted. What it leaves of others comes back with `release`. */
  taken(bytes: number): void {
    // Of a request that is over everything has come back.
    const counted = Math.min(bytes, this.#response)
    this.#response -= counted
    this.#budget.giveBack(0, counted)
  }

  /** The request is over. */
  release(): void {
    this.#budget.giveBack(this.#request, this.#response)
    this.#request = 0
    this.#response = 0
  }
}

/** What a client gets while there is no room: UNAVAILABLE, 503, with a time to come back after. */
export function overloaded(): ConnectError {
  const retryDelay = { seconds: 1n, nanos: 0 }
  return new ConnectError("the server is holding as much as it may: try again later", Code.Unavailable, undefined, [
    { desc: RetryInfoSchema, value: create(RetryInfoSchema, { retryDelay }) },
  ])
}
