// The definitions of a version: schemas that its actions refer to.
import { enumDesc, fileDesc, messageDesc, serviceDesc } from "@bufbuild/protobuf/codegenv2";
import { file_buf_validate_validate } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import { file_google_api_annotations } from "../../../google/api/annotations_pb.js";
import { file_google_api_field_behavior } from "../../../google/api/field_behavior_pb.js";
import { file_google_api_httpbody } from "../../../google/api/httpbody_pb.js";
import { file_registry_access_v1_rule } from "../../access/v1/rule_pb.js";
import { file_rest_v1_annotations } from "../../../rest/v1/annotations_pb.js";
import { file_rest_v1_preconditions } from "../../../rest/v1/preconditions_pb.js";
/**
 * Describes the file registry/connections/v1alpha1/definitions.proto.
 */
export const file_registry_connections_v1alpha1_definitions = /*@__PURE__*/ fileDesc("Ci9yZWdpc3RyeS9jb25uZWN0aW9ucy92MWFscGhhMS9kZWZpbml0aW9ucy5wcm90bxIdcmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEijwIKFUdldERlZmluaXRpb25zUmVxdWVzdBI1Cg9vcmdhbmlzYXRpb25faWQYASABKAlCHLpIGXIXMhVeW0EtWmEtejAtOV8tXXsxLDY0fSQSMwoNY29ubmVjdGlvbl9pZBgCIAEoCUIcukgZchcyFV5bQS1aYS16MC05Xy1dezEsNjR9JBIgCgx2ZXJzaW9uX25hbWUYAyABKAlCCrpIB3IFEAEY/wESHQoFZmlyc3QYBCABKAVCCbpIBhoEGGQoAUgAiAEBEhcKBWFmdGVyGAUgASgJQgi6SAVyAxjQDxIYCgZiZWZvcmUYBiABKAlCCLpIBXIDGNAPEgwKBG5hbWUYByABKAlCCAoGX2ZpcnN0IpkBChZHZXREZWZpbml0aW9uc1Jlc3BvbnNlEkYKC2RlZmluaXRpb25zGAEgAygLMikucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuRGVmaW5pdGlvbkIGioAZAjABEhsKC3RvdGFsX2NvdW50GAIgASgFQgaKgBkCMAESDAoEbmV4dBgDIAEoCRIMCgRwcmV2GAQgASgJIvcBChhDcmVhdGVEZWZpbml0aW9uc1JlcXVlc3QSNQoPb3JnYW5pc2F0aW9uX2lkGAEgASgJQhy6SBlyFzIVXltBLVphLXowLTlfLV17MSw2NH0kEjMKDWNvbm5lY3Rpb25faWQYAiABKAlCHLpIGXIXMhVeW0EtWmEtejAtOV8tXXsxLDY0fSQSIAoMdmVyc2lvbl9uYW1lGAMgASgJQgq6SAdyBRABGP8BEk0KC2RlZmluaXRpb25zGAQgASgLMjAucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuRGVmaW5pdGlvbnNDcmVhdGVCBrpIA8gBASJcChlDcmVhdGVEZWZpbml0aW9uc1Jlc3BvbnNlEj8KC2RlZmluaXRpb25zGAEgASgLMioucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuRGVmaW5pdGlvbnMihAIKGERlbGV0ZURlZmluaXRpb25zUmVxdWVzdBI1Cg9vcmdhbmlzYXRpb25faWQYASABKAlCHLpIGXIXMhVeW0EtWmEtejAtOV8tXXsxLDY0fSQSMwoNY29ubmVjdGlvbl9pZBgCIAEoCUIcukgZchcyFV5bQS1aYS16MC05Xy1dezEsNjR9JBIgCgx2ZXJzaW9uX25hbWUYAyABKAlCCrpIB3IFEAEY/wESSwoJc2VsZWN0aW9uGAQgASgLMjAucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuRGVmaW5pdGlvbnNEZWxldGVCBrpIA8gBARINCgVmb3JjZRgFIAEoCCIbChlEZWxldGVEZWZpbml0aW9uc1Jlc3BvbnNlIskBChRHZXREZWZpbml0aW9uUmVxdWVzdBI1Cg9vcmdhbmlzYXRpb25faWQYASABKAlCHLpIGXIXMhVeW0EtWmEtejAtOV8tXXsxLDY0fSQSMwoNY29ubmVjdGlvbl9pZBgCIAEoCUIcukgZchcyFV5bQS1aYS16MC05Xy1dezEsNjR9JBIgCgx2ZXJzaW9uX25hbWUYAyABKAlCCrpIB3IFEAEY/wESIwoPZGVmaW5pdGlvbl9uYW1lGAQgASgJQgq6SAdyBRABGP8BIlYKFUdldERlZmluaXRpb25SZXNwb25zZRI9CgpkZWZpbml0aW9uGAEgASgLMikucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuRGVmaW5pdGlvbiLeAgoXVXBkYXRlRGVmaW5pdGlvblJlcXVlc3QSNQoPb3JnYW5pc2F0aW9uX2lkGAEgASgJQhy6SBlyFzIVXltBLVphLXowLTlfLV17MSw2NH0kEjMKDWNvbm5lY3Rpb25faWQYAiABKAlCHLpIGXIXMhVeW0EtWmEtejAtOV8tXXsxLDY0fSQSIAoMdmVyc2lvbl9uYW1lGAMgASgJQgq6SAdyBRABGP8BEiMKD2RlZmluaXRpb25fbmFtZRgEIAEoCUIKukgHcgUQARj/ARJLCgpkZWZpbml0aW9uGAUgASgLMi8ucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuRGVmaW5pdGlvblVwZGF0ZUIGukgDyAEBEhQKBGV0YWcYBiABKAlCBoqAGQIYARItCg1wcmVjb25kaXRpb25zGAcgASgLMhYucmVzdC52MS5QcmVjb25kaXRpb25zIlkKGFVwZGF0ZURlZmluaXRpb25SZXNwb25zZRI9CgpkZWZpbml0aW9uGAEgASgLMikucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuRGVmaW5pdGlvbiKgAgoXRGVsZXRlRGVmaW5pdGlvblJlcXVlc3QSNQoPb3JnYW5pc2F0aW9uX2lkGAEgASgJQhy6SBlyFzIVXltBLVphLXowLTlfLV17MSw2NH0kEjMKDWNvbm5lY3Rpb25faWQYAiABKAlCHLpIGXIXMhVeW0EtWmEtejAtOV8tXXsxLDY0fSQSIAoMdmVyc2lvbl9uYW1lGAMgASgJQgq6SAdyBRABGP8BEiMKD2RlZmluaXRpb25fbmFtZRgEIAEoCUIKukgHcgUQARj/ARINCgVmb3JjZRgFIAEoCBIUCgRldGFnGAYgASgJQgaKgBkCGAESLQoNcHJlY29uZGl0aW9ucxgHIAEoCzIWLnJlc3QudjEuUHJlY29uZGl0aW9ucyIaChhEZWxldGVEZWZpbml0aW9uUmVzcG9uc2UiyAEKE0dldFJhd1NjaGVtYVJlcXVlc3QSNQoPb3JnYW5pc2F0aW9uX2lkGAEgASgJQhy6SBlyFzIVXltBLVphLXowLTlfLV17MSw2NH0kEjMKDWNvbm5lY3Rpb25faWQYAiABKAlCHLpIGXIXMhVeW0EtWmEtejAtOV8tXXsxLDY0fSQSIAoMdmVyc2lvbl9uYW1lGAMgASgJQgq6SAdyBRABGP8BEiMKD3NjaGVtYV9maWxlbmFtZRgEIAEoCUIKukgHcgUQARj/ASLOAQoUR2V0UmF3U2NoZW1hUmVzcG9uc2USJAoGc2NoZW1hGAEgASgLMhQuZ29vZ2xlLmFwaS5IdHRwQm9keRIUCgRldGFnGAIgASgJQgaKgBkCGAESPgoXY29udGVudF9zZWN1cml0eV9wb2xpY3kYAyABKAlCHYqAGRkSF0NvbnRlbnQtU2VjdXJpdHktUG9saWN5EjoKFGNvbnRlbnRfdHlwZV9vcHRpb25zGAQgASgJQhyKgBkYEhZYLUNvbnRlbnQtVHlwZS1PcHRpb25zItABCgpEZWZpbml0aW9uEg8KAmlkGAEgASgJQgPgQQMSDAoEbmFtZRgCIAEoCRIWCgZhY2NlcHQYAyADKAlCBoqAGQIwARITCgtkZXNjcmlwdGlvbhgEIAEoCRIQCgN1cmwYBSABKAlCA+BBAxJOCg1yZWZlcmVuY2VkX2J5GAYgAygLMjIucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuRGVmaW5pdGlvblJlZmVyZW5jZUID4EEDEhQKBGV0YWcYByABKAlCBoqAGQIYASJrChNEZWZpbml0aW9uUmVmZXJlbmNlEjoKBHR5cGUYASABKA4yLC5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5SZWZlcmVuY2VUeXBlEgoKAmlkGAIgASgJEgwKBG5hbWUYAyABKAkiVQoLRGVmaW5pdGlvbnMSRgoLZGVmaW5pdGlvbnMYASADKAsyKS5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5EZWZpbml0aW9uQgaKgBkCMAEiWQoRRGVmaW5pdGlvbnNDcmVhdGUSRAoLZGVmaW5pdGlvbnMYASADKAsyLy5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5EZWZpbml0aW9uQ3JlYXRlIoIBChBEZWZpbml0aW9uQ3JlYXRlEgwKBG5hbWUYASABKAkSDgoGYWNjZXB0GAIgAygJEhMKC2Rlc2NyaXB0aW9uGAMgASgJEjsKBnNjaGVtYRgEIAEoCzIrLnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLklubGluZVNjaGVtYSKOAQoQRGVmaW5pdGlvblVwZGF0ZRIKCgJpZBgBIAEoCRIMCgRuYW1lGAIgASgJEg4KBmFjY2VwdBgDIAMoCRITCgtkZXNjcmlwdGlvbhgEIAEoCRI7CgZzY2hlbWEYBSABKAsyKy5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5JbmxpbmVTY2hlbWEiRgoMSW5saW5lU2NoZW1hEhQKDGNvbnRlbnRfdHlwZRgBIAEoCRIUCgdjb250ZW50GAIgASgJSACIAQFCCgoIX2NvbnRlbnQiSQoRRGVmaW5pdGlvbnNEZWxldGUSCwoDaWRzGAEgAygJEg0KBW5hbWVzGAIgAygJEhAKA2FsbBgDIAEoCEgAiAEBQgYKBF9hbGwqiQEKDVJlZmVyZW5jZVR5cGUSHgoaUkVGRVJFTkNFX1RZUEVfVU5TUEVDSUZJRUQQABIvChlSRUZFUkVOQ0VfVFlQRV9ERUZJTklUSU9OEAEaEIqAGQwKCmRlZmluaXRpb24SJwoVUkVGRVJFTkNFX1RZUEVfQUNUSU9OEAIaDIqAGQgKBmFjdGlvbjK0EgobQ29ubmVjdGlvbkRlZmluaXRpb25TZXJ2aWNlEoICCg5HZXREZWZpbml0aW9ucxI0LnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkdldERlZmluaXRpb25zUmVxdWVzdBo1LnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkdldERlZmluaXRpb25zUmVzcG9uc2UiggGKgBkLMglOT1RfRk9VTkSSgBkTCAMSD29yZ2FuaXNhdGlvbl9pZILT5JMCVhJUL28ve29yZ2FuaXNhdGlvbl9pZH0vY29ubmVjdGlvbnMve2Nvbm5lY3Rpb25faWR9L3ZlcnNpb25zL3t2ZXJzaW9uX25hbWV9L2RlZmluaXRpb25zEuoCChFDcmVhdGVEZWZpbml0aW9ucxI3LnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkNyZWF0ZURlZmluaXRpb25zUmVxdWVzdBo4LnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkNyZWF0ZURlZmluaXRpb25zUmVzcG9uc2Ui4QGKgBlQCMkBKgtkZWZpbml0aW9uczIJTk9UX0ZPVU5EMg5BTFJFQURZX0VYSVNUUzIIQ09ORkxJQ1QyDlFVT1RBX0VYQ0VFREVEMglUT09fTEFSR0WSgBkTCAISD29yZ2FuaXNhdGlvbl9pZILT5JMCcDoLZGVmaW5pdGlvbnNiC2RlZmluaXRpb25zIlQvby97b3JnYW5pc2F0aW9uX2lkfS9jb25uZWN0aW9ucy97Y29ubmVjdGlvbl9pZH0vdmVyc2lvbnMve3ZlcnNpb25fbmFtZX0vZGVmaW5pdGlvbnMSrwIKEURlbGV0ZURlZmluaXRpb25zEjcucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuRGVsZXRlRGVmaW5pdGlvbnNSZXF1ZXN0GjgucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuRGVsZXRlRGVmaW5pdGlvbnNSZXNwb25zZSKmAYqAGSQIzAEyCU5PVF9GT1VORDIIQ09ORkxJQ1QyClJFRkVSRU5DRUSSgBkTCAISD29yZ2FuaXNhdGlvbl9pZILT5JMCYToJc2VsZWN0aW9uKlQvby97b3JnYW5pc2F0aW9uX2lkfS9jb25uZWN0aW9ucy97Y29ubmVjdGlvbl9pZH0vdmVyc2lvbnMve3ZlcnNpb25fbmFtZX0vZGVmaW5pdGlvbnMSnQIKDUdldERlZmluaXRpb24SMy5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5HZXREZWZpbml0aW9uUmVxdWVzdBo0LnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkdldERlZmluaXRpb25SZXNwb25zZSKgAYqAGQsyCU5PVF9GT1VORJKAGRMIAxIPb3JnYW5pc2F0aW9uX2lkgtPkkwJ0YgpkZWZpbml0aW9uEmYvby97b3JnYW5pc2F0aW9uX2lkfS9jb25uZWN0aW9ucy97Y29ubmVjdGlvbl9pZH0vdmVyc2lvbnMve3ZlcnNpb25fbmFtZX0vZGVmaW5pdGlvbnMve2RlZmluaXRpb25fbmFtZX0SpgMKEFVwZGF0ZURlZmluaXRpb24SNi5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5VcGRhdGVEZWZpbml0aW9uUmVxdWVzdBo3LnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLlVwZGF0ZURlZmluaXRpb25SZXNwb25zZSKgAoqAGX4qAmlkKgRuYW1lKgZhY2NlcHQyCU5PVF9GT1VORDIOQUxSRUFEWV9FWElTVFMyCENPTkZMSUNUMg1FVEFHX01JU01BVENIMhtBTFJFQURZX0VYSVNUU19QUkVDT05ESVRJT04yDlFVT1RBX0VYQ0VFREVEMglUT09fTEFSR0WSgBkTCAISD29yZ2FuaXNhdGlvbl9pZILT5JMCgAE6CmRlZmluaXRpb25iCmRlZmluaXRpb24aZi9vL3tvcmdhbmlzYXRpb25faWR9L2Nvbm5lY3Rpb25zL3tjb25uZWN0aW9uX2lkfS92ZXJzaW9ucy97dmVyc2lvbl9uYW1lfS9kZWZpbml0aW9ucy97ZGVmaW5pdGlvbl9uYW1lfRLfAgoQRGVsZXRlRGVmaW5pdGlvbhI2LnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkRlbGV0ZURlZmluaXRpb25SZXF1ZXN0GjcucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuRGVsZXRlRGVmaW5pdGlvblJlc3BvbnNlItkBioAZUAjMATIJTk9UX0ZPVU5EMghDT05GTElDVDINRVRBR19NSVNNQVRDSDIbQUxSRUFEWV9FWElTVFNfUFJFQ09ORElUSU9OMgpSRUZFUkVOQ0VEkoAZEwgCEg9vcmdhbmlzYXRpb25faWSC0+STAmgqZi9vL3tvcmdhbmlzYXRpb25faWR9L2Nvbm5lY3Rpb25zL3tjb25uZWN0aW9uX2lkfS92ZXJzaW9ucy97dmVyc2lvbl9uYW1lfS9kZWZpbml0aW9ucy97ZGVmaW5pdGlvbl9uYW1lfRKUAgoMR2V0UmF3U2NoZW1hEjIucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuR2V0UmF3U2NoZW1hUmVxdWVzdBozLnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkdldFJhd1NjaGVtYVJlc3BvbnNlIpoBioAZIhIVL2FwaS9jb25uZWN0L3YxYWxwaGExMglOT1RfRk9VTkSSgBkTCAMSD29yZ2FuaXNhdGlvbl9pZILT5JMCV2IGc2NoZW1hEk0vby97b3JnYW5pc2F0aW9uX2lkfS9zY2hlbWFzL3tjb25uZWN0aW9uX2lkfS97dmVyc2lvbl9uYW1lfS97c2NoZW1hX2ZpbGVuYW1lfRovioAZKwoQdmVyc29yaS12MWFscGhhMRIAEhUvYXBpL2Nvbm5lY3QvdjFhbHBoYTFiBnByb3RvMw", [file_buf_validate_validate, file_google_api_annotations, file_google_api_field_behavior, file_google_api_httpbody, file_registry_access_v1_rule, file_rest_v1_annotations, file_rest_v1_preconditions]);
/**
 * Describes the message registry.connections.v1alpha1.GetDefinitionsRequest.
 * Use `create(GetDefinitionsRequestSchema)` to create a new message.
 */
