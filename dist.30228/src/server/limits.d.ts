export interface Limits {
    /** HTTP/2: streams that one connection may have open at once. */
    readonly maxConcurrentStreams: number;
    /** Request headers, names and values together; more is answered 431. */
    readonly maxHeaderBytes: number;
    /** From accepting a connection to its first byte, and from there to the end of the first headers. */
    readonly headersTimeoutMs: number;
    /** How long a client may send nothing of a request, or take nothing of a response. Streaming RPCs may pause ten times as long. */
    readonly stallTimeoutMs: number;
    /** How long a connection without requests stays open. */
    readonly idleTimeoutMs: number;
    /** HTTP/2: how often a connection with open streams is asked whether the other end is still there; it has as long to answer. */
    readonly pingIntervalMs: number;
    /** Connections at once; more are closed when accepted. */
    readonly maxConnections: number;
    /** Connections at once from one address; more are closed when accepted. */
    readonly maxConnectionsPerAddress: number;
    /** Bytes of requests that are being read or served, all together; more is refused with 503. */
    readonly maxRequestMemoryBytes: number;
    /** Bytes of responses that clients have not taken, all together; then new requests are refused with 503. */
    readonly maxResponseMemoryBytes: number;
}
export declare const defaultLimits: Limits;
