import { type Glob } from "./glob.js";
export interface PolicyStatement {
    readonly effect: "Allow" | "Deny";
    readonly principals: readonly PolicyPrincipal[];
    readonly actions: readonly Glob[];
    readonly resources: readonly Glob[];
}
export type PolicyPrincipal = 
/** Whoever is authenticated. */
{
    readonly kind: "everyone";
}
/** A principal by its text. */
 | {
    readonly kind: "principal";
    readonly name: string;
};
export declare const MAX_POLICY_BYTES = 6144;
/** What is wrong with a document, in words for its author. */
export declare class PolicyError extends Error {
    readonly name = "PolicyError";
}
/** `account` is the one that owns every domain. Throws PolicyError naming what is not understood: it would be ignored otherwise. */
export declare function parsePolicy(document: string, account: string): readonly PolicyStatement[];
/** What is wrong with a document, in words; undefined: nothing. */
export declare function policyProblem(document: string, account: string): string | undefined;
