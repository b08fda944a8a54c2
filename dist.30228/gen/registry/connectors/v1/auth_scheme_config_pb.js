// How credentials are presented to a system.
import { enumDesc, fileDesc, messageDesc } from "@bufbuild/protobuf/codegenv2";
import { file_registry_connectors_v1_version } from "./version_pb.js";
import { file_rest_v1_annotations } from "../../../rest/v1/annotations_pb.js";
/**
 * Describes the file registry/connectors/v1/auth_scheme_config.proto.
 */
export const file_registry_connectors_v1_auth_scheme_config = /*@__PURE__*/ fileDesc("Ci9yZWdpc3RyeS9jb25uZWN0b3JzL3YxL2F1dGhfc2NoZW1lX2NvbmZpZy5wcm90bxIWcmVnaXN0cnkuY29ubmVjdG9ycy52MSKLBwoQQXV0aFNjaGVtZUNvbmZpZxI3CgtzY2hlbWVfdHlwZRgBIAEoDjIiLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuU2NoZW1lVHlwZRIKCgJpZBgCIAEoCRIYCgtkZXNjcmlwdGlvbhgDIAEoCUgAiAEBEkMKE3ZhbGlkYXRpb25fbWVzc2FnZXMYBCADKAsyJi5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLlZlcnNpb25NZXNzYWdlEhEKBG5hbWUYBSABKAlIAYgBARIyCgJpbhgGIAEoDjImLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuU2NoZW1lTG9jYXRpb24SOAoJYWxnb3JpdGhtGAcgASgOMiUucmVnaXN0cnkuY29ubmVjdG9ycy52MS5IbWFjQWxnb3JpdGhtEjoKDWRpZ2VzdF9pbnB1dHMYCCADKA4yIy5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkRpZ2VzdElucHV0EhoKDWF1dGhvcml6ZV91cmwYCSABKAlIAogBARIWCgl0b2tlbl91cmwYCiABKAlIA4gBARJACgZzY29wZXMYCyABKAsyJy5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLk9BdXRoMlNjb3BlTGlzdEIHioAZA6gBARJDCg5kZWZhdWx0X3Njb3BlcxgMIAEoCzIiLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuU3RyaW5nTGlzdEIHioAZA6gBARIoChthZGRpdGlvbmFsX2F1dGhvcml6ZV9wYXJhbXMYDSABKAlIBIgBARIkChdhZGRpdGlvbmFsX3Rva2VuX3BhcmFtcxgOIAEoCUgFiAEBEhkKDG10bHNfZW5hYmxlZBgPIAEoCEgGiAEBEh8KEm10bHNfY3JlZGVudGlhbF9pZBgQIAEoCUgHiAEBEjIKBWdyYW50GBEgASgLMiMucmVnaXN0cnkuY29ubmVjdG9ycy52MS5PQXV0aDJHcmFudEIOCgxfZGVzY3JpcHRpb25CBwoFX25hbWVCEAoOX2F1dGhvcml6ZV91cmxCDAoKX3Rva2VuX3VybEIeChxfYWRkaXRpb25hbF9hdXRob3JpemVfcGFyYW1zQhoKGF9hZGRpdGlvbmFsX3Rva2VuX3BhcmFtc0IPCg1fbXRsc19lbmFibGVkQhUKE19tdGxzX2NyZWRlbnRpYWxfaWQiHAoKU3RyaW5nTGlzdBIOCgZ2YWx1ZXMYASADKAkiRQoPT0F1dGgyU2NvcGVMaXN0EjIKBWl0ZW1zGAEgAygLMiMucmVnaXN0cnkuY29ubmVjdG9ycy52MS5PQXV0aDJTY29wZSJFCgtPQXV0aDJTY29wZRIMCgRuYW1lGAEgASgJEhgKC2Rlc2NyaXB0aW9uGAIgASgJSACIAQFCDgoMX2Rlc2NyaXB0aW9uIoACCgtPQXV0aDJHcmFudBI1CgpncmFudF90eXBlGAEgASgOMiEucmVnaXN0cnkuY29ubmVjdG9ycy52MS5HcmFudFR5cGUSGgoNY3JlZGVudGlhbF9pZBgCIAEoCUgAiAEBEhwKD29yZ2FuaXNhdGlvbl9pZBgDIAEoCUgBiAEBEhYKCWNsaWVudF9pZBgEIAEoCUgCiAEBEiIKDWNsaWVudF9zZWNyZXQYBSABKAlCBoqAGQI4AUgDiAEBQhAKDl9jcmVkZW50aWFsX2lkQhIKEF9vcmdhbmlzYXRpb25faWRCDAoKX2NsaWVudF9pZEIQCg5fY2xpZW50X3NlY3JldCrKAQoJR3JhbnRUeXBlEhoKFkdSQU5UX1RZUEVfVU5TUEVDSUZJRUQQABI7Ch1HUkFOVF9UWVBFX0FVVEhPUklaQVRJT05fQ09ERRABGhiKgBkUChJhdXRob3JpemF0aW9uX2NvZGUSOwodR1JBTlRfVFlQRV9DTElFTlRfQ1JFREVOVElBTFMQAhoYioAZFAoSY2xpZW50X2NyZWRlbnRpYWxzEicKE0dSQU5UX1RZUEVfUEFTU1dPUkQQAxoOioAZCgoIcGFzc3dvcmQqmQIKClNjaGVtZVR5cGUSGwoXU0NIRU1FX1RZUEVfVU5TUEVDSUZJRUQQABIgChBTQ0hFTUVfVFlQRV9OT05FEAEaCoqAGQYKBG5vbmUSLAoWU0NIRU1FX1RZUEVfQkFTSUNfQVVUSBACGhCKgBkMCgpiYXNpYy1hdXRoEi4KF1NDSEVNRV9UWVBFX0NFUlRJRklDQVRFEAMaEYqAGQ0KC2NlcnRpZmljYXRlEiYKE1NDSEVNRV9UWVBFX0FQSV9LRVkQBBoNioAZCQoHYXBpLWtleRIgChBTQ0hFTUVfVFlQRV9ITUFDEAUaCoqAGQYKBGhtYWMSJAoSU0NIRU1FX1RZUEVfT0FVVEgyEAYaDIqAGQgKBm9hdXRoMiqtAQoOU2NoZW1lTG9jYXRpb24SHwobU0NIRU1FX0xPQ0FUSU9OX1VOU1BFQ0lGSUVEEAASJgoVU0NIRU1FX0xPQ0FUSU9OX1FVRVJZEAEaC4qAGQcKBXF1ZXJ5EigKFlNDSEVNRV9MT0NBVElPTl9IRUFERVIQAhoMioAZCAoGaGVhZGVyEigKFlNDSEVNRV9MT0NBVElPTl9DT09LSUUQAxoMioAZCAoGY29va2llKqYBCg1IbWFjQWxnb3JpdGhtEh4KGkhNQUNfQUxHT1JJVEhNX1VOU1BFQ0lGSUVEEAASIwoTSE1BQ19BTEdPUklUSE1fU0hBMRABGgqKgBkGCgRzaGExEicKFUhNQUNfQUxHT1JJVEhNX1NIQTI1NhACGgyKgBkICgZzaGEyNTYSJwoVSE1BQ19BTEdPUklUSE1fU0hBNTEyEAMaDIqAGQgKBnNoYTUxMipvCgtEaWdlc3RJbnB1dBIcChhESUdFU1RfSU5QVVRfVU5TUEVDSUZJRUQQABIhChFESUdFU1RfSU5QVVRfQk9EWRABGgqKgBkGCgRib2R5Eh8KEERJR0VTVF9JTlBVVF9VUkwQAhoJioAZBQoDdXJsYgZwcm90bzM", [file_registry_connectors_v1_version, file_rest_v1_annotations]);
/**
 * Describes the message registry.connectors.v1.AuthSchemeConfig.
 * Use `create(AuthSchemeConfigSchema)` to create a new message.
 */
