import { HeaderField } from "../header-field.js";
/** Entry n of the RFC is at n - 1. */
export declare const staticTable: readonly HeaderField[];
/** The first index of each name. */
export declare const staticNames: ReadonlyMap<string, number>;
/** The index of each whole field, by `name NUL value`. */
export declare const staticFields: ReadonlyMap<string, number>;
