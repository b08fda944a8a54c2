import type { GenEnum, GenFile, GenMessage } from "@bufbuild/protobuf/codegenv2";
import type { Timestamp } from "@bufbuild/protobuf/wkt";
import type { Label } from "../../labels/v1/labels_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/packages/v1/resources.proto.
 */
export declare const file_registry_packages_v1_resources: GenFile;
/**
 * @generated from message registry.packages.v1.Organization
 */
export type Organization = Message<"registry.packages.v1.Organization"> & {
    /**
     * 1 to 128 of A-Z a-z 0-9 _ -. Never changes.
     *
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * @generated from field: optional string display_name = 2;
     */
    displayName?: string | undefined;
    /**
     * @generated from field: google.protobuf.Timestamp create_time = 3 [json_name = "createdAt"];
     */
    createTime?: Timestamp | undefined;
    /**
     * @generated from field: google.protobuf.Timestamp update_time = 4 [json_name = "updatedAt"];
     */
    updateTime?: Timestamp | undefined;
    /**
     * What the caller may do.
     *
     * @generated from field: registry.packages.v1.OrganizationRole permission = 5;
     */
    permission: OrganizationRole;
    /**
     * @generated from field: string etag = 6;
     */
    etag: string;
};
/**
 * Describes the message registry.packages.v1.Organization.
 * Use `create(OrganizationSchema)` to create a new message.
 */
export declare const OrganizationSchema: GenMessage<Organization>;
/**
 * @generated from message registry.packages.v1.Project
 */
export type Project = Message<"registry.packages.v1.Project"> & {
    /**
     * 1 to 128 of A-Z a-z 0-9 _ -. Never changes.
     *
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * @generated from field: optional string readme = 2;
     */
    readme?: string | undefined;
    /**
     * Number of replicas, 1 to 10; 1 when never set.
     *
     * @generated from field: optional int32 replication_count = 3;
     */
    replicationCount?: number | undefined;
    /**
     * @generated from field: google.protobuf.Timestamp create_time = 4 [json_name = "createdAt"];
     */
    createTime?: Timestamp | undefined;
    /**
     * @generated from field: google.protobuf.Timestamp update_time = 5 [json_name = "updatedAt"];
     */
    updateTime?: Timestamp | undefined;
    /**
     * @generated from field: string etag = 6;
     */
    etag: string;
};
/**
 * Describes the message registry.packages.v1.Project.
 * Use `create(ProjectSchema)` to create a new message.
 */
export declare const ProjectSchema: GenMessage<Project>;
/**
 * @generated from message registry.packages.v1.Package
 */
export type Package = Message<"registry.packages.v1.Package"> & {
    /**
     * 1 to 128 of A-Z a-z 0-9 _ -. Never changes.
     *
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * The version created last among the unarchived ones, unless set here: then that one, until it is unset.
     *
     * @generated from field: optional string latest_version = 2;
     */
    latestVersion?: string | undefined;
    /**
     * @generated from field: optional string description = 3;
     */
    description?: string | undefined;
    /**
     * Number of replicas, 1 to 10; 1 when never set.
     *
     * @generated from field: optional int32 replication_count = 4;
     */
    replicationCount?: number | undefined;
    /**
     * @generated from field: google.protobuf.Timestamp create_time = 5 [json_name = "createdAt"];
     */
    createTime?: Timestamp | undefined;
    /**
     * @generated from field: google.protobuf.Timestamp update_time = 6 [json_name = "updatedAt"];
     */
    updateTime?: Timestamp | undefined;
    /**
     * "organizations/O/projects/P/packages/K".
     *
     * @generated from field: string resource_identifier = 7;
     */
    resourceIdentifier: string;
    /**
     * That of the latest version; unknown without one.
     *
     * @generated from field: registry.packages.v1.IndexStatus index_status = 8;
     */
    indexStatus: IndexStatus;
    /**
     * @generated from field: string etag = 9;
     */
    etag: string;
    /**
     * What users attach to the package, to find it by: at most 64. Over REST it is an object; an update merges it by key, and null removes.
     *
     * @generated from field: repeated registry.labels.v1.Label labels = 10;
     */
    labels: Label[];
};
/**
 * Describes the message registry.packages.v1.Package.
 * Use `create(PackageSchema)` to create a new message.
 */
