// The definitions of a version: schemas that its actions and triggers refer to.
import { enumDesc, fileDesc, messageDesc, serviceDesc } from "@bufbuild/protobuf/codegenv2";
import { file_buf_validate_validate } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import { file_google_api_annotations } from "../../../google/api/annotations_pb.js";
import { file_google_api_field_behavior } from "../../../google/api/field_behavior_pb.js";
import { file_google_api_httpbody } from "../../../google/api/httpbody_pb.js";
import { file_registry_access_v1_rule } from "../../access/v1/rule_pb.js";
import { file_rest_v1_annotations } from "../../../rest/v1/annotations_pb.js";
import { file_rest_v1_preconditions } from "../../../rest/v1/preconditions_pb.js";
/**
 * Describes the file registry/connectors/v1/definitions.proto.
 */
export const file_registry_connectors_v1_definitions = /*@__PURE__*/ fileDesc("CihyZWdpc3RyeS9jb25uZWN0b3JzL3YxL2RlZmluaXRpb25zLnByb3RvEhZyZWdpc3RyeS5jb25uZWN0b3JzLnYxIo4CChVHZXREZWZpbml0aW9uc1JlcXVlc3QSNQoPb3JnYW5pc2F0aW9uX2lkGAEgASgJQhy6SBlyFzIVXltBLVphLXowLTlfLV17MSw2NH0kEjIKDGNvbm5lY3Rvcl9pZBgCIAEoCUIcukgZchcyFV5bQS1aYS16MC05Xy1dezEsNjR9JBIgCgx2ZXJzaW9uX25hbWUYAyABKAlCCrpIB3IFEAEY/wESHQoFZmlyc3QYBCABKAVCCbpIBhoEGGQoAUgAiAEBEhcKBWFmdGVyGAUgASgJQgi6SAVyAxjQDxIYCgZiZWZvcmUYBiABKAlCCLpIBXIDGNAPEgwKBG5hbWUYByABKAlCCAoGX2ZpcnN0IpIBChZHZXREZWZpbml0aW9uc1Jlc3BvbnNlEj8KC2RlZmluaXRpb25zGAEgAygLMiIucmVnaXN0cnkuY29ubmVjdG9ycy52MS5EZWZpbml0aW9uQgaKgBkCMAESGwoLdG90YWxfY291bnQYAiABKAVCBoqAGQIwARIMCgRuZXh0GAMgASgJEgwKBHByZXYYBCABKAki7wEKGENyZWF0ZURlZmluaXRpb25zUmVxdWVzdBI1Cg9vcmdhbmlzYXRpb25faWQYASABKAlCHLpIGXIXMhVeW0EtWmEtejAtOV8tXXsxLDY0fSQSMgoMY29ubmVjdG9yX2lkGAIgASgJQhy6SBlyFzIVXltBLVphLXowLTlfLV17MSw2NH0kEiAKDHZlcnNpb25fbmFtZRgDIAEoCUIKukgHcgUQARj/ARJGCgtkZWZpbml0aW9ucxgEIAEoCzIpLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuRGVmaW5pdGlvbnNDcmVhdGVCBrpIA8gBASJVChlDcmVhdGVEZWZpbml0aW9uc1Jlc3BvbnNlEjgKC2RlZmluaXRpb25zGAEgASgLMiMucmVnaXN0cnkuY29ubmVjdG9ycy52MS5EZWZpbml0aW9ucyL8AQoYRGVsZXRlRGVmaW5pdGlvbnNSZXF1ZXN0EjUKD29yZ2FuaXNhdGlvbl9pZBgBIAEoCUIcukgZchcyFV5bQS1aYS16MC05Xy1dezEsNjR9JBIyCgxjb25uZWN0b3JfaWQYAiABKAlCHLpIGXIXMhVeW0EtWmEtejAtOV8tXXsxLDY0fSQSIAoMdmVyc2lvbl9uYW1lGAMgASgJQgq6SAdyBRABGP8BEkQKCXNlbGVjdGlvbhgEIAEoCzIpLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuRGVmaW5pdGlvbnNEZWxldGVCBrpIA8gBARINCgVmb3JjZRgFIAEoCCIbChlEZWxldGVEZWZpbml0aW9uc1Jlc3BvbnNlIsgBChRHZXREZWZpbml0aW9uUmVxdWVzdBI1Cg9vcmdhbmlzYXRpb25faWQYASABKAlCHLpIGXIXMhVeW0EtWmEtejAtOV8tXXsxLDY0fSQSMgoMY29ubmVjdG9yX2lkGAIgASgJQhy6SBlyFzIVXltBLVphLXowLTlfLV17MSw2NH0kEiAKDHZlcnNpb25fbmFtZRgDIAEoCUIKukgHcgUQARj/ARIjCg9kZWZpbml0aW9uX25hbWUYBCABKAlCCrpIB3IFEAEY/wEiTwoVR2V0RGVmaW5pdGlvblJlc3BvbnNlEjYKCmRlZmluaXRpb24YASABKAsyIi5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkRlZmluaXRpb24i1gIKF1VwZGF0ZURlZmluaXRpb25SZXF1ZXN0EjUKD29yZ2FuaXNhdGlvbl9pZBgBIAEoCUIcukgZchcyFV5bQS1aYS16MC05Xy1dezEsNjR9JBIyCgxjb25uZWN0b3JfaWQYAiABKAlCHLpIGXIXMhVeW0EtWmEtejAtOV8tXXsxLDY0fSQSIAoMdmVyc2lvbl9uYW1lGAMgASgJQgq6SAdyBRABGP8BEiMKD2RlZmluaXRpb25fbmFtZRgEIAEoCUIKukgHcgUQARj/ARJECgpkZWZpbml0aW9uGAUgASgLMigucmVnaXN0cnkuY29ubmVjdG9ycy52MS5EZWZpbml0aW9uVXBkYXRlQga6SAPIAQESFAoEZXRhZxgGIAEoCUIGioAZAhgBEi0KDXByZWNvbmRpdGlvbnMYByABKAsyFi5yZXN0LnYxLlByZWNvbmRpdGlvbnMiUgoYVXBkYXRlRGVmaW5pdGlvblJlc3BvbnNlEjYKCmRlZmluaXRpb24YASABKAsyIi5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkRlZmluaXRpb24inwIKF0RlbGV0ZURlZmluaXRpb25SZXF1ZXN0EjUKD29yZ2FuaXNhdGlvbl9pZBgBIAEoCUIcukgZchcyFV5bQS1aYS16MC05Xy1dezEsNjR9JBIyCgxjb25uZWN0b3JfaWQYAiABKAlCHLpIGXIXMhVeW0EtWmEtejAtOV8tXXsxLDY0fSQSIAoMdmVyc2lvbl9uYW1lGAMgASgJQgq6SAdyBRABGP8BEiMKD2RlZmluaXRpb25fbmFtZRgEIAEoCUIKukgHcgUQARj/ARINCgVmb3JjZRgFIAEoCBIUCgRldGFnGAYgASgJQgaKgBkCGAESLQoNcHJlY29uZGl0aW9ucxgHIAEoCzIWLnJlc3QudjEuUHJlY29uZGl0aW9ucyIaChhEZWxldGVEZWZpbml0aW9uUmVzcG9uc2UixwEKE0dldFJhd1NjaGVtYVJlcXVlc3QSNQoPb3JnYW5pc2F0aW9uX2lkGAEgASgJQhy6SBlyFzIVXltBLVphLXowLTlfLV17MSw2NH0kEjIKDGNvbm5lY3Rvcl9pZBgCIAEoCUIcukgZchcyFV5bQS1aYS16MC05Xy1dezEsNjR9JBIgCgx2ZXJzaW9uX25hbWUYAyABKAlCCrpIB3IFEAEY/wESIwoPc2NoZW1hX2ZpbGVuYW1lGAQgASgJQgq6SAdyBRABGP8BIs4BChRHZXRSYXdTY2hlbWFSZXNwb25zZRIkCgZzY2hlbWEYASABKAsyFC5nb29nbGUuYXBpLkh0dHBCb2R5EhQKBGV0YWcYAiABKAlCBoqAGQIYARI+Chdjb250ZW50X3NlY3VyaXR5X3BvbGljeRgDIAEoCUIdioAZGRIXQ29udGVudC1TZWN1cml0eS1Qb2xpY3kSOgoUY29udGVudF90eXBlX29wdGlvbnMYBCABKAlCHIqAGRgSFlgtQ29udGVudC1UeXBlLU9wdGlvbnMiyQEKCkRlZmluaXRpb24SDwoCaWQYASABKAlCA+BBAxIMCgRuYW1lGAIgASgJEhYKBmFjY2VwdBgDIAMoCUIGioAZAjABEhMKC2Rlc2NyaXB0aW9uGAQgASgJEhAKA3VybBgFIAEoCUID4EEDEkcKDXJlZmVyZW5jZWRfYnkYBiADKAsyKy5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkRlZmluaXRpb25SZWZlcmVuY2VCA+BBAxIUCgRldGFnGAcgASgJQgaKgBkCGAEiZAoTRGVmaW5pdGlvblJlZmVyZW5jZRIzCgR0eXBlGAEgASgOMiUucmVnaXN0cnkuY29ubmVjdG9ycy52MS5SZWZlcmVuY2VUeXBlEgoKAmlkGAIgASgJEgwKBG5hbWUYAyABKAkiTgoLRGVmaW5pdGlvbnMSPwoLZGVmaW5pdGlvbnMYASADKAsyIi5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkRlZmluaXRpb25CBoqAGQIwASJSChFEZWZpbml0aW9uc0NyZWF0ZRI9CgtkZWZpbml0aW9ucxgBIAMoCzIoLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuRGVmaW5pdGlvbkNyZWF0ZSJ7ChBEZWZpbml0aW9uQ3JlYXRlEgwKBG5hbWUYASABKAkSDgoGYWNjZXB0GAIgAygJEhMKC2Rlc2NyaXB0aW9uGAMgASgJEjQKBnNjaGVtYRgEIAEoCzIkLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuSW5saW5lU2NoZW1hIocBChBEZWZpbml0aW9uVXBkYXRlEgoKAmlkGAEgASgJEgwKBG5hbWUYAiABKAkSDgoGYWNjZXB0GAMgAygJEhMKC2Rlc2NyaXB0aW9uGAQgASgJEjQKBnNjaGVtYRgFIAEoCzIkLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuSW5saW5lU2NoZW1hIkYKDElubGluZVNjaGVtYRIUCgxjb250ZW50X3R5cGUYASABKAkSFAoHY29udGVudBgCIAEoCUgAiAEBQgoKCF9jb250ZW50IkkKEURlZmluaXRpb25zRGVsZXRlEgsKA2lkcxgBIAMoCRINCgVuYW1lcxgCIAMoCRIQCgNhbGwYAyABKAhIAIgBAUIGCgRfYWxsKrQBCg1SZWZlcmVuY2VUeXBlEh4KGlJFRkVSRU5DRV9UWVBFX1VOU1BFQ0lGSUVEEAASLwoZUkVGRVJFTkNFX1RZUEVfREVGSU5JVElPThABGhCKgBkMCgpkZWZpbml0aW9uEicKFVJFRkVSRU5DRV9UWVBFX0FDVElPThACGgyKgBkICgZhY3Rpb24SKQoWUkVGRVJFTkNFX1RZUEVfVFJJR0dFUhADGg2KgBkJCgd0cmlnZ2VyMpQRChFEZWZpbml0aW9uU2VydmljZRLyAQoOR2V0RGVmaW5pdGlvbnMSLS5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkdldERlZmluaXRpb25zUmVxdWVzdBouLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuR2V0RGVmaW5pdGlvbnNSZXNwb25zZSKAAYqAGQsyCU5PVF9GT1VORJKAGRMIAxIPb3JnYW5pc2F0aW9uX2lkgtPkkwJUElIvby97b3JnYW5pc2F0aW9uX2lkfS9jb25uZWN0b3JzL3tjb25uZWN0b3JfaWR9L3ZlcnNpb25zL3t2ZXJzaW9uX25hbWV9L2RlZmluaXRpb25zEtoCChFDcmVhdGVEZWZpbml0aW9ucxIwLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuQ3JlYXRlRGVmaW5pdGlvbnNSZXF1ZXN0GjEucmVnaXN0cnkuY29ubmVjdG9ycy52MS5DcmVhdGVEZWZpbml0aW9uc1Jlc3BvbnNlIt8BioAZUAjJASoLZGVmaW5pdGlvbnMyCU5PVF9GT1VORDIOQUxSRUFEWV9FWElTVFMyCENPTkZMSUNUMg5RVU9UQV9FWENFRURFRDIJVE9PX0xBUkdFkoAZEwgCEg9vcmdhbmlzYXRpb25faWSC0+STAm46C2RlZmluaXRpb25zYgtkZWZpbml0aW9ucyJSL28ve29yZ2FuaXNhdGlvbl9pZH0vY29ubmVjdG9ycy97Y29ubmVjdG9yX2lkfS92ZXJzaW9ucy97dmVyc2lvbl9uYW1lfS9kZWZpbml0aW9ucxKfAgoRRGVsZXRlRGVmaW5pdGlvbnMSMC5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkRlbGV0ZURlZmluaXRpb25zUmVxdWVzdBoxLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuRGVsZXRlRGVmaW5pdGlvbnNSZXNwb25zZSKkAYqAGSQIzAEyCU5PVF9GT1VORDIIQ09ORkxJQ1QyClJFRkVSRU5DRUSSgBkTCAISD29yZ2FuaXNhdGlvbl9pZILT5JMCXzoJc2VsZWN0aW9uKlIvby97b3JnYW5pc2F0aW9uX2lkfS9jb25uZWN0b3JzL3tjb25uZWN0b3JfaWR9L3ZlcnNpb25zL3t2ZXJzaW9uX25hbWV9L2RlZmluaXRpb25zEo0CCg1HZXREZWZpbml0aW9uEiwucmVnaXN0cnkuY29ubmVjdG9ycy52MS5HZXREZWZpbml0aW9uUmVxdWVzdBotLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuR2V0RGVmaW5pdGlvblJlc3BvbnNlIp4BioAZCzIJTk9UX0ZPVU5EkoAZEwgDEg9vcmdhbmlzYXRpb25faWSC0+STAnJiCmRlZmluaXRpb24SZC9vL3tvcmdhbmlzYXRpb25faWR9L2Nvbm5lY3RvcnMve2Nvbm5lY3Rvcl9pZH0vdmVyc2lvbnMve3ZlcnNpb25fbmFtZX0vZGVmaW5pdGlvbnMve2RlZmluaXRpb25fbmFtZX0SlQMKEFVwZGF0ZURlZmluaXRpb24SLy5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLlVwZGF0ZURlZmluaXRpb25SZXF1ZXN0GjAucmVnaXN0cnkuY29ubmVjdG9ycy52MS5VcGRhdGVEZWZpbml0aW9uUmVzcG9uc2UinQKKgBl+KgJpZCoEbmFtZSoGYWNjZXB0MglOT1RfRk9VTkQyDkFMUkVBRFlfRVhJU1RTMghDT05GTElDVDINRVRBR19NSVNNQVRDSDIbQUxSRUFEWV9FWElTVFNfUFJFQ09ORElUSU9OMg5RVU9UQV9FWENFRURFRDIJVE9PX0xBUkdFkoAZEwgCEg9vcmdhbmlzYXRpb25faWSC0+STAn46CmRlZmluaXRpb25iCmRlZmluaXRpb24aZC9vL3tvcmdhbmlzYXRpb25faWR9L2Nvbm5lY3RvcnMve2Nvbm5lY3Rvcl9pZH0vdmVyc2lvbnMve3ZlcnNpb25fbmFtZX0vZGVmaW5pdGlvbnMve2RlZmluaXRpb25fbmFtZX0SzwIKEERlbGV0ZURlZmluaXRpb24SLy5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkRlbGV0ZURlZmluaXRpb25SZXF1ZXN0GjAucmVnaXN0cnkuY29ubmVjdG9ycy52MS5EZWxldGVEZWZpbml0aW9uUmVzcG9uc2Ui1wGKgBlQCMwBMglOT1RfRk9VTkQyCENPTkZMSUNUMg1FVEFHX01JU01BVENIMhtBTFJFQURZX0VYSVNUU19QUkVDT05ESVRJT04yClJFRkVSRU5DRUSSgBkTCAISD29yZ2FuaXNhdGlvbl9pZILT5JMCZipkL28ve29yZ2FuaXNhdGlvbl9pZH0vY29ubmVjdG9ycy97Y29ubmVjdG9yX2lkfS92ZXJzaW9ucy97dmVyc2lvbl9uYW1lfS9kZWZpbml0aW9ucy97ZGVmaW5pdGlvbl9uYW1lfRLuAQoMR2V0UmF3U2NoZW1hEisucmVnaXN0cnkuY29ubmVjdG9ycy52MS5HZXRSYXdTY2hlbWFSZXF1ZXN0GiwucmVnaXN0cnkuY29ubmVjdG9ycy52MS5HZXRSYXdTY2hlbWFSZXNwb25zZSKCAYqAGQsyCU5PVF9GT1VORJKAGRMIAxIPb3JnYW5pc2F0aW9uX2lkgtPkkwJWYgZzY2hlbWESTC9vL3tvcmdhbmlzYXRpb25faWR9L3NjaGVtYXMve2Nvbm5lY3Rvcl9pZH0ve3ZlcnNpb25fbmFtZX0ve3NjaGVtYV9maWxlbmFtZX0aIIqAGRwKB3ZlcnNvcmkSABIPL2FwaS9jb25uZWN0L3YxYgZwcm90bzM", [file_buf_validate_validate, file_google_api_annotations, file_google_api_field_behavior, file_google_api_httpbody, file_registry_access_v1_rule, file_rest_v1_annotations, file_rest_v1_preconditions]);
/**
 * Describes the message registry.connectors.v1.GetDefinitionsRequest.
 * Use `create(GetDefinitionsRequestSchema)` to create a new message.
 */
