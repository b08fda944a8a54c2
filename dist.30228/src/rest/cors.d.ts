import type { DescMethod } from "@bufbuild/protobuf";
import type { Request, Response } from "./http.js";
export interface CorsOptions {
    /** Exact origins such as "https://app.example.com", or "*" for any (then without credentials). */
    readonly origins: "*" | readonly string[];
    /** Cookies and Authorization may be sent. */
    readonly credentials?: boolean;
    /** Request headers beyond those of the protocols and of the methods' fields. */
    readonly allowedHeaders?: readonly string[];
    /** Response headers beyond those of the protocols and of the methods' fields. */
    readonly exposedHeaders?: readonly string[];
    /** How long a browser may remember a preflight's answer. Default 2 hours. */
    readonly maxAgeSeconds?: number;
}
/**
 * Sets what an answer needs. True if this was a preflight request, which then is answered. To be run before any other handler.
 */
export type CorsHandler = (request: Request, response: Response) => boolean;
/** The header fields that fields of `methods` travel in are part of the API, whatever the page's origin. */
export declare function createCors(options: CorsOptions, methods?: readonly DescMethod[]): CorsHandler;
