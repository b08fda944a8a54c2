import type { Dialect } from "../rest/index.js";
export { defaultDialect } from "./default.js";
export declare const dialects: readonly Dialect[];
