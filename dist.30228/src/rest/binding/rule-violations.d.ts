import type { Message } from "@bufbuild/protobuf";
import type { ConnectError } from "@connectrpc/connect";
import type { RuleCheck } from "../../rpc/validation/rule-check.js";
import type { Violation } from "../json/codec.js";
import type { Binding } from "../routing/rules.js";
import type { FieldNamer } from "./field-names.js";
/** In the client's spelling. `own`: what was wrong with the reading; a rule on that says nothing that the client could use. */
export type RuleViolations = (message: Message, own: readonly Violation[]) => Violation[];
/** Compiles what tells which rules a message violates, beside what could not be read of it. */
export declare function createRuleViolations(binding: Binding, namer: FieldNamer, check: RuleCheck | undefined): RuleViolations;
/** The error for a request that could not be read as a whole. */
export declare function refusal(route: {
    readonly ruleViolations: RuleViolations;
}, message: Message, violations: readonly Violation[]): ConnectError;
