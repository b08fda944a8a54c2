export declare const prefixBytes = 5;
/** Collects the one message of a unary request; keeps no more than that message, whatever the client sends. */
export declare class MessageReader {
    private readonly maxBytes;
    private chunks;
    private received;
    private expected;
    constructor(maxBytes: number);
    /** Throws ResourceExhausted as soon as the prefix announces more than the limit. */
    push(chunk: Buffer): void;
    /** The client has sent everything. Throws when that is not exactly one message. */
    finish(): {
        readonly compressed: boolean;
        readonly data: Buffer;
    };
    private whole;
}
export declare function prefixed(data: Uint8Array, compressed: boolean): Buffer;
/** Puts the prefix into the bytes that were left free for it. */
export declare function prefix(bytes: Buffer, compressed: boolean): Buffer;
