// Who is calling, and API keys.
import { fileDesc, messageDesc, serviceDesc } from "@bufbuild/protobuf/codegenv2";
import { file_buf_validate_validate } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import { file_google_api_annotations } from "../../../google/api/annotations_pb.js";
import { file_google_api_field_behavior } from "../../../google/api/field_behavior_pb.js";
import { file_google_protobuf_field_mask, file_google_protobuf_timestamp } from "@bufbuild/protobuf/wkt";
import { file_registry_access_v1_role } from "./role_pb.js";
import { file_registry_access_v1_rule } from "./rule_pb.js";
import { file_rest_v1_annotations } from "../../../rest/v1/annotations_pb.js";
import { file_rest_v1_preconditions } from "../../../rest/v1/preconditions_pb.js";
/**
 * Describes the file registry/access/v1/access.proto.
 */
export const file_registry_access_v1_access = /*@__PURE__*/ fileDesc("Ch9yZWdpc3RyeS9hY2Nlc3MvdjEvYWNjZXNzLnByb3RvEhJyZWdpc3RyeS5hY2Nlc3MudjEijwEKCVJvbGVHcmFudBIgCgxvcmdhbml6YXRpb24YASABKAlCCrpIB3IFEAEYgAESIAoHcHJvamVjdBgCIAEoCUIKukgHcgUQARiAAUgAiAEBEjIKBHJvbGUYAyABKA4yGC5yZWdpc3RyeS5hY2Nlc3MudjEuUm9sZUIKukgHggEEEAEgAEIKCghfcHJvamVjdCLRAgoGQXBpS2V5Eg8KAmlkGAEgASgJQgPgQQMSGQoEbmFtZRgCIAEoCUILukgI2AEBcgMY/wESEgoFb3duZXIYAyABKAlCA+BBAxIbCghvcGVyYXRvchgEIAEoCEIJ4EEDioAZAjABEjgKBmdyYW50cxgFIAMoCzIdLnJlZ2lzdHJ5LmFjY2Vzcy52MS5Sb2xlR3JhbnRCCeBBA4qAGQIwARI0CgtjcmVhdGVfdGltZRgGIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBCA+BBAxIvCgtleHBpcmVfdGltZRgHIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXASNgoNbGFzdF91c2VfdGltZRgIIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBCA+BBAxIRCgRldGFnGAkgASgJQgPgQQMiDwoNV2hvQW1JUmVxdWVzdCJ0Cg5XaG9BbUlSZXNwb25zZRIRCglwcmluY2lwYWwYASABKAkSGAoIb3BlcmF0b3IYAiABKAhCBoqAGQIwARI1CgZncmFudHMYAyADKAsyHS5yZWdpc3RyeS5hY2Nlc3MudjEuUm9sZUdyYW50QgaKgBkCMAEiqwEKE0NyZWF0ZUFwaUtleVJlcXVlc3QSGAoEbmFtZRgBIAEoCUIKukgHcgUQARj/ARIvCgtleHBpcmVfdGltZRgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXASNwoGZ3JhbnRzGAMgAygLMh0ucmVnaXN0cnkuYWNjZXNzLnYxLlJvbGVHcmFudEIIukgFkgECEGQSEAoIb3BlcmF0b3IYBCABKAgiTQoUQ3JlYXRlQXBpS2V5UmVzcG9uc2USJwoDa2V5GAEgASgLMhoucmVnaXN0cnkuYWNjZXNzLnYxLkFwaUtleRIMCgR0ZXh0GAIgASgJInoKEkxpc3RBcGlLZXlzUmVxdWVzdBIfCglwYWdlX3NpemUYASABKAVCB7pIBBoCKAFIAIgBARIcCgpwYWdlX3Rva2VuGAIgASgJQgi6SAVyAxigHxIXCgVvd25lchgDIAEoCUIIukgFcgMYgAhCDAoKX3BhZ2Vfc2l6ZSJgChNMaXN0QXBpS2V5c1Jlc3BvbnNlEjAKBGtleXMYASADKAsyGi5yZWdpc3RyeS5hY2Nlc3MudjEuQXBpS2V5QgaKgBkCMAESFwoPbmV4dF9wYWdlX3Rva2VuGAIgASgJIjUKEEdldEFwaUtleVJlcXVlc3QSIQoCaWQYASABKAlCFbpIEnIQMg5eW0EtWjItN117MjB9JCJSChFHZXRBcGlLZXlSZXNwb25zZRInCgNrZXkYASABKAsyGi5yZWdpc3RyeS5hY2Nlc3MudjEuQXBpS2V5EhQKBGV0YWcYAiABKAlCBoqAGQIYASLfAQoTVXBkYXRlQXBpS2V5UmVxdWVzdBIhCgJpZBgBIAEoCUIVukgSchAyDl5bQS1aMi03XXsyMH0kEi8KA2tleRgCIAEoCzIaLnJlZ2lzdHJ5LmFjY2Vzcy52MS5BcGlLZXlCBrpIA8gBARIvCgt1cGRhdGVfbWFzaxgDIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE1hc2sSFAoEZXRhZxgEIAEoCUIGioAZAhgBEi0KDXByZWNvbmRpdGlvbnMYBSABKAsyFi5yZXN0LnYxLlByZWNvbmRpdGlvbnMiVQoUVXBkYXRlQXBpS2V5UmVzcG9uc2USJwoDa2V5GAEgASgLMhoucmVnaXN0cnkuYWNjZXNzLnYxLkFwaUtleRIUCgRldGFnGAIgASgJQgaKgBkCGAEifQoTRGVsZXRlQXBpS2V5UmVxdWVzdBIhCgJpZBgBIAEoCUIVukgSchAyDl5bQS1aMi03XXsyMH0kEhQKBGV0YWcYAiABKAlCBoqAGQIYARItCg1wcmVjb25kaXRpb25zGAMgASgLMhYucmVzdC52MS5QcmVjb25kaXRpb25zIhYKFERlbGV0ZUFwaUtleVJlc3BvbnNlMocICg1BY2Nlc3NTZXJ2aWNlEmYKBldob0FtSRIhLnJlZ2lzdHJ5LmFjY2Vzcy52MS5XaG9BbUlSZXF1ZXN0GiIucmVnaXN0cnkuYWNjZXNzLnYxLldob0FtSVJlc3BvbnNlIhWSgBkCIAGC0+STAgkSBy93aG9hbWkSqQEKDENyZWF0ZUFwaUtleRInLnJlZ2lzdHJ5LmFjY2Vzcy52MS5DcmVhdGVBcGlLZXlSZXF1ZXN0GigucmVnaXN0cnkuYWNjZXNzLnYxLkNyZWF0ZUFwaUtleVJlc3BvbnNlIkaKgBksCMkBKgRuYW1lMhFQRVJNSVNTSU9OX0RFTklFRDIOUVVPVEFfRVhDRUVERUSSgBkCIAGC0+STAgo6ASoiBS9rZXlzEooBCgtMaXN0QXBpS2V5cxImLnJlZ2lzdHJ5LmFjY2Vzcy52MS5MaXN0QXBpS2V5c1JlcXVlc3QaJy5yZWdpc3RyeS5hY2Nlc3MudjEuTGlzdEFwaUtleXNSZXNwb25zZSIqioAZEzIRUEVSTUlTU0lPTl9ERU5JRUSSgBkCIAGC0+STAgcSBS9rZXlzEpkBCglHZXRBcGlLZXkSJC5yZWdpc3RyeS5hY2Nlc3MudjEuR2V0QXBpS2V5UmVxdWVzdBolLnJlZ2lzdHJ5LmFjY2Vzcy52MS5HZXRBcGlLZXlSZXNwb25zZSI/ioAZHjIJTk9UX0ZPVU5EMhFQRVJNSVNTSU9OX0RFTklFRJKAGQIgAYLT5JMCEWIDa2V5Egova2V5cy97aWR9EtMBCgxVcGRhdGVBcGlLZXkSJy5yZWdpc3RyeS5hY2Nlc3MudjEuVXBkYXRlQXBpS2V5UmVxdWVzdBooLnJlZ2lzdHJ5LmFjY2Vzcy52MS5VcGRhdGVBcGlLZXlSZXNwb25zZSJwioAZSjIJTk9UX0ZPVU5EMg1FVEFHX01JU01BVENIMhtBTFJFQURZX0VYSVNUU19QUkVDT05ESVRJT04yEVBFUk1JU1NJT05fREVOSUVEkoAZAiABgtPkkwIWOgNrZXliA2tleTIKL2tleXMve2lkfRLMAQoMRGVsZXRlQXBpS2V5EicucmVnaXN0cnkuYWNjZXNzLnYxLkRlbGV0ZUFwaUtleVJlcXVlc3QaKC5yZWdpc3RyeS5hY2Nlc3MudjEuRGVsZXRlQXBpS2V5UmVzcG9uc2UiaYqAGU0IzAEyCU5PVF9GT1VORDINRVRBR19NSVNNQVRDSDIbQUxSRUFEWV9FWElTVFNfUFJFQ09ORElUSU9OMhFQRVJNSVNTSU9OX0RFTklFRJKAGQIgAYLT5JMCDCoKL2tleXMve2lkfRoUioAZEBIOL2FwaS9hY2Nlc3MvdjFiBnByb3RvMw", [file_buf_validate_validate, file_google_api_annotations, file_google_api_field_behavior, file_google_protobuf_field_mask, file_google_protobuf_timestamp, file_registry_access_v1_role, file_registry_access_v1_rule, file_rest_v1_annotations, file_rest_v1_preconditions]);
/**
 * Describes the message registry.access.v1.RoleGrant.
 * Use `create(RoleGrantSchema)` to create a new message.
 */
