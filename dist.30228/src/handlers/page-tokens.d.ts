import type { ConnectError } from "@connectrpc/connect";
import type { ListPage, PageOptions } from "../registry/paging.js";
/** How a request asks for a page; `field` is what it calls the token. */
export interface PageParams {
    readonly limit: number | undefined;
    readonly token: string;
    readonly field: "next_token" | "page_token";
}
/** One page of a list; a token that is none of this list's is refused by the name of its field. */
export declare function onePage<P extends ListPage<unknown>>(params: PageParams, defaultLimit: number, list: (page: PageOptions) => Promise<P>): Promise<Omit<P, "nextToken"> & {
    readonly nextToken: string;
}>;
/** The error that a token is none of the list's; `field` is what the request calls it. */
export declare function noSuchToken(field: PageParams["field"]): ConnectError;
/** The token for a cursor, at most 2,000 characters long. */
export declare function tokenOf(cursor: string): string;
/** Of a token that no cursor was made into, something that is no cursor either. */
export declare function cursorOf(token: string): string;
