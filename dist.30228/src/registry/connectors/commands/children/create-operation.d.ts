import { type CommandContext } from "../../../context.js";
import type { OperationKind } from "../../children/entities.js";
import type { OperationInput } from "../../children/rules.js";
import { type OperationView } from "../../children/views.js";
import type { VersionName } from "../get-version.js";
export interface CreateOperationInput extends VersionName {
    readonly operationKind: OperationKind;
    readonly operation: OperationInput;
}
/** The new action or trigger. Refuses with CONFLICT where the version is published, with ALREADY_EXISTS a taken name. */
export declare function createOperation(context: CommandContext, input: CreateOperationInput): Promise<OperationView>;
