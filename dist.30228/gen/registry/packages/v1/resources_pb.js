// Organizations, projects, packages and package versions, as the Credible admin API documents them.
import { enumDesc, fileDesc, messageDesc } from "@bufbuild/protobuf/codegenv2";
import { file_buf_validate_validate } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import { file_google_api_field_behavior } from "../../../google/api/field_behavior_pb.js";
import { file_google_protobuf_timestamp } from "@bufbuild/protobuf/wkt";
import { file_registry_labels_v1_labels } from "../../labels/v1/labels_pb.js";
import { file_rest_v1_annotations } from "../../../rest/v1/annotations_pb.js";
/**
 * Describes the file registry/packages/v1/resources.proto.
 */
export const file_registry_packages_v1_resources = /*@__PURE__*/ fileDesc("CiRyZWdpc3RyeS9wYWNrYWdlcy92MS9yZXNvdXJjZXMucHJvdG8SFHJlZ2lzdHJ5LnBhY2thZ2VzLnYxItACCgxPcmdhbml6YXRpb24SMQoEbmFtZRgBIAEoCUIj4EEFukgd2AEBchgyFl5bYS16QS1aMC05Xy1dezEsMTI4fSQSIwoMZGlzcGxheV9uYW1lGAIgASgJQgi6SAVyAxiACEgAiAEBEj8KC2NyZWF0ZV90aW1lGAMgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEID4EEDUgljcmVhdGVkQXQSPwoLdXBkYXRlX3RpbWUYBCABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgPgQQNSCXVwZGF0ZWRBdBI/CgpwZXJtaXNzaW9uGAUgASgOMiYucmVnaXN0cnkucGFja2FnZXMudjEuT3JnYW5pemF0aW9uUm9sZUID4EEDEhQKBGV0YWcYBiABKAlCBoqAGQIYAUIPCg1fZGlzcGxheV9uYW1lIrsCCgdQcm9qZWN0EjEKBG5hbWUYASABKAlCI+BBBbpIHdgBAXIYMhZeW2EtekEtWjAtOV8tXXsxLDEyOH0kEhMKBnJlYWRtZRgCIAEoCUgAiAEBEi8KEXJlcGxpY2F0aW9uX2NvdW50GAMgASgFQg+6SAYaBBgKKAGKgBkCMAFIAYgBARI/CgtjcmVhdGVfdGltZRgEIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBCA+BBA1IJY3JlYXRlZEF0Ej8KC3VwZGF0ZV90aW1lGAUgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEID4EEDUgl1cGRhdGVkQXQSFAoEZXRhZxgGIAEoCUIGioAZAhgBQgkKB19yZWFkbWVCFAoSX3JlcGxpY2F0aW9uX2NvdW50IpoECgdQYWNrYWdlEjEKBG5hbWUYASABKAlCI+BBBbpIHdgBAXIYMhZeW2EtekEtWjAtOV8tXXsxLDEyOH0kEiUKDmxhdGVzdF92ZXJzaW9uGAIgASgJQgi6SAVyAxj/AUgAiAEBEhgKC2Rlc2NyaXB0aW9uGAMgASgJSAGIAQESLwoRcmVwbGljYXRpb25fY291bnQYBCABKAVCD7pIBhoEGAooAYqAGQIwAUgCiAEBEj8KC2NyZWF0ZV90aW1lGAUgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEID4EEDUgljcmVhdGVkQXQSPwoLdXBkYXRlX3RpbWUYBiABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgPgQQNSCXVwZGF0ZWRBdBIgChNyZXNvdXJjZV9pZGVudGlmaWVyGAcgASgJQgPgQQMSPAoMaW5kZXhfc3RhdHVzGAggASgOMiEucmVnaXN0cnkucGFja2FnZXMudjEuSW5kZXhTdGF0dXNCA+BBAxIUCgRldGFnGAkgASgJQgaKgBkCGAESOQoGbGFiZWxzGAogAygLMhkucmVnaXN0cnkubGFiZWxzLnYxLkxhYmVsQg66SAWSAQIQQIqAGQIoAUIRCg9fbGF0ZXN0X3ZlcnNpb25CDgoMX2Rlc2NyaXB0aW9uQhQKEl9yZXBsaWNhdGlvbl9jb3VudCL3AgoHVmVyc2lvbhIPCgJpZBgBIAEoCUID4EEFEj8KC2NyZWF0ZV90aW1lGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEID4EEDUgljcmVhdGVkQXQSPwoLdXBkYXRlX3RpbWUYAyABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgPgQQNSCXVwZGF0ZWRBdBJFCg5hcmNoaXZlX3N0YXR1cxgEIAEoDjIjLnJlZ2lzdHJ5LnBhY2thZ2VzLnYxLkFyY2hpdmVTdGF0dXNCCLpIBYIBAhABEkEKDGluZGV4X3N0YXR1cxgFIAEoDjIhLnJlZ2lzdHJ5LnBhY2thZ2VzLnYxLkluZGV4U3RhdHVzQgi6SAWCAQIQARIUCgRldGFnGAYgASgJQgaKgBkCGAESOQoGbGFiZWxzGAcgAygLMhkucmVnaXN0cnkubGFiZWxzLnYxLkxhYmVsQg66SAWSAQIQQIqAGQIoASKaAgoMVmVyc2lvbkluZGV4EjwKDGluZGV4X3N0YXR1cxgBIAEoDjIhLnJlZ2lzdHJ5LnBhY2thZ2VzLnYxLkluZGV4U3RhdHVzQgPgQQMSIAoOZmFpbHVyZV9yZWFzb24YAiABKAlCA+BBA0gAiAEBEjwKCG1hbmlmZXN0GAMgASgLMiUucmVnaXN0cnkucGFja2FnZXMudjEuUGFja2FnZU1hbmlmZXN0QgPgQQMSOwoGbW9kZWxzGAQgAygLMiAucmVnaXN0cnkucGFja2FnZXMudjEuTW9kZWxJbmRleEIJ4EEDioAZAjABEhwKCXRydW5jYXRlZBgFIAEoCEIJ4EEDioAZAjABQhEKD19mYWlsdXJlX3JlYXNvbiJ5Cg9QYWNrYWdlTWFuaWZlc3QSEQoEbmFtZRgBIAEoCUgAiAEBEhQKB3ZlcnNpb24YAiABKAlIAYgBARIYCgtkZXNjcmlwdGlvbhgDIAEoCUgCiAEBQgcKBV9uYW1lQgoKCF92ZXJzaW9uQg4KDF9kZXNjcmlwdGlvbiK7AQoKTW9kZWxJbmRleBIMCgRwYXRoGAEgASgJEhgKC2Rlc2NyaXB0aW9uGAIgASgJSACIAQESOgoHc291cmNlcxgDIAMoCzIhLnJlZ2lzdHJ5LnBhY2thZ2VzLnYxLlNvdXJjZUluZGV4QgaKgBkCMAESOQoHcXVlcmllcxgEIAMoCzIgLnJlZ2lzdHJ5LnBhY2thZ2VzLnYxLlF1ZXJ5SW5kZXhCBoqAGQIwAUIOCgxfZGVzY3JpcHRpb24ijQEKC1NvdXJjZUluZGV4EgwKBG5hbWUYASABKAkSGAoLZGVzY3JpcHRpb24YAiABKAlIAIgBARIMCgRsaW5lGAMgASgFEjgKBmZpZWxkcxgEIAMoCzIgLnJlZ2lzdHJ5LnBhY2thZ2VzLnYxLkZpZWxkSW5kZXhCBoqAGQIwAUIOCgxfZGVzY3JpcHRpb24igAEKCkZpZWxkSW5kZXgSLAoEa2luZBgBIAEoDjIeLnJlZ2lzdHJ5LnBhY2thZ2VzLnYxLkl0ZW1LaW5kEgwKBG5hbWUYAiABKAkSGAoLZGVzY3JpcHRpb24YAyABKAlIAIgBARIMCgRsaW5lGAQgASgFQg4KDF9kZXNjcmlwdGlvbiJSCgpRdWVyeUluZGV4EgwKBG5hbWUYASABKAkSGAoLZGVzY3JpcHRpb24YAiABKAlIAIgBARIMCgRsaW5lGAMgASgFQg4KDF9kZXNjcmlwdGlvbiLbAQoMU2VhcmNoUmVzdWx0EhQKDHBhY2thZ2VfbmFtZRgBIAEoCRISCgp2ZXJzaW9uX2lkGAIgASgJEg0KBW1vZGVsGAMgASgJEhMKBnNvdXJjZRgEIAEoCUgAiAEBEiwKBGtpbmQYBSABKA4yHi5yZWdpc3RyeS5wYWNrYWdlcy52MS5JdGVtS2luZBIMCgRuYW1lGAYgASgJEhgKC2Rlc2NyaXB0aW9uGAcgASgJSAGIAQESDAoEbGluZRgIIAEoBUIJCgdfc291cmNlQg4KDF9kZXNjcmlwdGlvbiq4AQoNQXJjaGl2ZVN0YXR1cxIeChpBUkNISVZFX1NUQVRVU19VTlNQRUNJRklFRBAAEioKF0FSQ0hJVkVfU1RBVFVTX0FSQ0hJVkVEEAEaDYqAGQkKB2FyY2hpdmUSLgoZQVJDSElWRV9TVEFUVVNfVU5BUkNISVZFRBACGg+KgBkLCgl1bmFyY2hpdmUSKwoUQVJDSElWRV9TVEFUVVNfRVJST1IQAxoRioAZDQoLZXJyb3Jfc3RhdGUqzwEKC0luZGV4U3RhdHVzEhwKGElOREVYX1NUQVRVU19VTlNQRUNJRklFRBAAEicKFElOREVYX1NUQVRVU19VTktOT1dOEAEaDYqAGQkKB3Vua25vd24SKQoVSU5ERVhfU1RBVFVTX0lOREVYSU5HEAIaDoqAGQoKCGluZGV4aW5nEicKFElOREVYX1NUQVRVU19JTkRFWEVEEAMaDYqAGQkKB2luZGV4ZWQSJQoTSU5ERVhfU1RBVFVTX0ZBSUxFRBAEGgyKgBkICgZmYWlsZWQquQEKEE9yZ2FuaXphdGlvblJvbGUSIQodT1JHQU5JWkFUSU9OX1JPTEVfVU5TUEVDSUZJRUQQABIoChdPUkdBTklaQVRJT05fUk9MRV9BRE1JThABGguKgBkHCgVhZG1pbhIsChlPUkdBTklaQVRJT05fUk9MRV9NT0RFTEVSEAIaDYqAGQkKB21vZGVsZXISKgoYT1JHQU5JWkFUSU9OX1JPTEVfTUVNQkVSEAMaDIqAGQgKBm1lbWJlcirDAgoISXRlbUtpbmQSGQoVSVRFTV9LSU5EX1VOU1BFQ0lGSUVEEAASIgoQSVRFTV9LSU5EX1NPVVJDRRABGgyKgBkICgZzb3VyY2USIAoPSVRFTV9LSU5EX1FVRVJZEAIaC4qAGQcKBXF1ZXJ5EigKE0lURU1fS0lORF9ESU1FTlNJT04QAxoPioAZCwoJZGltZW5zaW9uEiQKEUlURU1fS0lORF9NRUFTVVJFEAQaDYqAGQkKB21lYXN1cmUSHgoOSVRFTV9LSU5EX1ZJRVcQBRoKioAZBgoEdmlldxIeCg5JVEVNX0tJTkRfSk9JThAGGgqKgBkGCgRqb2luEiIKEElURU1fS0lORF9SRU5BTUUQBxoMioAZCAoGcmVuYW1lEiIKEElURU1fS0lORF9DT0xVTU4QCBoMioAZCAoGY29sdW1uYgZwcm90bzM", [file_buf_validate_validate, file_google_api_field_behavior, file_google_protobuf_timestamp, file_registry_labels_v1_labels, file_rest_v1_annotations]);
/**
 * Describes the message registry.packages.v1.Organization.
 * Use `create(OrganizationSchema)` to create a new message.
 */
