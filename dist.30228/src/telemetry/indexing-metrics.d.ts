import { Distribution } from "./distribution.js";
/** How indexing a package ended: its index is there, it can't be indexed, or or it is tried again later. */
declare const statuses: readonly ["indexed", "failed", "retried"];
export declare class IndexingMetrics {
    #private;
    readonly durations: Distribution;
    active: number;
    /** Returns what is to be called with how it ended. */
    begin(): (status: (typeof statuses)[number]) => void;
    get counts(): Iterable<readonly [string, number]>;
}
export {};
