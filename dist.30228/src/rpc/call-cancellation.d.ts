import type { Cancellation } from "../cancellation.js";
export declare class CallCancellation implements Cancellation {
    aborted: boolean;
    reason: unknown;
    private listeners;
    throwIfAborted(): void;
    addEventListener(_: "abort", listener: () => void): void;
    removeEventListener(_: "abort", listener: () => void): void;
    abort(reason: unknown): void;
}
