import type { Store } from "../store/store.js";
export interface Watcher {
    /** Names of the collections whose changes are told. */
    readonly collections: ReadonlySet<string>;
    /** After a transaction that wrote such documents, whether or not it is known to have committed; before its caller goes on. */
    readonly onWritten: (documents: readonly WrittenDocument[]) => void;
}
export interface WrittenDocument {
    readonly collection: string;
    /** The document's organization, where it has one. */
    readonly organization: string | undefined;
    /** The document's own id. */
    readonly id: string;
}
/** The store, which tells the watcher of every transaction that wrote something it watches, committed or not. */
export declare function watchStore(store: Store, watcher: Watcher): Store;
