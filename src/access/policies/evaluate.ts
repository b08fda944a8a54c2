// What policies say of one call.
import type { PolicyStatement } from "./policy-document.js"

export interface PolicyQuestion {
  /** Everything that names the caller: their principal and their groups. */
  readonly principals: readonly string[]
  /** Without a service before them. */
  readonly actions: readonly string[]
  /** The ARN of what is asked for, and of what it is in. */
  readonly resources: readonly string[]
}

export type PolicyOutcome = "allow" | "deny" | "silent"

/** A Deny wins over any Allow, wherever it stands. */
export function evaluate(statements: Iterable<PolicyStatement>, question: PolicyQuestion): PolicyOutcome {
  let outcome: PolicyOutcome = "silent"
  for (const statement of statements) {
    if (!applies(statement, question)) continue
    if (statement.effect === "Deny") return "deny"
    outcome = "allow"
  }
  return outcome
}

function applies(statement: PolicyStatement, { principals, actions, resources }: PolicyQuestion): boolean {
  return (
    statement.principals.some((each) => each.kind === "everyone" || principals.includes(each.name)) &&
    statement.actions.some((pattern) => actions.some((action) => pattern(action))) &&
    statement.resources.some((pattern) => resources.some((resource) => pattern(resource)))
  )
}
