// What one client may ask of the port. Sizes in bytes, times in milliseconds.
import { getHeapStatistics } from "node:v8"

export interface Limits {
  /** HTTP/2: streams that one connection may have open at once. Default 250. */
  readonly maxConcurrentStreams: number
  /** Request headers, names and values together; more is answered 431. Default 32 KiB. */
  readonly maxHeaderBytes: number
  /** Header fields of a request, over HTTP/2 with its pseudo-headers; more is answered 431. Default 200. */
  readonly maxHeaderFields: number
  /** From accepting a connection to its first byte, and from there to the end of the first headers. Default 10 s. */
  readonly headersTimeoutMs: number
  /** How long a client may send nothing of a request, or take nothing of a response. Streaming RPCs may pause ten times as long. Default 30 s. */
  readonly stallTimeoutMs: number
  /** How long a connection without requests stays open. Default 5 min. */
  readonly idleTimeoutMs: number
  /** HTTP/2: how often a connection with open streams is asked whether the other end is still there; it has as long to answer. Default 30 s. */
  readonly pingIntervalMs: number
  /** Connections at once; more are closed when accepted. Default 10,000. */
  readonly maxConnections: number
  /** Connections at once from one address; more are closed when accepted. Default 5,000. */
  readonly maxConnectionsPerAddress: number
  /** Bytes of requests that are being read or served, all together, their heads too; more is refused with 503. Default an eighth of the heap. */
  readonly maxRequestMemoryBytes: number
  /** Bytes of responses that clients have not taken, all together; then new requests are refused with 503. Default an eighth of the heap. */
  readonly maxResponseMemoryBytes: number
}

/** A part of the heap's limit: a server that is put together without settings is bounded, too. */
export const eighthOfHeap = Math.floor(getHeapStatistics().heap_size_limit / 8)

export const defaultLimits: Limits = {
  maxConcurrentStreams: 250,
  maxHeaderBytes: 32 * 1024,
  // Browsers and proxies send less than fifty, some send each cookie as one; a signature may name a hundred.
  maxHeaderFields: 200,
  headersTimeoutMs: 10_000,
  stallTimeoutMs: 30_000,
  idleTimeoutMs: 300_000,
  pingIntervalMs: 30_000,
  maxConnections: 10_000,
  maxConnectionsPerAddress: 5_000,
  maxRequestMemoryBytes: eighthOfHeap,
  maxResponseMemoryBytes: eighthOfHeap,
}
