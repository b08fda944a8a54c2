import { ConnectError } from "@connectrpc/connect";
export type UnauthenticatedReason = 
/** No credential at all. */
"CREDENTIAL_MISSING"
/** Two credentials, or one that can't be read. */
 | "CREDENTIAL_MALFORMED"
/** Read, but not one that lets anybody in: unknown, wrong, revoked. */
 | "CREDENTIAL_UNKNOWN" | "CREDENTIAL_EXPIRED"
/** An AWS signature whose Authorization header can't be read. */
 | "INCOMPLETE_SIGNATURE"
/** An AWS signature that is not the one of this request, by now or at all. */
 | "INVALID_SIGNATURE"
/** An AWS signature by a key that is not there, or for a session. */
 | "UNKNOWN_ACCESS_KEY";
/** The error UNAUTHENTICATED with its reason. */
export declare function unauthenticated(reason: UnauthenticatedReason, message: string): ConnectError;
/** Where a caller has no role, the text is the same whether the thing exists or not. */
export declare function permissionDenied(message: string, reason?: string): ConnectError;
/** Too many calls of one caller or address: RESOURCE_EXHAUSTED, to be tried again after so many seconds. */
export declare function throttled(message: string, retrySeconds: number): ConnectError;
/** The process has as many calls as it takes: UNAVAILABLE, to be tried again after a second. */
export declare function overloaded(message: string): ConnectError;
