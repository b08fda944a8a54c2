// Versions of connectors.
import { enumDesc, fileDesc, messageDesc } from "@bufbuild/protobuf/codegenv2";
import { file_buf_validate_validate } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import { file_google_api_field_behavior } from "../../../google/api/field_behavior_pb.js";
import { file_google_protobuf_timestamp } from "@bufbuild/protobuf/wkt";
import { file_registry_labels_v1_labels } from "../../labels/v1/labels_pb.js";
import { file_rest_v1_annotations } from "../../../rest/v1/annotations_pb.js";
/**
 * Describes the file registry/connectors/v1/version.proto.
 */
export const file_registry_connectors_v1_version = /*@__PURE__*/ fileDesc("CiRyZWdpc3RyeS9jb25uZWN0b3JzL3YxL3ZlcnNpb24ucHJvdG8SFnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEi4wMKEENvbm5lY3RvclZlcnNpb24SDwoCaWQYASABKAlCA+BBAxIRCgRuYW1lGAIgASgJQgPgQQMSEwoLZGVzY3JpcHRpb24YAyABKAkSHAoJaXNfbGF0ZXN0GAQgASgIQgngQQOKgBkCMAESGgoKaXNfZGVmYXVsdBgFIAEoCEIGioAZAjABEj8KC2NyZWF0ZV90aW1lGAYgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEID4EEDUgljcmVhdGVkQXQSPwoLdXBkYXRlX3RpbWUYByABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgPgQQNSCXVwZGF0ZWRBdBJICgxwdWJsaXNoX3RpbWUYCCABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgngQQOKgBkCIAFSC3B1Ymxpc2hlZEF0EhQKBGV0YWcYCSABKAlCBoqAGQIYARI9CghtZXNzYWdlcxgKIAMoCzImLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuVmVyc2lvbk1lc3NhZ2VCA+BBAxI7CgZsYWJlbHMYCyADKAsyGS5yZWdpc3RyeS5sYWJlbHMudjEuTGFiZWxCELpIBZIBAhBAioAZBCgBUAEijQEKFkNvbm5lY3RvclZlcnNpb25DcmVhdGUSDAoEbmFtZRgBIAEoCRIZCgxmcm9tX3ZlcnNpb24YAiABKAlIAIgBARI5CgZsYWJlbHMYAyADKAsyGS5yZWdpc3RyeS5sYWJlbHMudjEuTGFiZWxCDrpIBZIBAhBAioAZAigBQg8KDV9mcm9tX3ZlcnNpb24iYgoOVmVyc2lvbk1lc3NhZ2USDAoEdGV4dBgBIAEoCRIyCghzZXZlcml0eRgCIAEoDjIgLnJlZ2lzdHJ5LmNvbm5lY3RvcnMudjEuU2V2ZXJpdHkSDgoGZGV0YWlsGAMgAygJKokBCghTZXZlcml0eRIYChRTRVZFUklUWV9VTlNQRUNJRklFRBAAEh0KDVNFVkVSSVRZX0lORk8QARoKioAZBgoEaW5mbxIjChBTRVZFUklUWV9XQVJOSU5HEAIaDYqAGQkKB3dhcm5pbmcSHwoOU0VWRVJJVFlfRVJST1IQAxoLioAZBwoFZXJyb3JiBnByb3RvMw", [file_buf_validate_validate, file_google_api_field_behavior, file_google_protobuf_timestamp, file_registry_labels_v1_labels, file_rest_v1_annotations]);
/**
 * Describes the message registry.connectors.v1.ConnectorVersion.
 * Use `create(ConnectorVersionSchema)` to create a new message.
 */
export const ConnectorVersionSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_version, 0);
/**
 * Describes the message registry.connectors.v1.ConnectorVersionCreate.
 * Use `create(ConnectorVersionCreateSchema)` to create a new message.
 */
export const ConnectorVersionCreateSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_version, 1);
/**
 * Describes the message registry.connectors.v1.VersionMessage.
 * Use `create(VersionMessageSchema)` to create a new message.
 */
export const VersionMessageSchema = /*@__PURE__*/ messageDesc(file_registry_connectors_v1_version, 2);
/**
 * @generated from enum registry.connectors.v1.Severity
 */
export var Severity;
(function (Severity) {
    /**
     * @generated from enum value: SEVERITY_UNSPECIFIED = 0;
     */
    Severity[Severity["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: SEVERITY_INFO = 1;
     */
    Severity[Severity["INFO"] = 1] = "INFO";
    /**
     * @generated from enum value: SEVERITY_WARNING = 2;
     */
    Severity[Severity["WARNING"] = 2] = "WARNING";
    /**
     * @generated from enum value: SEVERITY_ERROR = 3;
     */
    Severity[Severity["ERROR"] = 3] = "ERROR";
})(Severity || (Severity = {}));
/**
 * Describes the enum registry.connectors.v1.Severity.
 */
export const SeveritySchema = /*@__PURE__*/ enumDesc(file_registry_connectors_v1_version, 0);
//# sourceMappingURL=version_pb.js.map