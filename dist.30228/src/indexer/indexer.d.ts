import type { IndexResult } from "../registry/packages/package-index.js";
import type { ByteSource } from "./byte-source.js";
import { type WorkerLimits } from "./worker/worker-process.js";
export interface IndexerOptions extends WorkerLimits {
    /** Packages indexed at the same time; at least 1. */
    readonly workers: number;
}
/** Worker processes, started when there is work. */
export declare class Indexer {
    #private;
    constructor(options: IndexerOptions);
    /**
     * Reads a package and finds its models, sources, fields and queries; waits while all workers are busy. Whatever is wrong with the
     * package is a result with status "failed", and also that it took too much time or memory. Rejects with the source's own error where
     * the source could not be read, and with WorkerUnavailable where no worker could do it: then it may be tried again.
     */
    index(source: ByteSource): Promise<IndexResult>;
    /** Ends all workers; packages under way are rejected. */
    stop(): Promise<void>;
}
