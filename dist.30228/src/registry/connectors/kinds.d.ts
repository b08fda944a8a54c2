import { type RegistryError } from "../errors.js";
import type { ConnectorKind } from "./entities.js";
/** The resource types of a kind of connector. */
interface ConnectorResourceTypes {
    readonly connector: "connector" | "connection";
    readonly version: "connector-version" | "connection-version";
    /** What it is used with. */
    readonly environment: "connection" | "environment";
}
/** What errors call a connector of this kind, and its versions. */
export declare function resourceTypesOf(kind: ConnectorKind): ConnectorResourceTypes;
/** What names a connector in every request. */
export interface ConnectorName {
    readonly kind: ConnectorKind;
    readonly organization: string;
    readonly id: string;
}
/** The error that the connector does not exist. */
export declare function noConnector(name: ConnectorName): RegistryError;
/** The error that the version does not exist. */
export declare function noVersion(kind: ConnectorKind, name: string): RegistryError;
/** The error that the version's name is taken. */
export declare function versionExists(kind: ConnectorKind, name: string): RegistryError;
/** The error that the version does not allow the change; `problem` says why. */
export declare function versionConflict(kind: ConnectorKind, name: string, problem: string): RegistryError;
export {};
