import type { CommandContext } from "../context.js";
import { type AuthSchemeConfig, type AuthSchemeInput } from "./auth-schemes.js";
import type { Connector } from "./entities.js";
import type { ConnectorName } from "./kinds.js";
type SchemeMembers = Pick<Connector, "authSchemeConfigs" | "clientSecrets">;
type SealedSecret = NonNullable<Connector["clientSecrets"]>[number];
/** What is stored of configs that were checked. Refuses with UNIMPLEMENTED a client secret that can't be sealed. */
export declare function authSchemeMembers(context: CommandContext, name: ConnectorName, inputs: readonly AuthSchemeInput[]): SchemeMembers;
/**
 * What is stored of one config that was checked. Refuses with UNIMPLEMENTED a client secret that can't be sealed.
 * @param before The configs and secrets that are stored.
 * @param indexes The config's place in the request's list of them; none outside a list.
 */
export declare function authSchemeMember(context: CommandContext, name: ConnectorName, input: AuthSchemeInput, before: SchemeMembers, ...indexes: readonly number[]): {
    readonly config: AuthSchemeConfig;
    readonly clientSecret?: SealedSecret | undefined;
};
export {};
