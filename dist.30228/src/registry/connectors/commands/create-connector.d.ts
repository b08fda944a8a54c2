import type { Stored, WriteTransaction } from "../../../store/store.js";
import { type CommandContext } from "../../context.js";
import { type AuthSchemeInput } from "../auth-schemes.js";
import type { Connector, ConnectorKind } from "../entities.js";
import type { EnvironmentInput } from "../environments/rules.js";
import { type VariableInput } from "../rules.js";
import { type ConnectorView } from "../views.js";
/** What its caller says of a connector. */
export interface ConnectorMembers {
    readonly name: string;
    readonly baseUrl?: string | undefined;
    readonly datasetId?: string | undefined;
    readonly public: boolean;
    readonly documentationUrl?: string | undefined;
    readonly imageUrl?: string | undefined;
    readonly tags: Connector["tags"];
    readonly variables: readonly VariableInput[];
}
export interface CreateConnectorInput {
    readonly kind: ConnectorKind;
    readonly organization: string;
    readonly protocol: Connector["protocol"];
    readonly members: ConnectorMembers;
    readonly authSchemeConfigs: readonly AuthSchemeInput[];
    readonly environments: readonly EnvironmentInput[];
}
/** The new connector. Refuses with INVALID every member that can't be. */
export declare function createConnector(context: CommandContext, input: CreateConnectorInput): Promise<ConnectorView>;
/** Writes a new connector, which has no versions, and the environments that come with it, all of which are new. */
export declare function addConnector(tx: WriteTransaction, context: CommandContext, fields: Pick<Connector, "kind" | "organization" | "id" | "protocol" | "authSchemeConfigs" | "clientSecrets"> & ConnectorMembers & {
    readonly environments: readonly EnvironmentInput[];
}, now: Date): Promise<Stored<Connector>>;
