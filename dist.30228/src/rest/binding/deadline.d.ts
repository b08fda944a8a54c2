import type { IncomingHttpHeaders } from "node:http";
/** Milliseconds; undefined without a deadline. Throws on a malformed one. */
export declare function readDeadline(headers: IncomingHttpHeaders): number | undefined;
