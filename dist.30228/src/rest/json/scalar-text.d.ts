import { ScalarType } from "@bufbuild/protobuf";
import { Fault } from "./fault.js";
export type ScalarParser = (text: string) => unknown | Fault;
export interface IntegerRange {
    readonly min: bigint;
    readonly max: bigint;
}
export declare const notANumber: Fault;
export declare const INT32: IntegerRange;
/** undefined: not an integer type. */
export declare function integerRange(type: ScalarType): IntegerRange | undefined;
/** Whether the integers of the range are bigint in messages. */
export declare function is64Bit(range: IntegerRange): boolean;
/** An integer in the range, written in decimal. */
export declare function parseInteger(text: string, range: IntegerRange): bigint | Fault;
/** A double or, if `single`, the float nearest to the text. */
export declare function parseFloatingPoint(text: string, single: boolean): number | Fault;
/** `longAsString`: the field has jstype = JS_STRING; its 64-bit integers are strings in messages. */
export declare function scalarParser(type: ScalarType, longAsString?: boolean): ScalarParser;
/**
 * A map key from its JSON member name or query text to the property that messages have for it. Integers have one spelling
 * only, so that no key hides under two.
 */
export declare function mapKeyParser(type: ScalarType): (text: string) => string | Fault;
