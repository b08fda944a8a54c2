/** A value that the fast writer has no way for. Whoever catches it asks the library, which writes it or says what is wrong. */
export declare const unwritable: unique symbol;
export declare class ByteSink {
    private buffer;
    private at;
    /** Starts anew, the first bytes left free for the caller. */
    begin(reserved: number): void;
    /** A copy of what was written; what was reserved is at its start. */
    finish(): Buffer;
    /** Any integer from 0 to 2^53 - 1, as a varint. */
    varint(value: number): void;
    /** The 64 bits of an integer as a varint: ten bytes where it is negative. */
    varint64(value: bigint): void;
    float(value: number): void;
    double(value: number): void;
    fixed32(value: number): void;
    fixed64(value: bigint): void;
    /** Length and UTF-8. */
    text(value: string): void;
    /** Length and bytes. */
    bytes(value: Uint8Array): void;
    /** Begins something whose length comes first; `close` is to be given what this answers. */
    open(): number;
    close(start: number): void;
    private ensure;
}
