import type { IncomingHttpHeaders } from "node:http";
import { type HeaderField } from "./header-field.js";
/** One head may serve many requests, where a client repeats itself: nobody may change it. */
export declare class RequestHead {
    readonly method: string;
    readonly scheme: string;
    /** Host and port; empty where the client names none. */
    readonly authority: string;
    /** Path and query as they came; empty for CONNECT. */
    readonly path: string;
    /** All fields but the pseudo-headers, in their order. */
    readonly fields: readonly HeaderField[];
    /** Characters of all names and values, pseudo-headers too. */
    readonly characters: number;
    /** What the content-length field promises; -1: there is none. */
    readonly contentLength: number;
    /** For whoever serves: what it has found out about such a head, its route for example. */
    memo: unknown;
    private object;
    private flat;
    constructor(method: string, scheme: string, 
    /** Host and port; empty where the client names none. */
    authority: string, 
    /** Path and query as they came; empty for CONNECT. */
    path: string, 
    /** All fields but the pseudo-headers, in their order. */
    fields: readonly HeaderField[], 
    /** Characters of all names and values, pseudo-headers too. */
    characters: number, 
    /** What the content-length field promises; -1: there is none. */
    contentLength: number);
    /** A field's value by its name in lower case; of several, joined by comma. */
    find(name: string): string | undefined;
    /** Names and values in turn, without pseudo-headers; made once for the head. */
    get rawHeaders(): readonly string[];
    /** The fields as node:http names them, with node:http2's pseudo-headers; made once for the head, so leave it as it is. */
    get headers(): IncomingHttpHeaders;
}
/** Fields as one object; of several with one name, values are joined, and set-cookie's are a list. */
export declare function fieldsObject(fields: readonly HeaderField[], target?: IncomingHttpHeaders): IncomingHttpHeaders;
/** Undefined: the request is malformed. */
export declare function requestHead(fields: readonly HeaderField[]): RequestHead | undefined;
/** Whether these may be trailers: no pseudo-headers, nothing malformed. */
export declare function areTrailers(fields: readonly HeaderField[]): boolean;
