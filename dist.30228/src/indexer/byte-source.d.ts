/** A file that can be read in any order. A read that fails is the source's fault, never the file's. */
export interface ByteSource {
    /** Bytes in the file. */
    readonly size: number;
    /** The bytes from start to end (exclusive), in order; both are within the file. */
    read(start: number, end: number): AsyncIterable<Uint8Array>;
}
/** Reads a source in aligned blocks and keeps the last few: the many small reads of a zip directory cost one fetch a block. */
export declare class BlockReader {
    #private;
    constructor(source: ByteSource);
    get size(): number;
    /** The bytes from start to end (exclusive), fewer where the file ends before. */
    read(start: number, end: number): AsyncGenerator<Uint8Array>;
}
/** All bytes of the pieces in one array; throws when there are not exactly `length` of them. */
export declare function collect(pieces: AsyncIterable<Uint8Array>, length: number): Promise<Uint8Array>;
