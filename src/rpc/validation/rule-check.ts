// Whether messages follow the protovalidate rules of their types. Compiled predicates pass what is valid; only what they doubt costs
// protovalidate's evaluation, whose word is final.
import type { DescMessage, Message } from "@bufbuild/protobuf"
import { createValidator, type Validator } from "@bufbuild/protovalidate"
import { RuleCompiler } from "./compile.js"
import type { Predicate } from "./predicates.js"
import { type RuleViolation, ruleViolation } from "./violations.js"

/** Everything that the message violates, nothing for a valid one. Throws what is wrong with the rules themselves. */
export type RuleCheck = (desc: DescMessage, message: Message) => readonly RuleViolation[]

const NONE: readonly RuleViolation[] = []

/** Default: protovalidate's own validator, without predefined rules. */
export function createRuleCheck(validator: Validator = createValidator()): RuleCheck {
  const compiler = new RuleCompiler()
  const predicates = new Map<DescMessage, Predicate | undefined>()

  return (desc, message) => {
    let predicate = predicates.get(desc)
    if (predicate === undefined) {
      if (predicates.has(desc)) return NONE
      predicate = compiler.compile(desc)
      predicates.set(desc, predicate)
    }
    if (predicate === undefined || predicate(message)) return NONE
    const result = validator.validate(desc, message)
    switch (result.kind) {
      case "valid":
        return NONE
      case "error":
        throw result.error
      case "invalid":
        return result.violations.map(ruleViolation)
    }
  }
}
