// The actions of a version.
import { enumDesc, fileDesc, messageDesc, serviceDesc } from "@bufbuild/protobuf/codegenv2";
import { file_buf_validate_validate } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import { file_google_api_annotations } from "../../../google/api/annotations_pb.js";
import { file_google_api_field_behavior } from "../../../google/api/field_behavior_pb.js";
import { file_google_protobuf_struct } from "@bufbuild/protobuf/wkt";
import { file_registry_access_v1_rule } from "../../access/v1/rule_pb.js";
import { file_registry_connections_v1alpha1_definitions } from "./definitions_pb.js";
import { file_rest_v1_annotations } from "../../../rest/v1/annotations_pb.js";
import { file_rest_v1_preconditions } from "../../../rest/v1/preconditions_pb.js";
/**
 * Describes the file registry/connections/v1alpha1/actions.proto.
 */
export const file_registry_connections_v1alpha1_actions = /*@__PURE__*/ fileDesc("CityZWdpc3RyeS9jb25uZWN0aW9ucy92MWFscGhhMS9hY3Rpb25zLnByb3RvEh1yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMSKLAgoRR2V0QWN0aW9uc1JlcXVlc3QSNQoPb3JnYW5pc2F0aW9uX2lkGAEgASgJQhy6SBlyFzIVXltBLVphLXowLTlfLV17MSw2NH0kEjMKDWNvbm5lY3Rpb25faWQYAiABKAlCHLpIGXIXMhVeW0EtWmEtejAtOV8tXXsxLDY0fSQSIAoMdmVyc2lvbl9uYW1lGAMgASgJQgq6SAdyBRABGP8BEh0KBWZpcnN0GAQgASgFQgm6SAYaBBhkKAFIAIgBARIXCgVhZnRlchgFIAEoCUIIukgFcgMY0A8SGAoGYmVmb3JlGAYgASgJQgi6SAVyAxjQDxIMCgRuYW1lGAcgASgJQggKBl9maXJzdCKNAQoSR2V0QWN0aW9uc1Jlc3BvbnNlEj4KB2FjdGlvbnMYASADKAsyJS5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5BY3Rpb25CBoqAGQIwARIbCgt0b3RhbF9jb3VudBgCIAEoBUIGioAZAjABEgwKBG5leHQYAyABKAkSDAoEcHJldhgEIAEoCSLiAQoTQ3JlYXRlQWN0aW9uUmVxdWVzdBI1Cg9vcmdhbmlzYXRpb25faWQYASABKAlCHLpIGXIXMhVeW0EtWmEtejAtOV8tXXsxLDY0fSQSMwoNY29ubmVjdGlvbl9pZBgCIAEoCUIcukgZchcyFV5bQS1aYS16MC05Xy1dezEsNjR9JBIgCgx2ZXJzaW9uX25hbWUYAyABKAlCCrpIB3IFEAEY/wESPQoGYWN0aW9uGAQgASgLMiUucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuQWN0aW9uQga6SAPIAQEiTQoUQ3JlYXRlQWN0aW9uUmVzcG9uc2USNQoGYWN0aW9uGAEgASgLMiUucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuQWN0aW9uIsEBChBHZXRBY3Rpb25SZXF1ZXN0EjUKD29yZ2FuaXNhdGlvbl9pZBgBIAEoCUIcukgZchcyFV5bQS1aYS16MC05Xy1dezEsNjR9JBIzCg1jb25uZWN0aW9uX2lkGAIgASgJQhy6SBlyFzIVXltBLVphLXowLTlfLV17MSw2NH0kEiAKDHZlcnNpb25fbmFtZRgDIAEoCUIKukgHcgUQARj/ARIfCgthY3Rpb25fbmFtZRgEIAEoCUIKukgHcgUQARj/ASJKChFHZXRBY3Rpb25SZXNwb25zZRI1CgZhY3Rpb24YASABKAsyJS5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5BY3Rpb24iyAIKE1VwZGF0ZUFjdGlvblJlcXVlc3QSNQoPb3JnYW5pc2F0aW9uX2lkGAEgASgJQhy6SBlyFzIVXltBLVphLXowLTlfLV17MSw2NH0kEjMKDWNvbm5lY3Rpb25faWQYAiABKAlCHLpIGXIXMhVeW0EtWmEtejAtOV8tXXsxLDY0fSQSIAoMdmVyc2lvbl9uYW1lGAMgASgJQgq6SAdyBRABGP8BEh8KC2FjdGlvbl9uYW1lGAQgASgJQgq6SAdyBRABGP8BEj0KBmFjdGlvbhgFIAEoCzIlLnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkFjdGlvbkIGukgDyAEBEhQKBGV0YWcYBiABKAlCBoqAGQIYARItCg1wcmVjb25kaXRpb25zGAcgASgLMhYucmVzdC52MS5QcmVjb25kaXRpb25zIk0KFFVwZGF0ZUFjdGlvblJlc3BvbnNlEjUKBmFjdGlvbhgBIAEoCzIlLnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkFjdGlvbiKJAgoTRGVsZXRlQWN0aW9uUmVxdWVzdBI1Cg9vcmdhbmlzYXRpb25faWQYASABKAlCHLpIGXIXMhVeW0EtWmEtejAtOV8tXXsxLDY0fSQSMwoNY29ubmVjdGlvbl9pZBgCIAEoCUIcukgZchcyFV5bQS1aYS16MC05Xy1dezEsNjR9JBIgCgx2ZXJzaW9uX25hbWUYAyABKAlCCrpIB3IFEAEY/wESHwoLYWN0aW9uX25hbWUYBCABKAlCCrpIB3IFEAEY/wESFAoEZXRhZxgFIAEoCUIGioAZAhgBEi0KDXByZWNvbmRpdGlvbnMYBiABKAsyFi5yZXN0LnYxLlByZWNvbmRpdGlvbnMiFgoURGVsZXRlQWN0aW9uUmVzcG9uc2Ui/wMKBkFjdGlvbhIKCgJpZBgBIAEoCRI3CgR0eXBlGAIgASgOMikucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuQWN0aW9uVHlwZRIMCgRuYW1lGAMgASgJEg8KB3N1bW1hcnkYBCABKAkSEwoLZGVzY3JpcHRpb24YBSABKAkSOQoGbWV0aG9kGAYgASgOMikucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuSHR0cE1ldGhvZBIMCgRwYXRoGAcgASgJEkoKCnBhcmFtZXRlcnMYCCADKAsyLi5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5BY3Rpb25QYXJhbWV0ZXJCBoqAGQIwARJGCgxyZXF1ZXN0X2JvZHkYCSABKAsyMC5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5BY3Rpb25SZXF1ZXN0Qm9keRJICglyZXNwb25zZXMYCiADKAsyLS5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5BY3Rpb25SZXNwb25zZUIGioAZAjABEj8KBmVycm9ycxgLIAMoCzIqLnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkFjdGlvbkVycm9yQgPgQQMSFAoEZXRhZxgMIAEoCUIGioAZAhgBIpsCCg9BY3Rpb25QYXJhbWV0ZXISFAoEbmFtZRgBIAEoCUIGioAZAjABEjwKAmluGAIgASgOMjAucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuUGFyYW1ldGVyTG9jYXRpb24SFQoIcmVxdWlyZWQYAyABKAhIAIgBARI6CgR0eXBlGAQgASgOMiwucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuUGFyYW1ldGVyVHlwZRInCgdkZWZhdWx0GAUgASgLMhYuZ29vZ2xlLnByb3RvYnVmLlZhbHVlEisKCmNvbXBsZXRpb24YBiABKAsyFy5nb29nbGUucHJvdG9idWYuU3RydWN0QgsKCV9yZXF1aXJlZCKIAQoRQWN0aW9uUmVxdWVzdEJvZHkSFQoIcmVxdWlyZWQYASABKAhIAIgBARJPCgtkZWZpbml0aW9ucxgCIAMoCzIvLnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkFjdGlvbkRlZmluaXRpb25CCeBBAoqAGQIwAUILCglfcmVxdWlyZWQikgEKDkFjdGlvblJlc3BvbnNlEg8KAmlkGAEgASgJQgPgQQMSEwoGc3RhdHVzGAIgASgFSACIAQESTwoLZGVmaW5pdGlvbnMYAyADKAsyLy5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5BY3Rpb25EZWZpbml0aW9uQgngQQKKgBkCMAFCCQoHX3N0YXR1cyJiChBBY3Rpb25EZWZpbml0aW9uEg8KAmlkGAEgASgJQgPgQQMSPQoKZGVmaW5pdGlvbhgCIAEoCzIpLnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkRlZmluaXRpb24ibQoLQWN0aW9uRXJyb3ISDQoFZmllbGQYASABKAkSDwoHbWVzc2FnZRgCIAEoCRI+CghzZXZlcml0eRgDIAEoDjIsLnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkVycm9yU2V2ZXJpdHkqSwoKQWN0aW9uVHlwZRIbChdBQ1RJT05fVFlQRV9VTlNQRUNJRklFRBAAEiAKEEFDVElPTl9UWVBFX0hUVFAQARoKioAZBgoEaHR0cCrrAgoKSHR0cE1ldGhvZBIbChdIVFRQX01FVEhPRF9VTlNQRUNJRklFRBAAEh4KD0hUVFBfTUVUSE9EX0dFVBABGgmKgBkFCgNHRVQSIAoQSFRUUF9NRVRIT0RfUE9TVBACGgqKgBkGCgRQT1NUEh4KD0hUVFBfTUVUSE9EX1BVVBADGgmKgBkFCgNQVVQSIgoRSFRUUF9NRVRIT0RfUEFUQ0gQBBoLioAZBwoFUEFUQ0gSJAoSSFRUUF9NRVRIT0RfREVMRVRFEAUaDIqAGQgKBkRFTEVURRIgChBIVFRQX01FVEhPRF9IRUFEEAYaCoqAGQYKBEhFQUQSJgoTSFRUUF9NRVRIT0RfT1BUSU9OUxAHGg2KgBkJCgdPUFRJT05TEiYKE0hUVFBfTUVUSE9EX0NPTk5FQ1QQCBoNioAZCQoHQ09OTkVDVBIiChFIVFRQX01FVEhPRF9UUkFDRRAJGguKgBkHCgVUUkFDRSrlAQoRUGFyYW1ldGVyTG9jYXRpb24SIgoeUEFSQU1FVEVSX0xPQ0FUSU9OX1VOU1BFQ0lGSUVEEAASKwoZUEFSQU1FVEVSX0xPQ0FUSU9OX0NPT0tJRRABGgyKgBkICgZjb29raWUSKwoZUEFSQU1FVEVSX0xPQ0FUSU9OX0hFQURFUhACGgyKgBkICgZoZWFkZXISJwoXUEFSQU1FVEVSX0xPQ0FUSU9OX1BBVEgQAxoKioAZBgoEcGF0aBIpChhQQVJBTUVURVJfTE9DQVRJT05fUVVFUlkQBBoLioAZBwoFcXVlcnkq1wEKDVBhcmFtZXRlclR5cGUSHgoaUEFSQU1FVEVSX1RZUEVfVU5TUEVDSUZJRUQQABInChVQQVJBTUVURVJfVFlQRV9TVFJJTkcQARoMioAZCAoGc3RyaW5nEicKFVBBUkFNRVRFUl9UWVBFX05VTUJFUhACGgyKgBkICgZudW1iZXISKQoWUEFSQU1FVEVSX1RZUEVfSU5URUdFUhADGg2KgBkJCgdpbnRlZ2VyEikKFlBBUkFNRVRFUl9UWVBFX0JPT0xFQU4QBBoNioAZCQoHYm9vbGVhbiqBAQoNRXJyb3JTZXZlcml0eRIeChpFUlJPUl9TRVZFUklUWV9VTlNQRUNJRklFRBAAEiUKFEVSUk9SX1NFVkVSSVRZX0VSUk9SEAEaC4qAGQcKBWVycm9yEikKFkVSUk9SX1NFVkVSSVRZX1dBUk5JTkcQAhoNioAZCQoHd2FybmluZzKsDQoXQ29ubmVjdGlvbkFjdGlvblNlcnZpY2US8QEKCkdldEFjdGlvbnMSMC5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5HZXRBY3Rpb25zUmVxdWVzdBoxLnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkdldEFjdGlvbnNSZXNwb25zZSJ+ioAZCzIJTk9UX0ZPVU5EkoAZEwgDEg9vcmdhbmlzYXRpb25faWSC0+STAlISUC9vL3tvcmdhbmlzYXRpb25faWR9L2Nvbm5lY3Rpb25zL3tjb25uZWN0aW9uX2lkfS92ZXJzaW9ucy97dmVyc2lvbl9uYW1lfS9hY3Rpb25zEvECCgxDcmVhdGVBY3Rpb24SMi5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5DcmVhdGVBY3Rpb25SZXF1ZXN0GjMucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuQ3JlYXRlQWN0aW9uUmVzcG9uc2Ui9wGKgBl0CMkBKgR0eXBlKgRuYW1lKgZtZXRob2QqBHBhdGgqCnBhcmFtZXRlcnMqCXJlc3BvbnNlczIJTk9UX0ZPVU5EMg5BTFJFQURZX0VYSVNUUzIIQ09ORkxJQ1QyDlFVT1RBX0VYQ0VFREVEMglUT09fTEFSR0WSgBkTCAISD29yZ2FuaXNhdGlvbl9pZILT5JMCYjoGYWN0aW9uYgZhY3Rpb24iUC9vL3tvcmdhbmlzYXRpb25faWR9L2Nvbm5lY3Rpb25zL3tjb25uZWN0aW9uX2lkfS92ZXJzaW9ucy97dmVyc2lvbl9uYW1lfS9hY3Rpb25zEoUCCglHZXRBY3Rpb24SLy5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5HZXRBY3Rpb25SZXF1ZXN0GjAucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuR2V0QWN0aW9uUmVzcG9uc2UilAGKgBkLMglOT1RfRk9VTkSSgBkTCAMSD29yZ2FuaXNhdGlvbl9pZILT5JMCaGIGYWN0aW9uEl4vby97b3JnYW5pc2F0aW9uX2lkfS9jb25uZWN0aW9ucy97Y29ubmVjdGlvbl9pZH0vdmVyc2lvbnMve3ZlcnNpb25fbmFtZX0vYWN0aW9ucy97YWN0aW9uX25hbWV9Eq0DCgxVcGRhdGVBY3Rpb24SMi5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5VcGRhdGVBY3Rpb25SZXF1ZXN0GjMucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuVXBkYXRlQWN0aW9uUmVzcG9uc2UiswKKgBmhASoCaWQqBHR5cGUqBG5hbWUqBm1ldGhvZCoEcGF0aCoKcGFyYW1ldGVycyoJcmVzcG9uc2VzMglOT1RfRk9VTkQyDkFMUkVBRFlfRVhJU1RTMghDT05GTElDVDINRVRBR19NSVNNQVRDSDIbQUxSRUFEWV9FWElTVFNfUFJFQ09ORElUSU9OMg5RVU9UQV9FWENFRURFRDIJVE9PX0xBUkdFkoAZEwgCEg9vcmdhbmlzYXRpb25faWSC0+STAnA6BmFjdGlvbmIGYWN0aW9uGl4vby97b3JnYW5pc2F0aW9uX2lkfS9jb25uZWN0aW9ucy97Y29ubmVjdGlvbl9pZH0vdmVyc2lvbnMve3ZlcnNpb25fbmFtZX0vYWN0aW9ucy97YWN0aW9uX25hbWV9Er8CCgxEZWxldGVBY3Rpb24SMi5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5EZWxldGVBY3Rpb25SZXF1ZXN0GjMucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuRGVsZXRlQWN0aW9uUmVzcG9uc2UixQGKgBlECMwBMglOT1RfRk9VTkQyCENPTkZMSUNUMg1FVEFHX01JU01BVENIMhtBTFJFQURZX0VYSVNUU19QUkVDT05ESVRJT06SgBkTCAISD29yZ2FuaXNhdGlvbl9pZILT5JMCYCpeL28ve29yZ2FuaXNhdGlvbl9pZH0vY29ubmVjdGlvbnMve2Nvbm5lY3Rpb25faWR9L3ZlcnNpb25zL3t2ZXJzaW9uX25hbWV9L2FjdGlvbnMve2FjdGlvbl9uYW1lfRovioAZKwoQdmVyc29yaS12MWFscGhhMRIAEhUvYXBpL2Nvbm5lY3QvdjFhbHBoYTFiBnByb3RvMw", [file_buf_validate_validate, file_google_api_annotations, file_google_api_field_behavior, file_google_protobuf_struct, file_registry_access_v1_rule, file_registry_connections_v1alpha1_definitions, file_rest_v1_annotations, file_rest_v1_preconditions]);
/**
 * Describes the message registry.connections.v1alpha1.GetActionsRequest.
 * Use `create(GetActionsRequestSchema)` to create a new message.
 */
