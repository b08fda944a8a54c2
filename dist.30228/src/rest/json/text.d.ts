import type { DescField } from "@bufbuild/protobuf";
import type { CodecOptions } from "./codec.js";
/** The text is not a value of the field. */
export declare class TextValueError extends Error {
    readonly reason: string;
    readonly name = "TextValueError";
    constructor(message: string, reason: string);
}
/** Throws TextValueError. */
export type TextReader = (text: string) => unknown;
/**
 * Scalars, enums, wrappers and well-known types; of a repeated field the reader is for one element, of a map for one value. The
 * result is what the message holds. Well-known types and wrappers that are strings in JSON may be quoted; Struct, Value, ListValue and
 * Any are JSON. Throws at once for a field of another message.
 */
export declare function compileTextReader(field: DescField, options: CodecOptions): TextReader;
/** For `m[key]`: from the key's text to the property of the map. */
export declare function compileMapKeyReader(field: DescField & {
    fieldKind: "map";
}): (text: string) => string;