export const GetDefinitionsRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 0);
/**
 * Describes the message registry.connectors.v1.GetDefinitionsResponse.
 * Use `create(GetDefinitionsResponseSchema)` to create a new message.
 */
export const GetDefinitionsResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 1);
/**
 * Describes the message registry.connectors.v1.CreateDefinitionsRequest.
 * Use `create(CreateDefinitionsRequestSchema)` to create a new message.
 */
export const CreateDefinitionsRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 2);
/**
 * Describes the message registry.connectors.v1.CreateDefinitionsResponse.
 * Use `create(CreateDefinitionsResponseSchema)` to create a new message.
 */
export const CreateDefinitionsResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 3);
/**
 * Describes the message registry.connectors.v1.DeleteDefinitionsRequest.
 * Use `create(DeleteDefinitionsRequestSchema)` to create a new message.
 */
export const DeleteDefinitionsRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 4);
/**
 * Describes the message registry.connectors.v1.DeleteDefinitionsResponse.
 * Use `create(DeleteDefinitionsResponseSchema)` to create a new message.
 */
export const DeleteDefinitionsResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 5);
/**
 * Describes the message registry.connectors.v1.GetDefinitionRequest.
 * Use `create(GetDefinitionRequestSchema)` to create a new message.
 */
export const GetDefinitionRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 6);
/**
 * Describes the message registry.connectors.v1.GetDefinitionResponse.
 * Use `create(GetDefinitionResponseSchema)` to create a new message.
 */