export const GetActionsRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_actions, 0);
/**
 * Describes the message registry.connections.v1alpha1.GetActionsResponse.
 * Use `create(GetActionsResponseSchema)` to create a new message.
 */
export const GetActionsResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_actions, 1);
/**
 * Describes the message registry.connections.v1alpha1.CreateActionRequest.
 * Use `create(CreateActionRequestSchema)` to create a new message.
 */
export const CreateActionRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_actions, 2);
/**
 * Describes the message registry.connections.v1alpha1.CreateActionResponse.
 * Use `create(CreateActionResponseSchema)` to create a new message.
 */
export const CreateActionResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_actions, 3);
/**
 * Describes the message registry.connections.v1alpha1.GetActionRequest.
 * Use `create(GetActionRequestSchema)` to create a new message.
 */
export const GetActionRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_actions, 4);
/**
 * Describes the message registry.connections.v1alpha1.GetActionResponse.
 * Use `create(GetActionResponseSchema)` to create a new message.
 */
export const GetActionResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_actions, 5);
/**
 * Describes the message registry.connections.v1alpha1.UpdateActionRequest.
 * Use `create(UpdateActionRequestSchema)` to create a new message.
 */
export const UpdateActionRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_actions, 6);
/**
 * Describes the message registry.connections.v1alpha1.UpdateActionResponse.
 * Use `create(UpdateActionResponseSchema)` to create a new message.
 */
