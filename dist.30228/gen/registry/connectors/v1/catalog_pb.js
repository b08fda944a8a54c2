// What there is to choose from: categories, protocols and their auth schemes.
import { fileDesc, messageDesc, serviceDesc } from "@bufbuild/protobuf/codegenv2";
import { file_buf_validate_validate } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import { file_google_api_annotations } from "../../../google/api/annotations_pb.js";
import { file_registry_access_v1_rule } from "../../access/v1/rule_pb.js";
import { file_rest_v1_annotations } from "../../../rest/v1/annotations_pb.js";
/**
 * Describes the file registry/connectors/v1/catalog.proto.
 */
export const file_registry_connectors_v1_catalog = /*@__PURE__*/ fileDesc("CiRyZWdpc3RyeS9jb25uZWN0b3JzL3YxL2NhdGFsb2cucHJvdG8SFnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEiFwoVTGlzdENhdGVnb3JpZXNSZXF1ZXN0IiwKFkxpc3RDYXRlZ29yaWVzUmVzcG9uc2USEgoKY2F0ZWdvcmllcxgBIAMoCSKpAQoUTGlzdFByb3RvY29sc1JlcXVlc3QSNQoPb3JnYW5pc2F0aW9uX2lkGAEgASgJQhy6SBlyFzIVXltBLVphLXowLTlfLV17MSw2NH0kEh0KBWZpcnN0GAIgASgFQgm6SAYaBBhkKAFIAIgBARIXCgVhZnRlchgDIAEoCUIIukgFcgMY0A8SGAoGYmVmb3JlGAQgASgJQgi6SAVyAxjQD0IICgZfZmlyc3QijQEKFUxpc3RQcm90b2NvbHNSZXNwb25zZRI7Cglwcm90b2NvbHMYASADKAsyIC5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLlByb3RvY29sQgaKgBkCMAESGwoLdG90YWxfY291bnQYAiABKAVCBoqAGQIwARIMCgRuZXh0GAMgASgJEgwKBHByZXYYBCABKAkicgoWTGlzdEF1dGhTY2hlbWVzUmVxdWVzdBI1Cg9vcmdhbmlzYXRpb25faWQYASABKAlCHLpIGXIXMhVeW0EtWmEtejAtOV8tXXsxLDY0fSQSIQoNcHJvdG9jb2xfc2x1ZxgCIAEoCUIKukgHcgUQARj/ASKUAQoXTGlzdEF1dGhTY2hlbWVzUmVzcG9uc2USQAoMYXV0aF9zY2hlbWVzGAEgAygLMiIucmVnaXN0cnkuY29ubmVjdG9ycy52MS5BdXRoU2NoZW1lQgaKgBkCMAESGwoLdG90YWxfY291bnQYAiABKAVCBoqAGQIwARIMCgRuZXh0GAMgASgJEgwKBHByZXYYBCABKAkiagoIUHJvdG9jb2wSCgoCaWQYASABKAkSDAoEc2x1ZxgCIAEoCRIMCgRuYW1lGAMgASgJEhMKC2Rlc2NyaXB0aW9uGAQgASgJEiEKCGljb25fdXJsGAUgASgJQgaKgBkCMAFSB2ljb25VUkwiSQoKQXV0aFNjaGVtZRIKCgJpZBgBIAEoCRIMCgR0eXBlGAIgASgJEgwKBG5hbWUYAyABKAkSEwoLZGVzY3JpcHRpb24YBCABKAky3QQKDkNhdGFsb2dTZXJ2aWNlEpYBCg5MaXN0Q2F0ZWdvcmllcxItLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuTGlzdENhdGVnb3JpZXNSZXF1ZXN0Gi4ucmVnaXN0cnkuY29ubmVjdG9ycy52MS5MaXN0Q2F0ZWdvcmllc1Jlc3BvbnNlIiWSgBkCIAGC0+STAhliCmNhdGVnb3JpZXMSCy9jYXRlZ29yaWVzEq8BCg1MaXN0UHJvdG9jb2xzEiwucmVnaXN0cnkuY29ubmVjdG9ycy52MS5MaXN0UHJvdG9jb2xzUmVxdWVzdBotLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuTGlzdFByb3RvY29sc1Jlc3BvbnNlIkGKgBkAkoAZEwgDEg9vcmdhbmlzYXRpb25faWSC0+STAiASHi9vL3tvcmdhbmlzYXRpb25faWR9L3Byb3RvY29scxLdAQoPTGlzdEF1dGhTY2hlbWVzEi4ucmVnaXN0cnkuY29ubmVjdG9ycy52MS5MaXN0QXV0aFNjaGVtZXNSZXF1ZXN0Gi8ucmVnaXN0cnkuY29ubmVjdG9ycy52MS5MaXN0QXV0aFNjaGVtZXNSZXNwb25zZSJpioAZCzIJTk9UX0ZPVU5EkoAZEwgDEg9vcmdhbmlzYXRpb25faWSC0+STAj0SOy9vL3tvcmdhbmlzYXRpb25faWR9L3Byb3RvY29scy97cHJvdG9jb2xfc2x1Z30vYXV0aC1zY2hlbWVzGiCKgBkcCgd2ZXJzb3JpEgASDy9hcGkvY29ubmVjdC92MWIGcHJvdG8z", [file_buf_validate_validate, file_google_api_annotations, file_registry_access_v1_rule, file_rest_v1_annotations]);
/**
 * Describes the message registry.connectors.v1.ListCategoriesRequest.
 * Use `create(ListCategoriesRequestSchema)` to create a new message.
 */
export const ListCategoriesRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_catalog, 0);
/**
 * Describes the message registry.connectors.v1.ListCategoriesResponse.
 * Use `create(ListCategoriesResponseSchema)` to create a new message.
 */
export const ListCategoriesResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_catalog, 1);
/**
 * Describes the message registry.connectors.v1.ListProtocolsRequest.
 * Use `create(ListProtocolsRequestSchema)` to create a new message.
 */
export const ListProtocolsRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_catalog, 2);
/**
 * Describes the message registry.connectors.v1.ListProtocolsResponse.
 * Use `create(ListProtocolsResponseSchema)` to create a new message.
 */
export const ListProtocolsResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_catalog, 3);
/**
 * Describes the message registry.connectors.v1.ListAuthSchemesRequest.
 * Use `create(ListAuthSchemesRequestSchema)` to create a new message.
 */
export const ListAuthSchemesRequestSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_catalog, 4);
/**
 * Describes the message registry.connectors.v1.ListAuthSchemesResponse.
 * Use `create(ListAuthSchemesResponseSchema)` to create a new message.
 */
export const ListAuthSchemesResponseSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_catalog, 5);
/**
 * Describes the message registry.connectors.v1.Protocol.
 * Use `create(ProtocolSchema)` to create a new message.
 */
export const ProtocolSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_catalog, 6);
/**
 * Describes the message registry.connectors.v1.AuthScheme.
 * Use `create(AuthSchemeSchema)` to create a new message.
 */
export const AuthSchemeSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_catalog, 7);
/**
 * Says what there is to choose from.
 *
 * @generated from service registry.connectors.v1.CatalogService
 */
export const CatalogService = /*@__PURE__*/ serviceDesc(file_registry_connectors_v1_catalog, 0);
//# sourceMappingURL=catalog_pb.js.map