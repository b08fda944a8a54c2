import type { GenEnum, GenFile, GenMessage } from "@bufbuild/protobuf/codegenv2";
import type { Timestamp } from "@bufbuild/protobuf/wkt";
import type { AuthSchemeConfig, StringList } from "./auth_scheme_config_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/connectors/v1/connection.proto.
 */
export declare const file_registry_connectors_v1_connection: GenFile;
/**
 * A named value.
 *
 * @generated from message registry.connectors.v1.Variable
 */
export type Variable = Message<"registry.connectors.v1.Variable"> & {
    /**
     * 1 to 255 characters; unique in its list.
     *
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * Required; may be empty.
     *
     * @generated from field: optional string value = 2;
     */
    value?: string | undefined;
};
/**
 * Describes the message registry.connectors.v1.Variable.
 * Use `create(VariableSchema)` to create a new message.
 */
export declare const VariableSchema: GenMessage<Variable>;
/**
 * Named values, or none.
 *
 * @generated from message registry.connectors.v1.VariableList
 */
export type VariableList = Message<"registry.connectors.v1.VariableList"> & {
    /**
     * @generated from field: repeated registry.connectors.v1.Variable items = 1;
     */
    items: Variable[];
};
/**
 * Describes the message registry.connectors.v1.VariableList.
 * Use `create(VariableListSchema)` to create a new message.
 */
export declare const VariableListSchema: GenMessage<VariableList>;
/**
 * What a connector is used with: credentials and variables.
 *
 * @generated from message registry.connectors.v1.Connection
 */
export type Connection = Message<"registry.connectors.v1.Connection"> & {
    /**
     * @generated from field: string id = 1;
     */
    id: string;
    /**
     * 1 to 255 characters; unique under the connector.
     *
     * @generated from field: string name = 2;
     */
    name: string;
    /**
     * @generated from field: registry.connectors.v1.ConnectionCredentials credentials = 3;
     */
    credentials?: ConnectionCredentials | undefined;
    /**
     * @generated from field: repeated registry.connectors.v1.Variable variables = 4;
     */
    variables: Variable[];
    /**
     * @generated from field: google.protobuf.Timestamp create_time = 5 [json_name = "createdAt"];
     */
    createTime?: Timestamp | undefined;
    /**
     * @generated from field: google.protobuf.Timestamp update_time = 6 [json_name = "updatedAt"];
     */
    updateTime?: Timestamp | undefined;
    /**
     * @generated from field: string etag = 7;
     */
    etag: string;
};
/**
 * Describes the message registry.connectors.v1.Connection.
 * Use `create(ConnectionSchema)` to create a new message.
 */
export declare const ConnectionSchema: GenMessage<Connection>;
/**
 * Credentials by what they are used for.
 *
 * @generated from message registry.connectors.v1.ConnectionCredentials
 */
export type ConnectionCredentials = Message<"registry.connectors.v1.ConnectionCredentials"> & {
    /**
     * @generated from field: registry.connectors.v1.ConnectionCredentialList action = 1;
     */
    action?: ConnectionCredentialList | undefined;
    /**
     * @generated from field: registry.connectors.v1.ConnectionCredentialList trigger = 2;
     */
    trigger?: ConnectionCredentialList | undefined;
};
/**
 * Describes the message registry.connectors.v1.ConnectionCredentials.
 * Use `create(ConnectionCredentialsSchema)` to create a new message.
 */
export declare const ConnectionCredentialsSchema: GenMessage<ConnectionCredentials>;
/**
 * Credentials in the order in which they are presented.
 *
 * @generated from message registry.connectors.v1.ConnectionCredentialList
 */
export type ConnectionCredentialList = Message<"registry.connectors.v1.ConnectionCredentialList"> & {
    /**
     * @generated from field: repeated registry.connectors.v1.ConnectionCredential items = 1;
     */
    items: ConnectionCredential[];
};
/**
 * Describes the message registry.connectors.v1.ConnectionCredentialList.
 * Use `create(ConnectionCredentialListSchema)` to create a new message.
 */
export declare const ConnectionCredentialListSchema: GenMessage<ConnectionCredentialList>;
/**
 * A credential and how it is presented.
 *
 * @generated from message registry.connectors.v1.ConnectionCredential
 */
