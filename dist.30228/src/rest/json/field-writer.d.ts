import type { DescField } from "@bufbuild/protobuf";
import { type Properties } from "./properties.js";
import { type ValueWriter } from "./scalar-writers.js";
import type { WriterContext } from "./writer.js";
/** JSON of a message's field; undefined: its member is left out. */
export type MemberWriter = (message: Properties) => string | undefined;
type ListField = DescField & {
    fieldKind: "list";
};
type MapField = DescField & {
    fieldKind: "map";
};
/** Compiles the writer of one field. */
export declare function memberWriter(field: DescField, context: WriterContext): MemberWriter;
/** The field's value alone, default or not; null where there is none. */
export declare function bodyWriter(field: DescField, context: WriterContext): (message: Properties) => string;
/** An element of a list or a value of a map. An enum value without a spelling is a number there: it can't be left out. */
export declare function elementWriter(field: ListField | MapField, context: WriterContext): ValueWriter;
export {};
