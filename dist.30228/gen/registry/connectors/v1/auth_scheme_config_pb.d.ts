import type { GenEnum, GenFile, GenMessage } from "@bufbuild/protobuf/codegenv2";
import type { VersionMessage } from "./version_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/connectors/v1/auth_scheme_config.proto.
 */
export declare const file_registry_connectors_v1_auth_scheme_config: GenFile;
/**
 * One flat object for every scheme: `scheme_type` says which of the others it has, and those of other schemes are ignored.
 *
 * @generated from message registry.connectors.v1.AuthSchemeConfig
 */
export type AuthSchemeConfig = Message<"registry.connectors.v1.AuthSchemeConfig"> & {
    /**
     * @generated from field: registry.connectors.v1.SchemeType scheme_type = 1;
     */
    schemeType: SchemeType;
    /**
     * Made by the client, unique in the connector.
     *
     * @generated from field: string id = 2;
     */
    id: string;
    /**
     * Required; may be empty.
     *
     * @generated from field: optional string description = 3;
     */
    description?: string | undefined;
    /**
     * Ignored in requests.
     *
     * @generated from field: repeated registry.connectors.v1.VersionMessage validation_messages = 4;
     */
    validationMessages: VersionMessage[];
    /**
     * Of api-key and hmac: the name of the parameter, header or cookie.
     *
     * @generated from field: optional string name = 5;
     */
    name?: string | undefined;
    /**
     * Of api-key and hmac.
     *
     * @generated from field: registry.connectors.v1.SchemeLocation in = 6;
     */
    in: SchemeLocation;
    /**
     * Of hmac.
     *
     * @generated from field: registry.connectors.v1.HmacAlgorithm algorithm = 7;
     */
    algorithm: HmacAlgorithm;
    /**
     * Of hmac: at least one.
     *
     * @generated from field: repeated registry.connectors.v1.DigestInput digest_inputs = 8;
     */
    digestInputs: DigestInput[];
    /**
     * Of oauth2.
     *
     * @generated from field: optional string authorize_url = 9;
     */
    authorizeUrl?: string | undefined;
    /**
     * Of oauth2.
     *
     * @generated from field: optional string token_url = 10;
     */
    tokenUrl?: string | undefined;
    /**
     * Of oauth2.
     *
     * @generated from field: registry.connectors.v1.OAuth2ScopeList scopes = 11;
     */
    scopes?: OAuth2ScopeList | undefined;
    /**
     * Of oauth2.
     *
     * @generated from field: registry.connectors.v1.StringList default_scopes = 12;
     */
    defaultScopes?: StringList | undefined;
    /**
     * Of oauth2.
     *
     * @generated from field: optional string additional_authorize_params = 13;
     */
    additionalAuthorizeParams?: string | undefined;
    /**
     * Of oauth2.
     *
     * @generated from field: optional string additional_token_params = 14;
     */
    additionalTokenParams?: string | undefined;
    /**
     * Of oauth2.
     *
     * @generated from field: optional bool mtls_enabled = 15;
     */
    mtlsEnabled?: boolean | undefined;
    /**
     * Of oauth2.
     *
     * @generated from field: optional string mtls_credential_id = 16;
     */
    mtlsCredentialId?: string | undefined;
    /**
     * Of oauth2.
     *
     * @generated from field: registry.connectors.v1.OAuth2Grant grant = 17;
     */
    grant?: OAuth2Grant | undefined;
};
/**
 * Describes the message registry.connectors.v1.AuthSchemeConfig.
 * Use `create(AuthSchemeConfigSchema)` to create a new message.
 */
export declare const AuthSchemeConfigSchema: GenMessage<AuthSchemeConfig>;
/**
 * Some texts, or none.
 *
 * @generated from message registry.connectors.v1.StringList
 */
export type StringList = Message<"registry.connectors.v1.StringList"> & {
    /**
     * @generated from field: repeated string values = 1;
     */
    values: string[];
};
/**
 * Describes the message registry.connectors.v1.StringList.
 * Use `create(StringListSchema)` to create a new message.
 */
export declare const StringListSchema: GenMessage<StringList>;
/**
 * Scopes, or none.
 *
 * @generated from message registry.connectors.v1.OAuth2ScopeList
 */
export type OAuth2ScopeList = Message<"registry.connectors.v1.OAuth2ScopeList"> & {
    /**
     * @generated from field: repeated registry.connectors.v1.OAuth2Scope items = 1;
     */
    items: OAuth2Scope[];
};
/**
 * Describes the message registry.connectors.v1.OAuth2ScopeList.
 * Use `create(OAuth2ScopeListSchema)` to create a new message.
 */
export declare const OAuth2ScopeListSchema: GenMessage<OAuth2ScopeList>;
/**
 * A scope that can be asked for.
 *
 * @generated from message registry.connectors.v1.OAuth2Scope
 */
export type OAuth2Scope = Message<"registry.connectors.v1.OAuth2Scope"> & {
    /**
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * @generated from field: optional string description = 2;
     */
    description?: string | undefined;
};
/**
 * Describes the message registry.connectors.v1.OAuth2Scope.
 * Use `create(OAuth2ScopeSchema)` to create a new message.
 */
