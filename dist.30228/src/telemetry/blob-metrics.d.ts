import type { BlobStore } from "../blobs/blob-store.js";
export declare class BlobMetrics {
    #private;
    writtenBytes: number;
    readBytes: number;
    /** The same store, counted. */
    watch(blobs: BlobStore): BlobStore;
}
