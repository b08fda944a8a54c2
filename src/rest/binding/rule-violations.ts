// The rules that a request violates besides what could not be read of it, so that the client learns of everything at once. Asked
// only of requests that are refused anyway, and of the parts of multipart bodies.
import type { Message } from "@bufbuild/protobuf"
import type { ConnectError } from "@connectrpc/connect"
import { MAX_VIOLATIONS } from "../../rpc/validation/bounds.js"
import type { RuleCheck } from "../../rpc/validation/rule-check.js"
import type { Violation } from "../json/codec.js"
import { outsideBody } from "../options.js"
import { invalidFields } from "../responses/errors.js"
import type { Binding } from "../routing/rules.js"
import type { FieldNamer } from "./field-names.js"

/** In the client's spelling. `own`: what was wrong with the reading; a rule on that says nothing that the client could use. */
export type RuleViolations = (message: Message, own: readonly Violation[]) => Violation[]

/** Compiles a function that lists the rules that a message violates, beside the violations found while it was read. */
export function createRuleViolations(
  binding: Binding,
  namer: FieldNamer,
  check: RuleCheck | undefined,
): RuleViolations {
  if (check === undefined) return () => []
  const inBody = bodyFields(binding)
  return (message, own) => {
    const unread = (protoPath: string) => {
      const path = namer(protoPath, message)
      const fromBody = inBody.has(/^[^.[]*/.exec(protoPath)?.[0] ?? "")
      return own.some(({ field, path: other = field }) =>
        other === "" ? fromBody : contains(path, other) || contains(other, path),
      )
    }
    return violationsOf(check, binding, message)
      .filter(({ concerns }) => !concerns.some(unread))
      .map(({ field, description, reason }) => ({ field: namer(field, message), description, reason }))
  }
}

/** The error for a request that could not be read as a whole. */
export function refusal(
  route: { readonly ruleViolations: RuleViolations },
  message: Message,
  violations: readonly Violation[],
): ConnectError {
  if (violations.length >= MAX_VIOLATIONS) return invalidFields(violations)
  return invalidFields([...violations, ...route.ruleViolations(message, violations)])
}

function violationsOf(check: RuleCheck, { method }: Binding, message: Message) {
  try {
    return check(method.input, message)
  } catch {
    // An expression may fail on a message that was read only in part. A whole message is validated by the call itself.
    return []
  }
}

/** Names of the request's fields that the body gives. */
function bodyFields({ method, body, variables }: Binding): ReadonlySet<string> {
  if (body.kind === "none") return new Set()
  if (body.kind === "field") return new Set([body.field.name])
  const inPath = new Set(variables.map(({ fieldPath }) => fieldPath.join(".")))
  return new Set(
    method.input.fields.filter((field) => !outsideBody(field) && !inPath.has(field.name)).map(({ name }) => name),
  )
}

/** Whether the path `inner` is `outer` or lies in it; everything lies in "". */
function contains(outer: string, inner: string): boolean {
  if (!inner.startsWith(outer)) return false
  return outer === "" || inner.length === outer.length || ".[".includes(inner.charAt(outer.length))
}
