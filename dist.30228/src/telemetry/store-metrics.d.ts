import { Distribution } from "./distribution.js";
/** A store's observer (src/store/observer.ts). */
export declare class StoreMetrics {
    readonly durations: Distribution;
    readonly batches: Distribution;
    commits: number;
    failures: number;
    conflicts: number;
    retries: number;
    waitingNow: number;
    committed(transactions: number, milliseconds: number): void;
    commitFailed(): void;
    conflicted(): void;
    retried(): void;
    waiting(change: number): void;
}
