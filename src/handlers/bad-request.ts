// Requests that a handler refuses itself, before any command runs. Fields are paths in the request's message.
import { create } from "@bufbuild/protobuf"
import { Code, ConnectError } from "@connectrpc/connect"
import { BadRequestSchema, ErrorInfoSchema } from "../../gen/google/rpc/error_details_pb.js"

/** ErrorInfo.domain of every error of the registry. */
export const ERROR_DOMAIN = "registry"

export interface RequestViolation {
  /** A path in the request's message: "version.archive_status". */
  readonly field: string
  readonly description: string
  /** The rule in UPPER_SNAKE_CASE. */
  readonly reason: string
}

/** INVALID_ARGUMENT with reason INVALID and every violation; the message reads them all. */
export function badRequest(...violations: readonly RequestViolation[]): ConnectError {
  const message = violations.map(({ field, description }) => `${field}: ${description}`).join("; ")
  const error = new ConnectError(message, Code.InvalidArgument)
  error.details.push(
    { desc: ErrorInfoSchema, value: create(ErrorInfoSchema, { reason: "INVALID", domain: ERROR_DOMAIN }) },
    {
      desc: BadRequestSchema,
      value: create(BadRequestSchema, { fieldViolations: violations.map((each) => ({ ...each })) }),
    },
  )
  return error
}

/** One fault of a request. */
export function requestViolation(field: string, description: string, reason: string): RequestViolation {
  return { field, description, reason }
}
