import type { DescMessage, Message } from "@bufbuild/protobuf";
import { type Validator } from "@bufbuild/protovalidate";
import { type RuleViolation } from "./violations.js";
/**
 * What the message violates, nothing for a valid one. What a value over its size limit holds is not judged; of long lists and maps
 * the first wrong entries are told. Throws what is wrong with the rules themselves.
 */
export type RuleCheck = (desc: DescMessage, message: Message) => readonly RuleViolation[];
export interface RuleCheckOptions {
    /** Default: protovalidate's own validator, without predefined rules. */
    readonly validator?: Validator;
    /** The same one, made with `failFast`. */
    readonly firstViolation?: Validator;
}
/** Compiles the rules of each message type when it is first met. */
export declare function createRuleCheck({ validator, firstViolation, }?: RuleCheckOptions): RuleCheck;
