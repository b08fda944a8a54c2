// The actions of a version.
import { enumDesc, fileDesc, messageDesc, serviceDesc } from "@bufbuild/protobuf/codegenv2";
import { file_buf_validate_validate } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import { file_google_api_annotations } from "../../../google/api/annotations_pb.js";
import { file_google_api_field_behavior } from "../../../google/api/field_behavior_pb.js";
import { file_google_protobuf_struct } from "@bufbuild/protobuf/wkt";
import { file_registry_access_v1_rule } from "../../access/v1/rule_pb.js";
import { file_registry_connectors_v1_definitions } from "./definitions_pb.js";
import { file_rest_v1_annotations } from "../../../rest/v1/annotations_pb.js";
import { file_rest_v1_preconditions } from "../../../rest/v1/preconditions_pb.js";
/**
 * Describes the file registry/connectors/v1/actions.proto.
 */
export const file_registry_connectors_v1_actions = /*@__PURE__*/ fileDesc("CiRyZWdpc3RyeS9jb25uZWN0b3JzL3YxL2FjdGlvbnMucHJvdG8SFnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEiigIKEUdldEFjdGlvbnNSZXF1ZXN0EjUKD29yZ2FuaXNhdGlvbl9pZBgBIAEoCUIcukgZchcyFV5bQS1aYS16MC05Xy1dezEsNjR9JBIyCgxjb25uZWN0b3JfaWQYAiABKAlCHLpIGXIXMhVeW0EtWmEtejAtOV8tXXsxLDY0fSQSIAoMdmVyc2lvbl9uYW1lGAMgASgJQgq6SAdyBRABGP8BEh0KBWZpcnN0GAQgASgFQgm6SAYaBBhkKAFIAIgBARIXCgVhZnRlchgFIAEoCUIIukgFcgMY0A8SGAoGYmVmb3JlGAYgASgJQgi6SAVyAxjQDxIMCgRuYW1lGAcgASgJQggKBl9maXJzdCKGAQoSR2V0QWN0aW9uc1Jlc3BvbnNlEjcKB2FjdGlvbnMYASADKAsyHi5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkFjdGlvbkIGioAZAjABEhsKC3RvdGFsX2NvdW50GAIgASgFQgaKgBkCMAESDAoEbmV4dBgDIAEoCRIMCgRwcmV2GAQgASgJItoBChNDcmVhdGVBY3Rpb25SZXF1ZXN0EjUKD29yZ2FuaXNhdGlvbl9pZBgBIAEoCUIcukgZchcyFV5bQS1aYS16MC05Xy1dezEsNjR9JBIyCgxjb25uZWN0b3JfaWQYAiABKAlCHLpIGXIXMhVeW0EtWmEtejAtOV8tXXsxLDY0fSQSIAoMdmVyc2lvbl9uYW1lGAMgASgJQgq6SAdyBRABGP8BEjYKBmFjdGlvbhgEIAEoCzIeLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuQWN0aW9uQga6SAPIAQEiRgoUQ3JlYXRlQWN0aW9uUmVzcG9uc2USLgoGYWN0aW9uGAEgASgLMh4ucmVnaXN0cnkuY29ubmVjdG9ycy52MS5BY3Rpb24iwAEKEEdldEFjdGlvblJlcXVlc3QSNQoPb3JnYW5pc2F0aW9uX2lkGAEgASgJQhy6SBlyFzIVXltBLVphLXowLTlfLV17MSw2NH0kEjIKDGNvbm5lY3Rvcl9pZBgCIAEoCUIcukgZchcyFV5bQS1aYS16MC05Xy1dezEsNjR9JBIgCgx2ZXJzaW9uX25hbWUYAyABKAlCCrpIB3IFEAEY/wESHwoLYWN0aW9uX25hbWUYBCABKAlCCrpIB3IFEAEY/wEiQwoRR2V0QWN0aW9uUmVzcG9uc2USLgoGYWN0aW9uGAEgASgLMh4ucmVnaXN0cnkuY29ubmVjdG9ycy52MS5BY3Rpb24iwAIKE1VwZGF0ZUFjdGlvblJlcXVlc3QSNQoPb3JnYW5pc2F0aW9uX2lkGAEgASgJQhy6SBlyFzIVXltBLVphLXowLTlfLV17MSw2NH0kEjIKDGNvbm5lY3Rvcl9pZBgCIAEoCUIcukgZchcyFV5bQS1aYS16MC05Xy1dezEsNjR9JBIgCgx2ZXJzaW9uX25hbWUYAyABKAlCCrpIB3IFEAEY/wESHwoLYWN0aW9uX25hbWUYBCABKAlCCrpIB3IFEAEY/wESNgoGYWN0aW9uGAUgASgLMh4ucmVnaXN0cnkuY29ubmVjdG9ycy52MS5BY3Rpb25CBrpIA8gBARIUCgRldGFnGAYgASgJQgaKgBkCGAESLQoNcHJlY29uZGl0aW9ucxgHIAEoCzIWLnJlc3QudjEuUHJlY29uZGl0aW9ucyJGChRVcGRhdGVBY3Rpb25SZXNwb25zZRIuCgZhY3Rpb24YASABKAsyHi5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkFjdGlvbiKIAgoTRGVsZXRlQWN0aW9uUmVxdWVzdBI1Cg9vcmdhbmlzYXRpb25faWQYASABKAlCHLpIGXIXMhVeW0EtWmEtejAtOV8tXXsxLDY0fSQSMgoMY29ubmVjdG9yX2lkGAIgASgJQhy6SBlyFzIVXltBLVphLXowLTlfLV17MSw2NH0kEiAKDHZlcnNpb25fbmFtZRgDIAEoCUIKukgHcgUQARj/ARIfCgthY3Rpb25fbmFtZRgEIAEoCUIKukgHcgUQARj/ARIUCgRldGFnGAUgASgJQgaKgBkCGAESLQoNcHJlY29uZGl0aW9ucxgGIAEoCzIWLnJlc3QudjEuUHJlY29uZGl0aW9ucyIWChREZWxldGVBY3Rpb25SZXNwb25zZSLVAwoGQWN0aW9uEgoKAmlkGAEgASgJEjAKBHR5cGUYAiABKA4yIi5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkFjdGlvblR5cGUSDAoEbmFtZRgDIAEoCRIPCgdzdW1tYXJ5GAQgASgJEhMKC2Rlc2NyaXB0aW9uGAUgASgJEjIKBm1ldGhvZBgGIAEoDjIiLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuSHR0cE1ldGhvZBIMCgRwYXRoGAcgASgJEkMKCnBhcmFtZXRlcnMYCCADKAsyJy5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkFjdGlvblBhcmFtZXRlckIGioAZAjABEj8KDHJlcXVlc3RfYm9keRgJIAEoCzIpLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuQWN0aW9uUmVxdWVzdEJvZHkSQQoJcmVzcG9uc2VzGAogAygLMiYucmVnaXN0cnkuY29ubmVjdG9ycy52MS5BY3Rpb25SZXNwb25zZUIGioAZAjABEjgKBmVycm9ycxgLIAMoCzIjLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuQWN0aW9uRXJyb3JCA+BBAxIUCgRldGFnGAwgASgJQgaKgBkCGAEijQIKD0FjdGlvblBhcmFtZXRlchIUCgRuYW1lGAEgASgJQgaKgBkCMAESNQoCaW4YAiABKA4yKS5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLlBhcmFtZXRlckxvY2F0aW9uEhUKCHJlcXVpcmVkGAMgASgISACIAQESMwoEdHlwZRgEIAEoDjIlLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuUGFyYW1ldGVyVHlwZRInCgdkZWZhdWx0GAUgASgLMhYuZ29vZ2xlLnByb3RvYnVmLlZhbHVlEisKCmNvbXBsZXRpb24YBiABKAsyFy5nb29nbGUucHJvdG9idWYuU3RydWN0QgsKCV9yZXF1aXJlZCKBAQoRQWN0aW9uUmVxdWVzdEJvZHkSFQoIcmVxdWlyZWQYASABKAhIAIgBARJICgtkZWZpbml0aW9ucxgCIAMoCzIoLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuQWN0aW9uRGVmaW5pdGlvbkIJ4EECioAZAjABQgsKCV9yZXF1aXJlZCKLAQoOQWN0aW9uUmVzcG9uc2USDwoCaWQYASABKAlCA+BBAxITCgZzdGF0dXMYAiABKAVIAIgBARJICgtkZWZpbml0aW9ucxgDIAMoCzIoLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuQWN0aW9uRGVmaW5pdGlvbkIJ4EECioAZAjABQgkKB19zdGF0dXMiWwoQQWN0aW9uRGVmaW5pdGlvbhIPCgJpZBgBIAEoCUID4EEDEjYKCmRlZmluaXRpb24YAiABKAsyIi5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkRlZmluaXRpb24iZgoLQWN0aW9uRXJyb3ISDQoFZmllbGQYASABKAkSDwoHbWVzc2FnZRgCIAEoCRI3CghzZXZlcml0eRgDIAEoDjIlLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuRXJyb3JTZXZlcml0eSpLCgpBY3Rpb25UeXBlEhsKF0FDVElPTl9UWVBFX1VOU1BFQ0lGSUVEEAASIAoQQUNUSU9OX1RZUEVfSFRUUBABGgqKgBkGCgRodHRwKusCCgpIdHRwTWV0aG9kEhsKF0hUVFBfTUVUSE9EX1VOU1BFQ0lGSUVEEAASHgoPSFRUUF9NRVRIT0RfR0VUEAEaCYqAGQUKA0dFVBIgChBIVFRQX01FVEhPRF9QT1NUEAIaCoqAGQYKBFBPU1QSHgoPSFRUUF9NRVRIT0RfUFVUEAMaCYqAGQUKA1BVVBIiChFIVFRQX01FVEhPRF9QQVRDSBAEGguKgBkHCgVQQVRDSBIkChJIVFRQX01FVEhPRF9ERUxFVEUQBRoMioAZCAoGREVMRVRFEiAKEEhUVFBfTUVUSE9EX0hFQUQQBhoKioAZBgoESEVBRBImChNIVFRQX01FVEhPRF9PUFRJT05TEAcaDYqAGQkKB09QVElPTlMSJgoTSFRUUF9NRVRIT0RfQ09OTkVDVBAIGg2KgBkJCgdDT05ORUNUEiIKEUhUVFBfTUVUSE9EX1RSQUNFEAkaC4qAGQcKBVRSQUNFKuUBChFQYXJhbWV0ZXJMb2NhdGlvbhIiCh5QQVJBTUVURVJfTE9DQVRJT05fVU5TUEVDSUZJRUQQABIrChlQQVJBTUVURVJfTE9DQVRJT05fQ09PS0lFEAEaDIqAGQgKBmNvb2tpZRIrChlQQVJBTUVURVJfTE9DQVRJT05fSEVBREVSEAIaDIqAGQgKBmhlYWRlchInChdQQVJBTUVURVJfTE9DQVRJT05fUEFUSBADGgqKgBkGCgRwYXRoEikKGFBBUkFNRVRFUl9MT0NBVElPTl9RVUVSWRAEGguKgBkHCgVxdWVyeSrXAQoNUGFyYW1ldGVyVHlwZRIeChpQQVJBTUVURVJfVFlQRV9VTlNQRUNJRklFRBAAEicKFVBBUkFNRVRFUl9UWVBFX1NUUklORxABGgyKgBkICgZzdHJpbmcSJwoVUEFSQU1FVEVSX1RZUEVfTlVNQkVSEAIaDIqAGQgKBm51bWJlchIpChZQQVJBTUVURVJfVFlQRV9JTlRFR0VSEAMaDYqAGQkKB2ludGVnZXISKQoWUEFSQU1FVEVSX1RZUEVfQk9PTEVBThAEGg2KgBkJCgdib29sZWFuKoEBCg1FcnJvclNldmVyaXR5Eh4KGkVSUk9SX1NFVkVSSVRZX1VOU1BFQ0lGSUVEEAASJQoURVJST1JfU0VWRVJJVFlfRVJST1IQARoLioAZBwoFZXJyb3ISKQoWRVJST1JfU0VWRVJJVFlfV0FSTklORxACGg2KgBkJCgd3YXJuaW5nMsMMCg1BY3Rpb25TZXJ2aWNlEuEBCgpHZXRBY3Rpb25zEikucmVnaXN0cnkuY29ubmVjdG9ycy52MS5HZXRBY3Rpb25zUmVxdWVzdBoqLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuR2V0QWN0aW9uc1Jlc3BvbnNlInyKgBkLMglOT1RfRk9VTkSSgBkTCAMSD29yZ2FuaXNhdGlvbl9pZILT5JMCUBJOL28ve29yZ2FuaXNhdGlvbl9pZH0vY29ubmVjdG9ycy97Y29ubmVjdG9yX2lkfS92ZXJzaW9ucy97dmVyc2lvbl9uYW1lfS9hY3Rpb25zEuECCgxDcmVhdGVBY3Rpb24SKy5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkNyZWF0ZUFjdGlvblJlcXVlc3QaLC5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkNyZWF0ZUFjdGlvblJlc3BvbnNlIvUBioAZdAjJASoEdHlwZSoEbmFtZSoGbWV0aG9kKgRwYXRoKgpwYXJhbWV0ZXJzKglyZXNwb25zZXMyCU5PVF9GT1VORDIOQUxSRUFEWV9FWElTVFMyCENPTkZMSUNUMg5RVU9UQV9FWENFRURFRDIJVE9PX0xBUkdFkoAZEwgCEg9vcmdhbmlzYXRpb25faWSC0+STAmA6BmFjdGlvbmIGYWN0aW9uIk4vby97b3JnYW5pc2F0aW9uX2lkfS9jb25uZWN0b3JzL3tjb25uZWN0b3JfaWR9L3ZlcnNpb25zL3t2ZXJzaW9uX25hbWV9L2FjdGlvbnMS9QEKCUdldEFjdGlvbhIoLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuR2V0QWN0aW9uUmVxdWVzdBopLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuR2V0QWN0aW9uUmVzcG9uc2UikgGKgBkLMglOT1RfRk9VTkSSgBkTCAMSD29yZ2FuaXNhdGlvbl9pZILT5JMCZmIGYWN0aW9uElwvby97b3JnYW5pc2F0aW9uX2lkfS9jb25uZWN0b3JzL3tjb25uZWN0b3JfaWR9L3ZlcnNpb25zL3t2ZXJzaW9uX25hbWV9L2FjdGlvbnMve2FjdGlvbl9uYW1lfRKdAwoMVXBkYXRlQWN0aW9uEisucmVnaXN0cnkuY29ubmVjdG9ycy52MS5VcGRhdGVBY3Rpb25SZXF1ZXN0GiwucmVnaXN0cnkuY29ubmVjdG9ycy52MS5VcGRhdGVBY3Rpb25SZXNwb25zZSKxAoqAGaEBKgJpZCoEdHlwZSoEbmFtZSoGbWV0aG9kKgRwYXRoKgpwYXJhbWV0ZXJzKglyZXNwb25zZXMyCU5PVF9GT1VORDIOQUxSRUFEWV9FWElTVFMyCENPTkZMSUNUMg1FVEFHX01JU01BVENIMhtBTFJFQURZX0VYSVNUU19QUkVDT05ESVRJT04yDlFVT1RBX0VYQ0VFREVEMglUT09fTEFSR0WSgBkTCAISD29yZ2FuaXNhdGlvbl9pZILT5JMCbjoGYWN0aW9uYgZhY3Rpb24aXC9vL3tvcmdhbmlzYXRpb25faWR9L2Nvbm5lY3RvcnMve2Nvbm5lY3Rvcl9pZH0vdmVyc2lvbnMve3ZlcnNpb25fbmFtZX0vYWN0aW9ucy97YWN0aW9uX25hbWV9Eq8CCgxEZWxldGVBY3Rpb24SKy5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkRlbGV0ZUFjdGlvblJlcXVlc3QaLC5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkRlbGV0ZUFjdGlvblJlc3BvbnNlIsMBioAZRAjMATIJTk9UX0ZPVU5EMghDT05GTElDVDINRVRBR19NSVNNQVRDSDIbQUxSRUFEWV9FWElTVFNfUFJFQ09ORElUSU9OkoAZEwgCEg9vcmdhbmlzYXRpb25faWSC0+STAl4qXC9vL3tvcmdhbmlzYXRpb25faWR9L2Nvbm5lY3RvcnMve2Nvbm5lY3Rvcl9pZH0vdmVyc2lvbnMve3ZlcnNpb25fbmFtZX0vYWN0aW9ucy97YWN0aW9uX25hbWV9GiCKgBkcCgd2ZXJzb3JpEgASDy9hcGkvY29ubmVjdC92MWIGcHJvdG8z", [file_buf_validate_validate, file_google_api_annotations, file_google_api_field_behavior, file_google_protobuf_struct, file_registry_access_v1_rule, file_registry_connectors_v1_definitions, file_rest_v1_annotations, file_rest_v1_preconditions]);
/**
 * Describes the message registry.connectors.v1.GetActionsRequest.
 * Use `create(GetActionsRequestSchema)` to create a new message.
 */
