import type { ErrorCase } from "../rest/openapi/index.js";
/** The registry's cases of errors, for OpenAPI documents. */
export declare const errorCases: readonly ErrorCase[];
