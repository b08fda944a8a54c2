import { type FieldViolation } from "../violations.js";
import type { ConnectorField } from "./fields.js";
type ConnectorViolation = FieldViolation<ConnectorField>;
/** What a connector can be in. */
export declare const CATEGORIES: ReadonlySet<string>;
/** What is wrong with the name of a connector. */
export declare function checkConnectorName(name: string): ConnectorViolation[];
/** What is wrong with the name of a version. */
export declare function checkVersionName(name: string): ConnectorViolation[];
/** What is wrong with a name of at most 255 characters. */
export declare function textViolations<F extends string>(field: F, text: string, ...indexes: readonly number[]): FieldViolation<F>[];
export interface VariableInput {
    readonly name: string;
    /** Undefined: the caller has sent none. */
    readonly value: string | undefined;
}
/** What is wrong with variables. Their names are unique: values are later matched by them. */
export declare function checkVariables(variables: readonly VariableInput[]): ConnectorViolation[];
/** Of variables that were checked. */
export declare function storedVariables(variables: readonly VariableInput[]): {
    readonly name: string;
    readonly value: string;
}[];
/** What is wrong with tags: their keys are unique. */
export declare function checkTags(tags: readonly {
    readonly key: string;
}[]): ConnectorViolation[];
/** What is wrong with categories. */
export declare function checkCategories(field: "categories" | "categoryFilter", categories: readonly string[]): ConnectorViolation[];
interface Endpoint {
    readonly protocol: "http" | "bigquery";
    readonly baseUrl?: string | undefined;
    readonly datasetId?: string | undefined;
}
/** An http connector has a base URL and no dataset; a bigquery one a dataset ("" until it is known) and no base URL. */
export declare function checkEndpoint({ protocol, baseUrl, datasetId }: Endpoint): ConnectorViolation[];
export {};
