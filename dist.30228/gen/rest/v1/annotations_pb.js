// What google.api.http cannot say about a method's JSON-over-HTTP form.
import { enumDesc, extDesc, fileDesc, messageDesc } from "@bufbuild/protobuf/codegenv2";
import { file_google_protobuf_descriptor } from "@bufbuild/protobuf/wkt";
/**
 * Describes the file rest/v1/annotations.proto.
 */
export const file_rest_v1_annotations = /*@__PURE__*/ fileDesc("ChlyZXN0L3YxL2Fubm90YXRpb25zLnByb3RvEgdyZXN0LnYxIjUKDlNlcnZpY2VPcHRpb25zEg8KB2RpYWxlY3QYASABKAkSEgoKYmFzZV9wYXRocxgCIAMoCSKRAQoNTWV0aG9kT3B0aW9ucxIWCg5zdWNjZXNzX3N0YXR1cxgBIAEoBRISCgpiYXNlX3BhdGhzGAIgAygJEhcKD211bHRpcGFydF9vbmVvZhgDIAEoCRIRCglhbGxfcGFnZXMYBCABKAgSGAoQcmVxdWlyZWRfbWVtYmVycxgFIAMoCRIOCgZlcnJvcnMYBiADKAkijQIKDEZpZWxkT3B0aW9ucxINCgVxdWVyeRgBIAEoCRIOCgZoZWFkZXIYAiABKAkSKwoMcHJlY29uZGl0aW9uGAMgASgOMhUucmVzdC52MS5QcmVjb25kaXRpb24SFwoPbnVsbF93aGVuX3Vuc2V0GAQgASgIEg4KBmFzX21hcBgFIAEoCBIOCgZhbHdheXMYBiABKAgSDgoGc2VjcmV0GAcgASgIEhIKCm1lbWJlcnNfb2YYCCABKAkSFwoPc3RhdHVzX3doZW5fc2V0GAkgASgFEhgKEGtlZXBfd2hlbl9hYnNlbnQYCiABKAgSEAoIcnBjX29ubHkYFCABKAgSDwoHYXNfbGlzdBgVIAEoCCIgChBFbnVtVmFsdWVPcHRpb25zEgwKBGpzb24YASABKAkqaAoMUHJlY29uZGl0aW9uEhwKGFBSRUNPTkRJVElPTl9VTlNQRUNJRklFRBAAEhUKEVBSRUNPTkRJVElPTl9FVEFHEAESIwofUFJFQ09ORElUSU9OX0lGX05PTkVfTUFUQ0hfU1RBUhACOlQKB3NlcnZpY2USHy5nb29nbGUucHJvdG9idWYuU2VydmljZU9wdGlvbnMYgZADIAEoCzIXLnJlc3QudjEuU2VydmljZU9wdGlvbnNSB3NlcnZpY2U6UAoGbWV0aG9kEh4uZ29vZ2xlLnByb3RvYnVmLk1ldGhvZE9wdGlvbnMYgZADIAEoCzIWLnJlc3QudjEuTWV0aG9kT3B0aW9uc1IGbWV0aG9kOkwKBWZpZWxkEh0uZ29vZ2xlLnByb3RvYnVmLkZpZWxkT3B0aW9ucxiBkAMgASgLMhUucmVzdC52MS5GaWVsZE9wdGlvbnNSBWZpZWxkOl0KCmVudW1fdmFsdWUSIS5nb29nbGUucHJvdG9idWYuRW51bVZhbHVlT3B0aW9ucxiBkAMgASgLMhkucmVzdC52MS5FbnVtVmFsdWVPcHRpb25zUgllbnVtVmFsdWViBnByb3RvMw", [file_google_protobuf_descriptor]);
/**
 * Describes the message rest.v1.ServiceOptions.
 * Use `create(ServiceOptionsSchema)` to create a new message.
 */
export const ServiceOptionsSchema = /*@__PURE__*/ messageDesc(file_rest_v1_annotations, 0);
/**
 * Describes the message rest.v1.MethodOptions.
 * Use `create(MethodOptionsSchema)` to create a new message.
 */
export const MethodOptionsSchema = /*@__PURE__*/ messageDesc(file_rest_v1_annotations, 1);
/**
 * Describes the message rest.v1.FieldOptions.
 * Use `create(FieldOptionsSchema)` to create a new message.
 */
export const FieldOptionsSchema = /*@__PURE__*/ messageDesc(file_rest_v1_annotations, 2);
/**
 * Describes the message rest.v1.EnumValueOptions.
 * Use `create(EnumValueOptionsSchema)` to create a new message.
 */
export const EnumValueOptionsSchema = /*@__PURE__*/ messageDesc(file_rest_v1_annotations, 3);
/**
 * @generated from enum rest.v1.Precondition
 */
export var Precondition;
(function (Precondition) {
    /**
     * @generated from enum value: PRECONDITION_UNSPECIFIED = 0;
     */
    Precondition[Precondition["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * In a response ETag, without the quotes. In a request the one tag that an RPC client names, without quotes, or "*";
     * over REST a request without a rest.v1.Preconditions field gets it from an If-Match of one strong tag.
     *
     * @generated from enum value: PRECONDITION_ETAG = 1;
     */
    Precondition[Precondition["ETAG"] = 1] = "ETAG";
    /**
     * A bool of the request, true for If-None-Match: *, which then is not in the etag.
     *
     * @generated from enum value: PRECONDITION_IF_NONE_MATCH_STAR = 2;
     */
    Precondition[Precondition["IF_NONE_MATCH_STAR"] = 2] = "IF_NONE_MATCH_STAR";
})(Precondition || (Precondition = {}));
/**
 * Describes the enum rest.v1.Precondition.
 */
export const PreconditionSchema = /*@__PURE__*/ enumDesc(file_rest_v1_annotations, 0);
/**
 * @generated from extension: rest.v1.ServiceOptions service = 51201;
 */
export const service = /*@__PURE__*/ extDesc(file_rest_v1_annotations, 0);
/**
 * @generated from extension: rest.v1.MethodOptions method = 51201;
 */
export const method = /*@__PURE__*/ extDesc(file_rest_v1_annotations, 1);
/**
 * @generated from extension: rest.v1.FieldOptions field = 51201;
 */
export const field = /*@__PURE__*/ extDesc(file_rest_v1_annotations, 2);
/**
 * @generated from extension: rest.v1.EnumValueOptions enum_value = 51201;
 */
export const enum_value = /*@__PURE__*/ extDesc(file_rest_v1_annotations, 3);
//# sourceMappingURL=annotations_pb.js.map