export type ConnectionCredential = Message<"registry.connectors.v1.ConnectionCredential"> & {
    /**
     * Made by the registry. An update names the stored one by it.
     *
     * @generated from field: string id = 1;
     */
    id: string;
    /**
     * @generated from field: registry.connectors.v1.AuthSchemeConfig auth_scheme_config = 2;
     */
    authSchemeConfig?: AuthSchemeConfig | undefined;
    /**
     * Required when it is created; an update leaves it as it is.
     *
     * @generated from field: registry.connectors.v1.Credential credential = 3;
     */
    credential?: Credential | undefined;
};
/**
 * Describes the message registry.connectors.v1.ConnectionCredential.
 * Use `create(ConnectionCredentialSchema)` to create a new message.
 */
export declare const ConnectionCredentialSchema: GenMessage<ConnectionCredential>;
/**
 * Something that opens a system.
 *
 * @generated from message registry.connectors.v1.Credential
 */
export type Credential = Message<"registry.connectors.v1.Credential"> & {
    /**
     * @generated from field: string id = 1;
     */
    id: string;
    /**
     * @generated from field: string organisation_id = 2;
     */
    organisationId: string;
    /**
     * @generated from field: registry.connectors.v1.CredentialType type = 3;
     */
    type: CredentialType;
    /**
     * 1 to 255 characters.
     *
     * @generated from field: string name = 4;
     */
    name: string;
    /**
     * @generated from field: registry.connectors.v1.CredentialData data = 5;
     */
    data?: CredentialData | undefined;
};
/**
 * Describes the message registry.connectors.v1.Credential.
 * Use `create(CredentialSchema)` to create a new message.
 */
export declare const CredentialSchema: GenMessage<Credential>;
/**
 * What the type of the credential asks for; what other types have is ignored. Answers have "REDACTED" in place of a secret.
 *
 * @generated from message registry.connectors.v1.CredentialData
 */
export type CredentialData = Message<"registry.connectors.v1.CredentialData"> & {
    /**
     * @generated from field: optional string value = 1;
     */
    value?: string | undefined;
    /**
     * @generated from field: optional string value_base64 = 2;
     */
    valueBase64?: string | undefined;
    /**
     * @generated from field: optional string username = 3;
     */
    username?: string | undefined;
    /**
     * @generated from field: optional string password = 4;
     */
    password?: string | undefined;
    /**
     * @generated from field: optional string client_id = 5;
     */
    clientId?: string | undefined;
    /**
     * @generated from field: optional string client_secret = 6;
     */
    clientSecret?: string | undefined;
    /**
     * @generated from field: optional string authorize_url = 7;
     */
    authorizeUrl?: string | undefined;
    /**
     * @generated from field: optional string token_url = 8;
     */
    tokenUrl?: string | undefined;
    /**
     * @generated from field: registry.connectors.v1.StringList scopes = 9;
     */
    scopes?: StringList | undefined;
    /**
     * @generated from field: optional string additional_params = 10;
     */
    additionalParams?: string | undefined;
    /**
     * @generated from field: optional bool mtls_enabled = 11 [json_name = "mTLSEnabled"];
     */
    mtlsEnabled?: boolean | undefined;
    /**
     * @generated from field: optional string mtls_credential_id = 12 [json_name = "mTLSCredentialId"];
     */
    mtlsCredentialId?: string | undefined;
    /**
     * @generated from field: optional string access_token = 13;
     */
    accessToken?: string | undefined;
    /**
     * @generated from field: optional string refresh_token = 14;
     */
    refreshToken?: string | undefined;
    /**
     * @generated from field: optional string certificate = 15;
     */
    certificate?: string | undefined;
    /**
     * @generated from field: optional string key = 16;
     */
    key?: string | undefined;
    /**
     * @generated from field: optional string ca = 17;
     */
    ca?: string | undefined;
};
/**
 * Describes the message registry.connectors.v1.CredentialData.
 * Use `create(CredentialDataSchema)` to create a new message.
 */
export declare const CredentialDataSchema: GenMessage<CredentialData>;
/**
 * A connection in a list.
 *
 * @generated from message registry.connectors.v1.ConnectionSummary
 */
