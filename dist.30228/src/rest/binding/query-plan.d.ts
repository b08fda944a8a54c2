import type { DescField, Message } from "@bufbuild/protobuf";
import type { CodecOptions } from "../json/codec.js";
import { type Binding } from "../routing/rules.js";
export type Parameter = {
    readonly kind: "single";
    readonly field: DescField;
    read(text: string): unknown;
    set(to: Message, value: unknown): void;
    other(message: Message): string | undefined;
} | {
    readonly kind: "list";
    readonly field: DescField;
    read(text: string): unknown;
    add(to: Message, value: unknown): void;
} | {
    readonly kind: "map";
    readonly field: DescField;
    key(text: string): string;
    read(text: string): unknown;
    put(to: Message, key: string, value: unknown): boolean;
} | {
    readonly kind: "message";
    readonly field: DescField;
    into(message: Message): Message;
    names(): QueryNames;
    other(message: Message): string | undefined;
}
/** The field is there, but not for the query; says why. */
 | {
    readonly kind: "refused";
    readonly field: DescField;
    readonly why: string;
};
export type QueryNames = ReadonlyMap<string, Parameter>;
export interface QueryPlanner {
    /** The parameters of a route. */
    plan(binding: Binding): QueryNames;
}
/** Makes the plans of query parameters, one for each message. */
export declare function createQueryPlanner(options: CodecOptions): QueryPlanner;
