import type { PolicyStatement } from "./policy-document.js";
export interface PolicyQuestion {
    /** Everything that names the caller: their principal and their groups. */
    readonly principals: readonly string[];
    /** Without a service before them. */
    readonly actions: readonly string[];
    /** The ARN of what is asked for, and of what it is in. */
    readonly resources: readonly string[];
}
export type PolicyAnswer = "allow" | "deny" | "silent";
/** A Deny wins over any Allow, wherever it stands. */
export declare function evaluate(statements: Iterable<PolicyStatement>, question: PolicyQuestion): PolicyAnswer;
