// Versions of connections.
import { fileDesc, messageDesc } from "@bufbuild/protobuf/codegenv2";
import { file_buf_validate_validate } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import { file_google_api_field_behavior } from "../../../google/api/field_behavior_pb.js";
import { file_google_protobuf_timestamp } from "@bufbuild/protobuf/wkt";
import { file_registry_labels_v1_labels } from "../../labels/v1/labels_pb.js";
import { file_rest_v1_annotations } from "../../../rest/v1/annotations_pb.js";
/**
 * Describes the file registry/connections/v1alpha1/version.proto.
 */
export const file_registry_connections_v1alpha1_version = /*@__PURE__*/ fileDesc("CityZWdpc3RyeS9jb25uZWN0aW9ucy92MWFscGhhMS92ZXJzaW9uLnByb3RvEh1yZWdpc3RyeS5jb25uZWN0aW9ucy52MWFscGhhMSKrAwoRQ29ubmVjdGlvblZlcnNpb24SDwoCaWQYASABKAlCA+BBAxIRCgRuYW1lGAIgASgJQgPgQQMSEwoLZGVzY3JpcHRpb24YAyABKAkSHAoJaXNfbGF0ZXN0GAQgASgIQgngQQOKgBkCMAESGgoKaXNfZGVmYXVsdBgFIAEoCEIGioAZAjABEj8KC2NyZWF0ZV90aW1lGAYgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEID4EEDUgljcmVhdGVkQXQSPwoLdXBkYXRlX3RpbWUYByABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgPgQQNSCXVwZGF0ZWRBdBJICgxwdWJsaXNoX3RpbWUYCCABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgngQQOKgBkCIAFSC3B1Ymxpc2hlZEF0EhQKBGV0YWcYCSABKAlCBoqAGQIYARI7CgZsYWJlbHMYCyADKAsyGS5yZWdpc3RyeS5sYWJlbHMudjEuTGFiZWxCELpIBZIBAhBAioAZBCgBUAFKBAgKEAsijgEKF0Nvbm5lY3Rpb25WZXJzaW9uQ3JlYXRlEgwKBG5hbWUYASABKAkSGQoMZnJvbV92ZXJzaW9uGAIgASgJSACIAQESOQoGbGFiZWxzGAMgAygLMhkucmVnaXN0cnkubGFiZWxzLnYxLkxhYmVsQg66SAWSAQIQQIqAGQIoAUIPCg1fZnJvbV92ZXJzaW9uYgZwcm90bzM", [file_buf_validate_validate, file_google_api_field_behavior, file_google_protobuf_timestamp, file_registry_labels_v1_labels, file_rest_v1_annotations]);
/**
 * Describes the message registry.connections.v1alpha1.ConnectionVersion.
 * Use `create(ConnectionVersionSchema)` to create a new message.
 */
export const ConnectionVersionSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_version, 0);
/**
 * Describes the message registry.connections.v1alpha1.ConnectionVersionCreate.
 * Use `create(ConnectionVersionCreateSchema)` to create a new message.
 */
export const ConnectionVersionCreateSchema = /*@__PURE__*/ messageDesc(file_registry_connections_v1alpha1_version, 1);
//# sourceMappingURL=version_pb.js.map