import type { DescField, DescMethod, DescOneof, DescService } from "@bufbuild/protobuf";
import { type Segment, type Template, type Variable } from "./template/template.js";
export interface BoundVariable extends Variable {
    /** From the request to the field itself. */
    readonly fields: readonly DescField[];
}
export type BodyRule = {
    readonly kind: "none";
} | {
    readonly kind: "all";
} | {
    readonly kind: "field";
    readonly field: DescField;
} | {
    readonly kind: "multipart";
    readonly oneof: DescOneof;
    readonly required: readonly DescField[];
};
export interface Binding {
    readonly method: DescMethod;
    /** "*" stands for any. */
    readonly httpMethod: string;
    /** Base path and template as written. */
    readonly path: string;
    readonly prefix: readonly Segment[];
    readonly template: Template;
    readonly variables: readonly BoundVariable[];
    readonly body: BodyRule;
    /** Fields of the body's message whose members must be present. */
    readonly requiredMembers: readonly DescField[];
    readonly responseBody: DescField | undefined;
    readonly successStatus: number;
    readonly allPages: AllPages | undefined;
}
export interface AllPages {
    readonly items: DescField;
    readonly pageSize: DescField;
    readonly pageToken: DescField;
    readonly nextPageToken: DescField;
}
/** A rule that can't be served: says where it stands and why. */
export declare class RuleError extends Error {
    readonly name = "RuleError";
    constructor(method: DescMethod | DescService, template: string | undefined, problem: string);
}
/** The bindings of a method, none if it has no rule. */
export declare function bindingsOf(method: DescMethod): Binding[];
/** Whether a request of the method is a stream. */
export declare function isClientStream(method: DescMethod): boolean;
/** Whether a response of the method is a stream. */
export declare function isServerStream(method: DescMethod): boolean;
