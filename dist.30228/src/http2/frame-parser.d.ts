export interface FrameSink {
    /** The payload is `buffer` from `start` to `end`; the buffer is not used again. */
    frame(type: number, flags: number, id: number, buffer: Buffer, start: number, end: number): void;
    /** Nothing more is to be parsed. */
    readonly isStopped: boolean;
}
export declare class FrameParser {
    private readonly sink;
    private prefaceAt;
    /** A frame that has not arrived to its end. */
    private partial;
    private partialBytes;
    /** When its first byte came, in the caller's time; undefined: there is none. */
    partialSince: number | undefined;
    constructor(sink: FrameSink);
    /** The client's preface has come. */
    get hasPreface(): boolean;
    /** Calls the sink for each frame that is complete. Throws Http2ConnectionError for what can't be HTTP/2. */
    push(chunk: Buffer, now: number): void;
    /** Lets go of what it holds. */
    clear(): void;
    private emit;
    private preface;
    /** Adds to the partial frame what belongs to it, and gives where the next one begins. */
    private complete;
    private take;
}
