import type { ReadTransaction, WriteTransaction } from "../store/store.js";
/** What is counted: resources, or bytes of assets. */
export type CounterName = "projects" | "asset-bytes" | "connectors" | "connections";
/** One share of a counter. */
export interface CounterShare {
    readonly organization: string;
    readonly counter: CounterName;
    readonly share: string;
    readonly value: number;
}
/** Adds to the share that belongs to the uid of what is counted. */
export declare function addToCounter(tx: WriteTransaction, organization: string, counter: CounterName, uid: string, by: number): Promise<void>;
/** The sum of the shares. */
export declare function counterValue(tx: ReadTransaction, organization: string, counter: CounterName): Promise<number>;
/** The sum of the shares, which stays as it is until the transaction commits. */
export declare function guardCounter(tx: WriteTransaction, organization: string, counter: CounterName): Promise<number>;
