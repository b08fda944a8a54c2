import type { ListPage, PageOptions } from "../../registry/paging.js";
/** A page without what is not visible. It may be shorter than asked for, and still have a next one. */
export declare function visiblePage<T>(request: PageOptions, list: (request: PageOptions) => Promise<ListPage<T>>, isVisible: (item: T) => Promise<boolean>): Promise<ListPage<T>>;
