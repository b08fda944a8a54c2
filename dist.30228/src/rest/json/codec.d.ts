import type { DescField, DescMessage, Message, Registry } from "@bufbuild/protobuf";
import type { JsonStyle } from "../dialect.js";
import { type Violation } from "./reading.js";
export type { Violation } from "./reading.js";
export { JsonSyntaxError } from "./scanner.js";
export interface CodecOptions {
    readonly style: JsonStyle;
    /** For Any and extensions. */
    readonly registry?: Registry;
    /** How deep arrays and objects may be nested. Default 100. */
    readonly maxDepth?: number;
}
export interface ReadResult {
    /** The first twenty. With any of them the target holds what could be read, fit for rules to look at and nothing else. */
    readonly violations: readonly Violation[];
    /**
     * Proto paths ("a.b_c") of the members present, leaves only, in the order of the text. Lists, maps, well-known types and empty
     * objects are leaves; an extension is "[package.extension]".
     */
    readonly present: readonly string[];
}
/** Throws JsonSyntaxError for a text that is not JSON. */
export type JsonReader = (text: string, target: Message) => ReadResult;
/** Throws a plain Error for a value that JSON has no form for, such as a Timestamp out of range. */
export type JsonWriter = (message: Message) => string;
export interface MessageReadOptions {
    /** Top-level fields that are not part of this body: bound elsewhere, unknown here. */
    readonly exclude?: ReadonlySet<DescField>;
    /** Fields whose members must be there; null counts only with null_when_unset. */
    readonly requiredMembers?: readonly DescField[];
}
export interface JsonCodec {
    /** Compiled at the call; without options only once. */
    messageReader(desc: DescMessage, options?: MessageReadOptions): JsonReader;
    /** The text is the field's value, of any kind; null leaves it unset. Paths are relative to the value. */
    fieldReader(field: DescField): JsonReader;
    messageWriter(desc: DescMessage, options?: {
        readonly exclude?: ReadonlySet<DescField>;
    }): JsonWriter;
    /** The field's value alone; null when it is not set. */
    fieldWriter(field: DescField): JsonWriter;
    /** One element of a repeated field, for arrays that are written piece by piece. */
    elementWriter(field: DescField): (element: unknown) => string;
}
/** A codec that compiles a reader and a writer for each message when it is first needed. */
export declare function createJsonCodec({ style, registry, maxDepth }: CodecOptions): JsonCodec;
