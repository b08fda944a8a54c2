// Connectors, as the Versori Connect API v1 documents them.
import { fileDesc, messageDesc } from "@bufbuild/protobuf/codegenv2";
import { file_google_api_field_behavior } from "../../../google/api/field_behavior_pb.js";
import { file_google_protobuf_timestamp } from "@bufbuild/protobuf/wkt";
import { file_registry_connectors_v1_auth_scheme_config } from "./auth_scheme_config_pb.js";
import { file_registry_connectors_v1_connection } from "./connection_pb.js";
import { file_registry_connectors_v1_version } from "./version_pb.js";
import { file_rest_v1_annotations } from "../../../rest/v1/annotations_pb.js";
/**
 * Describes the file registry/connectors/v1/resources.proto.
 */
export const file_registry_connectors_v1_resources = /*@__PURE__*/ fileDesc("CiZyZWdpc3RyeS9jb25uZWN0b3JzL3YxL3Jlc291cmNlcy5wcm90bxIWcmVnaXN0cnkuY29ubmVjdG9ycy52MSK0BgoJQ29ubmVjdG9yEg8KAmlkGAEgASgJQgPgQQMSHAoPb3JnYW5pc2F0aW9uX2lkGAIgASgJQgPgQQMSFAoEbmFtZRgDIAEoCUIGioAZAjABEhUKCHByb3RvY29sGAQgASgJQgPgQQMSFQoIYmFzZV91cmwYBSABKAlIAIgBARIXCgpkYXRhc2V0X2lkGAYgASgJSAGIAQESFgoGcHVibGljGAcgASgIQgaKgBkCMAESKwoRZG9jdW1lbnRhdGlvbl91cmwYCCABKAlSEGRvY3VtZW50YXRpb25VUkwSGwoJaW1hZ2VfdXJsGAkgASgJUghpbWFnZVVSTBIzCgR0YWdzGAogAygLMhsucmVnaXN0cnkuY29ubmVjdG9ycy52MS5UYWdCCIqAGQQoATABElAKE2F1dGhfc2NoZW1lX2NvbmZpZ3MYCyADKAsyKC5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkF1dGhTY2hlbWVDb25maWdCCeBBA4qAGQIwARIpChZhdXRoX3NjaGVtZV9jb25maWdfaWRzGAwgAygJQgngQQSKgBkCUAESSAoUY29ubmVjdGlvbl92YXJpYWJsZXMYDSADKAsyIC5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLlZhcmlhYmxlQgiKgBkEMAFQARJCCgtjb25uZWN0aW9ucxgOIAMoCzIiLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuQ29ubmVjdGlvbkIJ4EEDioAZAjABEkUKCHZlcnNpb25zGA8gAygLMigucmVnaXN0cnkuY29ubmVjdG9ycy52MS5Db25uZWN0b3JWZXJzaW9uQgngQQOKgBkCMAESPwoLY3JlYXRlX3RpbWUYECABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgPgQQNSCWNyZWF0ZWRBdBI/Cgt1cGRhdGVfdGltZRgRIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBCA+BBA1IJdXBkYXRlZEF0EhQKBGV0YWcYEiABKAlCBoqAGQIYAUILCglfYmFzZV91cmxCDQoLX2RhdGFzZXRfaWQivgIKE0h0dHBDb25uZWN0b3JDcmVhdGUSDAoEbmFtZRgBIAEoCRIQCghiYXNlX3VybBgCIAEoCRIOCgZwdWJsaWMYAyABKAgSMQoEdGFncxgEIAMoCzIbLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuVGFnQgaKgBkCKAESRQoTYXV0aF9zY2hlbWVfY29uZmlncxgFIAMoCzIoLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuQXV0aFNjaGVtZUNvbmZpZxI+ChRjb25uZWN0aW9uX3ZhcmlhYmxlcxgGIAMoCzIgLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuVmFyaWFibGUSPQoLY29ubmVjdGlvbnMYByADKAsyKC5yZWdpc3RyeS5jb25uZWN0b3JzLnYxLkNvbm5lY3Rpb25DcmVhdGUingEKF0JpZ1F1ZXJ5Q29ubmVjdG9yQ3JlYXRlEgwKBG5hbWUYASABKAkSFwoKZGF0YXNldF9pZBgCIAEoCUgAiAEBEg4KBnB1YmxpYxgDIAEoCBI9Cgtjb25uZWN0aW9ucxgEIAMoCzIoLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuQ29ubmVjdGlvbkNyZWF0ZUINCgtfZGF0YXNldF9pZCIiCgNUYWcSCwoDa2V5GAEgASgJEg4KBnZhbHVlcxgCIAMoCWIGcHJvdG8z", [file_google_api_field_behavior, file_google_protobuf_timestamp, file_registry_connectors_v1_auth_scheme_config, file_registry_connectors_v1_connection, file_registry_connectors_v1_version, file_rest_v1_annotations]);
/**
 * Describes the message registry.connectors.v1.Connector.
 * Use `create(ConnectorSchema)` to create a new message.
 */
export const ConnectorSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_resources, 0);
/**
 * Describes the message registry.connectors.v1.HttpConnectorCreate.
 * Use `create(HttpConnectorCreateSchema)` to create a new message.
 */
export const HttpConnectorCreateSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_resources, 1);
/**
 * Describes the message registry.connectors.v1.BigQueryConnectorCreate.
 * Use `create(BigQueryConnectorCreateSchema)` to create a new message.
 */
export const BigQueryConnectorCreateSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_resources, 2);
/**
 * Describes the message registry.connectors.v1.Tag.
 * Use `create(TagSchema)` to create a new message.
 */
export const TagSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_resources, 3);
//# sourceMappingURL=resources_pb.js.map