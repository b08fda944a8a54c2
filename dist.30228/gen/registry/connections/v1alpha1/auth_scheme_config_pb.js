// How credentials are presented to a system.
import { enumDesc, fileDesc, messageDesc } from "@bufbuild/protobuf/codegenv2";
import { file_google_protobuf_struct } from "@bufbuild/protobuf/wkt";
import { file_rest_v1_annotations } from "../../../rest/v1/annotations_pb.js";
/**
 * Describes the file registry/connections/v1alpha1/auth_scheme_config.proto.
 */
export const file_registry_connections_v1alpha1_auth_scheme_config = /*@__PURE__*/ fileDesc("CjZyZWdpc3RyeS9jb25uZWN0aW9ucy92MWFscGhhMS9hdXRoX3NjaGVtZV9jb25maWcucHJvdG8SHXJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExIpEEChBBdXRoU2NoZW1lQ29uZmlnEj4KC3NjaGVtZV90eXBlGAEgASgOMikucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuU2NoZW1lVHlwZRIRCgRuYW1lGAUgASgJSACIAQESOQoCaW4YBiABKA4yLS5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5TY2hlbWVMb2NhdGlvbhI/CglhbGdvcml0aG0YByABKA4yLC5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5IbWFjQWxnb3JpdGhtEkEKDWRpZ2VzdF9pbnB1dHMYCCADKA4yKi5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5EaWdlc3RJbnB1dBIaCg1hdXRob3JpemVfdXJsGAkgASgJSAGIAQESFgoJdG9rZW5fdXJsGAogASgJSAKIAQESRwoGc2NvcGVzGAsgASgLMi4ucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuT0F1dGgyU2NvcGVMaXN0QgeKgBkDqAEBEjkKBWZsb3dzGBIgASgLMioucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuT0F1dGgyRmxvd3NCBwoFX25hbWVCEAoOX2F1dGhvcml6ZV91cmxCDAoKX3Rva2VuX3VybEoECAIQBUoECAwQEiJMCg9PQXV0aDJTY29wZUxpc3QSOQoFaXRlbXMYASADKAsyKi5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5PQXV0aDJTY29wZSJFCgtPQXV0aDJTY29wZRIMCgRuYW1lGAEgASgJEhgKC2Rlc2NyaXB0aW9uGAIgASgJSACIAQFCDgoMX2Rlc2NyaXB0aW9uIpQBCgtPQXV0aDJGbG93cxIzChJjbGllbnRfY3JlZGVudGlhbHMYASABKAsyFy5nb29nbGUucHJvdG9idWYuU3RydWN0ElAKEmF1dGhvcml6YXRpb25fY29kZRgCIAEoCzI0LnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkF1dGhvcml6YXRpb25Db2RlRmxvdyJPChVBdXRob3JpemF0aW9uQ29kZUZsb3cSNgoWYXBwbGljYXRpb25fY3JlZGVudGlhbBgBIAEoCzIWLmdvb2dsZS5wcm90b2J1Zi5WYWx1ZSq1AgoKU2NoZW1lVHlwZRIbChdTQ0hFTUVfVFlQRV9VTlNQRUNJRklFRBAAEiAKEFNDSEVNRV9UWVBFX05PTkUQARoKioAZBgoEbm9uZRIsChZTQ0hFTUVfVFlQRV9CQVNJQ19BVVRIEAIaEIqAGQwKCmJhc2ljLWF1dGgSJgoTU0NIRU1FX1RZUEVfQVBJX0tFWRAEGg2KgBkJCgdhcGkta2V5EiAKEFNDSEVNRV9UWVBFX0hNQUMQBRoKioAZBgoEaG1hYxIkChJTQ0hFTUVfVFlQRV9PQVVUSDIQBhoMioAZCAoGb2F1dGgyEkQKIlNDSEVNRV9UWVBFX0dPT0dMRV9TRVJWSUNFX0FDQ09VTlQQBxocioAZGAoWZ29vZ2xlLXNlcnZpY2UtYWNjb3VudCIECAMQAyqtAQoOU2NoZW1lTG9jYXRpb24SHwobU0NIRU1FX0xPQ0FUSU9OX1VOU1BFQ0lGSUVEEAASJgoVU0NIRU1FX0xPQ0FUSU9OX1FVRVJZEAEaC4qAGQcKBXF1ZXJ5EigKFlNDSEVNRV9MT0NBVElPTl9IRUFERVIQAhoMioAZCAoGaGVhZGVyEigKFlNDSEVNRV9MT0NBVElPTl9DT09LSUUQAxoMioAZCAoGY29va2llKqYBCg1IbWFjQWxnb3JpdGhtEh4KGkhNQUNfQUxHT1JJVEhNX1VOU1BFQ0lGSUVEEAASIwoTSE1BQ19BTEdPUklUSE1fU0hBMRABGgqKgBkGCgRzaGExEicKFUhNQUNfQUxHT1JJVEhNX1NIQTI1NhACGgyKgBkICgZzaGEyNTYSJwoVSE1BQ19BTEdPUklUSE1fU0hBNTEyEAMaDIqAGQgKBnNoYTUxMipvCgtEaWdlc3RJbnB1dBIcChhESUdFU1RfSU5QVVRfVU5TUEVDSUZJRUQQABIhChFESUdFU1RfSU5QVVRfQk9EWRABGgqKgBkGCgRib2R5Eh8KEERJR0VTVF9JTlBVVF9VUkwQAhoJioAZBQoDdXJsYgZwcm90bzM", [file_google_protobuf_struct, file_rest_v1_annotations]);
/**
 * Describes the message registry.connections.v1alpha1.AuthSchemeConfig.
 * Use `create(AuthSchemeConfigSchema)` to create a new message.
 */