export const RoleGrantSchema = /*@__PURE__*/ messageDesc(file_registry_access_v1_access, 0);
/**
 * Describes the message registry.access.v1.ApiKey.
 * Use `create(ApiKeySchema)` to create a new message.
 */
export const ApiKeySchema = /*@__PURE__*/ messageDesc(file_registry_access_v1_access, 1);
/**
 * Describes the message registry.access.v1.WhoAmIRequest.
 * Use `create(WhoAmIRequestSchema)` to create a new message.
 */
export const WhoAmIRequestSchema = /*@__PURE__*/ messageDesc(file_registry_access_v1_access, 2);
/**
 * Describes the message registry.access.v1.WhoAmIResponse.
 * Use `create(WhoAmIResponseSchema)` to create a new message.
 */
export const WhoAmIResponseSchema = /*@__PURE__*/ messageDesc(file_registry_access_v1_access, 3);
/**
 * Describes the message registry.access.v1.CreateApiKeyRequest.
 * Use `create(CreateApiKeyRequestSchema)` to create a new message.
 */
export const CreateApiKeyRequestSchema = /*@__PURE__*/ messageDesc(file_registry_access_v1_access, 4);
/**
 * Describes the message registry.access.v1.CreateApiKeyResponse.
 * Use `create(CreateApiKeyResponseSchema)` to create a new message.
 */
