import { ScalarType } from "@bufbuild/protobuf";
import type { FieldRules } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
export type Predicate = (value: unknown) => boolean;
export declare const never: Predicate;
/** undefined: nothing to check. `numbers`: of an enum's values. */
export declare function valuePredicate(rules: FieldRules | undefined, scalar: ScalarType | undefined, numbers?: ReadonlySet<number>): Predicate | undefined;
export declare function every(checks: readonly Predicate[]): Predicate | undefined;
/** The check of a list's elements, or of a map's keys and values together. */
export declare function entryCheck(keys: Predicate | undefined, values: Predicate | undefined): ((value: unknown, key: string) => boolean) | undefined;
export declare function hasRules(rules: FieldRules): boolean;
/** Strings of this many UTF-16 units have at least half as many code points: most need no counting. */
export declare function codePoints(text: string): number;
