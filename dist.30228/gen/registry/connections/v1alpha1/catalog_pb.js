// What there is to choose from: protocols and their auth schemes.
import { fileDesc, messageDesc, serviceDesc } from "@bufbuild/protobuf/codegenv2";
import { file_buf_validate_validate } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import { file_google_api_annotations } from "../../../google/api/annotations_pb.js";
import { file_registry_access_v1_rule } from "../../access/v1/rule_pb.js";
import { file_rest_v1_annotations } from "../../../rest/v1/annotations_pb.js";
/**
 * Describes the file registry/connections/v1alpha1/catalog.proto.
 */
export const file_registry_connections_v1alpha1_catalog = /*@__PURE__*/ fileDesc("CityZWdpc3RyeS9jb25uZWN0aW9ucy92MWFscGhhMS9jYXRhbG9nLnByb3RvEh1yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMSKpAQoUTGlzdFByb3RvY29sc1JlcXVlc3QSNQoPb3JnYW5pc2F0aW9uX2lkGAEgASgJQhy6SBlyFzIVXltBLVphLXowLTlfLV17MSw2NH0kEh0KBWZpcnN0GAIgASgFQgm6SAYaBBhkKAFIAIgBARIXCgVhZnRlchgDIAEoCUIIukgFcgMY0A8SGAoGYmVmb3JlGAQgASgJQgi6SAVyAxjQD0IICgZfZmlyc3QilAEKFUxpc3RQcm90b2NvbHNSZXNwb25zZRJCCglwcm90b2NvbHMYASADKAsyJy5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5Qcm90b2NvbEIGioAZAjABEhsKC3RvdGFsX2NvdW50GAIgASgFQgaKgBkCMAESDAoEbmV4dBgDIAEoCRIMCgRwcmV2GAQgASgJInIKFkxpc3RBdXRoU2NoZW1lc1JlcXVlc3QSNQoPb3JnYW5pc2F0aW9uX2lkGAEgASgJQhy6SBlyFzIVXltBLVphLXowLTlfLV17MSw2NH0kEiEKDXByb3RvY29sX3NsdWcYAiABKAlCCrpIB3IFEAEY/wEimwEKF0xpc3RBdXRoU2NoZW1lc1Jlc3BvbnNlEkcKDGF1dGhfc2NoZW1lcxgBIAMoCzIpLnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkF1dGhTY2hlbWVCBoqAGQIwARIbCgt0b3RhbF9jb3VudBgCIAEoBUIGioAZAjABEgwKBG5leHQYAyABKAkSDAoEcHJldhgEIAEoCSJqCghQcm90b2NvbBIKCgJpZBgBIAEoCRIMCgRzbHVnGAIgASgJEgwKBG5hbWUYAyABKAkSEwoLZGVzY3JpcHRpb24YBCABKAkSIQoIaWNvbl91cmwYBSABKAlCBoqAGQIwAVIHaWNvblVSTCJJCgpBdXRoU2NoZW1lEgoKAmlkGAEgASgJEgwKBHR5cGUYAiABKAkSDAoEbmFtZRgDIAEoCRITCgtkZXNjcmlwdGlvbhgEIAEoCTKoBAoYQ29ubmVjdGlvbkNhdGFsb2dTZXJ2aWNlEtQBCg1MaXN0UHJvdG9jb2xzEjMucmVnaXN0cnkuY29ubmVjdGlvbnMudjFhbHBoYTEuTGlzdFByb3RvY29sc1JlcXVlc3QaNC5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5MaXN0UHJvdG9jb2xzUmVzcG9uc2UiWIqAGRcSFS9hcGkvY29ubmVjdC92MWFscGhhMZKAGRMIAxIPb3JnYW5pc2F0aW9uX2lkgtPkkwIgEh4vby97b3JnYW5pc2F0aW9uX2lkfS9wcm90b2NvbHMSgwIKD0xpc3RBdXRoU2NoZW1lcxI1LnJlZ2lzdHJ5LmNvbm5lY3Rpb25zLnYxYWxwaGExLkxpc3RBdXRoU2NoZW1lc1JlcXVlc3QaNi5yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMS5MaXN0QXV0aFNjaGVtZXNSZXNwb25zZSKAAYqAGSISFS9hcGkvY29ubmVjdC92MWFscGhhMTIJTk9UX0ZPVU5EkoAZEwgDEg9vcmdhbmlzYXRpb25faWSC0+STAj0SOy9vL3tvcmdhbmlzYXRpb25faWR9L3Byb3RvY29scy97cHJvdG9jb2xfc2x1Z30vYXV0aC1zY2hlbWVzGi+KgBkrChB2ZXJzb3JpLXYxYWxwaGExEgASFS9hcGkvY29ubmVjdC92MWFscGhhMWIGcHJvdG8z", [file_buf_validate_validate, file_google_api_annotations, file_registry_access_v1_rule, file_rest_v1_annotations]);
/**
 * Describes the message registry.connections.v1alpha1.ListProtocolsRequest.
 * Use `create(ListProtocolsRequestSchema)` to create a new message.
 */
export const ListProtocolsRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_catalog, 0);
/**
 * Describes the message registry.connections.v1alpha1.ListProtocolsResponse.
 * Use `create(ListProtocolsResponseSchema)` to create a new message.
 */
export const ListProtocolsResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_catalog, 1);
/**
 * Describes the message registry.connections.v1alpha1.ListAuthSchemesRequest.
 * Use `create(ListAuthSchemesRequestSchema)` to create a new message.
 */
export const ListAuthSchemesRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_catalog, 2);
/**
 * Describes the message registry.connections.v1alpha1.ListAuthSchemesResponse.
 * Use `create(ListAuthSchemesResponseSchema)` to create a new message.
 */
export const ListAuthSchemesResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_catalog, 3);
/**
 * Describes the message registry.connections.v1alpha1.Protocol.
 * Use `create(ProtocolSchema)` to create a new message.
 */
export const ProtocolSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_catalog, 4);
/**
 * Describes the message registry.connections.v1alpha1.AuthScheme.
 * Use `create(AuthSchemeSchema)` to create a new message.
 */
export const AuthSchemeSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_catalog, 5);
/**
 * Says what there is to choose from.
 *
 * @generated from service registry.connections.v1alpha1.ConnectionCatalogService
 */
export const ConnectionCatalogService = /*@__PURE__*/ serviceDesc(file_registry_connections_v1alpha1_catalog, 0);
//# sourceMappingURL=catalog_pb.js.map