export const UpdateActionResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_actions, 7);
/**
 * Describes the message registry.connections.v1alpha1.DeleteActionRequest.
 * Use `create(DeleteActionRequestSchema)` to create a new message.
 */
export const DeleteActionRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_actions, 8);
/**
 * Describes the message registry.connections.v1alpha1.DeleteActionResponse.
 * Use `create(DeleteActionResponseSchema)` to create a new message.
 */
export const DeleteActionResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_actions, 9);
/**
 * Describes the message registry.connections.v1alpha1.Action.
 * Use `create(ActionSchema)` to create a new message.
 */
export const ActionSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_actions, 10);
/**
 * Describes the message registry.connections.v1alpha1.ActionParameter.
 * Use `create(ActionParameterSchema)` to create a new message.
 */
export const ActionParameterSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_actions, 11);
/**
 * Describes the message registry.connections.v1alpha1.ActionRequestBody.
 * Use `create(ActionRequestBodySchema)` to create a new message.
 */
export const ActionRequestBodySchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_actions, 12);
/**
 * Describes the message registry.connections.v1alpha1.ActionResponse.
 * Use `create(ActionResponseSchema)` to create a new message.
 */
export const ActionResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_actions, 13);
/**
 * Describes the message registry.connections.v1alpha1.ActionDefinition.
 * Use `create(ActionDefinitionSchema)` to create a new message.
 */
