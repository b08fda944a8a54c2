import type { ReadTransaction } from "../../../store/store.js";
import type { CommandContext } from "../../context.js";
import type { OperationContent, OperationKind } from "./entities.js";
import { type Place } from "./rows.js";
import { type OperationInput } from "./rules.js";
/** Refuses with INVALID what can't be, with TOO_LARGE what is too large. Ids of responses and links stay where `stored` has them. */
export declare function operationContent(tx: ReadTransaction, context: CommandContext, place: Place, kind: OperationKind, input: OperationInput, stored?: OperationContent): Promise<{
    readonly content: OperationContent;
    readonly bytes: number;
}>;