export const AuthSchemeConfigSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_auth_scheme_config, 0);
/**
 * Describes the message registry.connectors.v1.StringList.
 * Use `create(StringListSchema)` to create a new message.
 */
export const StringListSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_auth_scheme_config, 1);
/**
 * Describes the message registry.connectors.v1.OAuth2ScopeList.
 * Use `create(OAuth2ScopeListSchema)` to create a new message.
 */
export const OAuth2ScopeListSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_auth_scheme_config, 2);
/**
 * Describes the message registry.connectors.v1.OAuth2Scope.
 * Use `create(OAuth2ScopeSchema)` to create a new message.
 */
export const OAuth2ScopeSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_auth_scheme_config, 3);
/**
 * Describes the message registry.connectors.v1.OAuth2Grant.
 * Use `create(OAuth2GrantSchema)` to create a new message.
 */
export const OAuth2GrantSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_auth_scheme_config, 4);
/**
 * @generated from enum registry.connectors.v1.GrantType
 */
export var GrantType;
(function (GrantType) {
    /**
     * @generated from enum value: GRANT_TYPE_UNSPECIFIED = 0;
     */
    GrantType[GrantType["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: GRANT_TYPE_AUTHORIZATION_CODE = 1;
     */
    GrantType[GrantType["AUTHORIZATION_CODE"] = 1] = "AUTHORIZATION_CODE";
    /**
     * @generated from enum value: GRANT_TYPE_CLIENT_CREDENTIALS = 2;
     */
    GrantType[GrantType["CLIENT_CREDENTIALS"] = 2] = "CLIENT_CREDENTIALS";
    /**
     * @generated from enum value: GRANT_TYPE_PASSWORD = 3;
     */
    GrantType[GrantType["PASSWORD"] = 3] = "PASSWORD";
})(GrantType || (GrantType = {}));
/**
 * Describes the enum registry.connectors.v1.GrantType.
 */
export const GrantTypeSchema = /*@__PURE__*/ enumDesc(file_registry_connectors_v1_auth_scheme_config, 0);
/**
 * @generated from enum registry.connectors.v1.SchemeType
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
     * @generated from enum value: SCHEME_TYPE_CERTIFICATE = 3;
     */
    SchemeType[SchemeType["CERTIFICATE"] = 3] = "CERTIFICATE";
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
})(SchemeType || (SchemeType = {}));
/**
 * Describes the enum registry.connectors.v1.SchemeType.
 */
export const SchemeTypeSchema = /*@__PURE__*/ enumDesc(file_registry_connectors_v1_auth_scheme_config, 1);
/**
 * @generated from enum registry.connectors.v1.SchemeLocation
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
 * Describes the enum registry.connectors.v1.SchemeLocation.
 */
export const SchemeLocationSchema = /*@__PURE__*/ enumDesc(file_registry_connectors_v1_auth_scheme_config, 2);
/**
 * @generated from enum registry.connectors.v1.HmacAlgorithm
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
 * Describes the enum registry.connectors.v1.HmacAlgorithm.
 */
export const HmacAlgorithmSchema = /*@__PURE__*/ enumDesc(file_registry_connectors_v1_auth_scheme_config, 3);
/**
 * @generated from enum registry.connectors.v1.DigestInput
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
 * Describes the enum registry.connectors.v1.DigestInput.
 */
export const DigestInputSchema = /*@__PURE__*/ enumDesc(file_registry_connectors_v1_auth_scheme_config, 4);
//# sourceMappingURL=auth_scheme_config_pb.js.map