export const GetDefinitionResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 7);
/**
 * Describes the message registry.connectors.v1.UpdateDefinitionRequest.
 * Use `create(UpdateDefinitionRequestSchema)` to create a new message.
 */
export const UpdateDefinitionRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 8);
/**
 * Describes the message registry.connectors.v1.UpdateDefinitionResponse.
 * Use `create(UpdateDefinitionResponseSchema)` to create a new message.
 */
export const UpdateDefinitionResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 9);
/**
 * Describes the message registry.connectors.v1.DeleteDefinitionRequest.
 * Use `create(DeleteDefinitionRequestSchema)` to create a new message.
 */
export const DeleteDefinitionRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 10);
/**
 * Describes the message registry.connectors.v1.DeleteDefinitionResponse.
 * Use `create(DeleteDefinitionResponseSchema)` to create a new message.
 */
export const DeleteDefinitionResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 11);
/**
 * Describes the message registry.connectors.v1.GetRawSchemaRequest.
 * Use `create(GetRawSchemaRequestSchema)` to create a new message.
 */
export const GetRawSchemaRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 12);
/**
 * Describes the message registry.connectors.v1.GetRawSchemaResponse.
 * Use `create(GetRawSchemaResponseSchema)` to create a new message.
 */
export const GetRawSchemaResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 13);
/**
 * Describes the message registry.connectors.v1.Definition.
 * Use `create(DefinitionSchema)` to create a new message.
 */
