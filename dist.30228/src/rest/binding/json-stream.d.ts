import type { MemoryShare } from "../../rpc/memory-budget.js";
export declare class JsonValueSplitter {
    private readonly maxBytes;
    private readonly memory?;
    private between;
    /** Bytes of the value under way, from chunks before this one. */
    private pending;
    private pendingBytes;
    /** Bytes between the last value and this one. */
    private blankBytes;
    private inValue;
    private depth;
    private inString;
    private escaped;
    private countedBytes;
    /** `memory` counts the largest value so far, as long as it is not whole. */
    constructor(maxBytes: number, memory?: MemoryShare | undefined);
    /** The values that end in this chunk. */
    push(chunk: Buffer): Buffer[];
    /** The body has ended: a last number or literal, or an error if something is missing. */
    end(): Buffer | undefined;
    private begin;
    private inside;
    private string;
    private atEnd;
    /** Whether the byte stands between values, where it may; else it begins one. */
    private separates;
    private hold;
    private take;
}
