import { type BlobStore } from "../../blobs/blob-store.js";
/** What is known of the bytes since they were stored. */
export interface KnownBlob {
    readonly sha256: string;
    readonly size: number;
}
/**
 * The bytes from start to end (exclusive), all without a range. Throws BlobError "damaged" when there are more or fewer of them, and, of
 * the whole, when their SHA-256 is another one. The last bytes are held back until then, so nobody takes damaged bytes for complete.
 */
export declare function verifiedBytes(blobs: BlobStore, { sha256, size }: KnownBlob, range?: {
    readonly start: number;
    readonly end: number;
}): AsyncIterable<Uint8Array>;