export const DefinitionSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 14);
/**
 * Describes the message registry.connectors.v1.DefinitionReference.
 * Use `create(DefinitionReferenceSchema)` to create a new message.
 */
export const DefinitionReferenceSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 15);
/**
 * Describes the message registry.connectors.v1.Definitions.
 * Use `create(DefinitionsSchema)` to create a new message.
 */
export const DefinitionsSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 16);
/**
 * Describes the message registry.connectors.v1.DefinitionsCreate.
 * Use `create(DefinitionsCreateSchema)` to create a new message.
 */
export const DefinitionsCreateSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 17);
/**
 * Describes the message registry.connectors.v1.DefinitionCreate.
 * Use `create(DefinitionCreateSchema)` to create a new message.
 */
export const DefinitionCreateSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 18);
/**
 * Describes the message registry.connectors.v1.DefinitionUpdate.
 * Use `create(DefinitionUpdateSchema)` to create a new message.
 */
export const DefinitionUpdateSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 19);
/**
 * Describes the message registry.connectors.v1.InlineSchema.
 * Use `create(InlineSchemaSchema)` to create a new message.
 */
export const InlineSchemaSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 20);
/**
 * Describes the message registry.connectors.v1.DefinitionsDelete.
 * Use `create(DefinitionsDeleteSchema)` to create a new message.
 */
