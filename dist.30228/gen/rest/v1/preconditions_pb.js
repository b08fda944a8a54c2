// HTTP preconditions (RFC 9110, section 13.1) as a field of a request.
import { fileDesc, messageDesc } from "@bufbuild/protobuf/codegenv2";
/**
 * Describes the file rest/v1/preconditions.proto.
 */
export const file_rest_v1_preconditions = /*@__PURE__*/ fileDesc("ChtyZXN0L3YxL3ByZWNvbmRpdGlvbnMucHJvdG8SB3Jlc3QudjEicgoNUHJlY29uZGl0aW9ucxItCghpZl9tYXRjaBgBIAEoCzIbLnJlc3QudjEuRW50aXR5VGFnQ29uZGl0aW9uEjIKDWlmX25vbmVfbWF0Y2gYAiABKAsyGy5yZXN0LnYxLkVudGl0eVRhZ0NvbmRpdGlvbiJDChJFbnRpdHlUYWdDb25kaXRpb24SCwoDYW55GAEgASgIEiAKBHRhZ3MYAiADKAsyEi5yZXN0LnYxLkVudGl0eVRhZyIoCglFbnRpdHlUYWcSDQoFdmFsdWUYASABKAkSDAoEd2VhaxgCIAEoCGIGcHJvdG8z");
/**
 * Describes the message rest.v1.Preconditions.
 * Use `create(PreconditionsSchema)` to create a new message.
 */
export const PreconditionsSchema = /*@__PURE__*/ messageDesc(file_rest_v1_preconditions, 0);
/**
 * Describes the message rest.v1.EntityTagCondition.
 * Use `create(EntityTagConditionSchema)` to create a new message.
 */
export const EntityTagConditionSchema = /*@__PURE__*/ messageDesc(file_rest_v1_preconditions, 1);
/**
 * Describes the message rest.v1.EntityTag.
 * Use `create(EntityTagSchema)` to create a new message.
 */
export const EntityTagSchema = /*@__PURE__*/ messageDesc(file_rest_v1_preconditions, 2);
//# sourceMappingURL=preconditions_pb.js.map