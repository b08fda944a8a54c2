import type { RestError } from "../rest/index.js";
/** Where a reason says more than its code's row in google/rpc/code.proto. */
export declare const DOMAIN_STATUS: Readonly<Record<string, number>>;
/** Retry-After in whole seconds; a service that is away for an unknown time is worth a try after one. */
export declare function retryAfter(error: RestError): Record<string, string>;
/** WWW-Authenticate of a 401 (RFC 6750, section 3): what may be sent, and what was wrong with what was. */
export declare function challenge({ status, reason }: RestError): Record<string, string>;