export declare const OAuth2ScopeSchema: GenMessage<OAuth2Scope>;
/**
 * How a token is obtained.
 *
 * @generated from message registry.connectors.v1.OAuth2Grant
 */
export type OAuth2Grant = Message<"registry.connectors.v1.OAuth2Grant"> & {
    /**
     * @generated from field: registry.connectors.v1.GrantType grant_type = 1;
     */
    grantType: GrantType;
    /**
     * Together with organisation_id, both as they are stored, or not at all.
     *
     * @generated from field: optional string credential_id = 2;
     */
    credentialId?: string | undefined;
    /**
     * @generated from field: optional string organisation_id = 3;
     */
    organisationId?: string | undefined;
    /**
     * @generated from field: optional string client_id = 4;
     */
    clientId?: string | undefined;
    /**
     * Stored and never answered. An update without it keeps it.
     *
     * @generated from field: optional string client_secret = 5;
     */
    clientSecret?: string | undefined;
};
/**
 * Describes the message registry.connectors.v1.OAuth2Grant.
 * Use `create(OAuth2GrantSchema)` to create a new message.
 */
export declare const OAuth2GrantSchema: GenMessage<OAuth2Grant>;
/**
 * @generated from enum registry.connectors.v1.GrantType
 */
export declare enum GrantType {
    /**
     * @generated from enum value: GRANT_TYPE_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: GRANT_TYPE_AUTHORIZATION_CODE = 1;
     */
    AUTHORIZATION_CODE = 1,
    /**
     * @generated from enum value: GRANT_TYPE_CLIENT_CREDENTIALS = 2;
     */
    CLIENT_CREDENTIALS = 2,
    /**
     * @generated from enum value: GRANT_TYPE_PASSWORD = 3;
     */
    PASSWORD = 3
}
/**
 * Describes the enum registry.connectors.v1.GrantType.
 */
export declare const GrantTypeSchema: GenEnum<GrantType>;
/**
 * @generated from enum registry.connectors.v1.SchemeType
 */
export declare enum SchemeType {
    /**
     * @generated from enum value: SCHEME_TYPE_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: SCHEME_TYPE_NONE = 1;
     */
    NONE = 1,
    /**
     * @generated from enum value: SCHEME_TYPE_BASIC_AUTH = 2;
     */
    BASIC_AUTH = 2,
    /**
     * @generated from enum value: SCHEME_TYPE_CERTIFICATE = 3;
     */
    CERTIFICATE = 3,
    /**
     * @generated from enum value: SCHEME_TYPE_API_KEY = 4;
     */
    API_KEY = 4,
    /**
     * @generated from enum value: SCHEME_TYPE_HMAC = 5;
     */
    HMAC = 5,
    /**
     * @generated from enum value: SCHEME_TYPE_OAUTH2 = 6;
     */
    OAUTH2 = 6
}
/**
 * Describes the enum registry.connectors.v1.SchemeType.
 */
export declare const SchemeTypeSchema: GenEnum<SchemeType>;
/**
 * @generated from enum registry.connectors.v1.SchemeLocation
 */
export declare enum SchemeLocation {
    /**
     * @generated from enum value: SCHEME_LOCATION_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: SCHEME_LOCATION_QUERY = 1;
     */
    QUERY = 1,
    /**
     * @generated from enum value: SCHEME_LOCATION_HEADER = 2;
     */
    HEADER = 2,
    /**
     * @generated from enum value: SCHEME_LOCATION_COOKIE = 3;
     */
    COOKIE = 3
}
/**
 * Describes the enum registry.connectors.v1.SchemeLocation.
 */
export declare const SchemeLocationSchema: GenEnum<SchemeLocation>;
/**
 * @generated from enum registry.connectors.v1.HmacAlgorithm
 */
export declare enum HmacAlgorithm {
    /**
     * @generated from enum value: HMAC_ALGORITHM_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: HMAC_ALGORITHM_SHA1 = 1;
     */
    SHA1 = 1,
    /**
     * @generated from enum value: HMAC_ALGORITHM_SHA256 = 2;
     */
    SHA256 = 2,
    /**
     * @generated from enum value: HMAC_ALGORITHM_SHA512 = 3;
     */
    SHA512 = 3
}
/**
 * Describes the enum registry.connectors.v1.HmacAlgorithm.
 */
export declare const HmacAlgorithmSchema: GenEnum<HmacAlgorithm>;
/**
 * @generated from enum registry.connectors.v1.DigestInput
 */
export declare enum DigestInput {
    /**
     * @generated from enum value: DIGEST_INPUT_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: DIGEST_INPUT_BODY = 1;
     */
    BODY = 1,
    /**
     * @generated from enum value: DIGEST_INPUT_URL = 2;
     */
    URL = 2
}
/**
 * Describes the enum registry.connectors.v1.DigestInput.
 */
export declare const DigestInputSchema: GenEnum<DigestInput>;
