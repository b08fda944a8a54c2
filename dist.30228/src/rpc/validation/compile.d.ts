import { type DescField, type DescMessage } from "@bufbuild/protobuf";
import { type FieldRules } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import { type Predicate } from "./predicates.js";
export declare class RuleCompiler {
    private readonly compiled;
    private readonly ruled;
    /** True: the message violates no rule. False: it may. undefined: the type has no rules. */
    compile(desc: DescMessage): Predicate | undefined;
    /** Whether an entry of a list or map violates no rule of its own. undefined: none applies to it. */
    entryPredicate(field: DescField, rules: FieldRules): ((value: unknown, key: string) => boolean) | undefined;
    private messageChecks;
    private fieldCheck;
    private fieldValueCheck;
    private listCheck;
    /** What a list or map holds. */
    private elementCheck;
    private mapCheck;
    /** Whether a message of this type can violate anything, in itself or in what it holds. */
    private hasRules;
}
/** No message has more fields than this that a caller would name one by one. */
export declare const MAX_MASK_PATHS = 256;