export const GetActionsRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_actions, 0);
/**
 * Describes the message registry.connectors.v1.GetActionsResponse.
 * Use `create(GetActionsResponseSchema)` to create a new message.
 */
export const GetActionsResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_actions, 1);
/**
 * Describes the message registry.connectors.v1.CreateActionRequest.
 * Use `create(CreateActionRequestSchema)` to create a new message.
 */
export const CreateActionRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_actions, 2);
/**
 * Describes the message registry.connectors.v1.CreateActionResponse.
 * Use `create(CreateActionResponseSchema)` to create a new message.
 */
export const CreateActionResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_actions, 3);
/**
 * Describes the message registry.connectors.v1.GetActionRequest.
 * Use `create(GetActionRequestSchema)` to create a new message.
 */
export const GetActionRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_actions, 4);
/**
 * Describes the message registry.connectors.v1.GetActionResponse.
 * Use `create(GetActionResponseSchema)` to create a new message.
 */
export const GetActionResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_actions, 5);
/**
 * Describes the message registry.connectors.v1.UpdateActionRequest.
 * Use `create(UpdateActionRequestSchema)` to create a new message.
 */
export const UpdateActionRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_actions, 6);
/**
 * Describes the message registry.connectors.v1.UpdateActionResponse.
 * Use `create(UpdateActionResponseSchema)` to create a new message.
 */
