import type { Path } from "@bufbuild/protobuf/reflect";
import type { Violation } from "@bufbuild/protovalidate";
import { ConnectError } from "@connectrpc/connect";
export interface RuleViolation {
    /** Proto path; "" for a rule of the whole message. */
    readonly field: string;
    readonly description: string;
    /** protovalidate's id of the rule. */
    readonly reason: string;
    /** Proto paths of what the rule looked at: the field, or each member of a oneof. */
    readonly concerns: readonly string[];
}
/** `path`: of the field, where the violation was found in a copy that has it elsewhere. */
export declare function ruleViolation(violation: Violation, path: Path): RuleViolation;
/** The violations as InvalidArgument with a BadRequest, within the bounds of bounds.ts. `domain`: of the ErrorInfo. */
export declare function ruleError(all: readonly RuleViolation[], domain: string): ConnectError;