export const AuthSchemeConfigSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_auth_scheme_config, 0);
/**
 * Describes the message registry.connections.v1alpha1.OAuth2ScopeList.
 * Use `create(OAuth2ScopeListSchema)` to create a new message.
 */
export const OAuth2ScopeListSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_auth_scheme_config, 1);
/**
 * Describes the message registry.connections.v1alpha1.OAuth2Scope.
 * Use `create(OAuth2ScopeSchema)` to create a new message.
 */
export const OAuth2ScopeSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_auth_scheme_config, 2);
/**
 * Describes the message registry.connections.v1alpha1.OAuth2Flows.
 * Use `create(OAuth2FlowsSchema)` to create a new message.
 */
export const OAuth2FlowsSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_auth_scheme_config, 3);
/**
 * Describes the message registry.connections.v1alpha1.AuthorizationCodeFlow.
 * Use `create(AuthorizationCodeFlowSchema)` to create a new message.
 */
export const AuthorizationCodeFlowSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_auth_scheme_config, 4);
/**
 * @generated from enum registry.connections.v1alpha1.SchemeType
 */
export var SchemeType;
(function (SchemeType) {
    /**
     * @generated from enum value: SCHEME_TYPE_UNSPECIFIED = 0;
     */
    SchemeType[SchemeType["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: SCHEME_TYPE_NONE = 1;
     */
    SchemeType[SchemeType["NONE"] = 1] = "NONE";
    /**
     * @generated from enum value: SCHEME_TYPE_BASIC_AUTH = 2;
     */
    SchemeType[SchemeType["BASIC_AUTH"] = 2] = "BASIC_AUTH";
    /**
     * @generated from enum value: SCHEME_TYPE_API_KEY = 4;
     */
    SchemeType[SchemeType["API_KEY"] = 4] = "API_KEY";
    /**
     * @generated from enum value: SCHEME_TYPE_HMAC = 5;
     */
    SchemeType[SchemeType["HMAC"] = 5] = "HMAC";
    /**
     * @generated from enum value: SCHEME_TYPE_OAUTH2 = 6;
     */
    SchemeType[SchemeType["OAUTH2"] = 6] = "OAUTH2";
    /**
     * @generated from enum value: SCHEME_TYPE_GOOGLE_SERVICE_ACCOUNT = 7;
     */
    SchemeType[SchemeType["GOOGLE_SERVICE_ACCOUNT"] = 7] = "GOOGLE_SERVICE_ACCOUNT";
})(SchemeType || (SchemeType = {}));
/**
 * Describes the enum registry.connections.v1alpha1.SchemeType.
 */
export const SchemeTypeSchema = /*@__PURE__*/ enumDesc(file_registry_connections_v1alpha1_auth_scheme_config, 0);
/**
 * @generated from enum registry.connections.v1alpha1.SchemeLocation
 */
export var SchemeLocation;
(function (SchemeLocation) {
    /**
     * @generated from enum value: SCHEME_LOCATION_UNSPECIFIED = 0;
     */
    SchemeLocation[SchemeLocation["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: SCHEME_LOCATION_QUERY = 1;
     */
    SchemeLocation[SchemeLocation["QUERY"] = 1] = "QUERY";
    /**
     * @generated from enum value: SCHEME_LOCATION_HEADER = 2;
     */
    SchemeLocation[SchemeLocation["HEADER"] = 2] = "HEADER";
    /**
     * @generated from enum value: SCHEME_LOCATION_COOKIE = 3;
     */
    SchemeLocation[SchemeLocation["COOKIE"] = 3] = "COOKIE";
})(SchemeLocation || (SchemeLocation = {}));
/**
 * Describes the enum registry.connections.v1alpha1.SchemeLocation.
 */
export const SchemeLocationSchema = /*@__PURE__*/ enumDesc(file_registry_connections_v1alpha1_auth_scheme_config, 1);
/**
 * @generated from enum registry.connections.v1alpha1.HmacAlgorithm
 */
export var HmacAlgorithm;
(function (HmacAlgorithm) {
    /**
     * @generated from enum value: HMAC_ALGORITHM_UNSPECIFIED = 0;
     */
    HmacAlgorithm[HmacAlgorithm["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: HMAC_ALGORITHM_SHA1 = 1;
     */
    HmacAlgorithm[HmacAlgorithm["SHA1"] = 1] = "SHA1";
    /**
     * @generated from enum value: HMAC_ALGORITHM_SHA256 = 2;
     */
    HmacAlgorithm[HmacAlgorithm["SHA256"] = 2] = "SHA256";
    /**
     * @generated from enum value: HMAC_ALGORITHM_SHA512 = 3;
     */
    HmacAlgorithm[HmacAlgorithm["SHA512"] = 3] = "SHA512";
})(HmacAlgorithm || (HmacAlgorithm = {}));
/**
 * Describes the enum registry.connections.v1alpha1.HmacAlgorithm.
 */
export const HmacAlgorithmSchema = /*@__PURE__*/ enumDesc(file_registry_connections_v1alpha1_auth_scheme_config, 2);
/**
 * @generated from enum registry.connections.v1alpha1.DigestInput
 */
export var DigestInput;
(function (DigestInput) {
    /**
     * @generated from enum value: DIGEST_INPUT_UNSPECIFIED = 0;
     */
    DigestInput[DigestInput["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: DIGEST_INPUT_BODY = 1;
     */
    DigestInput[DigestInput["BODY"] = 1] = "BODY";
    /**
     * @generated from enum value: DIGEST_INPUT_URL = 2;
     */
    DigestInput[DigestInput["URL"] = 2] = "URL";
})(DigestInput || (DigestInput = {}));
/**
 * Describes the enum registry.connections.v1alpha1.DigestInput.
 */
export const DigestInputSchema = /*@__PURE__*/ enumDesc(file_registry_connections_v1alpha1_auth_scheme_config, 3);
//# sourceMappingURL=auth_scheme_config_pb.js.map