export const GetDefinitionsRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 0);
/**
 * Describes the message registry.connections.v1alpha1.GetDefinitionsResponse.
 * Use `create(GetDefinitionsResponseSchema)` to create a new message.
 */
export const GetDefinitionsResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 1);
/**
 * Describes the message registry.connections.v1alpha1.CreateDefinitionsRequest.
 * Use `create(CreateDefinitionsRequestSchema)` to create a new message.
 */
export const CreateDefinitionsRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 2);
/**
 * Describes the message registry.connections.v1alpha1.CreateDefinitionsResponse.
 * Use `create(CreateDefinitionsResponseSchema)` to create a new message.
 */
export const CreateDefinitionsResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 3);
/**
 * Describes the message registry.connections.v1alpha1.DeleteDefinitionsRequest.
 * Use `create(DeleteDefinitionsRequestSchema)` to create a new message.
 */
export const DeleteDefinitionsRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 4);
/**
 * Describes the message registry.connections.v1alpha1.DeleteDefinitionsResponse.
 * Use `create(DeleteDefinitionsResponseSchema)` to create a new message.
 */
export const DeleteDefinitionsResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 5);
/**
 * Describes the message registry.connections.v1alpha1.GetDefinitionRequest.
 * Use `create(GetDefinitionRequestSchema)` to create a new message.
 */
