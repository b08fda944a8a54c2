import type { DescEnum } from "@bufbuild/protobuf";
import { Fault } from "./fault.js";
import type { ValueReader } from "./reading.js";
/** Whether JSON null is a value of the enum. */
export declare function isNullValue(field: {
    readonly enum: DescEnum | undefined;
}): boolean;
/** Reads the values of an enum by their spelling, or by their number. */
export declare function enumReader(desc: DescEnum): ValueReader;
/** For queries and paths, where a number is text like a name. */
export declare function enumParser(desc: DescEnum): (text: string) => number | Fault;
/** JSON of an enum value; undefined for one that has no spelling. */
export declare function enumWriter(desc: DescEnum): (value: unknown) => string | undefined;
