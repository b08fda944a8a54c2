import type { JsonObject, JsonValue, Registry } from "@bufbuild/protobuf";
import type { RouteInfo } from "../handler.js";
import { type ErrorCase } from "./errors.js";
/** What is to be said of a dialect beyond its descriptors. */
export interface ApiDescription {
    /** The dialect's name. */
    readonly dialect: string;
    readonly title: string;
    /** Markdown. */
    readonly description: string;
    /** JSON Schema of the envelope that Dialect.error makes. */
    readonly errorSchema: JsonObject;
    /** OpenAPI's security schemes; any one of them is enough. */
    readonly securitySchemes: Readonly<Record<string, JsonObject>>;
    /** Example values, by the full name of a field or by the JSON name of scalars and enums. */
    readonly samples?: Readonly<Record<string, JsonValue>>;
}
export interface OpenApiOptions {
    readonly title: string;
    readonly version: string;
    /** Markdown. */
    readonly description: string;
    readonly license?: {
        readonly name: string;
        readonly identifier: string;
    } | undefined;
    readonly apis: readonly ApiDescription[];
    /** Comments of the protos by full name, as protoc-gen-comments writes them. */
    readonly comments?: Readonly<Record<string, string>>;
    /** What calls fail with, beside the transcoder's own errors. */
    readonly errors?: readonly ErrorCase[];
    /** For details of errors. */
    readonly registry?: Registry | undefined;
    /** Media type of answers that are a google.api.HttpBody, where it is always the same. */
    readonly fileType?: string;
    /** Whether calls without credentials are refused. */
    readonly authentication: "not enforced" | "enforced";
}
/** Methods that OpenAPI has no word for are left out. */
export declare function openApiDocument(routes: readonly RouteInfo[], options: OpenApiOptions): JsonObject;
