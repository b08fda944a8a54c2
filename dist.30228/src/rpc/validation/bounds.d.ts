/** Judging a request stops at this many violations. */
export declare const MAX_VIOLATIONS = 20;
/** Of the message and the details of an error together. */
export declare const MAX_VIOLATION_BYTES = 4096;
interface FieldViolation {
    readonly field: string;
    readonly description: string;
    readonly reason: string;
}
export interface BoundedViolations {
    readonly violations: readonly FieldViolation[];
    /** Names each field and what would be right there; says where there may be more. */
    readonly message: string;
}
/** The first violations, at most 20, as many as their message and details have room for in 4 KiB, and always one. */
export declare function boundViolations(all: readonly FieldViolation[], spell?: (field: string) => string): BoundedViolations;
export {};
