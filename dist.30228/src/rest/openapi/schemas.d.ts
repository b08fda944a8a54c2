import { type DescField, type DescMessage, type JsonObject, type JsonValue } from "@bufbuild/protobuf";
import { FieldBehavior } from "../../../gen/google/api/field_behavior_pb.js";
import type { Dialect } from "../dialect.js";
import type { Components } from "./components.js";
import { type Direction } from "./values.js";
export interface SchemaContext {
    readonly dialect: Dialect;
    readonly components: Components;
    readonly comments: Readonly<Record<string, string>>;
    /** Example values, by the full name of a field or by the JSON name of scalars and enums. */
    readonly samples: Readonly<Record<string, JsonValue>>;
}
export interface ObjectOptions {
    /** Fields whose members must be there whatever the rules say. */
    readonly required?: readonly DescField[];
    readonly exclude?: ReadonlySet<DescField>;
}
/** Makes the schemas of messages and fields in a dialect's style. */
export declare class MessageSchemas {
    private readonly context;
    constructor(context: SchemaContext);
    /** A reference, but for well-known types. */
    message(desc: DescMessage, direction: Direction): JsonObject;
    /** The value of a field, with its example. `given`: it can't be left unset. */
    field(field: DescField, direction: Direction, given?: boolean): JsonObject;
    /** One object, its members' schemas referred to. */
    object(desc: DescMessage, direction: Direction, { required, exclude }?: ObjectOptions): JsonObject;
    private member;
    private value;
    /** A singular field, or what a list or map holds. */
    private element;
    private takesNull;
    comment(field: DescField): string | undefined;
    private sample;
}
/** Whether the field has the behavior. */
export declare function behaves(field: DescField, behavior: FieldBehavior): boolean;
/** Two texts as paragraphs of one. */
export declare function joined(first: string, second: JsonValue | undefined): string;
/** Whether the message is written as a JSON object. */
export declare function isObjectMessage(desc: DescMessage | undefined): desc is DescMessage;