export const UpdateActionResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_actions, 7);
/**
 * Describes the message registry.connectors.v1.DeleteActionRequest.
 * Use `create(DeleteActionRequestSchema)` to create a new message.
 */
export const DeleteActionRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_actions, 8);
/**
 * Describes the message registry.connectors.v1.DeleteActionResponse.
 * Use `create(DeleteActionResponseSchema)` to create a new message.
 */
export const DeleteActionResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_actions, 9);
/**
 * Describes the message registry.connectors.v1.Action.
 * Use `create(ActionSchema)` to create a new message.
 */
export const ActionSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_actions, 10);
/**
 * Describes the message registry.connectors.v1.ActionParameter.
 * Use `create(ActionParameterSchema)` to create a new message.
 */
export const ActionParameterSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_actions, 11);
/**
 * Describes the message registry.connectors.v1.ActionRequestBody.
 * Use `create(ActionRequestBodySchema)` to create a new message.
 */
export const ActionRequestBodySchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_actions, 12);
/**
 * Describes the message registry.connectors.v1.ActionResponse.
 * Use `create(ActionResponseSchema)` to create a new message.
 */
export const ActionResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_actions, 13);
/**
 * Describes the message registry.connectors.v1.ActionDefinition.
 * Use `create(ActionDefinitionSchema)` to create a new message.
 */
