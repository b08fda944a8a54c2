import type { Value } from "../store.js";
export declare function encodeValue(value: Value): string;
/** What encodeValue was given, made anew. T is the caller's knowledge of what it stored. */
export declare function decodeValue<T>(text: string): T;
