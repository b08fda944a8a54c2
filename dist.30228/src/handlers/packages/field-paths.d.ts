import type { PackageField } from "../../registry/packages/fields.js";
import type { ServiceFieldPaths } from "../field-paths.js";
export declare const packageFieldPaths: ServiceFieldPaths<PackageField>;
