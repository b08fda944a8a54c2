import { type Request, type Response, type RestHandler } from "../rest/index.js";
import type { ApiDocument } from "./documents.js";
/** False: the request is none of these pages'. */
export type DocsHandler = (request: Request, response: Response) => boolean;
/** `onFault` is told why a page could not be made. */
export declare function docsPages(documents: readonly ApiDocument[], onFault?: (request: Request, error: unknown) => void): DocsHandler;
/** Serves documentation to everybody, and leaves the rest to `rest`. */
export declare function publicPages(docs: DocsHandler, rest: RestHandler): RestHandler;
