import type { PartHeaders } from "./headers.js";
export type MultipartEvent = {
    readonly kind: "part";
    readonly headers: PartHeaders;
}
/** Content of the part begun last; a part may have none. */
 | {
    readonly kind: "data";
    readonly bytes: Buffer;
} | {
    readonly kind: "partEnd";
};
/** The body does not follow the syntax of multipart. */
export declare class MultipartSyntaxError extends Error {
    readonly name = "MultipartSyntaxError";
}
/** Goes through a multipart body part by part, as it arrives. */
export declare class MultipartScanner {
    private readonly delimiter;
    private state;
    private inPart;
    /** What was not yet understood. The body's beginning counts as a line's beginning. */
    private pending;
    private events;
    constructor(boundary: string);
    /** What this chunk completes. Bytes are views of the chunk where possible. */
    push(chunk: Buffer): readonly MultipartEvent[];
    /** The body has ended. */
    end(): void;
    /** What is left to look at; undefined if more must come first. */
    private step;
    private content;
    /** Where a delimiter may begin that the next chunk completes. */
    private startOfDelimiter;
    /** A boundary followed by anything but dashes, blanks or a line's end is content that looks like one. */
    private afterDelimiter;
    private padding;
    private beginHeaders;
    private headers;
    private endPart;
    private emit;
}
