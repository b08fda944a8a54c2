// What a message violates, and the error that clients get for it.
import type { Path } from "@bufbuild/protobuf/reflect"
import { pathToString } from "@bufbuild/protobuf/reflect"
import type { Violation } from "@bufbuild/protovalidate"
import { Code, ConnectError } from "@connectrpc/connect"
import { BadRequestSchema, ErrorInfoSchema } from "../../../gen/google/rpc/error_details_pb.js"
import { boundViolations } from "./bounds.js"

/** How protovalidate's messages for these rules begin; those of the others say what must be. */
const NOT = "does not "
const NEGATED: ReadonlySet<string> = new Set([
  "string.pattern",
  "string.prefix",
  "string.suffix",
  "string.contains",
  "bytes.prefix",
  "bytes.suffix",
  "bytes.contains",
])

export interface RuleViolation {
  /** Proto path; "" for a rule of the whole message. */
  readonly field: string
  readonly description: string
  /** protovalidate's id of the rule. */
  readonly reason: string
  /** Proto paths of what the rule looked at: the field, or each member of a oneof. */
  readonly concerns: readonly string[]
}

/** `path`: of the field, where the violation was found in a copy that has it elsewhere. */
export function ruleViolation(violation: Violation, path: Path): RuleViolation {
  return {
    field: pathToString(path),
    description: describe(violation),
    reason: violation.ruleId,
    concerns: concernsOf(path),
  }
}

/** The violations as InvalidArgument with a BadRequest, within the bounds of bounds.ts. `domain`: of the ErrorInfo. */
export function ruleError(all: readonly RuleViolation[], domain: string): ConnectError {
  const { violations, message } = boundViolations(all)
  return new ConnectError(message, Code.InvalidArgument, undefined, [
    { desc: ErrorInfoSchema, value: { reason: "INVALID", domain } },
    { desc: BadRequestSchema, value: { fieldViolations: violations.map((each) => ({ ...each })) } },
  ])
}

function concernsOf(path: Path): string[] {
  const last = path.at(-1)
  if (last?.kind !== "oneof") return [pathToString(path)]
  return last.fields.map((field) => pathToString([...path.slice(0, -1), field]))
}

function describe({ ruleId, message, forKey }: Violation): string {
  const text =
    ruleId === "required" ? "must be set" : NEGATED.has(ruleId) ? `must ${message.slice(NOT.length)}` : message
  return forKey ? `each key ${text}` : text
}