export const ActionDefinitionSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_actions, 14);
/**
 * Describes the message registry.connections.v1alpha1.ActionError.
 * Use `create(ActionErrorSchema)` to create a new message.
 */
export const ActionErrorSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_actions, 15);
/**
 * @generated from enum registry.connections.v1alpha1.ActionType
 */
export var ActionType;
(function (ActionType) {
    /**
     * @generated from enum value: ACTION_TYPE_UNSPECIFIED = 0;
     */
    ActionType[ActionType["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: ACTION_TYPE_HTTP = 1;
     */
    ActionType[ActionType["HTTP"] = 1] = "HTTP";
})(ActionType || (ActionType = {}));
/**
 * Describes the enum registry.connections.v1alpha1.ActionType.
 */
export const ActionTypeSchema = /*@__PURE__*/ enumDesc(file_registry_connections_v1alpha1_actions, 0);
/**
 * @generated from enum registry.connections.v1alpha1.HttpMethod
 */
export var HttpMethod;
(function (HttpMethod) {
    /**
     * @generated from enum value: HTTP_METHOD_UNSPECIFIED = 0;
     */
    HttpMethod[HttpMethod["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: HTTP_METHOD_GET = 1;
     */
    HttpMethod[HttpMethod["GET"] = 1] = "GET";
    /**
     * @generated from enum value: HTTP_METHOD_POST = 2;
     */
    HttpMethod[HttpMethod["POST"] = 2] = "POST";
    /**
     * @generated from enum value: HTTP_METHOD_PUT = 3;
     */
    HttpMethod[HttpMethod["PUT"] = 3] = "PUT";
    /**
     * @generated from enum value: HTTP_METHOD_PATCH = 4;
     */
    HttpMethod[HttpMethod["PATCH"] = 4] = "PATCH";
    /**
     * @generated from enum value: HTTP_METHOD_DELETE = 5;
     */
    HttpMethod[HttpMethod["DELETE"] = 5] = "DELETE";
    /**
     * @generated from enum value: HTTP_METHOD_HEAD = 6;
     */
    HttpMethod[HttpMethod["HEAD"] = 6] = "HEAD";
    /**
     * @generated from enum value: HTTP_METHOD_OPTIONS = 7;
     */
    HttpMethod[HttpMethod["OPTIONS"] = 7] = "OPTIONS";
    /**
     * @generated from enum value: HTTP_METHOD_CONNECT = 8;
     */
    HttpMethod[HttpMethod["CONNECT"] = 8] = "CONNECT";
    /**
     * @generated from enum value: HTTP_METHOD_TRACE = 9;
     */
    HttpMethod[HttpMethod["TRACE"] = 9] = "TRACE";
})(HttpMethod || (HttpMethod = {}));
/**
 * Describes the enum registry.connections.v1alpha1.HttpMethod.
 */
export const HttpMethodSchema = /*@__PURE__*/ enumDesc(file_registry_connections_v1alpha1_actions, 1);
/**
 * @generated from enum registry.connections.v1alpha1.ParameterLocation
 */
export var ParameterLocation;
(function (ParameterLocation) {
    /**
     * @generated from enum value: PARAMETER_LOCATION_UNSPECIFIED = 0;
     */
    ParameterLocation[ParameterLocation["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: PARAMETER_LOCATION_COOKIE = 1;
     */
    ParameterLocation[ParameterLocation["COOKIE"] = 1] = "COOKIE";
    /**
     * @generated from enum value: PARAMETER_LOCATION_HEADER = 2;
     */
    ParameterLocation[ParameterLocation["HEADER"] = 2] = "HEADER";
    /**
     * @generated from enum value: PARAMETER_LOCATION_PATH = 3;
     */
    ParameterLocation[ParameterLocation["PATH"] = 3] = "PATH";
    /**
     * @generated from enum value: PARAMETER_LOCATION_QUERY = 4;
     */
    ParameterLocation[ParameterLocation["QUERY"] = 4] = "QUERY";
})(ParameterLocation || (ParameterLocation = {}));
/**
 * Describes the enum registry.connections.v1alpha1.ParameterLocation.
 */
export const ParameterLocationSchema = /*@__PURE__*/ enumDesc(file_registry_connections_v1alpha1_actions, 2);
/**
 * @generated from enum registry.connections.v1alpha1.ParameterType
 */
export var ParameterType;
(function (ParameterType) {
    /**
     * @generated from enum value: PARAMETER_TYPE_UNSPECIFIED = 0;
     */
    ParameterType[ParameterType["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: PARAMETER_TYPE_STRING = 1;
     */
    ParameterType[ParameterType["STRING"] = 1] = "STRING";
    /**
     * @generated from enum value: PARAMETER_TYPE_NUMBER = 2;
     */
    ParameterType[ParameterType["NUMBER"] = 2] = "NUMBER";
    /**
     * @generated from enum value: PARAMETER_TYPE_INTEGER = 3;
     */
    ParameterType[ParameterType["INTEGER"] = 3] = "INTEGER";
    /**
     * @generated from enum value: PARAMETER_TYPE_BOOLEAN = 4;
     */
    ParameterType[ParameterType["BOOLEAN"] = 4] = "BOOLEAN";
})(ParameterType || (ParameterType = {}));
/**
 * Describes the enum registry.connections.v1alpha1.ParameterType.
 */
export const ParameterTypeSchema = /*@__PURE__*/ enumDesc(file_registry_connections_v1alpha1_actions, 3);
/**
 * @generated from enum registry.connections.v1alpha1.ErrorSeverity
 */
export var ErrorSeverity;
(function (ErrorSeverity) {
    /**
     * @generated from enum value: ERROR_SEVERITY_UNSPECIFIED = 0;
     */
    ErrorSeverity[ErrorSeverity["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: ERROR_SEVERITY_ERROR = 1;
     */
    ErrorSeverity[ErrorSeverity["ERROR"] = 1] = "ERROR";
    /**
     * @generated from enum value: ERROR_SEVERITY_WARNING = 2;
     */
    ErrorSeverity[ErrorSeverity["WARNING"] = 2] = "WARNING";
})(ErrorSeverity || (ErrorSeverity = {}));
/**
 * Describes the enum registry.connections.v1alpha1.ErrorSeverity.
 */
export const ErrorSeveritySchema = /*@__PURE__*/ enumDesc(file_registry_connections_v1alpha1_actions, 4);
/**
 * Manages the actions of a version.
 *
 * @generated from service registry.connections.v1alpha1.ConnectionActionService
 */
export const ConnectionActionService = /*@__PURE__*/ serviceDesc(file_registry_connections_v1alpha1_actions, 0);
//# sourceMappingURL=actions_pb.js.map