// What a method needs of its caller.
import { extDesc, fileDesc, messageDesc } from "@bufbuild/protobuf/codegenv2";
import { file_google_protobuf_descriptor } from "@bufbuild/protobuf/wkt";
import { file_registry_access_v1_role } from "./role_pb.js";
/**
 * Describes the file registry/access/v1/rule.proto.
 */
export const file_registry_access_v1_rule = /*@__PURE__*/ fileDesc("Ch1yZWdpc3RyeS9hY2Nlc3MvdjEvcnVsZS5wcm90bxIScmVnaXN0cnkuYWNjZXNzLnYxIqQCCgRSdWxlEiYKBHJvbGUYASABKA4yGC5yZWdpc3RyeS5hY2Nlc3MudjEuUm9sZRIUCgxvcmdhbml6YXRpb24YAiABKAkSDwoHcHJvamVjdBgDIAEoCRIVCg1hdXRoZW50aWNhdGVkGAQgASgIEg4KBnB1YmxpYxgFIAEoCBIQCghvcGVyYXRvchgGIAEoCBITCgthbnlfcHJvamVjdBgHIAEoCBIbChNjcmVhdGVfb3JnYW5pemF0aW9uGAggASgIEhYKDmNyZWF0ZV9wYXJlbnRzGAkgASgIEhAKCHJlc291cmNlGAogASgJEg8KB2FjdGlvbnMYCyADKAkSDwoHcGFja2FnZRgMIAEoCRIWCg5zb3VyY2VfcHJvamVjdBgNIAEoCTpOCgRydWxlEh4uZ29vZ2xlLnByb3RvYnVmLk1ldGhvZE9wdGlvbnMYgpADIAEoCzIYLnJlZ2lzdHJ5LmFjY2Vzcy52MS5SdWxlUgRydWxlYgZwcm90bzM", [file_google_protobuf_descriptor, file_registry_access_v1_role]);
/**
 * Describes the message registry.access.v1.Rule.
 * Use `create(RuleSchema)` to create a new message.
 */
export const RuleSchema = /*@__PURE__*/ messageDesc(file_registry_access_v1_rule, 0);
/**
 * @generated from extension: registry.access.v1.Rule rule = 51202;
 */
export const rule = /*@__PURE__*/ extDesc(file_registry_access_v1_rule, 0);
//# sourceMappingURL=rule_pb.js.map