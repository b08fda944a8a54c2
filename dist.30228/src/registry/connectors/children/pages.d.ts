import type { Collection, Key, ReadTransaction, Stored } from "../../../store/store.js";
import { type PageOf, type PageRequest } from "../../paging.js";
interface Child {
    readonly uid: string;
    readonly name: string;
    readonly createTime: Date;
    readonly updateTime: Date;
}
interface ChildrenQuery {
    readonly scope: Key;
    /** What the index "updated" begins with. */
    readonly prefix: readonly string[];
    /** How many there are without a filter. */
    readonly total: number;
    /** Case-insensitive substring of the name; "" matches any. */
    readonly nameFilter: string;
    readonly page: PageRequest;
}
/** Without a filter one range of the index; with one all rows are read. */
export declare function pageOfChildren<D extends Child>(tx: ReadTransaction, collection: Collection<D>, { scope, prefix, total, nameFilter, page }: ChildrenQuery): Promise<PageOf<Stored<D>>>;
export {};
