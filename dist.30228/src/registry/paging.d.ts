import { type Collection, type Key, type PageQuery, type ReadTransaction, type Stored } from "../store/store.js";
import { type FieldViolation } from "./violations.js";
/** How a caller asks for a page. */
export interface PageOptions {
    /** 1 to 1,000. */
    readonly limit: number;
    /** nextToken of the page before; undefined or "": from the start. */
    readonly token?: string | undefined;
}
export interface ListPage<T> {
    readonly items: readonly T[];
    /** Undefined on the last page. */
    readonly nextToken: string | undefined;
}
/**
 * A page of the rows that fit, in the order of the query. It ends early when its rows have many bytes, or when few of those looked at
 * fit: then it has a next token all the same, and may be empty.
 */
export declare function readPage<D>(tx: ReadTransaction, collection: Collection<D>, query: Omit<PageQuery, "limit" | "after">, { limit, token }: PageOptions, fits?: (row: Stored<D>) => boolean): Promise<ListPage<Stored<D>>>;
/** Every row that the query is about, in its order, read in batches. */
export declare function everyRow<D>(tx: ReadTransaction, collection: Collection<D>, query: Omit<PageQuery, "limit" | "after">, batch?: number): AsyncGenerator<Stored<D>>;
/** What a request for a page says of it. */
export type PageField = "first" | "after" | "before";
/** How a caller asks for a page of a two-way list. */
export interface PageRequest {
    /** 1 to 100; 20 when absent. */
    readonly first?: number | undefined;
    /** A `next`; "" is none. */
    readonly after?: string | undefined;
    /** A `prev`; "" is none. */
    readonly before?: string | undefined;
}
/** One page of a two-way list. */
export interface PageOf<T> {
    readonly items: readonly T[];
    /** All that match, on whatever page. */
    readonly totalCount: number;
    /** Absent when nothing follows. */
    readonly next: string | undefined;
    /** Absent when nothing precedes. */
    readonly prev: string | undefined;
}
/** Where a page is, checked. */
export interface PageStart {
    readonly limit: number;
    /** Read from the token towards the beginning. */
    readonly backwards: boolean;
    /** The parameter that has the token. */
    readonly field: "after" | "before";
    /** Undefined: from the edge. */
    readonly token: string | undefined;
}
/** The token of the edge: before the first row for `after`, behind the last one for `before`. Any other belongs to the order that made it. */
export declare const EDGE = "e";
/** What is wrong with a request for a page, its token aside. */
export declare function checkPage({ first, after, before }: PageRequest): FieldViolation<PageField>[];
/** Where the page of a request that was checked is. */
export declare function pageStart({ first, after, before }: PageRequest): PageStart;
/** The error that a token is none of the list's. */
export declare function badToken(field: "after" | "before"): Error;
/** Most recently updated first, read from the index `updated`: cost does not depend on how many there are. */
export declare function pageByUpdate<D>(tx: ReadTransaction, collection: Collection<D>, scope: Key, request: PageRequest, prefix?: readonly string[]): Promise<Omit<PageOf<Stored<D>>, "totalCount">>;
