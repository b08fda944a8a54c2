// What one client may ask of the port. Sizes in bytes, times in milliseconds.

export interface Limits {
  /** HTTP/2: streams that one connection may have open at once. */
  readonly maxConcurrentStreams: number
  /** Request headers, names and values together; more is answered 431. */
  readonly maxHeaderBytes: number
  /** From accepting a connection to its first byte, and from there to the end of the first headers. */
  readonly headersTimeoutMs: number
  /** From a request's headers to the end of its body. Streaming RPCs over HTTP/2 are exempt: pings guard them. */
  readonly requestTimeoutMs: number
  /** How long a connection without requests stays open. */
  readonly idleTimeoutMs: number
  /** HTTP/2: how often a connection with open streams is asked whether the other end is still there; it has as long to answer. */
  readonly pingIntervalMs: number
  /** Connections at once; more are closed when accepted. */
  readonly maxConnections: number
  /** Connections at once from one address; more are closed when accepted. */
  readonly maxConnectionsPerAddress: number
}

export const defaultLimits: Limits = {
  maxConcurrentStreams: 250,
  maxHeaderBytes: 32 * 1024,
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 300_000,
  idleTimeoutMs: 300_000,
  pingIntervalMs: 30_000,
  maxConnections: 20_000,
  maxConnectionsPerAddress: 5_000,
}
