import type { CommandContext } from "../../../context.js";
import type { OperationKind } from "../../children/entities.js";
import { type OperationView } from "../../children/views.js";
import type { VersionName } from "../get-version.js";
export interface OperationName extends VersionName {
    readonly operationKind: OperationKind;
    readonly operationName: string;
}
/** The action or trigger of a version, or NOT_FOUND. */
export declare function getOperation(context: CommandContext, name: OperationName): Promise<OperationView>;
