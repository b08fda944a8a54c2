import { type CommandContext } from "../../../context.js";
import { type Precondition } from "../../../etag.js";
import type { OperationKind } from "../../children/entities.js";
import type { VersionName } from "../get-version.js";
export interface DeleteOperationInput extends VersionName {
    readonly operationKind: OperationKind;
    readonly operationName: string;
    readonly preconditions: readonly Precondition[];
}
/** Refuses with CONFLICT where the version is published. */
export declare function deleteOperation(context: CommandContext, input: DeleteOperationInput): Promise<void>;
