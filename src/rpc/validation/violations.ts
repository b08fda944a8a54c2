// What a message violates, and the error that clients get for it.
import type { Path } from "@bufbuild/protobuf/reflect"
import { pathToString } from "@bufbuild/protobuf/reflect"
import type { Violation } from "@bufbuild/protovalidate"
import { Code, ConnectError } from "@connectrpc/connect"
import { BadRequestSchema, ErrorInfoSchema } from "../../../gen/google/rpc/error_details_pb.js"

export interface RuleViolation {
  /** Proto path; "" for a rule of the whole message. */
  readonly field: string
  readonly description: string
  /** protovalidate's id of the rule. */
  readonly reason: string
  /** Proto paths of what the rule looked at: the field, or each member of a oneof. */
  readonly concerns: readonly string[]
}

export function ruleViolation(violation: Violation): RuleViolation {
  const { field: path, ruleId } = violation
  return { field: pathToString(path), description: describe(violation), reason: ruleId, concerns: concernsOf(path) }
}

/** All violations together. `domain`: of the ErrorInfo that goes with them. */
export function ruleError(violations: readonly RuleViolation[], domain: string): ConnectError {
  const fieldViolations = violations.map(({ field, description, reason }) => ({ field, description, reason }))
  const text = fieldViolations.map(({ field, description }) =>
    field === "" ? description : `${field}: ${description}`,
  )
  return new ConnectError(text.join("; "), Code.InvalidArgument, undefined, [
    { desc: ErrorInfoSchema, value: { reason: "INVALID", domain } },
    { desc: BadRequestSchema, value: { fieldViolations } },
  ])
}

function concernsOf(path: Path): string[] {
  const last = path.at(-1)
  if (last?.kind !== "oneof") return [pathToString(path)]
  return last.fields.map((field) => pathToString([...path.slice(0, -1), field]))
}

function describe({ ruleId, message, forKey }: Violation): string {
  const text = ruleId === "required" ? "must be set" : message.replace(/^does not (?=\w)/, "must ")
  return forKey ? `each key ${text}` : text
}
