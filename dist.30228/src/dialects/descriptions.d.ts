import type { ApiDescription } from "../rest/openapi/index.js";
export declare const apiDescriptions: readonly ApiDescription[];
