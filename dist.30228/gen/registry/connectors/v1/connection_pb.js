// Connections: the accounts and settings that a connector is used with.
import { enumDesc, fileDesc, messageDesc } from "@bufbuild/protobuf/codegenv2";
import { file_google_api_field_behavior } from "../../../google/api/field_behavior_pb.js";
import { file_google_protobuf_timestamp } from "@bufbuild/protobuf/wkt";
import { file_registry_connectors_v1_auth_scheme_config } from "./auth_scheme_config_pb.js";
import { file_rest_v1_annotations } from "../../../rest/v1/annotations_pb.js";
/**
 * Describes the file registry/connectors/v1/connection.proto.
 */
export const file_registry_connectors_v1_connection = /*@__PURE__*/ fileDesc("CidyZWdpc3RyeS9jb25uZWN0b3JzL3YxL2Nvbm5lY3Rpb24ucHJvdG8SFnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEiPgoIVmFyaWFibGUSFAoEbmFtZRgBIAEoCUIGioAZAjABEhIKBXZhbHVlGAIgASgJSACIAQFCCAoGX3ZhbHVlIj8KDFZhcmlhYmxlTGlzdBIvCgVpdGVtcxgBIAMoCzIgLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuVmFyaWFibGUixwIKCkNvbm5lY3Rpb24SCgoCaWQYASABKAkSFAoEbmFtZRgCIAEoCUIGioAZAjABEkIKC2NyZWRlbnRpYWxzGAMgASgLMi0ucmVnaXN0cnkuY29ubmVjdG9ycy52MS5Db25uZWN0aW9uQ3JlZGVudGlhbHMSOwoJdmFyaWFibGVzGAQgAygLMiAucmVnaXN0cnkuY29ubmVjdG9ycy52MS5WYXJpYWJsZUIGioAZAjABEj8KC2NyZWF0ZV90aW1lGAUgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEID4EEDUgljcmVhdGVkQXQSPwoLdXBkYXRlX3RpbWUYBiABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgPgQQNSCXVwZGF0ZWRBdBIUCgRldGFnGAcgASgJQgaKgBkCGAEirgEKFUNvbm5lY3Rpb25DcmVkZW50aWFscxJJCgZhY3Rpb24YASABKAsyMC5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkNvbm5lY3Rpb25DcmVkZW50aWFsTGlzdEIHioAZA6gBARJKCgd0cmlnZ2VyGAIgASgLMjAucmVnaXN0cnkuY29ubmVjdG9ycy52MS5Db25uZWN0aW9uQ3JlZGVudGlhbExpc3RCB4qAGQOoAQEiVwoYQ29ubmVjdGlvbkNyZWRlbnRpYWxMaXN0EjsKBWl0ZW1zGAEgAygLMiwucmVnaXN0cnkuY29ubmVjdG9ycy52MS5Db25uZWN0aW9uQ3JlZGVudGlhbCKgAQoUQ29ubmVjdGlvbkNyZWRlbnRpYWwSCgoCaWQYASABKAkSRAoSYXV0aF9zY2hlbWVfY29uZmlnGAIgASgLMigucmVnaXN0cnkuY29ubmVjdG9ycy52MS5BdXRoU2NoZW1lQ29uZmlnEjYKCmNyZWRlbnRpYWwYAyABKAsyIi5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkNyZWRlbnRpYWwitQEKCkNyZWRlbnRpYWwSDwoCaWQYASABKAlCA+BBAxIcCg9vcmdhbmlzYXRpb25faWQYAiABKAlCA+BBAxI0CgR0eXBlGAMgASgOMiYucmVnaXN0cnkuY29ubmVjdG9ycy52MS5DcmVkZW50aWFsVHlwZRIMCgRuYW1lGAQgASgJEjQKBGRhdGEYBSABKAsyJi5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkNyZWRlbnRpYWxEYXRhIvYFCg5DcmVkZW50aWFsRGF0YRISCgV2YWx1ZRgBIAEoCUgAiAEBEhkKDHZhbHVlX2Jhc2U2NBgCIAEoCUgBiAEBEhUKCHVzZXJuYW1lGAMgASgJSAKIAQESFQoIcGFzc3dvcmQYBCABKAlIA4gBARIWCgljbGllbnRfaWQYBSABKAlIBIgBARIaCg1jbGllbnRfc2VjcmV0GAYgASgJSAWIAQESGgoNYXV0aG9yaXplX3VybBgHIAEoCUgGiAEBEhYKCXRva2VuX3VybBgIIAEoCUgHiAEBEjsKBnNjb3BlcxgJIAEoCzIiLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuU3RyaW5nTGlzdEIHioAZA6gBARIeChFhZGRpdGlvbmFsX3BhcmFtcxgKIAEoCUgIiAEBEiYKDG10bHNfZW5hYmxlZBgLIAEoCEgJUgttVExTRW5hYmxlZIgBARIxChJtdGxzX2NyZWRlbnRpYWxfaWQYDCABKAlIClIQbVRMU0NyZWRlbnRpYWxJZIgBARIZCgxhY2Nlc3NfdG9rZW4YDSABKAlIC4gBARIaCg1yZWZyZXNoX3Rva2VuGA4gASgJSAyIAQESGAoLY2VydGlmaWNhdGUYDyABKAlIDYgBARIQCgNrZXkYECABKAlIDogBARIPCgJjYRgRIAEoCUgPiAEBQggKBl92YWx1ZUIPCg1fdmFsdWVfYmFzZTY0QgsKCV91c2VybmFtZUILCglfcGFzc3dvcmRCDAoKX2NsaWVudF9pZEIQCg5fY2xpZW50X3NlY3JldEIQCg5fYXV0aG9yaXplX3VybEIMCgpfdG9rZW5fdXJsQhQKEl9hZGRpdGlvbmFsX3BhcmFtc0IPCg1fbXRsc19lbmFibGVkQhUKE19tdGxzX2NyZWRlbnRpYWxfaWRCDwoNX2FjY2Vzc190b2tlbkIQCg5fcmVmcmVzaF90b2tlbkIOCgxfY2VydGlmaWNhdGVCBgoEX2tleUIFCgNfY2EirwEKEUNvbm5lY3Rpb25TdW1tYXJ5EgoKAmlkGAEgASgJEgwKBG5hbWUYAiABKAkSPwoLY3JlYXRlX3RpbWUYAyABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgPgQQNSCWNyZWF0ZWRBdBI/Cgt1cGRhdGVfdGltZRgEIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBCA+BBA1IJdXBkYXRlZEF0IqMBChBDb25uZWN0aW9uQ3JlYXRlEgwKBG5hbWUYASABKAkSRwoLY3JlZGVudGlhbHMYAiABKAsyLS5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkNvbm5lY3Rpb25DcmVkZW50aWFsc0ID4EECEjgKCXZhcmlhYmxlcxgDIAMoCzIgLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuVmFyaWFibGVCA+BBAiKyAQoQQ29ubmVjdGlvblVwZGF0ZRIKCgJpZBgBIAEoCRIMCgRuYW1lGAIgASgJEkIKC2NyZWRlbnRpYWxzGAMgASgLMi0ucmVnaXN0cnkuY29ubmVjdG9ycy52MS5Db25uZWN0aW9uQ3JlZGVudGlhbHMSQAoJdmFyaWFibGVzGAQgASgLMiQucmVnaXN0cnkuY29ubmVjdG9ycy52MS5WYXJpYWJsZUxpc3RCB4qAGQOoAQEq3QQKDkNyZWRlbnRpYWxUeXBlEh8KG0NSRURFTlRJQUxfVFlQRV9VTlNQRUNJRklFRBAAEiQKFENSRURFTlRJQUxfVFlQRV9OT05FEAEaCoqAGQYKBG5vbmUSKAoWQ1JFREVOVElBTF9UWVBFX1NUUklORxACGgyKgBkICgZzdHJpbmcSKAoWQ1JFREVOVElBTF9UWVBFX0JJTkFSWRADGgyKgBkICgZiaW5hcnkSMAoaQ1JFREVOVElBTF9UWVBFX0JBU0lDX0FVVEgQBBoQioAZDAoKYmFzaWMtYXV0aBI2Ch1DUkVERU5USUFMX1RZUEVfT0FVVEgyX0NMSUVOVBAFGhOKgBkPCg1vYXV0aDItY2xpZW50EjIKG0NSRURFTlRJQUxfVFlQRV9PQVVUSDJfQ09ERRAGGhGKgBkNCgtvYXV0aDItY29kZRI6Ch9DUkVERU5USUFMX1RZUEVfT0FVVEgyX1BBU1NXT1JEEAcaFYqAGREKD29hdXRoMi1wYXNzd29yZBI0ChxDUkVERU5USUFMX1RZUEVfT0FVVEgyX1RPS0VOEAgaEoqAGQ4KDG9hdXRoMi10b2tlbhI6Ch9DUkVERU5USUFMX1RZUEVfQ1VTVE9NX0ZVTkNUSU9OEAkaFYqAGREKD2N1c3RvbS1mdW5jdGlvbhIyChtDUkVERU5USUFMX1RZUEVfQ0VSVElGSUNBVEUQChoRioAZDQoLY2VydGlmaWNhdGUSMAoaQ1JFREVOVElBTF9UWVBFX0pXVF9CRUFSRVIQCxoQioAZDAoKand0LWJlYXJlcmIGcHJvdG8z", [file_google_api_field_behavior, file_google_protobuf_timestamp, file_registry_connectors_v1_auth_scheme_config, file_rest_v1_annotations]);
/**
 * Describes the message registry.connectors.v1.Variable.
 * Use `create(VariableSchema)` to create a new message.
 */