export const OrganizationSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_resources, 0);
/**
 * Describes the message registry.packages.v1.Project.
 * Use `create(ProjectSchema)` to create a new message.
 */
export const ProjectSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_resources, 1);
/**
 * Describes the message registry.packages.v1.Package.
 * Use `create(PackageSchema)` to create a new message.
 */
export const PackageSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_resources, 2);
/**
 * Describes the message registry.packages.v1.Version.
 * Use `create(VersionSchema)` to create a new message.
 */
export const VersionSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_resources, 3);
/**
 * Describes the message registry.packages.v1.VersionIndex.
 * Use `create(VersionIndexSchema)` to create a new message.
 */
export const VersionIndexSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_resources, 4);
/**
 * Describes the message registry.packages.v1.PackageManifest.
 * Use `create(PackageManifestSchema)` to create a new message.
 */
export const PackageManifestSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_resources, 5);
/**
 * Describes the message registry.packages.v1.ModelIndex.
 * Use `create(ModelIndexSchema)` to create a new message.
 */
export const ModelIndexSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_resources, 6);
/**
 * Describes the message registry.packages.v1.SourceIndex.
 * Use `create(SourceIndexSchema)` to create a new message.
 */
export const SourceIndexSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_resources, 7);
/**
 * Describes the message registry.packages.v1.FieldIndex.
 * Use `create(FieldIndexSchema)` to create a new message.
 */