export const CreateApiKeyResponseSchema = /*@__PURE__*/ messageDesc(file_registry_access_v1_access, 5);
/**
 * Describes the message registry.access.v1.ListApiKeysRequest.
 * Use `create(ListApiKeysRequestSchema)` to create a new message.
 */
export const ListApiKeysRequestSchema = /*@__PURE__*/ messageDesc(file_registry_access_v1_access, 6);
/**
 * Describes the message registry.access.v1.ListApiKeysResponse.
 * Use `create(ListApiKeysResponseSchema)` to create a new message.
 */
export const ListApiKeysResponseSchema = /*@__PURE__*/ messageDesc(file_registry_access_v1_access, 7);
/**
 * Describes the message registry.access.v1.GetApiKeyRequest.
 * Use `create(GetApiKeyRequestSchema)` to create a new message.
 */
export const GetApiKeyRequestSchema = /*@__PURE__*/ messageDesc(file_registry_access_v1_access, 8);
/**
 * Describes the message registry.access.v1.GetApiKeyResponse.
 * Use `create(GetApiKeyResponseSchema)` to create a new message.
 */
export const GetApiKeyResponseSchema = /*@__PURE__*/ messageDesc(file_registry_access_v1_access, 9);
/**
 * Describes the message registry.access.v1.UpdateApiKeyRequest.
 * Use `create(UpdateApiKeyRequestSchema)` to create a new message.
 */
export const UpdateApiKeyRequestSchema = /*@__PURE__*/ messageDesc(file_registry_access_v1_access, 10);
/**
 * Describes the message registry.access.v1.UpdateApiKeyResponse.
 * Use `create(UpdateApiKeyResponseSchema)` to create a new message.
 */
export const UpdateApiKeyResponseSchema = /*@__PURE__*/ messageDesc(file_registry_access_v1_access, 11);
/**
 * Describes the message registry.access.v1.DeleteApiKeyRequest.
 * Use `create(DeleteApiKeyRequestSchema)` to create a new message.
 */
export const DeleteApiKeyRequestSchema = /*@__PURE__*/ messageDesc(file_registry_access_v1_access, 12);
/**
 * Describes the message registry.access.v1.DeleteApiKeyResponse.
 * Use `create(DeleteApiKeyResponseSchema)` to create a new message.
 */
export const DeleteApiKeyResponseSchema = /*@__PURE__*/ messageDesc(file_registry_access_v1_access, 13);
/**
 * @generated from service registry.access.v1.AccessService
 */
export const AccessService = /*@__PURE__*/ serviceDesc(file_registry_access_v1_access, 0);
//# sourceMappingURL=access_pb.js.map