import { Fault, type FaultReason } from "./fault.js";
import { JsonScanner } from "./scanner.js";
/** `field`: path in the JSON spelling, `a.b[3].c`; map keys and names that are not plain words as `m["k"]`. */
export interface Violation {
    readonly field: string;
    readonly description: string;
    readonly reason: string;
    /** The path in the JSON spelling, where `field` is as the client wrote it. */
    readonly path?: string;
}
/** Reads the value that the scanner stands at. undefined: it was wrong, and reported. */
export type ValueReader = (reading: Reading) => unknown;
/** One JSON text on its way into a message, with the violations found so far. */
export declare class Reading extends JsonScanner {
    readonly violations: {
        field: string;
        description: string;
        reason: string;
    }[];
    /** Proto paths of the members read; undefined within a list, a map or a well-known type, which are leaves. */
    present: string[] | undefined;
    /** Proto path of the message that is read, with a dot at its end. */
    prefix: string;
    /** The @type of objects by their place in the text, complete up to `typesEnd`: see any-reader.ts. */
    types: Map<number, string> | undefined;
    typesEnd: number;
    /** The value at hand is wrong. */
    report(reason: FaultReason, description: string, field?: string): undefined;
    /** Passes a value on; a fault is reported. */
    accept<T>(value: T | Fault): T | undefined;
    /** The value at hand has another JSON type than the field: reported and skipped. */
    mismatch(expected: string): undefined;
    /** Completes the paths of the violations reported since there were `mark` of them. */
    locate(mark: number, segment: string): void;
    private describe;
}
/** A member's name as a path's segment. */
export declare function nameSegment(name: string): string;
/** A key as a segment of a field's path. */
export declare function keySegment(key: string): string;
