import type { IndexResult } from "../../registry/packages/package-index.js";
import type { ByteSource } from "../byte-source.js";
export interface WorkerLimits {
    /** Time for one package, in milliseconds. */
    readonly timeoutMs: number;
    /** Memory of the process, in MiB; at least 256. */
    readonly memoryMb: number;
}
/** The worker could not do its work, through no fault of the package: it may be tried again. */
export declare class WorkerUnavailable extends Error {
    readonly name = "WorkerUnavailable";
}
/** A process that indexes one package at a time. Once it has ended, `usable` is false and another takes its place. */
export declare class WorkerProcess {
    #private;
    constructor(limits: WorkerLimits);
    get usable(): boolean;
    /** Indexes a package. Rejects with the source's own error, or WorkerUnavailable; what is the package's fault is a result. */
    index(source: ByteSource): Promise<IndexResult>;
    /** Ends the process; a package under way is rejected. Resolves when it is gone. */
    stop(): Promise<void>;
}
