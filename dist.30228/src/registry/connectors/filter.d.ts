import { type FieldViolation } from "../violations.js";
import type { Connector } from "./entities.js";
import type { ConnectorField } from "./fields.js";
export interface ConnectorFilter {
    /** Case-insensitive substring; "" matches any. */
    readonly name?: string | undefined;
    /** Case-insensitive substring; "" matches any. */
    readonly protocol?: string | undefined;
    /** "key:value,key2": each must match, a key alone matches any value. */
    readonly tags?: string | undefined;
    /** Any of them matches. */
    readonly categories?: readonly string[] | undefined;
}
type Test = (connector: Connector) => boolean;
/** What is wrong with a filter. */
export declare function checkFilter(filter: ConnectorFilter): FieldViolation<ConnectorField>[];
/** Undefined: everything matches. */
export declare function filterTest(filter: ConnectorFilter): Test | undefined;
export {};
