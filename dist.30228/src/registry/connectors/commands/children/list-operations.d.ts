import type { CommandContext } from "../../../context.js";
import { type PageOf, type PageRequest } from "../../../paging.js";
import type { OperationKind } from "../../children/entities.js";
import { type OperationView } from "../../children/views.js";
import type { VersionName } from "../get-version.js";
export interface ListOperationsInput extends VersionName {
    readonly operationKind: OperationKind;
    readonly page: PageRequest;
    /** Case-insensitive substring; "" matches any. */
    readonly nameFilter: string;
}
/** A page of a version's actions or triggers, most recently updated first. */
export declare function listOperations(context: CommandContext, input: ListOperationsInput): Promise<PageOf<OperationView>>;
