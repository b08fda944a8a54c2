import type { Dialect } from "../rest/index.js";
export declare const codeartifact: Dialect;
