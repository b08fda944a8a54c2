import type { ServiceFieldPaths } from "./field-paths.js";
/** By the full name of the service. Services without fields of their own, such as catalogs, have none. */
export declare const serviceFieldPaths: Readonly<Record<string, ServiceFieldPaths>>;
