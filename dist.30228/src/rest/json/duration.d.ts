import { Fault } from "./fault.js";
export interface Duration {
    readonly seconds: bigint;
    /** Has the sign of the seconds. */
    readonly nanos: number;
}
/** A duration as Protobuf's JSON has it: seconds with an "s". */
export declare function parseDuration(text: string): Duration | Fault;
/** JSON: a string. Throws for a value that is none. */
export declare function writeDuration({ seconds, nanos }: Duration): string;