export const ActionDefinitionSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_actions, 14);
/**
 * Describes the message registry.connectors.v1.ActionError.
 * Use `create(ActionErrorSchema)` to create a new message.
 */
export const ActionErrorSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_actions, 15);
/**
 * @generated from enum registry.connectors.v1.ActionType
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
 * Describes the enum registry.connectors.v1.ActionType.
 */
export const ActionTypeSchema = /*@__PURE__*/ enumDesc(file_registry_connectors_v1_actions, 0);
/**
 * @generated from enum registry.connectors.v1.HttpMethod
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
 * Describes the enum registry.connectors.v1.HttpMethod.
 */
export const HttpMethodSchema = /*@__PURE__*/ enumDesc(file_registry_connectors_v1_actions, 1);
/**
 * @generated from enum registry.connectors.v1.ParameterLocation
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
 * Describes the enum registry.connectors.v1.ParameterLocation.
 */
export const ParameterLocationSchema = /*@__PURE__*/ enumDesc(file_registry_connectors_v1_actions, 2);
/**
 * @generated from enum registry.connectors.v1.ParameterType
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
 * Describes the enum registry.connectors.v1.ParameterType.
 */
export const ParameterTypeSchema = /*@__PURE__*/ enumDesc(file_registry_connectors_v1_actions, 3);
/**
 * @generated from enum registry.connectors.v1.ErrorSeverity
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
 * Describes the enum registry.connectors.v1.ErrorSeverity.
 */
export const ErrorSeveritySchema = /*@__PURE__*/ enumDesc(file_registry_connectors_v1_actions, 4);
/**
 * Manages the actions of a version.
 *
 * @generated from service registry.connectors.v1.ActionService
 */
export const ActionService = /*@__PURE__*/ serviceDesc(file_registry_connectors_v1_actions, 0);
//# sourceMappingURL=actions_pb.js.map