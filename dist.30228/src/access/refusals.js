// The errors that refuse a caller: a code, a reason for dialects and machines, and what would be right. No part of a credential is
// ever in one.
import { create } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import { ErrorInfoSchema, RetryInfoSchema } from "../../gen/google/rpc/error_details_pb.js";
const DOMAIN = "registry";
/** The error UNAUTHENTICATED with its reason. */
export function unauthenticated(reason, message) {
    return withInfo(new ConnectError(message, Code.Unauthenticated), reason);
}
/** Where a caller has no role, the text is the same whether the thing exists or not. */
export function permissionDenied(message, reason = "PERMISSION_DENIED") {
    return withInfo(new ConnectError(message, Code.PermissionDenied), reason);
}
/** Too many calls of one caller or address: RESOURCE_EXHAUSTED, to be tried again after so many seconds. */
export function throttled(message, retrySeconds) {
    return withRetry(withInfo(new ConnectError(message, Code.ResourceExhausted), "RATE_LIMITED"), retrySeconds);
}
/** The process has as many calls as it takes: UNAVAILABLE, to be tried again after a second. */
export function overloaded(message) {
    return withRetry(withInfo(new ConnectError(message, Code.Unavailable), "OVERLOADED"), 1);
}
function withInfo(error, reason) {
    error.details.push({ desc: ErrorInfoSchema, value: create(ErrorInfoSchema, { reason, domain: DOMAIN }) });
    return error;
}
function withRetry(error, seconds) {
    const retryDelay = { seconds: BigInt(Math.ceil(seconds)) };
    error.details.push({ desc: RetryInfoSchema, value: create(RetryInfoSchema, { retryDelay }) });
    return error;
}
//# sourceMappingURL=refusals.js.map