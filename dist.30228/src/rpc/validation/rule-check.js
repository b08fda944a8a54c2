import { createValidator } from "@bufbuild/protovalidate";
import { MAX_VIOLATIONS } from "./bounds.js";
import { RuleCompiler } from "./compile.js";
import { Narrower } from "./narrow.js";
import { ruleViolation } from "./violations.js";
const NONE = [];
/** Compiles the rules of each message type when it is first met. */
export function createRuleCheck({ validator = createValidator(), firstViolation = createValidator({ failFast: true }), } = {}) {
    const compiler = new RuleCompiler();
    const narrower = new Narrower(compiler);
    const predicates = new Map();
    /** The copy is small: judging all of it costs little. */
    function judgeNarrowed(desc, { message, toOriginal }) {
        return violationsOf(validator, desc, message).flatMap((violation) => {
            const path = toOriginal(violation.field, violation.ruleId);
            return path === undefined ? [] : [ruleViolation(violation, path)];
        });
    }
    return (desc, message) => {
        let predicate = predicates.get(desc);
        if (predicate === undefined) {
            if (predicates.has(desc))
                return NONE;
            predicate = compiler.compile(desc);
            predicates.set(desc, predicate);
        }
        if (predicate === undefined || predicate(message))
            return NONE;
        const narrowed = narrower.narrow(desc, message);
        const { oversized } = narrowed;
        const sizes = new Set(oversized.map(({ field }) => field));
        const others = narrowed.isLong ? [] : judgeNarrowed(desc, narrowed).filter(({ field }) => !sizes.has(field));
        const found = [...oversized, ...others].slice(0, MAX_VIOLATIONS);
        // What the copy does not show is a matter of the whole; the first violation is enough to refuse it.
        return found.length > 0
            ? found
            : violationsOf(firstViolation, desc, message).map((each) => ruleViolation(each, each.field));
    };
}
function violationsOf(validator, desc, message) {
    const result = validator.validate(desc, message);
    if (result.kind === "error")
        throw result.error;
    return result.kind === "invalid" ? result.violations.slice(0, MAX_VIOLATIONS) : [];
}
//# sourceMappingURL=rule-check.js.map