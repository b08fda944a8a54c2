import type { DescField } from "@bufbuild/protobuf";
import { Fault } from "./fault.js";
export type MaskParser = (text: string) => string[] | Fault;
/**
 * `protoNames`: takes display_name as well as displayName, as queries may. A mask that is tied to a message by members_of knows
 * that message's own JSON names; every other name is turned into snake_case.
 */
export declare function maskParser(field: DescField | undefined, protoNames: boolean): MaskParser;
/** JSON: a string. Throws for a path that does not come back the same. */
export declare function writeMask(paths: readonly string[]): string;
