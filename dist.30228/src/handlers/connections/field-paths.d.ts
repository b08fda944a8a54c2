import type { ConnectorField, EnvironmentField } from "../../registry/connectors/fields.js";
import type { ServiceFieldPaths } from "../field-paths.js";
export declare const connectionFieldPaths: ServiceFieldPaths<ConnectorField>;
export declare const environmentFieldPaths: ServiceFieldPaths<EnvironmentField>;
