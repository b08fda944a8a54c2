export type FaultReason = "INVALID_TYPE" | "INVALID_VALUE" | "OUT_OF_RANGE" | "UNKNOWN_MEMBER" | "UNKNOWN_ENUM_VALUE" | "UNKNOWN_TYPE" | "ONEOF_CONFLICT" | "REQUIRED";
export declare class Fault {
    readonly reason: FaultReason;
    readonly description: string;
    constructor(reason: FaultReason, description: string);
}
