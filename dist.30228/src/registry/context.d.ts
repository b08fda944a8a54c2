import type { BlobStore } from "../blobs/blob-store.js";
import type { Cancellation } from "../cancellation.js";
import type { Store, WriteTransaction } from "../store/store.js";
import type { SecretBox } from "./secret-box.js";
export interface CommandContext {
    readonly store: Store;
    readonly blobs: BlobStore;
    /** Encrypts the secrets that are stored; undefined where no key is set, and then no secret is taken. */
    readonly secretBox?: SecretBox | undefined;
    /** Who is calling, for change records: "anonymous" without authentication. */
    readonly actor: string;
    readonly correlationId: string;
    readonly clock: () => Date;
    /** A new ULID: 26 characters, sortable by time. */
    readonly newId: () => string;
    /** Aborted when the caller is gone or its time is up. */
    readonly signal: Cancellation;
}
/** To be awaited when a request's last bytes are there: its end and its cancellation can arrive together, and a turn later both are known. */
export declare function throwIfCanceled(signal: Cancellation): Promise<void>;
/** Runs fn in a transaction recorded for the caller. */
export declare function transact<T>(context: CommandContext, fn: (tx: WriteTransaction, now: Date) => Promise<T>): Promise<T>;
/** Now, or the last time where the clock went back: times of one thing never shrink. */
export declare function atLeast(last: Date, now: Date): Date;
/** The later of now and one millisecond after the last time: times of one thing grow, whatever the clock does. */
export declare function strictlyAfter(last: Date | undefined, now: Date): Date;
