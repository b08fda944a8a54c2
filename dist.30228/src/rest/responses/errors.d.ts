import { Code, ConnectError } from "@connectrpc/connect";
import type { Violation } from "../json/codec.js";
export declare const REST_DOMAIN = "rest";
/** Reasons with the code and HTTP status that they mean. */
declare const OWN: {
    readonly ROUTE_NOT_FOUND: readonly [Code.NotFound, 404];
    readonly METHOD_NOT_ALLOWED: readonly [Code.Unimplemented, 405];
    readonly NOT_ACCEPTABLE: readonly [Code.InvalidArgument, 406];
    readonly BODY_TIMEOUT: readonly [Code.DeadlineExceeded, 408];
    readonly PRECONDITION_FAILED: readonly [Code.FailedPrecondition, 412];
    readonly BODY_TOO_LARGE: readonly [Code.ResourceExhausted, 413];
    readonly URL_TOO_LONG: readonly [Code.InvalidArgument, 414];
    readonly UNSUPPORTED_MEDIA_TYPE: readonly [Code.InvalidArgument, 415];
    readonly UNSUPPORTED_CONTENT_ENCODING: readonly [Code.InvalidArgument, 415];
    readonly MALFORMED_JSON: readonly [Code.InvalidArgument, 400];
    readonly MALFORMED_BODY: readonly [Code.InvalidArgument, 400];
    readonly MALFORMED_HEADER: readonly [Code.InvalidArgument, 400];
    readonly MALFORMED_MULTIPART: readonly [Code.InvalidArgument, 400];
    readonly INVALID_FIELD: readonly [Code.InvalidArgument, 400];
    readonly BODY_ABORTED: readonly [Code.Canceled, 499];
    readonly INTERNAL: readonly [Code.Internal, 500];
};
export type OwnReason = keyof typeof OWN;
/** The HTTP status of one of our own errors. */
export declare function ownStatus(reason: string): number | undefined;
/** An error of the transcoder. Its violations and message are told within the bounds of rpc/validation/bounds.ts. */
export declare function restError(reason: OwnReason, message: string, violations?: readonly Violation[]): ConnectError;
/** All violations of a request together, each named in the message. */
export declare function invalidFields(violations: readonly Violation[]): ConnectError;
export {};
