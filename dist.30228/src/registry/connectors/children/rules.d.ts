import { type FieldViolation } from "../../violations.js";
import type { DefinitionField, OperationField } from "../fields.js";
import type { HttpMethod, OperationKind, ParameterLocation, ParameterType } from "./entities.js";
export interface SchemaInput {
    readonly contentType: string;
    /** Undefined: the caller has sent none. */
    readonly content: string | undefined;
}
export interface DefinitionInput {
    readonly name: string;
    readonly accept: readonly string[];
    readonly description?: string | undefined;
    readonly schema?: SchemaInput | undefined;
}
/** A definition as a link names it: by its uid, or by its name where that is "". */
export interface DefinitionRef {
    readonly uid: string;
    readonly name: string;
}
export interface LinkInput {
    /** Of the link itself; "" for a new one. */
    readonly id: string;
    readonly definition: DefinitionRef | undefined;
}
export interface ParameterInput {
    readonly name: string;
    readonly in: ParameterLocation | undefined;
    readonly required: boolean | undefined;
    readonly type: ParameterType | undefined;
    readonly default?: string | undefined;
    readonly completion?: string | undefined;
}
/** An action or trigger as a caller has it. What is undefined was not sent, or is none that there is. */
export interface OperationInput {
    readonly id: string;
    readonly type: "http" | undefined;
    readonly name: string;
    readonly summary?: string | undefined;
    readonly description?: string | undefined;
    readonly method: HttpMethod | undefined;
    readonly path?: string | undefined;
    readonly parameters: readonly ParameterInput[];
    readonly requestBody?: {
        readonly required: boolean | undefined;
        readonly definitions: readonly LinkInput[];
    } | undefined;
    readonly responses: readonly {
        readonly id: string;
        readonly status?: number | undefined;
        readonly definitions: readonly LinkInput[];
    }[];
}
type DefinitionViolation = FieldViolation<DefinitionField>;
type OperationViolation = FieldViolation<OperationField>;
/** What is wrong with a definition. @param indexes The definition's place in a list of them; none outside a list. */
export declare function checkDefinition(input: DefinitionInput, ...indexes: readonly number[]): DefinitionViolation[];
/** The JSON value in an object of its own; undefined for text that is no JSON. */
export declare function parseJson(text: string): {
    readonly value: unknown;
} | undefined;
/** What is wrong with an action or trigger. */
export declare function checkOperation(kind: OperationKind, input: OperationInput): OperationViolation[];
export {};
