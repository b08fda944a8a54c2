// The transcoder's own errors: ConnectErrors with an ErrorInfo of domain "rest", so that every error takes one way out.
import { Code, ConnectError } from "@connectrpc/connect"
import { BadRequestSchema, ErrorInfoSchema } from "../../../gen/google/rpc/error_details_pb.js"
import { boundViolations } from "../../rpc/validation/bounds.js"
import type { Violation } from "../json/codec.js"

export const REST_DOMAIN = "rest"

/** Reasons with the code and HTTP status that they mean. */
const OWN = {
  ROUTE_NOT_FOUND: [Code.NotFound, 404],
  METHOD_NOT_ALLOWED: [Code.Unimplemented, 405],
  NOT_ACCEPTABLE: [Code.InvalidArgument, 406],
  BODY_TIMEOUT: [Code.DeadlineExceeded, 408],
  PRECONDITION_FAILED: [Code.FailedPrecondition, 412],
  BODY_TOO_LARGE: [Code.ResourceExhausted, 413],
  URL_TOO_LONG: [Code.InvalidArgument, 414],
  UNSUPPORTED_MEDIA_TYPE: [Code.InvalidArgument, 415],
  UNSUPPORTED_CONTENT_ENCODING: [Code.InvalidArgument, 415],
  MALFORMED_JSON: [Code.InvalidArgument, 400],
  MALFORMED_BODY: [Code.InvalidArgument, 400],
  MALFORMED_HEADER: [Code.InvalidArgument, 400],
  MALFORMED_MULTIPART: [Code.InvalidArgument, 400],
  INVALID_FIELD: [Code.InvalidArgument, 400],
  BODY_ABORTED: [Code.Canceled, 499],
  INTERNAL: [Code.Internal, 500],
} as const satisfies Record<string, readonly [Code, number]>

export type OwnReason = keyof typeof OWN

/** The HTTP status of one of our own errors. */
export function ownStatus(reason: string): number | undefined {
  return Object.hasOwn(OWN, reason) ? OWN[reason as OwnReason][1] : undefined
}

/** An error of the transcoder. Its message and violations are cut to the bounds of rpc/validation/bounds.ts. */
export function restError(reason: OwnReason, message: string, violations: readonly Violation[] = []): ConnectError {
  const info = { desc: ErrorInfoSchema, value: { reason, domain: REST_DOMAIN } }
  if (violations.length === 0) return new ConnectError(message, OWN[reason][0], undefined, [info])
  const bounded = boundViolations(violations)
  const bad = { desc: BadRequestSchema, value: { fieldViolations: bounded.violations.map((each) => ({ ...each })) } }
  return new ConnectError(message === "" ? bounded.message : message, OWN[reason][0], undefined, [info, bad])
}

/** All violations of a request together, each named in the message. */
export function invalidFields(violations: readonly Violation[]): ConnectError {
  return restError("INVALID_FIELD", "", violations)
}
