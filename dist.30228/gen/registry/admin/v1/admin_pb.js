// What the registry's operators do with the registry as a whole.
import { fileDesc, messageDesc, serviceDesc } from "@bufbuild/protobuf/codegenv2";
import { file_google_api_annotations } from "../../../google/api/annotations_pb.js";
import { file_google_api_httpbody } from "../../../google/api/httpbody_pb.js";
import { file_registry_access_v1_rule } from "../../access/v1/rule_pb.js";
import { file_rest_v1_annotations } from "../../../rest/v1/annotations_pb.js";
/**
 * Describes the file registry/admin/v1/admin.proto.
 */
export const file_registry_admin_v1_admin = /*@__PURE__*/ fileDesc("Ch1yZWdpc3RyeS9hZG1pbi92MS9hZG1pbi5wcm90bxIRcmVnaXN0cnkuYWRtaW4udjEiDwoNQmFja3VwUmVxdWVzdCI3Cg5CYWNrdXBSZXNwb25zZRIlCgdhcmNoaXZlGAEgASgLMhQuZ29vZ2xlLmFwaS5IdHRwQm9keTKUAQoMQWRtaW5TZXJ2aWNlEm8KBkJhY2t1cBIgLnJlZ2lzdHJ5LmFkbWluLnYxLkJhY2t1cFJlcXVlc3QaIS5yZWdpc3RyeS5hZG1pbi52MS5CYWNrdXBSZXNwb25zZSIekoAZAjABgtPkkwISYgdhcmNoaXZlEgcvYmFja3VwMAEaE4qAGQ8SDS9hcGkvYWRtaW4vdjFiBnByb3RvMw", [file_google_api_annotations, file_google_api_httpbody, file_registry_access_v1_rule, file_rest_v1_annotations]);
/**
 * Describes the message registry.admin.v1.BackupRequest.
 * Use `create(BackupRequestSchema)` to create a new message.
 */
export const BackupRequestSchema = /*@__PURE__*/ messageDesc(file_registry_admin_v1_admin, 0);
/**
 * Describes the message registry.admin.v1.BackupResponse.
 * Use `create(BackupResponseSchema)` to create a new message.
 */
export const BackupResponseSchema = /*@__PURE__*/ messageDesc(file_registry_admin_v1_admin, 1);
/**
 * @generated from service registry.admin.v1.AdminService
 */
export const AdminService = /*@__PURE__*/ serviceDesc(file_registry_admin_v1_admin, 0);
//# sourceMappingURL=admin_pb.js.map