export const VariableSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_connection, 0);
/**
 * Describes the message registry.connectors.v1.VariableList.
 * Use `create(VariableListSchema)` to create a new message.
 */
export const VariableListSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_connection, 1);
/**
 * Describes the message registry.connectors.v1.Connection.
 * Use `create(ConnectionSchema)` to create a new message.
 */
export const ConnectionSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_connection, 2);
/**
 * Describes the message registry.connectors.v1.ConnectionCredentials.
 * Use `create(ConnectionCredentialsSchema)` to create a new message.
 */
export const ConnectionCredentialsSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_connection, 3);
/**
 * Describes the message registry.connectors.v1.ConnectionCredentialList.
 * Use `create(ConnectionCredentialListSchema)` to create a new message.
 */
export const ConnectionCredentialListSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_connection, 4);
/**
 * Describes the message registry.connectors.v1.ConnectionCredential.
 * Use `create(ConnectionCredentialSchema)` to create a new message.
 */
export const ConnectionCredentialSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_connection, 5);
/**
 * Describes the message registry.connectors.v1.Credential.
 * Use `create(CredentialSchema)` to create a new message.
 */
export const CredentialSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_connection, 6);
/**
 * Describes the message registry.connectors.v1.CredentialData.
 * Use `create(CredentialDataSchema)` to create a new message.
 */
