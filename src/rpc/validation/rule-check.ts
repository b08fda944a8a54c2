// Whether messages follow the protovalidate rules of their types. Compiled predicates pass what is valid; only what they doubt costs
// protovalidate's evaluation, whose word is final.
import type { DescMessage, Message } from "@bufbuild/protobuf"
import { createValidator, type Validator, type Violation } from "@bufbuild/protovalidate"
import { MAX_VIOLATIONS } from "./bounds.js"
import { RuleCompiler } from "./compile.js"
import { type Narrowed, Narrower } from "./narrow.js"
import type { Predicate } from "./predicates.js"
import { type RuleViolation, ruleViolation } from "./violations.js"

/**
 * What the message violates, nothing for a valid one. The content of a value over its size limit is not validated; of long lists and maps
 * the first wrong entries are listed. Throws what is wrong with the rules themselves.
 */
export type RuleCheck = (desc: DescMessage, message: Message) => readonly RuleViolation[]

const NONE: readonly RuleViolation[] = []

export interface RuleCheckOptions {
  /** Default: protovalidate's own validator, without predefined rules. */
  readonly validator?: Validator
  /** The same one, made with `failFast`. */
  readonly firstViolation?: Validator
}

/** Compiles the rules of each message type when it is first met. */
export function createRuleCheck({
  validator = createValidator(),
  firstViolation = createValidator({ failFast: true }),
}: RuleCheckOptions = {}): RuleCheck {
  const compiler = new RuleCompiler()
  const narrower = new Narrower(compiler)
  const predicates = new Map<DescMessage, Predicate | undefined>()

  /** The copy is small: checking all of it costs little. */
  function checkNarrowed(desc: DescMessage, { message, toOriginal }: Narrowed): RuleViolation[] {
    return violationsOf(validator, desc, message).flatMap((violation) => {
      const path = toOriginal(violation.field, violation.ruleId)
      return path === undefined ? [] : [ruleViolation(violation, path)]
    })
  }

  return (desc, message) => {
    let predicate = predicates.get(desc)
    if (predicate === undefined) {
      if (predicates.has(desc)) return NONE
      predicate = compiler.compile(desc)
      predicates.set(desc, predicate)
    }
    if (predicate === undefined || predicate(message)) return NONE
    const narrowed = narrower.narrow(desc, message)
    const { oversized } = narrowed
    const sizes = new Set(oversized.map(({ field }) => field))
    const others = narrowed.isLong ? [] : checkNarrowed(desc, narrowed).filter(({ field }) => !sizes.has(field))
    const found = [...oversized, ...others].slice(0, MAX_VIOLATIONS)
    // What the copy does not show is a matter of the whole; the first violation is enough to refuse it.
    return found.length > 0
      ? found
      : violationsOf(firstViolation, desc, message).map((each) => ruleViolation(each, each.field))
  }
}

function violationsOf(validator: Validator, desc: DescMessage, message: Message): readonly Violation[] {
  const result = validator.validate(desc, message)
  if (result.kind === "error") throw result.error
  return result.kind === "invalid" ? result.violations.slice(0, MAX_VIOLATIONS) : []
}
