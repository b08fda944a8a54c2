import type { AuthSchemeField, ConnectorField, DefinitionField, EnvironmentField, OperationField } from "../../registry/connectors/fields.js";
import type { PageField } from "../../registry/paging.js";
import type { FieldPaths, ServiceFieldPaths } from "../field-paths.js";
export declare const pagePaths: FieldPaths<PageField>;
export type AuthSchemePaths = FieldPaths<`authSchemeConfig.${AuthSchemeField}`>;
/** The paths of a service whose requests have the resource in this field. */
export declare function connectorPaths(resource: string, names: {
    readonly variables: string;
    readonly environments: string;
}, environmentPaths: EnvironmentPaths): FieldPaths<ConnectorField>;
type EnvironmentPaths = FieldPaths<Exclude<EnvironmentField, PageField>>;
/**
 * @param environment Where the environment is.
 * @param variables Where its variables are in it.
 * @param without Members of configs that its API does not have.
 */
export declare function environmentPaths(environment: string, variables: "variables" | "variables.items", without: Partial<AuthSchemePaths>): EnvironmentPaths;
export declare const connectorFieldPaths: ServiceFieldPaths<ConnectorField>;
export declare const connectorConnectionFieldPaths: ServiceFieldPaths<EnvironmentField>;
/** Both APIs have definitions in the same places. */
export declare const definitionFieldPaths: ServiceFieldPaths<DefinitionField>;
/** Both APIs have actions in the same places. */
export declare const actionFieldPaths: ServiceFieldPaths<OperationField>;
export declare const triggerFieldPaths: ServiceFieldPaths<OperationField>;
export {};
