import { type CommandContext } from "../../../context.js";
import { type Precondition } from "../../../etag.js";
import type { OperationKind } from "../../children/entities.js";
import type { OperationInput } from "../../children/rules.js";
import { type OperationView } from "../../children/views.js";
import type { VersionName } from "../get-version.js";
export interface UpdateOperationInput extends VersionName {
    readonly operationKind: OperationKind;
    readonly operationName: string;
    readonly operation: OperationInput;
    readonly preconditions: readonly Precondition[];
}
/** The action or trigger as it now is. Refuses with CONFLICT where the version is published. */
export declare function updateOperation(context: CommandContext, input: UpdateOperationInput): Promise<OperationView>;
