import type { IncomingHttpHeaders } from "node:http";
import type { ConnectError } from "@connectrpc/connect";
export interface MediaType {
    /** In lower case: "application/json". */
    readonly type: string;
    readonly parameters: ReadonlyMap<string, string>;
}
/** Undefined if the header is malformed. */
export declare function parseMediaType(header: string): MediaType | undefined;
/** Throws 415 unless the request's body is JSON, or one of `others`; none at all is JSON. */
export declare function requireJson(headers: IncomingHttpHeaders, others?: readonly string[]): void;
/** 415 with the types that would do in its Accept header (RFC 9110, section 15.5.16). */
export declare function unsupportedMediaType(problem: string, accept: string): ConnectError;
/** Whether the body comes gzipped; throws 415 for any other coding. */
export declare function isGzipped(headers: IncomingHttpHeaders): boolean;
/**
 * The one of `offered` that Accept likes best; undefined if it takes none. Among equals a type that is named goes before one that
 * only a wildcard covers, then the first offered.
 */
export declare function chooseType<T extends string>(accept: string | undefined, offered: readonly T[]): T | undefined;
/** Whether the client takes a gzipped response. */
export declare function acceptsGzip(headers: IncomingHttpHeaders): boolean;
