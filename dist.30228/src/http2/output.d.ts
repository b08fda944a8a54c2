import type { Socket } from "node:net";
/** A larger piece is not copied. */
export declare const LARGEST_COPY = 4096;
export declare class Output {
    private readonly socket;
    private readonly onWritten;
    private readonly onFlushed;
    /** Where to write what was reserved. */
    slab: Buffer;
    private at;
    private start;
    private segments;
    private usedSlabs;
    private sentSlabs;
    private isScheduled;
    private isEnding;
    /** A write has been handed to the socket, which has not done it. */
    isWriting: boolean;
    /** Bytes that the socket has not been given. */
    pendingBytes: number;
    /** Bytes that the socket has been given and has not written. */
    writingBytes: number;
    /** Of all these, bytes of frames that the client can ask for without end. */
    controlBytes: number;
    private writingControlBytes;
    private readonly onWrittenToSocket;
    /** @param onWritten a write is done. @param onFlushed bytes were handed to the socket. */
    constructor(socket: Socket, onWritten: () => void, onFlushed: (bytes: number) => void);
    get unsentBytes(): number;
    /** Whether data should be added now. */
    get hasRoom(): boolean;
    /** The client takes nothing, and more than data waits for it. */
    get isStuck(): boolean;
    /** Makes room for so many bytes, at most a slab's, in `slab`, and gives where they begin. */
    reserve(bytes: number): number;
    /** What was reserved has been written up to here. */
    commit(end: number): void;
    /** Bytes as they are: a few are copied, many are not. */
    append(bytes: Uint8Array): void;
    /** Ends the socket once everything has been written. */
    end(): void;
    /** Drops what has not been handed to the socket. */
    discard(): void;
    flush(): void;
    private schedule;
    private closeSegment;
    private written;
}
