import { Fault } from "./fault.js";
/** sign * digits * 10^exponent. `digits` has no zero at either end; zero is "". */
export interface Decimal {
    readonly negative: boolean;
    readonly digits: string;
    readonly exponent: number;
}
export declare const notAnInteger: Fault;
export declare const outOfRange: Fault;
/** Whether the text is a number as JSON spells one. */
export declare function isJsonNumber(text: string): boolean;
/** undefined: not a number as JSON spells it. */
export declare function parseDecimal(text: string): Decimal | undefined;
/** The decimal times 10^shift, if that is an integer. */
export declare function decimalToInteger(decimal: Decimal, shift?: number): bigint | Fault;