export declare const PackageSchema: GenMessage<Package>;
/**
 * @generated from message registry.packages.v1.Version
 */
export type Version = Message<"registry.packages.v1.Version"> & {
    /**
     * Three numbers joined by dots when made here; versions published elsewhere keep their names.
     *
     * @generated from field: string id = 1;
     */
    id: string;
    /**
     * @generated from field: google.protobuf.Timestamp create_time = 2 [json_name = "createdAt"];
     */
    createTime?: Timestamp | undefined;
    /**
     * @generated from field: google.protobuf.Timestamp update_time = 3 [json_name = "updatedAt"];
     */
    updateTime?: Timestamp | undefined;
    /**
     * @generated from field: registry.packages.v1.ArchiveStatus archive_status = 4;
     */
    archiveStatus: ArchiveStatus;
    /**
     * @generated from field: registry.packages.v1.IndexStatus index_status = 5;
     */
    indexStatus: IndexStatus;
    /**
     * @generated from field: string etag = 6;
     */
    etag: string;
    /**
     * What users attach to the version, to find it by: at most 64. Over REST it is an object; an update merges it by key, and null removes.
     *
     * @generated from field: repeated registry.labels.v1.Label labels = 7;
     */
    labels: Label[];
};
/**
 * Describes the message registry.packages.v1.Version.
 * Use `create(VersionSchema)` to create a new message.
 */
export declare const VersionSchema: GenMessage<Version>;
/**
 * What the registry found in a version's file.
 *
 * @generated from message registry.packages.v1.VersionIndex
 */
export type VersionIndex = Message<"registry.packages.v1.VersionIndex"> & {
    /**
     * Not indexed: nothing was found yet, and the rest is empty.
     *
     * @generated from field: registry.packages.v1.IndexStatus index_status = 1;
     */
    indexStatus: IndexStatus;
    /**
     * Why the registry could not index the version.
     *
     * @generated from field: optional string failure_reason = 2;
     */
    failureReason?: string | undefined;
    /**
     * What publisher.json says.
     *
     * @generated from field: registry.packages.v1.PackageManifest manifest = 3;
     */
    manifest?: PackageManifest | undefined;
    /**
     * By path.
     *
     * @generated from field: repeated registry.packages.v1.ModelIndex models = 4;
     */
    models: ModelIndex[];
    /**
     * Whether the package has more than an index holds, so that something was left out.
     *
     * @generated from field: bool truncated = 5;
     */
    truncated: boolean;
};
/**
 * Describes the message registry.packages.v1.VersionIndex.
 * Use `create(VersionIndexSchema)` to create a new message.
 */
export declare const VersionIndexSchema: GenMessage<VersionIndex>;
/**
 * The members of publisher.json that say what a package is.
 *
 * @generated from message registry.packages.v1.PackageManifest
 */
export type PackageManifest = Message<"registry.packages.v1.PackageManifest"> & {
    /**
     * @generated from field: optional string name = 1;
     */
    name?: string | undefined;
    /**
     * @generated from field: optional string version = 2;
     */
    version?: string | undefined;
    /**
     * @generated from field: optional string description = 3;
     */
    description?: string | undefined;
};
/**
 * Describes the message registry.packages.v1.PackageManifest.
 * Use `create(PackageManifestSchema)` to create a new message.
 */
export declare const PackageManifestSchema: GenMessage<PackageManifest>;
/**
 * One model of a package.
 *
 * @generated from message registry.packages.v1.ModelIndex
 */
