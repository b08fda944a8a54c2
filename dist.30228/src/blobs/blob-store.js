// Content-addressed files. The bytes live here, the row that counts a blob's uses lives in the store: a record's commit writes it.
/** The only error of ours that leaves a blob store; a driver's error is the cause. "damaged" is what a reader makes of bytes that are not those that were stored. */
export class BlobError extends Error {
    reason;
    name = "BlobError";
    constructor(reason, message, options) {
        super(message, options);
        this.reason = reason;
    }
}
//# sourceMappingURL=blob-store.js.map