import { RegistryError } from "./errors.js";
/** One thing wrong with a request. */
export interface FieldViolation<F extends string = string> {
    /** The registry's own name of the field. */
    readonly field: F;
    /** Which items, from 0, of the lists on the way to the field, the outermost first. Without them a list is meant as a whole. */
    readonly indexes?: readonly number[];
    /** The name of the resource that the field belongs to, where the request is about several. */
    readonly resource?: string;
    /** What is wrong, to be read after the field's name: "is required". */
    readonly description: string;
    /** The rule in UPPER_SNAKE_CASE, for machines. */
    readonly reason: string;
}
/** A violation of a field; with indexes, of an item of a list, or of a field in such an item. */
export declare function violation<F extends string>(field: F, description: string, reason?: string, ...indexes: readonly number[]): FieldViolation<F>;
/** The violation that a required field is absent. */
export declare function required<F extends string>(field: F, ...indexes: readonly number[]): FieldViolation<F>;
/** The error INVALID with every violation. */
export declare function invalid(...violations: readonly FieldViolation[]): RegistryError;
/** Throws the error INVALID with every violation, if there is one. */
export declare function refuseInvalid(violations: readonly FieldViolation[]): void;
