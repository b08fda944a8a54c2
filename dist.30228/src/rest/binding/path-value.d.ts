import type { BoundVariable } from "../routing/rules.js";
/** Undefined if a segment is no percent-encoded UTF-8. An encoded slash is decoded only where one segment can match. */
export declare function pathValue(variable: BoundVariable, segments: readonly string[]): string | undefined;
