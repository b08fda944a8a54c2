// The errors that refuse a caller: a code, a reason for dialects and machines, and what would be right. No part of a credential is
// ever in one.
import { create } from "@bufbuild/protobuf"
import { Code, ConnectError } from "@connectrpc/connect"
import { ErrorInfoSchema, RetryInfoSchema } from "../../gen/google/rpc/error_details_pb.js"

const DOMAIN = "registry"

export type UnauthenticatedReason =
  /** No credential at all. */
  | "CREDENTIAL_MISSING"
  /** Two credentials, or one that can't be read. */
  | "CREDENTIAL_MALFORMED"
  /** Read, but not one that lets anybody in: unknown, wrong, revoked. */
  | "CREDENTIAL_UNKNOWN"
  | "CREDENTIAL_EXPIRED"
  /** An AWS signature whose Authorization header can't be read. */
  | "INCOMPLETE_SIGNATURE"
  /** An AWS signature that is not the one of this request, by now or at all. */
  | "INVALID_SIGNATURE"
  /** An AWS signature by a key that is not there, or for a session. */
  | "UNKNOWN_ACCESS_KEY"

/** The error UNAUTHENTICATED with its reason. */
export function unauthenticated(reason: UnauthenticatedReason, message: string): ConnectError {
  return withInfo(new ConnectError(message, Code.Unauthenticated), reason)
}

/** Where a caller has no role, the text is the same whether the thing exists or not. */
export function permissionDenied(message: string, reason = "PERMISSION_DENIED"): ConnectError {
  return withInfo(new ConnectError(message, Code.PermissionDenied), reason)
}

/** Too many calls of one caller or address: RESOURCE_EXHAUSTED, to be tried again after so many seconds. */
export function throttled(message: string, retrySeconds: number): ConnectError {
  return withRetry(withInfo(new ConnectError(message, Code.ResourceExhausted), "RATE_LIMITED"), retrySeconds)
}

/** The process has as many calls as it takes: UNAVAILABLE, to be tried again after a second. */
export function overloaded(message: string): ConnectError {
  return withRetry(withInfo(new ConnectError(message, Code.Unavailable), "OVERLOADED"), 1)
}

function withInfo(error: ConnectError, reason: string): ConnectError {
  error.details.push({ desc: ErrorInfoSchema, value: create(ErrorInfoSchema, { reason, domain: DOMAIN }) })
  return error
}

function withRetry(error: ConnectError, seconds: number): ConnectError {
  const retryDelay = { seconds: BigInt(Math.ceil(seconds)) }
  error.details.push({ desc: RetryInfoSchema, value: create(RetryInfoSchema, { retryDelay }) })
  return error
}
