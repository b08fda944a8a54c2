import type { GenEnum, GenFile, GenMessage } from "@bufbuild/protobuf/codegenv2";
import type { Value } from "@bufbuild/protobuf/wkt";
import type { JsonObject, Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/connections/v1alpha1/auth_scheme_config.proto.
 */
export declare const file_registry_connections_v1alpha1_auth_scheme_config: GenFile;
/**
 * One flat object for every scheme: `scheme_type` says which of the others it has, and those of other schemes are ignored.
 *
 * @generated from message registry.connections.v1alpha1.AuthSchemeConfig
 */
export type AuthSchemeConfig = Message<"registry.connections.v1alpha1.AuthSchemeConfig"> & {
    /**
     * @generated from field: registry.connections.v1alpha1.SchemeType scheme_type = 1;
     */
    schemeType: SchemeType;
    /**
     * Of api-key and hmac: the name of the parameter, header or cookie.
     *
     * @generated from field: optional string name = 5;
     */
    name?: string | undefined;
    /**
     * Of api-key and hmac.
     *
     * @generated from field: registry.connections.v1alpha1.SchemeLocation in = 6;
     */
    in: SchemeLocation;
    /**
     * Of hmac.
     *
     * @generated from field: registry.connections.v1alpha1.HmacAlgorithm algorithm = 7;
     */
    algorithm: HmacAlgorithm;
    /**
     * Of hmac: at least one.
     *
     * @generated from field: repeated registry.connections.v1alpha1.DigestInput digest_inputs = 8;
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
     * @generated from field: registry.connections.v1alpha1.OAuth2ScopeList scopes = 11;
     */
    scopes?: OAuth2ScopeList | undefined;
    /**
     * Of oauth2.
     *
     * @generated from field: registry.connections.v1alpha1.OAuth2Flows flows = 18;
     */
    flows?: OAuth2Flows | undefined;
};
/**
 * Describes the message registry.connections.v1alpha1.AuthSchemeConfig.
 * Use `create(AuthSchemeConfigSchema)` to create a new message.
 */
export declare const AuthSchemeConfigSchema: GenMessage<AuthSchemeConfig>;
/**
 * Scopes, or none.
 *
 * @generated from message registry.connections.v1alpha1.OAuth2ScopeList
 */
export type OAuth2ScopeList = Message<"registry.connections.v1alpha1.OAuth2ScopeList"> & {
    /**
     * @generated from field: repeated registry.connections.v1alpha1.OAuth2Scope items = 1;
     */
    items: OAuth2Scope[];
};
/**
 * Describes the message registry.connections.v1alpha1.OAuth2ScopeList.
 * Use `create(OAuth2ScopeListSchema)` to create a new message.
 */
export declare const OAuth2ScopeListSchema: GenMessage<OAuth2ScopeList>;
/**
 * A scope that can be asked for.
 *
 * @generated from message registry.connections.v1alpha1.OAuth2Scope
 */
export type OAuth2Scope = Message<"registry.connections.v1alpha1.OAuth2Scope"> & {
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
 * Describes the message registry.connections.v1alpha1.OAuth2Scope.
 * Use `create(OAuth2ScopeSchema)` to create a new message.
 */
export declare const OAuth2ScopeSchema: GenMessage<OAuth2Scope>;
/**
 * How a token is obtained.
 *
 * @generated from message registry.connections.v1alpha1.OAuth2Flows
 */
export type OAuth2Flows = Message<"registry.connections.v1alpha1.OAuth2Flows"> & {
    /**
     * @generated from field: google.protobuf.Struct client_credentials = 1;
     */
    clientCredentials?: JsonObject | undefined;
    /**
     * @generated from field: registry.connections.v1alpha1.AuthorizationCodeFlow authorization_code = 2;
     */
    authorizationCode?: AuthorizationCodeFlow | undefined;
};
/**
 * Describes the message registry.connections.v1alpha1.OAuth2Flows.
 * Use `create(OAuth2FlowsSchema)` to create a new message.
 */
export declare const OAuth2FlowsSchema: GenMessage<OAuth2Flows>;
/**
 * The authorization code flow.
 *
 * @generated from message registry.connections.v1alpha1.AuthorizationCodeFlow
 */
export type AuthorizationCodeFlow = Message<"registry.connections.v1alpha1.AuthorizationCodeFlow"> & {
    /**
     * Required.
     *
     * @generated from field: google.protobuf.Value application_credential = 1;
     */
    applicationCredential?: Value | undefined;
};
/**
 * Describes the message registry.connections.v1alpha1.AuthorizationCodeFlow.
 * Use `create(AuthorizationCodeFlowSchema)` to create a new message.
 */
export declare const AuthorizationCodeFlowSchema: GenMessage<AuthorizationCodeFlow>;
/**
 * @generated from enum registry.connections.v1alpha1.SchemeType
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
    OAUTH2 = 6,
    /**
     * @generated from enum value: SCHEME_TYPE_GOOGLE_SERVICE_ACCOUNT = 7;
     */
    GOOGLE_SERVICE_ACCOUNT = 7
}
/**
 * Describes the enum registry.connections.v1alpha1.SchemeType.
 */
export declare const SchemeTypeSchema: GenEnum<SchemeType>;
/**
 * @generated from enum registry.connections.v1alpha1.SchemeLocation
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
 * Describes the enum registry.connections.v1alpha1.SchemeLocation.
 */
export declare const SchemeLocationSchema: GenEnum<SchemeLocation>;
/**
 * @generated from enum registry.connections.v1alpha1.HmacAlgorithm
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
 * Describes the enum registry.connections.v1alpha1.HmacAlgorithm.
 */
export declare const HmacAlgorithmSchema: GenEnum<HmacAlgorithm>;
/**
 * @generated from enum registry.connections.v1alpha1.DigestInput
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
 * Describes the enum registry.connections.v1alpha1.DigestInput.
 */
export declare const DigestInputSchema: GenEnum<DigestInput>;
