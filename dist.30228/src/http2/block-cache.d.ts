import type { RequestHead } from "./request-head.js";
export declare class BlockCache {
    private readonly entries;
    private changes;
    /** @param changes the decoder's count: once it has moved on, nothing that is kept here is true any more. */
    find(block: Buffer, start: number, end: number, changes: number): RequestHead | undefined;
    /** @param changes the decoder's count, which decoding this block has left as it was. */
    keep(block: Buffer, start: number, end: number, changes: number, head: RequestHead): void;
    clear(): void;
}
