import type { AccessField } from "../../registry/access/fields.js";
import type { ServiceFieldPaths } from "../field-paths.js";
export declare const accessFieldPaths: ServiceFieldPaths<AccessField>;
export declare const permissionFieldPaths: ServiceFieldPaths<AccessField>;
