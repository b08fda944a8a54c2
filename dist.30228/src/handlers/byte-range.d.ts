export interface ByteRange {
    readonly start: number;
    /** Exclusive. */
    readonly end: number;
}
/**
 * Undefined for the whole: without a header, and with one that is malformed or names several ranges, as the RFC allows. A range that
 * begins behind the end is refused. `ifRange` has to name the etag, strongly, or the range doesn't count.
 */
export declare function byteRange({ range, ifRange }: {
    readonly range: string;
    readonly ifRange: string;
}, size: number, etag: string): ByteRange | undefined;
