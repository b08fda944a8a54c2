import { type JsonObject } from "@bufbuild/protobuf";
import { type Value } from "@bufbuild/protobuf/wkt";
import type { AuthSchemeConfig, AuthSchemeInput } from "../../registry/connectors/auth-schemes.js";
/** A config of either API. */
export interface AuthSchemeMessage {
    readonly schemeType: number;
    readonly id?: string;
    readonly description?: string | undefined;
    readonly name?: string | undefined;
    readonly in: number;
    readonly algorithm: number;
    readonly digestInputs: readonly number[];
    readonly authorizeUrl?: string | undefined;
    readonly tokenUrl?: string | undefined;
    readonly scopes?: {
        readonly items: readonly {
            readonly name: string;
            readonly description?: string | undefined;
        }[];
    } | undefined;
    readonly defaultScopes?: {
        readonly values: readonly string[];
    } | undefined;
    readonly additionalAuthorizeParams?: string | undefined;
    readonly additionalTokenParams?: string | undefined;
    readonly mtlsEnabled?: boolean | undefined;
    readonly mtlsCredentialId?: string | undefined;
    readonly grant?: {
        readonly grantType: number;
        readonly credentialId?: string | undefined;
        readonly organisationId?: string | undefined;
        readonly clientId?: string | undefined;
        readonly clientSecret?: string | undefined;
    } | undefined;
    readonly flows?: {
        readonly clientCredentials?: JsonObject | undefined;
        readonly authorizationCode?: {
            readonly applicationCredential?: Value | undefined;
        } | undefined;
    } | undefined;
}
/** A config as a caller sends it; an enum value that is none becomes undefined. */
export declare function fromAuthScheme(message: AuthSchemeMessage): AuthSchemeInput;
/** The fields of a config's message. Secrets are not among them. */
export declare function authSchemeFields(config: AuthSchemeConfig): {
    flows?: {
        authorizationCode?: {
            applicationCredential: Value;
        };
        clientCredentials?: JsonObject;
    };
    grant?: {
        grantType: number;
        credentialId?: string | undefined;
        organisationId?: string | undefined;
        clientId?: string | undefined;
    };
    mtlsCredentialId?: string;
    mtlsEnabled?: boolean;
    additionalTokenParams?: string;
    additionalAuthorizeParams?: string;
    defaultScopes?: {
        values: string[];
    };
    scopes?: {
        items: {
            name: string;
            description?: string | undefined;
        }[];
    };
    tokenUrl?: string;
    authorizeUrl?: string;
    digestInputs?: number[];
    algorithm?: number;
    in?: number;
    name?: string;
    description?: string;
    id?: string;
    schemeType: number;
};
