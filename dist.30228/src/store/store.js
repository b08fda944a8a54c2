// The store: what the registry asks of a database. These comments are the contract; test/contract holds both stores to
// every sentence with "must".
/**
 * The only error that leaves a store (besides what fn threw). Never carries a driver's message to a caller: `message` is ours,
 * the driver's error is the `cause`.
 *
 * - exists: create found the key or a unique combination taken.
 * - contention: conflicts outlasted the retries. - unavailable: the database can't be reached, or is closing.
 * - deadline: given up for time. - invalid: a key, document, cursor or limit that no store takes.
 * - misuse: a transaction used after its end, or a document that is not the one read.
 */
export class StoreError extends Error {
    reason;
    name = "StoreError";
    constructor(reason, message, options) {
        super(message, options);
        this.reason = reason;
    }
}
//# sourceMappingURL=store.js.map