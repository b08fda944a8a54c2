import type { FlatFields, PreparedFields } from "./hpack/encoder.js";
import type { StreamState } from "./stream-state.js";
/** What of a response waits. */
export declare class PendingBody {
    progressAt: number;
    readonly chunks: Uint8Array[];
    first: number;
    /** Bytes of the first chunk that were sent. */
    offset: number;
    bytes: number;
    hasEnded: boolean;
    trailers: PreparedFields | FlatFields | undefined;
    unprogressedBytes: number;
    constructor(progressAt: number);
}
/** What sending needs of its connection. */
export interface SenderOwner {
    readonly now: number;
    readonly maxUnsentBytes: number;
    readonly highWaterBytes: number;
    /** Bytes wait, or have gone. */
    heldChanged(): void;
    /** False: the connection has been ended, it was one too many. */
    takeControl(count: number): boolean;
    earnControl(count: number): void;
}
export declare class Sender {
    private readonly owner;
    /** The connection's window. */
    window: number;
    /** Each stream's window is this and what is its own. */
    initialWindow: number;
    maxFrameBytes: number;
    queuedBytes: number;
    private waiting;
    /** Streams that have bytes and a window, first come first. */
    private ready;
    private next;
    private isPumping;
    /** The largest that any stream's own part has been: tells without a look at each whether some window may be too large. */
    private largestDelta;
    constructor(owner: SenderOwner);
    /** Streams that have something to send. */
    get queuedStreams(): number;
    /** Whether a response of so many bytes may be kept. One always may. */
    fits(bytes: number): boolean;
    /** Whether so many bytes can go out in one frame now. */
    canSend(stream: StreamState, bytes: number): boolean;
    /** So many bytes have gone out. */
    spend(stream: StreamState, bytes: number): void;
    /** Sends the bytes when it can; `hasEnded`: they are the last, and `trailers` follow. */
    enqueue(stream: StreamState, bytes: Uint8Array, hasEnded: boolean, trailers?: PreparedFields | FlatFields): void;
    /** What waits is the last of the response. */
    finishAfter(stream: StreamState, pending: PendingBody, trailers: PreparedFields | FlatFields | undefined): void;
    /** The stream is gone, and what waited for it. */
    drop(stream: StreamState): void;
    /** False: the window would be larger than one may be. */
    widen(bytes: number): boolean;
    /** False: the window would be larger than one may be. */
    widenStream(stream: StreamState, bytes: number): boolean;
    /** The peer's SETTINGS_INITIAL_WINDOW_SIZE changes all windows. False: one would be larger than one may be. */
    changeInitialWindow(bytes: number, streams: () => readonly StreamState[]): boolean;
    /** Windows have changed. */
    activateAll(streams: readonly StreamState[]): void;
    /** Sends what can be sent. */
    pump(): void;
    private activate;
    private makeReady;
    private leaveQueue;
    /** False: the stream waits for its window, or for more to send. */
    private sendFrame;
    private writeFrame;
    private advance;
}
