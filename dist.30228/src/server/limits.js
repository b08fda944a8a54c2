// What one client may ask of the port. Sizes in bytes, times in milliseconds.
import { getHeapStatistics } from "node:v8";
/** A part of the heap's limit: a server that is put together without settings is bounded, too. */
const eighthOfHeap = Math.floor(getHeapStatistics().heap_size_limit / 8);
export const defaultLimits = {
    maxConcurrentStreams: 250,
    maxHeaderBytes: 32 * 1024,
    headersTimeoutMs: 10_000,
    stallTimeoutMs: 30_000,
    idleTimeoutMs: 300_000,
    pingIntervalMs: 30_000,
    maxConnections: 10_000,
    maxConnectionsPerAddress: 5_000,
    maxRequestMemoryBytes: eighthOfHeap,
    maxResponseMemoryBytes: eighthOfHeap,
};
//# sourceMappingURL=limits.js.map