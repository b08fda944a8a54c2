import { type CommandContext } from "../../context.js";
import { type Precondition } from "../../etag.js";
import { type ConnectorName } from "../kinds.js";
export interface DeleteConnectorInput extends ConnectorName {
    /** Also with published versions. */
    readonly force: boolean;
    readonly preconditions: readonly Precondition[];
}
/** Refuses with CONFLICT, unless forced, a connector with published versions. */
export declare function deleteConnector(context: CommandContext, input: DeleteConnectorInput): Promise<void>;
