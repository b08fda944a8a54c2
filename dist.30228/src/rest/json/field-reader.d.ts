import type { DescField } from "@bufbuild/protobuf";
import type { ReaderContext, ReadInto } from "./reader.js";
/** Compiles the reader of one field. */
export declare function fieldReader(field: DescField, context: ReaderContext): ReadInto;
/** Whether the field's JSON is an object of its message's fields. */
export declare function isBranch(field: DescField): boolean;