export const FieldIndexSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_resources, 8);
/**
 * Describes the message registry.packages.v1.QueryIndex.
 * Use `create(QueryIndexSchema)` to create a new message.
 */
export const QueryIndexSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_resources, 9);
/**
 * Describes the message registry.packages.v1.SearchResult.
 * Use `create(SearchResultSchema)` to create a new message.
 */
export const SearchResultSchema = /*@__PURE__*/ messageDesc(file_registry_packages_v1_resources, 10);
/**
 * @generated from enum registry.packages.v1.ArchiveStatus
 */
export var ArchiveStatus;
(function (ArchiveStatus) {
    /**
     * @generated from enum value: ARCHIVE_STATUS_UNSPECIFIED = 0;
     */
    ArchiveStatus[ArchiveStatus["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: ARCHIVE_STATUS_ARCHIVED = 1;
     */
    ArchiveStatus[ArchiveStatus["ARCHIVED"] = 1] = "ARCHIVED";
    /**
     * @generated from enum value: ARCHIVE_STATUS_UNARCHIVED = 2;
     */
    ArchiveStatus[ArchiveStatus["UNARCHIVED"] = 2] = "UNARCHIVED";
    /**
     * Set by the registry only: unfinished or disposed.
     *
     * @generated from enum value: ARCHIVE_STATUS_ERROR = 3;
     */
    ArchiveStatus[ArchiveStatus["ERROR"] = 3] = "ERROR";
})(ArchiveStatus || (ArchiveStatus = {}));
/**
 * Describes the enum registry.packages.v1.ArchiveStatus.
 */
export const ArchiveStatusSchema = /*@__PURE__*/ enumDesc(file_registry_packages_v1_resources, 0);
/**
 * @generated from enum registry.packages.v1.IndexStatus
 */
export var IndexStatus;
(function (IndexStatus) {
    /**
     * @generated from enum value: INDEX_STATUS_UNSPECIFIED = 0;
     */
    IndexStatus[IndexStatus["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * Not indexed yet.
     *
     * @generated from enum value: INDEX_STATUS_UNKNOWN = 1;
     */
    IndexStatus[IndexStatus["UNKNOWN"] = 1] = "UNKNOWN";
    /**
     * @generated from enum value: INDEX_STATUS_INDEXING = 2;
     */
    IndexStatus[IndexStatus["INDEXING"] = 2] = "INDEXING";
    /**
     * @generated from enum value: INDEX_STATUS_INDEXED = 3;
     */
    IndexStatus[IndexStatus["INDEXED"] = 3] = "INDEXED";
    /**
     * @generated from enum value: INDEX_STATUS_FAILED = 4;
     */
    IndexStatus[IndexStatus["FAILED"] = 4] = "FAILED";
})(IndexStatus || (IndexStatus = {}));
/**
 * Describes the enum registry.packages.v1.IndexStatus.
 */
export const IndexStatusSchema = /*@__PURE__*/ enumDesc(file_registry_packages_v1_resources, 1);
/**
 * @generated from enum registry.packages.v1.OrganizationRole
 */
export var OrganizationRole;
(function (OrganizationRole) {
    /**
     * @generated from enum value: ORGANIZATION_ROLE_UNSPECIFIED = 0;
     */
    OrganizationRole[OrganizationRole["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: ORGANIZATION_ROLE_ADMIN = 1;
     */
    OrganizationRole[OrganizationRole["ADMIN"] = 1] = "ADMIN";
    /**
     * @generated from enum value: ORGANIZATION_ROLE_MODELER = 2;
     */
    OrganizationRole[OrganizationRole["MODELER"] = 2] = "MODELER";
    /**
     * @generated from enum value: ORGANIZATION_ROLE_MEMBER = 3;
     */
    OrganizationRole[OrganizationRole["MEMBER"] = 3] = "MEMBER";
})(OrganizationRole || (OrganizationRole = {}));
/**
 * Describes the enum registry.packages.v1.OrganizationRole.
 */
export const OrganizationRoleSchema = /*@__PURE__*/ enumDesc(file_registry_packages_v1_resources, 2);
/**
 * @generated from enum registry.packages.v1.ItemKind
 */
export var ItemKind;
(function (ItemKind) {
    /**
     * @generated from enum value: ITEM_KIND_UNSPECIFIED = 0;
     */
    ItemKind[ItemKind["UNSPECIFIED"] = 0] = "UNSPECIFIED";
    /**
     * @generated from enum value: ITEM_KIND_SOURCE = 1;
     */
    ItemKind[ItemKind["SOURCE"] = 1] = "SOURCE";
    /**
     * @generated from enum value: ITEM_KIND_QUERY = 2;
     */
    ItemKind[ItemKind["QUERY"] = 2] = "QUERY";
    /**
     * @generated from enum value: ITEM_KIND_DIMENSION = 3;
     */
    ItemKind[ItemKind["DIMENSION"] = 3] = "DIMENSION";
    /**
     * @generated from enum value: ITEM_KIND_MEASURE = 4;
     */
    ItemKind[ItemKind["MEASURE"] = 4] = "MEASURE";
    /**
     * @generated from enum value: ITEM_KIND_VIEW = 5;
     */
    ItemKind[ItemKind["VIEW"] = 5] = "VIEW";
    /**
     * @generated from enum value: ITEM_KIND_JOIN = 6;
     */
    ItemKind[ItemKind["JOIN"] = 6] = "JOIN";
    /**
     * A field of the source's table under another name.
     *
     * @generated from enum value: ITEM_KIND_RENAME = 7;
     */
    ItemKind[ItemKind["RENAME"] = 7] = "RENAME";
    /**
     * A column of the source's table that the model names to include it.
     *
     * @generated from enum value: ITEM_KIND_COLUMN = 8;
     */
    ItemKind[ItemKind["COLUMN"] = 8] = "COLUMN";
})(ItemKind || (ItemKind = {}));
/**
 * Describes the enum registry.packages.v1.ItemKind.
 */
export const ItemKindSchema = /*@__PURE__*/ enumDesc(file_registry_packages_v1_resources, 3);
//# sourceMappingURL=resources_pb.js.map