import type { Dialect } from "../rest/index.js";
export declare const defaultDialect: Dialect;
