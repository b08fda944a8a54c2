import type { Dialect } from "../rest/index.js";
export declare const versori: Dialect;
export declare const versoriV1Alpha1: Dialect;