export const GetDefinitionRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 6);
/**
 * Describes the message registry.connections.v1alpha1.GetDefinitionResponse.
 * Use `create(GetDefinitionResponseSchema)` to create a new message.
 */
export const GetDefinitionResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 7);
/**
 * Describes the message registry.connections.v1alpha1.UpdateDefinitionRequest.
 * Use `create(UpdateDefinitionRequestSchema)` to create a new message.
 */
export const UpdateDefinitionRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 8);
/**
 * Describes the message registry.connections.v1alpha1.UpdateDefinitionResponse.
 * Use `create(UpdateDefinitionResponseSchema)` to create a new message.
 */
export const UpdateDefinitionResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 9);
/**
 * Describes the message registry.connections.v1alpha1.DeleteDefinitionRequest.
 * Use `create(DeleteDefinitionRequestSchema)` to create a new message.
 */
export const DeleteDefinitionRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 10);
/**
 * Describes the message registry.connections.v1alpha1.DeleteDefinitionResponse.
 * Use `create(DeleteDefinitionResponseSchema)` to create a new message.
 */
export const DeleteDefinitionResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 11);
/**
 * Describes the message registry.connections.v1alpha1.GetRawSchemaRequest.
 * Use `create(GetRawSchemaRequestSchema)` to create a new message.
 */
