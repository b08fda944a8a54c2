import type { DescField, DescMessage, JsonObject, JsonValue } from "@bufbuild/protobuf";
import { type FieldRules } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
/** The rules of protovalidate that a field has. */
export declare function rulesOf(field: DescField): FieldRules;
/** Whether the rules are never looked at. */
export declare function isIgnored(rules: FieldRules | undefined): boolean;
/** Adds what the rules say about one value; `given`: it can't be left unset, so rules that spare what is unset bind it too. */
export declare function withRules(schema: JsonObject, rules: FieldRules | undefined, given?: boolean): JsonObject;
/** The keywords for a list, and the rules for its items. */
export declare function listRules(rules: FieldRules): {
    keywords: JsonObject;
    items: FieldRules | undefined;
};
/** The keywords for a map, and the rules for its keys and values. */
export declare function mapRules(rules: FieldRules): {
    keywords: {
        [x: string]: JsonValue;
    };
    keys: FieldRules | undefined;
    values: FieldRules | undefined;
};
/** Whether an enum's rules let the number pass. */
export declare function allowsNumber(rules: FieldRules | undefined, number: number): boolean;
/** Fields that a message must not leave unset: protovalidate itself is asked about the empty message, once. */
export declare function requiredFields(desc: DescMessage): ReadonlySet<DescField>;
