import type { Dialect } from "../rest/index.js";
export declare const credible: Dialect;
