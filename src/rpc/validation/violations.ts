// What a message violates, as the error that clients get.
import type { DescMessage, Message } from "@bufbuild/protobuf"
import { pathToString } from "@bufbuild/protobuf/reflect"
import type { Validator, Violation } from "@bufbuild/protovalidate"
import { Code, ConnectError } from "@connectrpc/connect"
import { BadRequestSchema, ErrorInfoSchema } from "../../../gen/google/rpc/error_details_pb.js"

/** Every violation of the message at once; undefined: there is none. Throws what is wrong with the rules themselves. */
export function violationsOf(
  validator: Validator,
  desc: DescMessage,
  message: Message,
  domain: string,
): ConnectError | undefined {
  const result = validator.validate(desc, message)
  switch (result.kind) {
    case "valid":
      return undefined
    case "error":
      throw result.error
    case "invalid":
      return invalid(result.violations, domain)
  }
}

function invalid(violations: readonly Violation[], domain: string): ConnectError {
  const fieldViolations = violations.map((violation) => ({
    field: pathToString(violation.field),
    description: describe(violation),
    reason: violation.ruleId,
  }))
  const text = fieldViolations.map(({ field, description }) =>
    field === "" ? description : `${field}: ${description}`,
  )
  return new ConnectError(text.join("; "), Code.InvalidArgument, undefined, [
    { desc: ErrorInfoSchema, value: { reason: "INVALID", domain } },
    { desc: BadRequestSchema, value: { fieldViolations } },
  ])
}

function describe({ ruleId, message, forKey }: Violation): string {
  const text = ruleId === "required" ? "must be set" : message.replace(/^does not (?=\w)/, "must ")
  return forKey ? `each key ${text}` : text
}