export const DefinitionsDeleteSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_definitions, 21);
/**
 * @generated from enum registry.connectors.v1.ReferenceType
 */
export var ReferenceType;
(function (ReferenceType) {
    /**
     * @generated from enum value: REFERENCE_TYPE_UNSPECIFIED = 0;
     */
    ReferenceType[ReferenceType["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: REFERENCE_TYPE_DEFINITION = 1;
     */
    ReferenceType[ReferenceType["DEFINITION"] = 1] = "DEFINITION";
    /**
     * @generated from enum value: REFERENCE_TYPE_ACTION = 2;
     */
    ReferenceType[ReferenceType["ACTION"] = 2] = "ACTION";
    /**
     * @generated from enum value: REFERENCE_TYPE_TRIGGER = 3;
     */
    ReferenceType[ReferenceType["TRIGGER"] = 3] = "TRIGGER";
})(ReferenceType || (ReferenceType = {}));
/**
 * Describes the enum registry.connectors.v1.ReferenceType.
 */
export const ReferenceTypeSchema = /*@__PURE__*/ enumDesc(file_registry_connectors_v1_definitions, 0);
/**
 * Manages the definitions of a version.
 *
 * @generated from service registry.connectors.v1.DefinitionService
 */
export const DefinitionService = /*@__PURE__*/ serviceDesc(file_registry_connectors_v1_definitions, 0);
//# sourceMappingURL=definitions_pb.js.map