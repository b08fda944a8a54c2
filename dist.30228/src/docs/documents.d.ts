import { type JsonObject } from "@bufbuild/protobuf";
import type { RouteInfo } from "../rest/index.js";
import { type OpenApiOptions } from "../rest/openapi/index.js";
export interface ApiDocument {
    /** "openapi" for the one of everything, "registry" for the registry's own APIs, else the dialect's name. */
    readonly name: string;
    readonly title: string;
    /** Where it is served. */
    readonly path: string;
    /** Made at the first call. */
    json(): JsonObject;
}
/** `routes`: those of the REST handler. `authentication`: whether calls without credentials are refused. */
export declare function apiDocuments(routes: readonly RouteInfo[], authentication?: OpenApiOptions["authentication"]): readonly ApiDocument[];