export type ModelIndex = Message<"registry.packages.v1.ModelIndex"> & {
    /**
     * From the package's root, such as models/orders.malloy.
     *
     * @generated from field: string path = 1;
     */
    path: string;
    /**
     * @generated from field: optional string description = 2;
     */
    description?: string | undefined;
    /**
     * @generated from field: repeated registry.packages.v1.SourceIndex sources = 3;
     */
    sources: SourceIndex[];
    /**
     * @generated from field: repeated registry.packages.v1.QueryIndex queries = 4;
     */
    queries: QueryIndex[];
};
/**
 * Describes the message registry.packages.v1.ModelIndex.
 * Use `create(ModelIndexSchema)` to create a new message.
 */
export declare const ModelIndexSchema: GenMessage<ModelIndex>;
/**
 * A source that a model defines.
 *
 * @generated from message registry.packages.v1.SourceIndex
 */
export type SourceIndex = Message<"registry.packages.v1.SourceIndex"> & {
    /**
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * @generated from field: optional string description = 2;
     */
    description?: string | undefined;
    /**
     * Line of its name in the model, from 1.
     *
     * @generated from field: int32 line = 3;
     */
    line: number;
    /**
     * What the source itself defines, not what it has from the source that it extends or from its table.
     *
     * @generated from field: repeated registry.packages.v1.FieldIndex fields = 4;
     */
    fields: FieldIndex[];
};
/**
 * Describes the message registry.packages.v1.SourceIndex.
 * Use `create(SourceIndexSchema)` to create a new message.
 */
export declare const SourceIndexSchema: GenMessage<SourceIndex>;
/**
 * A field that a source defines.
 *
 * @generated from message registry.packages.v1.FieldIndex
 */
export type FieldIndex = Message<"registry.packages.v1.FieldIndex"> & {
    /**
     * @generated from field: registry.packages.v1.ItemKind kind = 1;
     */
    kind: ItemKind;
    /**
     * @generated from field: string name = 2;
     */
    name: string;
    /**
     * @generated from field: optional string description = 3;
     */
    description?: string | undefined;
    /**
     * @generated from field: int32 line = 4;
     */
    line: number;
};
/**
 * Describes the message registry.packages.v1.FieldIndex.
 * Use `create(FieldIndexSchema)` to create a new message.
 */
export declare const FieldIndexSchema: GenMessage<FieldIndex>;
/**
 * A query that a model names.
 *
 * @generated from message registry.packages.v1.QueryIndex
 */
export type QueryIndex = Message<"registry.packages.v1.QueryIndex"> & {
    /**
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * @generated from field: optional string description = 2;
     */
    description?: string | undefined;
    /**
     * @generated from field: int32 line = 3;
     */
    line: number;
};
/**
 * Describes the message registry.packages.v1.QueryIndex.
 * Use `create(QueryIndexSchema)` to create a new message.
 */
export declare const QueryIndexSchema: GenMessage<QueryIndex>;
/**
 * A source, field or query that a search has found.
 *
 * @generated from message registry.packages.v1.SearchResult
 */
export type SearchResult = Message<"registry.packages.v1.SearchResult"> & {
    /**
     * @generated from field: string package_name = 1;
     */
    packageName: string;
    /**
     * The package's latest version.
     *
     * @generated from field: string version_id = 2;
     */
    versionId: string;
    /**
     * Path of the model.
     *
     * @generated from field: string model = 3;
     */
    model: string;
    /**
     * The source that a field belongs to.
     *
     * @generated from field: optional string source = 4;
     */
    source?: string | undefined;
    /**
     * @generated from field: registry.packages.v1.ItemKind kind = 5;
     */
    kind: ItemKind;
    /**
     * @generated from field: string name = 6;
     */
    name: string;
    /**
     * @generated from field: optional string description = 7;
     */
    description?: string | undefined;
    /**
     * @generated from field: int32 line = 8;
     */
    line: number;
};
/**
 * Describes the message registry.packages.v1.SearchResult.
 * Use `create(SearchResultSchema)` to create a new message.
 */
