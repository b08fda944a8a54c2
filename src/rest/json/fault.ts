export type FaultReason =
  | "INVALID_TYPE"
  | "INVALID_VALUE"
  | "OUT_OF_RANGE"
  | "UNKNOWN_MEMBER"
  | "UNKNOWN_ENUM_VALUE"
  | "UNKNOWN_TYPE"
  | "ONEOF_CONFLICT"
  | "REQUIRED"

/**
 * What is wrong with one value. Parsers return it in place of the value: the JSON reader makes a violation of it and reads on,
 * the reader of query and path texts throws it.
 */
export class Fault {
  constructor(
    readonly reason: FaultReason,
    readonly description: string,
  ) {}
}
