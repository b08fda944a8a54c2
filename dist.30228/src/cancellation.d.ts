/** As much of an AbortSignal as waiting needs; every AbortSignal is one. */
export interface Cancellation {
    readonly aborted: boolean;
    readonly reason: unknown;
    throwIfAborted(): void;
    addEventListener(type: "abort", listener: () => void): void;
    removeEventListener(type: "abort", listener: () => void): void;
}
