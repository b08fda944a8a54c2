import type { DescField } from "@bufbuild/protobuf";
import type { Dialect } from "../dialect.js";
import type { Binding } from "../routing/rules.js";
export interface PathParameter {
    readonly name: string;
    /** The field it sets on its own; undefined for a part of one, and for a wildcard outside of variables. */
    readonly field: DescField | undefined;
    readonly description: string | undefined;
}
export interface ApiPath {
    readonly path: string;
    readonly parameters: readonly PathParameter[];
}
/** `withBase`: the base path is part of it. */
export declare function apiPath(binding: Binding, dialect: Dialect, withBase: boolean): ApiPath;
/** Paths that differ in the names of their parameters alone are one path to OpenAPI. */
export declare function shapeOf(path: string): string;
/** The parameters under the names that stand in `path`, in order. */
export declare function renamed(parameters: readonly PathParameter[], path: string): PathParameter[];
