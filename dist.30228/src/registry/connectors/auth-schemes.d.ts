import { type FieldViolation } from "../violations.js";
import type { ConnectorKind } from "./entities.js";
import type { AuthSchemeField } from "./fields.js";
export type SchemeType = "none" | "basic-auth" | "certificate" | "api-key" | "hmac" | "oauth2" | "google-service-account";
export type SchemeLocation = "query" | "header" | "cookie";
export interface OAuth2Scope {
    readonly name: string;
    readonly description?: string | undefined;
}
export interface OAuth2Grant {
    readonly grantType: "authorization_code" | "client_credentials" | "password";
    readonly credentialId?: string | undefined;
    readonly organisationId?: string | undefined;
    readonly clientId?: string | undefined;
}
/** A config as it is stored: it has the members of its scheme and no others. */
export interface AuthSchemeConfig {
    readonly schemeType: SchemeType;
    /** Unique in its connector; connections have none. */
    readonly id?: string | undefined;
    readonly description?: string | undefined;
    readonly name?: string | undefined;
    readonly in?: SchemeLocation | undefined;
    readonly algorithm?: "sha1" | "sha256" | "sha512" | undefined;
    readonly digestInputs?: readonly ("body" | "url")[] | undefined;
    readonly authorizeUrl?: string | undefined;
    readonly tokenUrl?: string | undefined;
    readonly scopes?: readonly OAuth2Scope[] | undefined;
    readonly defaultScopes?: readonly string[] | undefined;
    readonly additionalAuthorizeParams?: string | undefined;
    readonly additionalTokenParams?: string | undefined;
    readonly mtlsEnabled?: boolean | undefined;
    readonly mtlsCredentialId?: string | undefined;
    readonly grant?: OAuth2Grant | undefined;
    readonly flows?: OAuth2Flows | undefined;
}
export interface OAuth2Flows {
    /** JSON text of an object. */
    readonly clientCredentials?: string | undefined;
    readonly authorizationCode?: {
        readonly applicationCredential?: string | undefined;
    } | undefined;
}
/** A config as a caller sends it, members of other schemes among them; what is undefined is none that there is. */
export type AuthSchemeInput = Omit<AuthSchemeConfig, "schemeType" | "grant" | "digestInputs"> & {
    readonly schemeType: SchemeType | undefined;
    readonly digestInputs?: readonly ("body" | "url" | undefined)[];
    readonly grant?: (Omit<OAuth2Grant, "grantType"> & {
        readonly grantType: OAuth2Grant["grantType"] | undefined;
        readonly clientSecret?: string | undefined;
    }) | undefined;
};
/** In one connector: a document has to hold them all, and every answer shows them. */
export declare const MAX_AUTH_SCHEMES = 50;
/** The scheme types of a kind of connector. */
export declare function schemeTypes(kind: ConnectorKind): SchemeType[];
type AuthSchemeViolation = FieldViolation<"authSchemeConfig" | "authSchemeConfigs" | `authSchemeConfig.${AuthSchemeField}`>;
/** What is wrong with one config. @param indexes The config's place in a list of them; none outside a list. */
export declare function checkAuthScheme(kind: ConnectorKind, input: AuthSchemeInput, ...indexes: readonly number[]): AuthSchemeViolation[];
/** What is wrong with the configs of a connector: each, and their ids, which are unique. */
export declare function checkAuthSchemes(kind: ConnectorKind, inputs: readonly AuthSchemeInput[]): AuthSchemeViolation[];
/** What is stored of a config that was checked: the members of its scheme, of a grant those that were not sent as `before` has them. */
export declare function storedAuthScheme(kind: ConnectorKind, input: AuthSchemeInput, before?: AuthSchemeConfig): AuthSchemeConfig;
export {};
