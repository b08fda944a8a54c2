// Environments: the accounts and settings that a connection is used with.
import { enumDesc, fileDesc, messageDesc } from "@bufbuild/protobuf/codegenv2";
import { file_google_api_field_behavior } from "../../../google/api/field_behavior_pb.js";
import { file_google_protobuf_timestamp } from "@bufbuild/protobuf/wkt";
import { file_registry_connections_v1alpha1_auth_scheme_config } from "./auth_scheme_config_pb.js";
import { file_rest_v1_annotations } from "../../../rest/v1/annotations_pb.js";
/**
 * Describes the file registry/connections/v1alpha1/environment.proto.
 */
export const file_registry_connections_v1alpha1_environment = /*@__PURE__*/ fileDesc("Ci9yZWdpc3RyeS9jb25uZWN0aW9ucy92MWFscGhhMS9lbnZpcm9ubWVudC5wcm90bxIdcmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEiPgoIVmFyaWFibGUSFAoEbmFtZRgBIAEoCUIGioAZAjABEhIKBXZhbHVlGAIgASgJSACIAQFCCAoGX3ZhbHVlIkYKDFZhcmlhYmxlTGlzdBI2CgVpdGVtcxgBIAMoCzInLnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLlZhcmlhYmxlItwCCgtFbnZpcm9ubWVudBIKCgJpZBgBIAEoCRIUCgRuYW1lGAIgASgJQgaKgBkCMAESSgoLY3JlZGVudGlhbHMYAyABKAsyNS5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5FbnZpcm9ubWVudENyZWRlbnRpYWxzEkcKCXZhcmlhYmxlcxgEIAEoCzIrLnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLlZhcmlhYmxlTGlzdEIHioAZA6gBARI/CgtjcmVhdGVfdGltZRgFIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBCA+BBA1IJY3JlYXRlZEF0Ej8KC3VwZGF0ZV90aW1lGAYgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEID4EEDUgl1cGRhdGVkQXQSFAoEZXRhZxgHIAEoCUIGioAZAhgBIr8BChZFbnZpcm9ubWVudENyZWRlbnRpYWxzElEKBmFjdGlvbhgBIAEoCzI4LnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkVudmlyb25tZW50Q3JlZGVudGlhbExpc3RCB4qAGQOoAQESUgoHdHJpZ2dlchgCIAEoCzI4LnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkVudmlyb25tZW50Q3JlZGVudGlhbExpc3RCB4qAGQOoAQEiYAoZRW52aXJvbm1lbnRDcmVkZW50aWFsTGlzdBJDCgVpdGVtcxgBIAMoCzI0LnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkVudmlyb25tZW50Q3JlZGVudGlhbCKvAQoVRW52aXJvbm1lbnRDcmVkZW50aWFsEgoKAmlkGAEgASgJEksKEmF1dGhfc2NoZW1lX2NvbmZpZxgCIAEoCzIvLnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkF1dGhTY2hlbWVDb25maWcSPQoKY3JlZGVudGlhbBgDIAEoCzIpLnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkNyZWRlbnRpYWwixQIKCkNyZWRlbnRpYWwSDwoCaWQYASABKAlCA+BBAxIcCg9vcmdhbmlzYXRpb25faWQYAiABKAlCA+BBAxI7CgR0eXBlGAMgASgOMi0ucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuQ3JlZGVudGlhbFR5cGUSDAoEbmFtZRgEIAEoCRI7CgRkYXRhGAUgASgLMi0ucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuQ3JlZGVudGlhbERhdGESPwoLY3JlYXRlX3RpbWUYBiABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgPgQQNSCWNyZWF0ZWRBdBI/Cgt1cGRhdGVfdGltZRgHIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBCA+BBA1IJdXBkYXRlZEF0Iv0FCg5DcmVkZW50aWFsRGF0YRISCgV2YWx1ZRgBIAEoCUgAiAEBEhkKDHZhbHVlX2Jhc2U2NBgCIAEoCUgBiAEBEhUKCHVzZXJuYW1lGAMgASgJSAKIAQESFQoIcGFzc3dvcmQYBCABKAlIA4gBARIWCgljbGllbnRfaWQYBSABKAlIBIgBARIaCg1jbGllbnRfc2VjcmV0GAYgASgJSAWIAQESGgoNYXV0aG9yaXplX3VybBgHIAEoCUgGiAEBEhYKCXRva2VuX3VybBgIIAEoCUgHiAEBEkIKBnNjb3BlcxgJIAEoCzIpLnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLlN0cmluZ0xpc3RCB4qAGQOoAQESHgoRYWRkaXRpb25hbF9wYXJhbXMYCiABKAlICIgBARImCgxtdGxzX2VuYWJsZWQYCyABKAhICVILbVRMU0VuYWJsZWSIAQESMQoSbXRsc19jcmVkZW50aWFsX2lkGAwgASgJSApSEG1UTFNDcmVkZW50aWFsSWSIAQESGQoMYWNjZXNzX3Rva2VuGA0gASgJSAuIAQESGgoNcmVmcmVzaF90b2tlbhgOIAEoCUgMiAEBEhgKC2NlcnRpZmljYXRlGA8gASgJSA2IAQESEAoDa2V5GBAgASgJSA6IAQESDwoCY2EYESABKAlID4gBAUIICgZfdmFsdWVCDwoNX3ZhbHVlX2Jhc2U2NEILCglfdXNlcm5hbWVCCwoJX3Bhc3N3b3JkQgwKCl9jbGllbnRfaWRCEAoOX2NsaWVudF9zZWNyZXRCEAoOX2F1dGhvcml6ZV91cmxCDAoKX3Rva2VuX3VybEIUChJfYWRkaXRpb25hbF9wYXJhbXNCDwoNX210bHNfZW5hYmxlZEIVChNfbXRsc19jcmVkZW50aWFsX2lkQg8KDV9hY2Nlc3NfdG9rZW5CEAoOX3JlZnJlc2hfdG9rZW5CDgoMX2NlcnRpZmljYXRlQgYKBF9rZXlCBQoDX2NhIhwKClN0cmluZ0xpc3QSDgoGdmFsdWVzGAEgAygJIrABChJFbnZpcm9ubWVudFN1bW1hcnkSCgoCaWQYASABKAkSDAoEbmFtZRgCIAEoCRI/CgtjcmVhdGVfdGltZRgDIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBCA+BBA1IJY3JlYXRlZEF0Ej8KC3VwZGF0ZV90aW1lGAQgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEID4EEDUgl1cGRhdGVkQXQiwgEKEUVudmlyb25tZW50VXBkYXRlEgoKAmlkGAEgASgJEgwKBG5hbWUYAiABKAkSSgoLY3JlZGVudGlhbHMYAyABKAsyNS5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5FbnZpcm9ubWVudENyZWRlbnRpYWxzEkcKCXZhcmlhYmxlcxgEIAEoCzIrLnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLlZhcmlhYmxlTGlzdEIHioAZA6gBASqvBAoOQ3JlZGVudGlhbFR5cGUSHwobQ1JFREVOVElBTF9UWVBFX1VOU1BFQ0lGSUVEEAASJAoUQ1JFREVOVElBTF9UWVBFX05PTkUQARoKioAZBgoEbm9uZRIoChZDUkVERU5USUFMX1RZUEVfU1RSSU5HEAIaDIqAGQgKBnN0cmluZxIoChZDUkVERU5USUFMX1RZUEVfQklOQVJZEAMaDIqAGQgKBmJpbmFyeRIwChpDUkVERU5USUFMX1RZUEVfQkFTSUNfQVVUSBAEGhCKgBkMCgpiYXNpYy1hdXRoEjYKHUNSRURFTlRJQUxfVFlQRV9PQVVUSDJfQ0xJRU5UEAUaE4qAGQ8KDW9hdXRoMi1jbGllbnQSMgobQ1JFREVOVElBTF9UWVBFX09BVVRIMl9DT0RFEAYaEYqAGQ0KC29hdXRoMi1jb2RlEjoKH0NSRURFTlRJQUxfVFlQRV9PQVVUSDJfUEFTU1dPUkQQBxoVioAZEQoPb2F1dGgyLXBhc3N3b3JkEjQKHENSRURFTlRJQUxfVFlQRV9PQVVUSDJfVE9LRU4QCBoSioAZDgoMb2F1dGgyLXRva2VuEjoKH0NSRURFTlRJQUxfVFlQRV9DVVNUT01fRlVOQ1RJT04QCRoVioAZEQoPY3VzdG9tLWZ1bmN0aW9uEjAKGkNSRURFTlRJQUxfVFlQRV9KV1RfQkVBUkVSEAsaEIqAGQwKCmp3dC1iZWFyZXIiBAgKEApiBnByb3RvMw", [file_google_api_field_behavior, file_google_protobuf_timestamp, file_registry_connections_v1alpha1_auth_scheme_config, file_rest_v1_annotations]);
/**
 * Describes the message registry.connections.v1alpha1.Variable.
 * Use `create(VariableSchema)` to create a new message.
 */