export declare const SearchResultSchema: GenMessage<SearchResult>;
/**
 * @generated from enum registry.packages.v1.ArchiveStatus
 */
export declare enum ArchiveStatus {
    /**
     * @generated from enum value: ARCHIVE_STATUS_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: ARCHIVE_STATUS_ARCHIVED = 1;
     */
    ARCHIVED = 1,
    /**
     * @generated from enum value: ARCHIVE_STATUS_UNARCHIVED = 2;
     */
    UNARCHIVED = 2,
    /**
     * Set by the registry only: unfinished or disposed.
     *
     * @generated from enum value: ARCHIVE_STATUS_ERROR = 3;
     */
    ERROR = 3
}
/**
 * Describes the enum registry.packages.v1.ArchiveStatus.
 */
export declare const ArchiveStatusSchema: GenEnum<ArchiveStatus>;
/**
 * @generated from enum registry.packages.v1.IndexStatus
 */
export declare enum IndexStatus {
    /**
     * @generated from enum value: INDEX_STATUS_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * Not indexed yet.
     *
     * @generated from enum value: INDEX_STATUS_UNKNOWN = 1;
     */
    UNKNOWN = 1,
    /**
     * @generated from enum value: INDEX_STATUS_INDEXING = 2;
     */
    INDEXING = 2,
    /**
     * @generated from enum value: INDEX_STATUS_INDEXED = 3;
     */
    INDEXED = 3,
    /**
     * @generated from enum value: INDEX_STATUS_FAILED = 4;
     */
    FAILED = 4
}
/**
 * Describes the enum registry.packages.v1.IndexStatus.
 */
export declare const IndexStatusSchema: GenEnum<IndexStatus>;
/**
 * @generated from enum registry.packages.v1.OrganizationRole
 */
export declare enum OrganizationRole {
    /**
     * @generated from enum value: ORGANIZATION_ROLE_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: ORGANIZATION_ROLE_ADMIN = 1;
     */
    ADMIN = 1,
    /**
     * @generated from enum value: ORGANIZATION_ROLE_MODELER = 2;
     */
    MODELER = 2,
    /**
     * @generated from enum value: ORGANIZATION_ROLE_MEMBER = 3;
     */
    MEMBER = 3
}
/**
 * Describes the enum registry.packages.v1.OrganizationRole.
 */
export declare const OrganizationRoleSchema: GenEnum<OrganizationRole>;
/**
 * @generated from enum registry.packages.v1.ItemKind
 */
export declare enum ItemKind {
    /**
     * @generated from enum value: ITEM_KIND_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: ITEM_KIND_SOURCE = 1;
     */
    SOURCE = 1,
    /**
     * @generated from enum value: ITEM_KIND_QUERY = 2;
     */
    QUERY = 2,
    /**
     * @generated from enum value: ITEM_KIND_DIMENSION = 3;
     */
    DIMENSION = 3,
    /**
     * @generated from enum value: ITEM_KIND_MEASURE = 4;
     */
    MEASURE = 4,
    /**
     * @generated from enum value: ITEM_KIND_VIEW = 5;
     */
    VIEW = 5,
    /**
     * @generated from enum value: ITEM_KIND_JOIN = 6;
     */
    JOIN = 6,
    /**
     * A field of the source's table under another name.
     *
     * @generated from enum value: ITEM_KIND_RENAME = 7;
     */
    RENAME = 7,
    /**
     * A column of the source's table that the model names to include it.
     *
     * @generated from enum value: ITEM_KIND_COLUMN = 8;
     */
    COLUMN = 8
}
/**
 * Describes the enum registry.packages.v1.ItemKind.
 */
export declare const ItemKindSchema: GenEnum<ItemKind>;
