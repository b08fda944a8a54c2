// What all requests together may keep in memory. Sizes of bodies are bytes on the wire: what they become in the heap is a small multiple.
import { create } from "@bufbuild/protobuf"
import { Code, ConnectError } from "@connectrpc/connect"
import { RetryInfoSchema } from "../../gen/google/rpc/error_details_pb.js"
import { networkOf } from "../client-network.js"

/** A body this small is always read: probes, health calls and refusals go on at the limit. */
const ALWAYS_READ_BYTES = 4 * 1024
/** An open request without its head's fields and its body: 2.5 KiB of the heap (unary gRPC) to 16 KiB (Connect). */
const REQUEST_BYTES = 4 * 1024
/** A field of a head besides its characters: from 60 bytes (one that HPACK's tables hold) to 370 (where Connect makes Headers of them). */
const FIELD_BYTES = 128
/** Beyond the limit, the part of it that is left for requests that are only told that there is no room. */
const PART_FOR_REFUSALS = 1 / 8
/** An address that holds half of all begins nothing new in the last quarter: the others have that. */
const PART_OF_ONE_ADDRESS = 3 / 4

export interface MemoryLimits {
  /** Bytes of requests that are being read or served. */
  readonly requestBytes: number
  /** Bytes of responses that clients have not taken yet. */
  readonly responseBytes: number
}

/** What the requests of one address hold, or of the network that counts as one. */
export class AddressUsage {
  bytes = 0
  connections = 0

  constructor(readonly network: string) {}
}

/** What an open request costs before its body: `characters` are those of all names and values of its head. */
export function headBytes(fields: number, characters: number): number {
  return REQUEST_BYTES + FIELD_BYTES * fields + characters
}

/** What all requests of the process may hold together. `share` gives each request its part. */
export class MemoryBudget {
  #requestBytes = 0
  #responseBytes = 0
  readonly #networks = new Map<string, AddressUsage>()

  readonly #limits: MemoryLimits
  readonly #untakenElsewhere: () => number

  /** @param untakenElsewhere bytes of responses that clients have not taken and that a transport counts itself. */
  constructor(limits: MemoryLimits, untakenElsewhere: () => number = () => 0) {
    this.#limits = limits
    this.#untakenElsewhere = untakenElsewhere
  }

  /** What requests hold now: their heads, and what has come of their bodies. */
  get requestBytes(): number {
    return this.#requestBytes
  }

  /** A connection has come from this address, which counts as `networkOf` says. To be handed to `leave` when it is closed. */
  join(address: string): AddressUsage {
    const network = networkOf(address)
    let usage = this.#networks.get(network)
    if (usage === undefined) {
      usage = new AddressUsage(network)
      this.#networks.set(network, usage)
    }
    usage.connections++
    return usage
  }

  leave(usage: AddressUsage): void {
    usage.connections--
    this.#forgetUnused(usage)
  }

  /** Whether one more request of that address may begin, if only to be refused. */
  mayBegin(usage: AddressUsage): boolean {
    return this.#requestBytes < this.#limitOf(usage) * (1 + PART_FOR_REFUSALS)
  }

  /**
   * A share for one request, which is counted from now on; everything it holds comes back with `release`.
   * @param bytes what it costs before its body (`headBytes`).
   * @param countsResponse false: the request's transport counts what its client has not taken.
   */
  share(usage: AddressUsage, bytes: number, countsResponse = true): MemoryShare {
    usage.bytes += bytes
    this.#requestBytes += bytes
    return new MemoryShare(this, usage, bytes, countsResponse)
  }

  /** Whether no work is begun for a request of that address, which is counted already. */
  isFullFor(usage: AddressUsage): boolean {
    return this.isLeftUntaken || this.#requestBytes > this.#limitOf(usage)
  }

  /** Whether clients leave so much of responses untaken that no new work is begun. */
  get isLeftUntaken(): boolean {
    return this.#responseBytes + this.#untakenElsewhere() >= this.#limits.responseBytes
  }

  /** Returns false when there is no room. `held`: what is held already of the body. */
  takeRequest(usage: AddressUsage, bytes: number, held: number): boolean {
    if (held + bytes > ALWAYS_READ_BYTES && this.#requestBytes + bytes > this.#limits.requestBytes) return false
    usage.bytes += bytes
    this.#requestBytes += bytes
    return true
  }

  takeResponse(bytes: number): void {
    this.#responseBytes += bytes
  }

  giveBack(usage: AddressUsage, requestBytes: number, responseBytes: number): void {
    usage.bytes -= requestBytes
    this.#requestBytes -= requestBytes
    this.#responseBytes -= responseBytes
    if (usage.connections === 0) this.#forgetUnused(usage)
  }

  #limitOf({ bytes }: AddressUsage): number {
    const { requestBytes } = this.#limits
    return bytes * 2 >= requestBytes ? requestBytes * PART_OF_ONE_ADDRESS : requestBytes
  }

  /** Its calls may go on for a while when its connections are closed. */
  #forgetUnused(usage: AddressUsage): void {
    const { network, bytes, connections } = usage
    // Not one that has come after it.
    if (bytes === 0 && connections === 0 && this.#networks.get(network) === usage) this.#networks.delete(network)
  }
}

/** What one request holds of the budget. */
export class MemoryShare {
  #head: number
  #body = 0
  #response = 0

  readonly #budget: MemoryBudget
  readonly #usage: AddressUsage
  readonly #countsResponse: boolean

  /** For `MemoryBudget.share`, which has counted the head. */
  constructor(budget: MemoryBudget, usage: AddressUsage, head: number, countsResponse: boolean) {
    this.#budget = budget
    this.#usage = usage
    this.#head = head
    this.#countsResponse = countsResponse
  }

  /** Whether there is no room for the work that the request asks for. */
  get isRefused(): boolean {
    return this.#budget.isFullFor(this.#usage)
  }

  /** Counts bytes of the request's body as they come. Throws Unavailable where there is no room for them. */
  read(bytes: number): void {
    if (!this.#budget.takeRequest(this.#usage, bytes, this.#body)) throw overloaded()
    this.#body += bytes
  }

  /** Throws Unavailable where clients leave so much untaken that no new work is begun. */
  refuseWhereFull(): void {
    if (this.#budget.isLeftUntaken) throw overloaded()
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
    this.#budget.giveBack(this.#usage, 0, counted)
  }

  /** The request is over. */
  release(): void {
    this.#budget.giveBack(this.#usage, this.#head + this.#body, this.#response)
    this.#head = 0
    this.#body = 0
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
