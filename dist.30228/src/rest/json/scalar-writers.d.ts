import { ScalarType } from "@bufbuild/protobuf";
import type { JsonStyle } from "../dialect.js";
/** JSON of a value. Throws a plain Error for a value that has none. */
export type ValueWriter = (value: unknown) => string;
/** Writes values of the type in the dialect's style. */
export declare function scalarWriter(type: ScalarType, style: JsonStyle): ValueWriter;
/** Whether a field without presence counts as unset with this value. -0 is not 0. */
export declare function defaultTest(type: ScalarType): (value: unknown) => boolean;
/** A string as JSON. */
export declare function writeString(value: unknown): string;
/** A number as JSON; what JSON has no number for is a string. */
export declare function writeDouble(value: unknown): string;
