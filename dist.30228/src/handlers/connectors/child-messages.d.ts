import { type JsonObject } from "@bufbuild/protobuf";
import { type Value } from "@bufbuild/protobuf/wkt";
import { type DefinitionCreate } from "../../../gen/registry/connectors/v1/definitions_pb.js";
import type { DefinitionInput, OperationInput } from "../../registry/connectors/children/rules.js";
import type { DefinitionView, OperationView } from "../../registry/connectors/children/views.js";
/** Undefined for a number that none has. */
export declare function nameOf<N extends string>(numbers: Record<N, number>, number: number): N | undefined;
/** `base`: the URL that the API is served at. */
export declare function definitionFields({ definition, location, referencedBy, etag }: DefinitionView, base: string): {
    id: string;
    name: string;
    accept: string[];
    description: string;
    url: string;
    referencedBy: {
        type: number;
        id: string;
        name: string;
    }[];
    etag: string;
};
/** A definition as a caller sends it. */
export declare function fromDefinition({ name, accept, description, schema, }: Pick<DefinitionCreate, "name" | "accept" | "description"> & {
    readonly schema?: {
        readonly contentType: string;
        readonly content?: string | undefined;
    } | undefined;
}): DefinitionInput;
/** The fields of an action's or trigger's message. `base`: the URL that the API is served at. */
export declare function operationFields({ operation, definitions, errors, etag }: OperationView, base: string): {
    id: string;
    type: number;
    name: string;
    summary: string;
    description: string;
    method: number;
    path: string;
    parameters: {
        completion?: JsonObject;
        default?: Value;
        name: string;
        in: number;
        required: boolean;
        type: number;
    }[];
    requestBody: {
        required: boolean;
        definitions: {
            id: string;
            definition: {
                id: string;
                name: string;
                accept: string[];
                description: string;
                url: string;
                referencedBy: {
                    type: number;
                    id: string;
                    name: string;
                }[];
                etag: string;
            };
        }[];
    } | undefined;
    responses: {
        definitions: {
            id: string;
            definition: {
                id: string;
                name: string;
                accept: string[];
                description: string;
                url: string;
                referencedBy: {
                    type: number;
                    id: string;
                    name: string;
                }[];
                etag: string;
            };
        }[];
        status?: number;
        id: string;
    }[];
    errors: {
        field: string;
        message: string;
        severity: number;
    }[];
    etag: string;
};
interface LinkMessage {
    readonly id: string;
    readonly definition?: {
        readonly id: string;
        readonly name: string;
    } | undefined;
}
/** An action or trigger of either API. */
export interface OperationMessage {
    readonly id: string;
    readonly type: number;
    readonly name: string;
    readonly summary: string;
    readonly description: string;
    readonly method: number;
    readonly path?: string;
    readonly parameters: readonly {
        readonly name: string;
        readonly in: number;
        readonly required?: boolean | undefined;
        readonly type: number;
        readonly default?: Value | undefined;
        readonly completion?: JsonObject | undefined;
    }[];
    readonly requestBody?: {
        readonly required?: boolean | undefined;
        readonly definitions: readonly LinkMessage[];
    } | undefined;
    readonly responses: readonly {
        readonly id: string;
        readonly status?: number | undefined;
        readonly definitions: readonly LinkMessage[];
    }[];
    readonly etag: string;
}
/** An action or trigger as a caller sends it; an enum value that is none becomes undefined. */
export declare function fromOperation(message: OperationMessage): OperationInput;
export {};