export const VariableSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_environment, 0);
/**
 * Describes the message registry.connections.v1alpha1.VariableList.
 * Use `create(VariableListSchema)` to create a new message.
 */
export const VariableListSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_environment, 1);
/**
 * Describes the message registry.connections.v1alpha1.Environment.
 * Use `create(EnvironmentSchema)` to create a new message.
 */
export const EnvironmentSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_environment, 2);
/**
 * Describes the message registry.connections.v1alpha1.EnvironmentCredentials.
 * Use `create(EnvironmentCredentialsSchema)` to create a new message.
 */
export const EnvironmentCredentialsSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_environment, 3);
/**
 * Describes the message registry.connections.v1alpha1.EnvironmentCredentialList.
 * Use `create(EnvironmentCredentialListSchema)` to create a new message.
 */
export const EnvironmentCredentialListSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_environment, 4);
/**
 * Describes the message registry.connections.v1alpha1.EnvironmentCredential.
 * Use `create(EnvironmentCredentialSchema)` to create a new message.
 */
export const EnvironmentCredentialSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_environment, 5);
/**
 * Describes the message registry.connections.v1alpha1.Credential.
 * Use `create(CredentialSchema)` to create a new message.
 */
export const CredentialSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_environment, 6);
/**
 * Describes the message registry.connections.v1alpha1.CredentialData.
 * Use `create(CredentialDataSchema)` to create a new message.
 */
export const CredentialDataSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_environment, 7);
/**
 * Describes the message registry.connections.v1alpha1.StringList.
 * Use `create(StringListSchema)` to create a new message.
 */
export const StringListSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_environment, 8);
/**
 * Describes the message registry.connections.v1alpha1.EnvironmentSummary.
 * Use `create(EnvironmentSummarySchema)` to create a new message.
 */
export const EnvironmentSummarySchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_environment, 9);
/**
 * Describes the message registry.connections.v1alpha1.EnvironmentUpdate.
 * Use `create(EnvironmentUpdateSchema)` to create a new message.
 */
export const EnvironmentUpdateSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_environment, 10);
/**
 * @generated from enum registry.connections.v1alpha1.CredentialType
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
     * @generated from enum value: CREDENTIAL_TYPE_JWT_BEARER = 11;
     */
    CredentialType[CredentialType["JWT_BEARER"] = 11] = "JWT_BEARER";
})(CredentialType || (CredentialType = {}));
/**
 * Describes the enum registry.connections.v1alpha1.CredentialType.
 */
export const CredentialTypeSchema = /*@__PURE__*/ enumDesc(file_registry_connections_v1alpha1_environment, 0);
//# sourceMappingURL=environment_pb.js.map