export const CredentialDataSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_connection, 7);
/**
 * Describes the message registry.connectors.v1.ConnectionSummary.
 * Use `create(ConnectionSummarySchema)` to create a new message.
 */
export const ConnectionSummarySchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_connection, 8);
/**
 * Describes the message registry.connectors.v1.ConnectionCreate.
 * Use `create(ConnectionCreateSchema)` to create a new message.
 */
export const ConnectionCreateSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_connection, 9);
/**
 * Describes the message registry.connectors.v1.ConnectionUpdate.
 * Use `create(ConnectionUpdateSchema)` to create a new message.
 */
export const ConnectionUpdateSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_connection, 10);
/**
 * @generated from enum registry.connectors.v1.CredentialType
 */
export var CredentialType;
(function (CredentialType) {
    /**
     * @generated from enum value: CREDENTIAL_TYPE_UNSPECIFIED = 0;
     */
    CredentialType[CredentialType["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: CREDENTIAL_TYPE_NONE = 1;
     */
    CredentialType[CredentialType["NONE"] = 1] = "NONE";
    /**
     * @generated from enum value: CREDENTIAL_TYPE_STRING = 2;
     */
    CredentialType[CredentialType["STRING"] = 2] = "STRING";
    /**
     * @generated from enum value: CREDENTIAL_TYPE_BINARY = 3;
     */
    CredentialType[CredentialType["BINARY"] = 3] = "BINARY";
    /**
     * @generated from enum value: CREDENTIAL_TYPE_BASIC_AUTH = 4;
     */
    CredentialType[CredentialType["BASIC_AUTH"] = 4] = "BASIC_AUTH";
    /**
     * @generated from enum value: CREDENTIAL_TYPE_OAUTH2_CLIENT = 5;
     */
    CredentialType[CredentialType["OAUTH2_CLIENT"] = 5] = "OAUTH2_CLIENT";
    /**
     * @generated from enum value: CREDENTIAL_TYPE_OAUTH2_CODE = 6;
     */
    CredentialType[CredentialType["OAUTH2_CODE"] = 6] = "OAUTH2_CODE";
    /**
     * @generated from enum value: CREDENTIAL_TYPE_OAUTH2_PASSWORD = 7;
     */
    CredentialType[CredentialType["OAUTH2_PASSWORD"] = 7] = "OAUTH2_PASSWORD";
    /**
     * @generated from enum value: CREDENTIAL_TYPE_OAUTH2_TOKEN = 8;
     */
    CredentialType[CredentialType["OAUTH2_TOKEN"] = 8] = "OAUTH2_TOKEN";
    /**
     * @generated from enum value: CREDENTIAL_TYPE_CUSTOM_FUNCTION = 9;
     */
    CredentialType[CredentialType["CUSTOM_FUNCTION"] = 9] = "CUSTOM_FUNCTION";
    /**
     * @generated from enum value: CREDENTIAL_TYPE_CERTIFICATE = 10;
     */
    CredentialType[CredentialType["CERTIFICATE"] = 10] = "CERTIFICATE";
    /**
     * @generated from enum value: CREDENTIAL_TYPE_JWT_BEARER = 11;
     */
    CredentialType[CredentialType["JWT_BEARER"] = 11] = "JWT_BEARER";
})(CredentialType || (CredentialType = {}));
/**
 * Describes the enum registry.connectors.v1.CredentialType.
 */
export const CredentialTypeSchema = /*@__PURE__*/ enumDesc(file_registry_connectors_v1_connection, 0);
//# sourceMappingURL=connection_pb.js.map