import { type FieldViolation } from "../../violations.js";
import { type AuthSchemeInput } from "../auth-schemes.js";
import type { ConnectorKind } from "../entities.js";
import type { CredentialField, EnvironmentField } from "../fields.js";
import { type VariableInput } from "../rules.js";
import { type CredentialInput } from "./credential-types.js";
import type { CredentialUse } from "./entities.js";
/** An entry as a caller sends it: a new one with a credential, one that is stored with its id. */
export interface EntryInput {
    readonly id: string;
    readonly authSchemeConfig: AuthSchemeInput | undefined;
    readonly credential: CredentialInput | undefined;
}
/** What is undefined was not sent. */
export interface EnvironmentInput {
    /** "" for a new one. */
    readonly id: string;
    readonly name: string;
    readonly credentials: {
        readonly [use in CredentialUse]?: readonly EntryInput[] | undefined;
    } | undefined;
    readonly variables: readonly VariableInput[] | undefined;
}
export declare const USES: readonly CredentialUse[];
/** Of one use. */
export declare const MAX_CREDENTIALS = 20;
/** Environments of one connector: an answer with a connector shows all or the most recent of them. */
export declare const MAX_ENVIRONMENTS = 500;
/** Of all environments of one connector together, as JSON. */
export declare const MAX_ENVIRONMENT_BYTES: number;
type Violations = FieldViolation<EnvironmentField>[];
/** What is wrong with an environment that is to be made. @param indexes Its place in a list; none outside a list. */
export declare function checkNewEnvironment(kind: ConnectorKind, input: EnvironmentInput, ...indexes: readonly number[]): Violations;
/** What is wrong with what is to replace an environment, as far as can be told without what is stored. */
export declare function checkEnvironmentUpdate(kind: ConnectorKind, input: EnvironmentInput, ...indexes: readonly number[]): Violations;
/** Violations of parts of an entry as those of the environment. */
export declare function within(use: CredentialUse, violations: readonly FieldViolation<CredentialField | "authSchemeConfig" | "authSchemeConfigs" | `authSchemeConfig.${string}`>[]): Violations;
export {};