export type ConnectionSummary = Message<"registry.connectors.v1.ConnectionSummary"> & {
    /**
     * @generated from field: string id = 1;
     */
    id: string;
    /**
     * @generated from field: string name = 2;
     */
    name: string;
    /**
     * @generated from field: google.protobuf.Timestamp create_time = 3 [json_name = "createdAt"];
     */
    createTime?: Timestamp | undefined;
    /**
     * @generated from field: google.protobuf.Timestamp update_time = 4 [json_name = "updatedAt"];
     */
    updateTime?: Timestamp | undefined;
};
/**
 * Describes the message registry.connectors.v1.ConnectionSummary.
 * Use `create(ConnectionSummarySchema)` to create a new message.
 */
export declare const ConnectionSummarySchema: GenMessage<ConnectionSummary>;
/**
 * A connection to be created.
 *
 * @generated from message registry.connectors.v1.ConnectionCreate
 */
export type ConnectionCreate = Message<"registry.connectors.v1.ConnectionCreate"> & {
    /**
     * 1 to 255 characters; unique under the connector.
     *
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * @generated from field: registry.connectors.v1.ConnectionCredentials credentials = 2;
     */
    credentials?: ConnectionCredentials | undefined;
    /**
     * @generated from field: repeated registry.connectors.v1.Variable variables = 3;
     */
    variables: Variable[];
};
/**
 * Describes the message registry.connectors.v1.ConnectionCreate.
 * Use `create(ConnectionCreateSchema)` to create a new message.
 */
export declare const ConnectionCreateSchema: GenMessage<ConnectionCreate>;
/**
 * What replaces a connection.
 *
 * @generated from message registry.connectors.v1.ConnectionUpdate
 */
export type ConnectionUpdate = Message<"registry.connectors.v1.ConnectionUpdate"> & {
    /**
     * Must be the stored one.
     *
     * @generated from field: string id = 1;
     */
    id: string;
    /**
     * @generated from field: string name = 2;
     */
    name: string;
    /**
     * Unchanged when it is absent. A list holds the stored ids, in any order, with the same scheme types.
     *
     * @generated from field: registry.connectors.v1.ConnectionCredentials credentials = 3;
     */
    credentials?: ConnectionCredentials | undefined;
    /**
     * Unchanged when it is absent.
     *
     * @generated from field: registry.connectors.v1.VariableList variables = 4;
     */
    variables?: VariableList | undefined;
};
/**
 * Describes the message registry.connectors.v1.ConnectionUpdate.
 * Use `create(ConnectionUpdateSchema)` to create a new message.
 */
export declare const ConnectionUpdateSchema: GenMessage<ConnectionUpdate>;
/**
 * @generated from enum registry.connectors.v1.CredentialType
 */
export declare enum CredentialType {
    /**
     * @generated from enum value: CREDENTIAL_TYPE_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: CREDENTIAL_TYPE_NONE = 1;
     */
    NONE = 1,
    /**
     * @generated from enum value: CREDENTIAL_TYPE_STRING = 2;
     */
    STRING = 2,
    /**
     * @generated from enum value: CREDENTIAL_TYPE_BINARY = 3;
     */
    BINARY = 3,
    /**
     * @generated from enum value: CREDENTIAL_TYPE_BASIC_AUTH = 4;
     */
    BASIC_AUTH = 4,
    /**
     * @generated from enum value: CREDENTIAL_TYPE_OAUTH2_CLIENT = 5;
     */
    OAUTH2_CLIENT = 5,
    /**
     * @generated from enum value: CREDENTIAL_TYPE_OAUTH2_CODE = 6;
     */
    OAUTH2_CODE = 6,
    /**
     * @generated from enum value: CREDENTIAL_TYPE_OAUTH2_PASSWORD = 7;
     */
    OAUTH2_PASSWORD = 7,
    /**
     * @generated from enum value: CREDENTIAL_TYPE_OAUTH2_TOKEN = 8;
     */
    OAUTH2_TOKEN = 8,
    /**
     * @generated from enum value: CREDENTIAL_TYPE_CUSTOM_FUNCTION = 9;
     */
    CUSTOM_FUNCTION = 9,
    /**
     * @generated from enum value: CREDENTIAL_TYPE_CERTIFICATE = 10;
     */
    CERTIFICATE = 10,
    /**
     * @generated from enum value: CREDENTIAL_TYPE_JWT_BEARER = 11;
     */
    JWT_BEARER = 11
}
/**
 * Describes the enum registry.connectors.v1.CredentialType.
 */
export declare const CredentialTypeSchema: GenEnum<CredentialType>;
