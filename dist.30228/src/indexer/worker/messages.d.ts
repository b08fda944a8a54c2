import type { IndexResult } from "../../registry/packages/package-index.js";
export type ToWorker = {
    readonly type: "index";
    readonly size: number;
}
/** The answer to the read of this id. */
 | {
    readonly type: "bytes";
    readonly id: number;
    readonly bytes: Uint8Array;
}
/** The answer to a read that failed. */
 | {
    readonly type: "unreadable";
    readonly id: number;
};
export type FromWorker = 
/** It has started and takes packages. */
{
    readonly type: "ready";
} | {
    readonly type: "read";
    readonly id: number;
    readonly start: number;
    readonly end: number;
}
/** The package is done; the size of the worker's heap is in bytes. */
 | {
    readonly type: "done";
    readonly result: IndexResult;
    readonly heapBytes: number;
}
/** The package could not be read. */
 | {
    readonly type: "given-up";
};
/** How a worker ends itself when its process has grown over the memory that it may take: no library or system uses this signal. */
export declare const OUT_OF_MEMORY_SIGNAL = "SIGUSR2";
