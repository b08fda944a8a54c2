import { type CommandContext } from "../../context.js";
import { type Precondition } from "../../etag.js";
import { type AuthSchemeInput } from "../auth-schemes.js";
import type { EnvironmentInput } from "../environments/rules.js";
import { type ConnectorName } from "../kinds.js";
import { type ConnectorView } from "../views.js";
import { type ConnectorMembers } from "./create-connector.js";
/** A connector as the caller has it. */
export interface ConnectorClaim extends ConnectorMembers {
    readonly id: string;
    readonly organization: string;
    readonly protocol: string;
    readonly authSchemeConfigs: readonly AuthSchemeInput[];
    readonly authSchemeConfigIds: readonly string[];
    readonly environments: readonly EnvironmentInput[];
}
export interface UpdateConnectorInput extends ConnectorName {
    readonly connector: ConnectorClaim;
    /** The fields that the caller sets: all others stay as they are. */
    readonly presentFields: ReadonlySet<keyof ConnectorClaim>;
    readonly preconditions: readonly Precondition[];
    readonly mustNotExist: boolean;
}
/** The connector as it now is, and whether it was created. */
export declare function updateConnector(context: CommandContext, input: UpdateConnectorInput): Promise<ConnectorView & {
    readonly created: boolean;
}>;