export const GetRawSchemaRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 12);
/**
 * Describes the message registry.connections.v1alpha1.GetRawSchemaResponse.
 * Use `create(GetRawSchemaResponseSchema)` to create a new message.
 */
export const GetRawSchemaResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 13);
/**
 * Describes the message registry.connections.v1alpha1.Definition.
 * Use `create(DefinitionSchema)` to create a new message.
 */
export const DefinitionSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 14);
/**
 * Describes the message registry.connections.v1alpha1.DefinitionReference.
 * Use `create(DefinitionReferenceSchema)` to create a new message.
 */
export const DefinitionReferenceSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 15);
/**
 * Describes the message registry.connections.v1alpha1.Definitions.
 * Use `create(DefinitionsSchema)` to create a new message.
 */
export const DefinitionsSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 16);
/**
 * Describes the message registry.connections.v1alpha1.DefinitionsCreate.
 * Use `create(DefinitionsCreateSchema)` to create a new message.
 */
export const DefinitionsCreateSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 17);
/**
 * Describes the message registry.connections.v1alpha1.DefinitionCreate.
 * Use `create(DefinitionCreateSchema)` to create a new message.
 */
export const DefinitionCreateSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 18);
/**
 * Describes the message registry.connections.v1alpha1.DefinitionUpdate.
 * Use `create(DefinitionUpdateSchema)` to create a new message.
 */
export const DefinitionUpdateSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 19);
/**
 * Describes the message registry.connections.v1alpha1.InlineSchema.
 * Use `create(InlineSchemaSchema)` to create a new message.
 */
export const InlineSchemaSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 20);
/**
 * Describes the message registry.connections.v1alpha1.DefinitionsDelete.
 * Use `create(DefinitionsDeleteSchema)` to create a new message.
 */
export const DefinitionsDeleteSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_definitions, 21);
/**
 * @generated from enum registry.connections.v1alpha1.ReferenceType
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
})(ReferenceType || (ReferenceType = {}));
/**
 * Describes the enum registry.connections.v1alpha1.ReferenceType.
 */
export const ReferenceTypeSchema = /*@__PURE__*/ enumDesc(file_registry_connections_v1alpha1_definitions, 0);
/**
 * Manages the definitions of a version.
 *
 * @generated from service registry.connections.v1alpha1.ConnectionDefinitionService
 */
export const ConnectionDefinitionService = /*@__PURE__*/ serviceDesc(file_registry_connections_v1alpha1_definitions, 0);
//# sourceMappingURL=definitions_pb.js.map