import type { JsonStyle } from "../dialect.js";
import { Fault } from "./fault.js";
export interface SecondsAndNanos {
    readonly seconds: bigint;
    /** Of a Timestamp never negative: it counts forward, also before 1970. */
    readonly nanos: number;
}
/** A time as RFC 3339 writes it. */
export declare function parseTimestamp(text: string): SecondsAndNanos | Fault;
/** Seconds since 1970 as a JSON number, exact to the nanosecond. */
export declare function parseEpochSeconds(text: string): SecondsAndNanos | Fault;
/** JSON: a string, or in the style epoch-seconds a number. */
export declare function timestampWriter(style: JsonStyle["timestamps"]): (time: SecondsAndNanos) => string;
