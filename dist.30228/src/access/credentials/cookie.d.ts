import { type RequestFacts } from "./request-facts.js";
/** The cookie's value; undefined: it was not sent. Refuses two of its name, which may differ. */
export declare function readCookie(facts: Pick<RequestFacts, "headers" | "rawHeaders">, name: string): string | undefined;
/**
 * Refuses a request that changes something by a cookie, unless a page of this server, one of an origin that may call, or no browser
 * at all sent it. `isAllowedOrigin`: origins of CORS_ORIGINS.
 */
export declare function refuseCrossSite(facts: Pick<RequestFacts, "method" | "headers">, secure: boolean, isAllowedOrigin: (origin: string) => boolean): void;
