import { type DescEnum, type DescMessage, type JsonObject, ScalarType } from "@bufbuild/protobuf";
import type { FieldRules } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import type { JsonStyle } from "../dialect.js";
/** "text": in a path, query or header. */
export type Direction = "input" | "output" | "text";
/** The schema of a scalar in the dialect's style. */
export declare function scalarSchema(type: ScalarType, style: JsonStyle, direction: Direction): JsonObject;
/** Values without a spelling can't be said. */
export declare function enumSchema(desc: DescEnum, rules: FieldRules | undefined, comments: Readonly<Record<string, string>>): JsonObject;
/** undefined: the message is an object of its fields. */
export declare function wellKnownSchema(desc: DescMessage, style: JsonStyle, direction: Direction): JsonObject | undefined;
