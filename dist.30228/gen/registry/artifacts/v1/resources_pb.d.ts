import type { GenEnum, GenFile, GenMessage } from "@bufbuild/protobuf/codegenv2";
import type { Timestamp } from "@bufbuild/protobuf/wkt";
import type { Label } from "../../labels/v1/labels_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/artifacts/v1/resources.proto.
 */
export declare const file_registry_artifacts_v1_resources: GenFile;
/**
 * @generated from message registry.artifacts.v1.Tag
 */
export type Tag = Message<"registry.artifacts.v1.Tag"> & {
    /**
     * @generated from field: string key = 1;
     */
    key: string;
    /**
     * @generated from field: string value = 2;
     */
    value: string;
};
/**
 * Describes the message registry.artifacts.v1.Tag.
 * Use `create(TagSchema)` to create a new message.
 */
export declare const TagSchema: GenMessage<Tag>;
/**
 * @generated from message registry.artifacts.v1.VersionRevision
 */
export type VersionRevision = Message<"registry.artifacts.v1.VersionRevision"> & {
    /**
     * @generated from field: string version = 1;
     */
    version: string;
    /**
     * @generated from field: string revision = 2;
     */
    revision: string;
};
/**
 * Describes the message registry.artifacts.v1.VersionRevision.
 * Use `create(VersionRevisionSchema)` to create a new message.
 */
export declare const VersionRevisionSchema: GenMessage<VersionRevision>;
/**
 * @generated from message registry.artifacts.v1.SuccessfulVersion
 */
export type SuccessfulVersion = Message<"registry.artifacts.v1.SuccessfulVersion"> & {
    /**
     * @generated from field: string version = 1;
     */
    version: string;
    /**
     * @generated from field: registry.artifacts.v1.SuccessfulPackageVersionInfo info = 2;
     */
    info?: SuccessfulPackageVersionInfo | undefined;
};
/**
 * Describes the message registry.artifacts.v1.SuccessfulVersion.
 * Use `create(SuccessfulVersionSchema)` to create a new message.
 */
export declare const SuccessfulVersionSchema: GenMessage<SuccessfulVersion>;
/**
 * @generated from message registry.artifacts.v1.FailedVersion
 */
export type FailedVersion = Message<"registry.artifacts.v1.FailedVersion"> & {
    /**
     * @generated from field: string version = 1;
     */
    version: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageVersionError error = 2;
     */
    error?: PackageVersionError | undefined;
};
/**
 * Describes the message registry.artifacts.v1.FailedVersion.
 * Use `create(FailedVersionSchema)` to create a new message.
 */
export declare const FailedVersionSchema: GenMessage<FailedVersion>;
/**
 * @generated from message registry.artifacts.v1.SuccessfulPackageVersionInfo
 */
export type SuccessfulPackageVersionInfo = Message<"registry.artifacts.v1.SuccessfulPackageVersionInfo"> & {
    /**
     * Names the content: it stays when the status changes.
     *
     * @generated from field: string revision = 1;
     */
    revision: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageVersionStatus status = 2;
     */
    status: PackageVersionStatus;
};
/**
 * Describes the message registry.artifacts.v1.SuccessfulPackageVersionInfo.
 * Use `create(SuccessfulPackageVersionInfoSchema)` to create a new message.
 */
export declare const SuccessfulPackageVersionInfoSchema: GenMessage<SuccessfulPackageVersionInfo>;
/**
 * @generated from message registry.artifacts.v1.PackageVersionError
 */
export type PackageVersionError = Message<"registry.artifacts.v1.PackageVersionError"> & {
    /**
     * @generated from field: registry.artifacts.v1.PackageVersionErrorCode error_code = 1;
     */
    errorCode: PackageVersionErrorCode;
    /**
     * @generated from field: string error_message = 2;
     */
    errorMessage: string;
};
/**
 * Describes the message registry.artifacts.v1.PackageVersionError.
 * Use `create(PackageVersionErrorSchema)` to create a new message.
 */
export declare const PackageVersionErrorSchema: GenMessage<PackageVersionError>;
/**
 * @generated from message registry.artifacts.v1.AssetSummary
 */
export type AssetSummary = Message<"registry.artifacts.v1.AssetSummary"> & {
    /**
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * @generated from field: optional int64 size = 2;
     */
    size?: bigint | undefined;
    /**
     * @generated from field: repeated registry.artifacts.v1.AssetHash hashes = 3;
     */
    hashes: AssetHash[];
};
/**
 * Describes the message registry.artifacts.v1.AssetSummary.
 * Use `create(AssetSummarySchema)` to create a new message.
 */
export declare const AssetSummarySchema: GenMessage<AssetSummary>;
/**
 * @generated from message registry.artifacts.v1.AssetHash
 */
export type AssetHash = Message<"registry.artifacts.v1.AssetHash"> & {
    /**
     * MD5, SHA-1, SHA-256 or SHA-512.
     *
     * @generated from field: string algorithm = 1;
     */
    algorithm: string;
    /**
     * @generated from field: string value = 2;
     */
    value: string;
};
/**
 * Describes the message registry.artifacts.v1.AssetHash.
 * Use `create(AssetHashSchema)` to create a new message.
 */
export declare const AssetHashSchema: GenMessage<AssetHash>;
/**
 * @generated from message registry.artifacts.v1.DomainDescription
 */
export type DomainDescription = Message<"registry.artifacts.v1.DomainDescription"> & {
    /**
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * @generated from field: string owner = 2;
     */
    owner: string;
    /**
     * @generated from field: string arn = 3;
     */
    arn: string;
    /**
     * @generated from field: registry.artifacts.v1.DomainStatus status = 4;
     */
    status: DomainStatus;
    /**
     * @generated from field: google.protobuf.Timestamp created_time = 5;
     */
    createdTime?: Timestamp | undefined;
    /**
     * @generated from field: string encryption_key = 6;
     */
    encryptionKey: string;
    /**
     * @generated from field: optional int32 repository_count = 7;
     */
    repositoryCount?: number | undefined;
    /**
     * @generated from field: optional int64 asset_size_bytes = 8;
     */
    assetSizeBytes?: bigint | undefined;
    /**
     * @generated from field: string s3_bucket_arn = 9;
     */
    s3BucketArn: string;
};
/**
 * Describes the message registry.artifacts.v1.DomainDescription.
 * Use `create(DomainDescriptionSchema)` to create a new message.
 */
export declare const DomainDescriptionSchema: GenMessage<DomainDescription>;
/**
 * @generated from message registry.artifacts.v1.DomainSummary
 */
export type DomainSummary = Message<"registry.artifacts.v1.DomainSummary"> & {
    /**
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * @generated from field: string owner = 2;
     */
    owner: string;
    /**
     * @generated from field: string arn = 3;
     */
    arn: string;
    /**
     * @generated from field: registry.artifacts.v1.DomainStatus status = 4;
     */
    status: DomainStatus;
    /**
     * @generated from field: google.protobuf.Timestamp created_time = 5;
     */
    createdTime?: Timestamp | undefined;
    /**
     * @generated from field: string encryption_key = 6;
     */
    encryptionKey: string;
};
/**
 * Describes the message registry.artifacts.v1.DomainSummary.
 * Use `create(DomainSummarySchema)` to create a new message.
 */
export declare const DomainSummarySchema: GenMessage<DomainSummary>;
/**
 * @generated from message registry.artifacts.v1.RepositoryDescription
 */
export type RepositoryDescription = Message<"registry.artifacts.v1.RepositoryDescription"> & {
    /**
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * @generated from field: string administrator_account = 2;
     */
    administratorAccount: string;
    /**
     * @generated from field: string domain_name = 3;
     */
    domainName: string;
    /**
     * @generated from field: string domain_owner = 4;
     */
    domainOwner: string;
    /**
     * @generated from field: string arn = 5;
     */
    arn: string;
    /**
     * @generated from field: string description = 6;
     */
    description: string;
    /**
     * @generated from field: repeated registry.artifacts.v1.UpstreamRepository upstreams = 7;
     */
    upstreams: UpstreamRepository[];
    /**
     * @generated from field: repeated registry.artifacts.v1.RepositoryExternalConnectionInfo external_connections = 8;
     */
    externalConnections: RepositoryExternalConnectionInfo[];
    /**
     * @generated from field: google.protobuf.Timestamp created_time = 9;
     */
    createdTime?: Timestamp | undefined;
};
/**
 * Describes the message registry.artifacts.v1.RepositoryDescription.
 * Use `create(RepositoryDescriptionSchema)` to create a new message.
 */
export declare const RepositoryDescriptionSchema: GenMessage<RepositoryDescription>;
/**
 * @generated from message registry.artifacts.v1.RepositorySummary
 */
export type RepositorySummary = Message<"registry.artifacts.v1.RepositorySummary"> & {
    /**
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * @generated from field: string administrator_account = 2;
     */
    administratorAccount: string;
    /**
     * @generated from field: string domain_name = 3;
     */
    domainName: string;
    /**
     * @generated from field: string domain_owner = 4;
     */
    domainOwner: string;
    /**
     * @generated from field: string arn = 5;
     */
    arn: string;
    /**
     * @generated from field: string description = 6;
     */
    description: string;
    /**
     * @generated from field: google.protobuf.Timestamp created_time = 7;
     */
    createdTime?: Timestamp | undefined;
};
/**
 * Describes the message registry.artifacts.v1.RepositorySummary.
 * Use `create(RepositorySummarySchema)` to create a new message.
 */
export declare const RepositorySummarySchema: GenMessage<RepositorySummary>;
/**
 * @generated from message registry.artifacts.v1.UpstreamRepository
 */
export type UpstreamRepository = Message<"registry.artifacts.v1.UpstreamRepository"> & {
    /**
     * @generated from field: string repository_name = 1;
     */
    repositoryName: string;
};
/**
 * Describes the message registry.artifacts.v1.UpstreamRepository.
 * Use `create(UpstreamRepositorySchema)` to create a new message.
 */
export declare const UpstreamRepositorySchema: GenMessage<UpstreamRepository>;
/**
 * @generated from message registry.artifacts.v1.RepositoryPatch
 */
export type RepositoryPatch = Message<"registry.artifacts.v1.RepositoryPatch"> & {
    /**
     * @generated from field: string description = 1;
     */
    description: string;
    /**
     * @generated from field: repeated registry.artifacts.v1.UpstreamRepository upstreams = 2;
     */
    upstreams: UpstreamRepository[];
};
/**
 * Describes the message registry.artifacts.v1.RepositoryPatch.
 * Use `create(RepositoryPatchSchema)` to create a new message.
 */
export declare const RepositoryPatchSchema: GenMessage<RepositoryPatch>;
/**
 * @generated from message registry.artifacts.v1.PackageDependency
 */
export type PackageDependency = Message<"registry.artifacts.v1.PackageDependency"> & {
    /**
     * @generated from field: string namespace = 1;
     */
    namespace: string;
    /**
     * @generated from field: string package = 2;
     */
    package: string;
    /**
     * @generated from field: string dependency_type = 3;
     */
    dependencyType: string;
    /**
     * @generated from field: string version_requirement = 4;
     */
    versionRequirement: string;
};
/**
 * Describes the message registry.artifacts.v1.PackageDependency.
 * Use `create(PackageDependencySchema)` to create a new message.
 */
export declare const PackageDependencySchema: GenMessage<PackageDependency>;
/**
 * @generated from message registry.artifacts.v1.RepositoryExternalConnectionInfo
 */
export type RepositoryExternalConnectionInfo = Message<"registry.artifacts.v1.RepositoryExternalConnectionInfo"> & {
    /**
     * @generated from field: string external_connection_name = 1;
     */
    externalConnectionName: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat package_format = 2;
     */
    packageFormat: PackageFormat;
};
/**
 * Describes the message registry.artifacts.v1.RepositoryExternalConnectionInfo.
 * Use `create(RepositoryExternalConnectionInfoSchema)` to create a new message.
 */
export declare const RepositoryExternalConnectionInfoSchema: GenMessage<RepositoryExternalConnectionInfo>;
/**
 * @generated from message registry.artifacts.v1.PackageDescription
 */
export type PackageDescription = Message<"registry.artifacts.v1.PackageDescription"> & {
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat format = 1;
     */
    format: PackageFormat;
    /**
     * @generated from field: string namespace = 2;
     */
    namespace: string;
    /**
     * @generated from field: string name = 3;
     */
    name: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageOriginConfiguration origin_configuration = 4;
     */
    originConfiguration?: PackageOriginConfiguration | undefined;
    /**
     * The REST API has none.
     *
     * @generated from field: repeated registry.labels.v1.Label labels = 5;
     */
    labels: Label[];
};
/**
 * Describes the message registry.artifacts.v1.PackageDescription.
 * Use `create(PackageDescriptionSchema)` to create a new message.
 */
export declare const PackageDescriptionSchema: GenMessage<PackageDescription>;
/**
 * @generated from message registry.artifacts.v1.PackageSummary
 */
export type PackageSummary = Message<"registry.artifacts.v1.PackageSummary"> & {
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat format = 1;
     */
    format: PackageFormat;
    /**
     * @generated from field: string namespace = 2;
     */
    namespace: string;
    /**
     * @generated from field: string package = 3;
     */
    package: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageOriginConfiguration origin_configuration = 4;
     */
    originConfiguration?: PackageOriginConfiguration | undefined;
    /**
     * The REST API has none.
     *
     * @generated from field: repeated registry.labels.v1.Label labels = 5;
     */
    labels: Label[];
};
/**
 * Describes the message registry.artifacts.v1.PackageSummary.
 * Use `create(PackageSummarySchema)` to create a new message.
 */
export declare const PackageSummarySchema: GenMessage<PackageSummary>;
/**
 * @generated from message registry.artifacts.v1.PackageOriginConfiguration
 */
export type PackageOriginConfiguration = Message<"registry.artifacts.v1.PackageOriginConfiguration"> & {
    /**
     * @generated from field: registry.artifacts.v1.PackageOriginRestrictions restrictions = 1;
     */
    restrictions?: PackageOriginRestrictions | undefined;
};
/**
 * Describes the message registry.artifacts.v1.PackageOriginConfiguration.
 * Use `create(PackageOriginConfigurationSchema)` to create a new message.
 */
export declare const PackageOriginConfigurationSchema: GenMessage<PackageOriginConfiguration>;
/**
 * @generated from message registry.artifacts.v1.PackageOriginRestrictions
 */
export type PackageOriginRestrictions = Message<"registry.artifacts.v1.PackageOriginRestrictions"> & {
    /**
     * @generated from field: registry.artifacts.v1.AllowPublish publish = 1;
     */
    publish: AllowPublish;
    /**
     * @generated from field: registry.artifacts.v1.AllowUpstream upstream = 2;
     */
    upstream: AllowUpstream;
};
/**
 * Describes the message registry.artifacts.v1.PackageOriginRestrictions.
 * Use `create(PackageOriginRestrictionsSchema)` to create a new message.
 */
export declare const PackageOriginRestrictionsSchema: GenMessage<PackageOriginRestrictions>;
/**
 * @generated from message registry.artifacts.v1.PackageVersionDescription
 */
export type PackageVersionDescription = Message<"registry.artifacts.v1.PackageVersionDescription"> & {
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat format = 1;
     */
    format: PackageFormat;
    /**
     * @generated from field: string namespace = 2;
     */
    namespace: string;
    /**
     * @generated from field: string package_name = 3;
     */
    packageName: string;
    /**
     * @generated from field: string display_name = 4;
     */
    displayName: string;
    /**
     * @generated from field: string version = 5;
     */
    version: string;
    /**
     * @generated from field: string summary = 6;
     */
    summary: string;
    /**
     * @generated from field: string home_page = 7;
     */
    homePage: string;
    /**
     * @generated from field: string source_code_repository = 8;
     */
    sourceCodeRepository: string;
    /**
     * @generated from field: google.protobuf.Timestamp published_time = 9;
     */
    publishedTime?: Timestamp | undefined;
    /**
     * @generated from field: repeated registry.artifacts.v1.LicenseInfo licenses = 10;
     */
    licenses: LicenseInfo[];
    /**
     * @generated from field: string revision = 11;
     */
    revision: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageVersionStatus status = 12;
     */
    status: PackageVersionStatus;
    /**
     * @generated from field: registry.artifacts.v1.PackageVersionOrigin origin = 13;
     */
    origin?: PackageVersionOrigin | undefined;
    /**
     * The REST API has none.
     *
     * @generated from field: repeated registry.labels.v1.Label labels = 14;
     */
    labels: Label[];
};
/**
 * Describes the message registry.artifacts.v1.PackageVersionDescription.
 * Use `create(PackageVersionDescriptionSchema)` to create a new message.
 */
export declare const PackageVersionDescriptionSchema: GenMessage<PackageVersionDescription>;
/**
 * @generated from message registry.artifacts.v1.LicenseInfo
 */
export type LicenseInfo = Message<"registry.artifacts.v1.LicenseInfo"> & {
    /**
     * @generated from field: string name = 1;
     */
    name: string;
    /**
     * @generated from field: string url = 2;
     */
    url: string;
};
/**
 * Describes the message registry.artifacts.v1.LicenseInfo.
 * Use `create(LicenseInfoSchema)` to create a new message.
 */
export declare const LicenseInfoSchema: GenMessage<LicenseInfo>;
/**
 * @generated from message registry.artifacts.v1.PackageVersionSummary
 */
export type PackageVersionSummary = Message<"registry.artifacts.v1.PackageVersionSummary"> & {
    /**
     * @generated from field: string version = 1;
     */
    version: string;
    /**
     * @generated from field: string revision = 2;
     */
    revision: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageVersionStatus status = 3;
     */
    status: PackageVersionStatus;
    /**
     * @generated from field: registry.artifacts.v1.PackageVersionOrigin origin = 4;
     */
    origin?: PackageVersionOrigin | undefined;
    /**
     * The REST API has none.
     *
     * @generated from field: repeated registry.labels.v1.Label labels = 5;
     */
    labels: Label[];
};
/**
 * Describes the message registry.artifacts.v1.PackageVersionSummary.
 * Use `create(PackageVersionSummarySchema)` to create a new message.
 */
export declare const PackageVersionSummarySchema: GenMessage<PackageVersionSummary>;
/**
 * @generated from message registry.artifacts.v1.PackageVersionOrigin
 */
export type PackageVersionOrigin = Message<"registry.artifacts.v1.PackageVersionOrigin"> & {
    /**
     * @generated from field: registry.artifacts.v1.DomainEntryPoint domain_entry_point = 1;
     */
    domainEntryPoint?: DomainEntryPoint | undefined;
    /**
     * @generated from field: registry.artifacts.v1.PackageVersionOriginType origin_type = 2;
     */
    originType: PackageVersionOriginType;
};
/**
 * Describes the message registry.artifacts.v1.PackageVersionOrigin.
 * Use `create(PackageVersionOriginSchema)` to create a new message.
 */
export declare const PackageVersionOriginSchema: GenMessage<PackageVersionOrigin>;
/**
 * @generated from message registry.artifacts.v1.DomainEntryPoint
 */
export type DomainEntryPoint = Message<"registry.artifacts.v1.DomainEntryPoint"> & {
    /**
     * @generated from field: string repository_name = 1;
     */
    repositoryName: string;
    /**
     * @generated from field: string external_connection_name = 2;
     */
    externalConnectionName: string;
};
/**
 * Describes the message registry.artifacts.v1.DomainEntryPoint.
 * Use `create(DomainEntryPointSchema)` to create a new message.
 */
export declare const DomainEntryPointSchema: GenMessage<DomainEntryPoint>;
/**
 * @generated from enum registry.artifacts.v1.PackageFormat
 */
export declare enum PackageFormat {
    /**
     * @generated from enum value: PACKAGE_FORMAT_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: PACKAGE_FORMAT_NPM = 1;
     */
    NPM = 1,
    /**
     * @generated from enum value: PACKAGE_FORMAT_PYPI = 2;
     */
    PYPI = 2,
    /**
     * @generated from enum value: PACKAGE_FORMAT_MAVEN = 3;
     */
    MAVEN = 3,
    /**
     * @generated from enum value: PACKAGE_FORMAT_NUGET = 4;
     */
    NUGET = 4,
    /**
     * @generated from enum value: PACKAGE_FORMAT_GENERIC = 5;
     */
    GENERIC = 5,
    /**
     * @generated from enum value: PACKAGE_FORMAT_RUBY = 6;
     */
    RUBY = 6,
    /**
     * @generated from enum value: PACKAGE_FORMAT_SWIFT = 7;
     */
    SWIFT = 7,
    /**
     * @generated from enum value: PACKAGE_FORMAT_CARGO = 8;
     */
    CARGO = 8
}
/**
 * Describes the enum registry.artifacts.v1.PackageFormat.
 */
export declare const PackageFormatSchema: GenEnum<PackageFormat>;
/**
 * @generated from enum registry.artifacts.v1.PackageVersionStatus
 */
export declare enum PackageVersionStatus {
    /**
     * @generated from enum value: PACKAGE_VERSION_STATUS_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: PACKAGE_VERSION_STATUS_PUBLISHED = 1;
     */
    PUBLISHED = 1,
    /**
     * @generated from enum value: PACKAGE_VERSION_STATUS_UNFINISHED = 2;
     */
    UNFINISHED = 2,
    /**
     * @generated from enum value: PACKAGE_VERSION_STATUS_UNLISTED = 3;
     */
    UNLISTED = 3,
    /**
     * @generated from enum value: PACKAGE_VERSION_STATUS_ARCHIVED = 4;
     */
    ARCHIVED = 4,
    /**
     * @generated from enum value: PACKAGE_VERSION_STATUS_DISPOSED = 5;
     */
    DISPOSED = 5,
    /**
     * @generated from enum value: PACKAGE_VERSION_STATUS_DELETED = 6;
     */
    DELETED = 6
}
/**
 * Describes the enum registry.artifacts.v1.PackageVersionStatus.
 */
export declare const PackageVersionStatusSchema: GenEnum<PackageVersionStatus>;
/**
 * @generated from enum registry.artifacts.v1.PackageVersionErrorCode
 */
export declare enum PackageVersionErrorCode {
    /**
     * @generated from enum value: PACKAGE_VERSION_ERROR_CODE_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: PACKAGE_VERSION_ERROR_CODE_ALREADY_EXISTS = 1;
     */
    ALREADY_EXISTS = 1,
    /**
     * @generated from enum value: PACKAGE_VERSION_ERROR_CODE_MISMATCHED_REVISION = 2;
     */
    MISMATCHED_REVISION = 2,
    /**
     * @generated from enum value: PACKAGE_VERSION_ERROR_CODE_MISMATCHED_STATUS = 3;
     */
    MISMATCHED_STATUS = 3,
    /**
     * @generated from enum value: PACKAGE_VERSION_ERROR_CODE_NOT_ALLOWED = 4;
     */
    NOT_ALLOWED = 4,
    /**
     * @generated from enum value: PACKAGE_VERSION_ERROR_CODE_NOT_FOUND = 5;
     */
    NOT_FOUND = 5,
    /**
     * @generated from enum value: PACKAGE_VERSION_ERROR_CODE_SKIPPED = 6;
     */
    SKIPPED = 6
}
/**
 * Describes the enum registry.artifacts.v1.PackageVersionErrorCode.
 */
export declare const PackageVersionErrorCodeSchema: GenEnum<PackageVersionErrorCode>;
/**
 * @generated from enum registry.artifacts.v1.PackageVersionSortType
 */
export declare enum PackageVersionSortType {
    /**
     * @generated from enum value: PACKAGE_VERSION_SORT_TYPE_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: PACKAGE_VERSION_SORT_TYPE_PUBLISHED_TIME = 1;
     */
    PUBLISHED_TIME = 1
}
/**
 * Describes the enum registry.artifacts.v1.PackageVersionSortType.
 */
export declare const PackageVersionSortTypeSchema: GenEnum<PackageVersionSortType>;
/**
 * @generated from enum registry.artifacts.v1.PackageVersionOriginType
 */
export declare enum PackageVersionOriginType {
    /**
     * @generated from enum value: PACKAGE_VERSION_ORIGIN_TYPE_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: PACKAGE_VERSION_ORIGIN_TYPE_INTERNAL = 1;
     */
    INTERNAL = 1,
    /**
     * @generated from enum value: PACKAGE_VERSION_ORIGIN_TYPE_EXTERNAL = 2;
     */
    EXTERNAL = 2,
    /**
     * @generated from enum value: PACKAGE_VERSION_ORIGIN_TYPE_UNKNOWN = 3;
     */
    UNKNOWN = 3
}
/**
 * Describes the enum registry.artifacts.v1.PackageVersionOriginType.
 */
export declare const PackageVersionOriginTypeSchema: GenEnum<PackageVersionOriginType>;
/**
 * @generated from enum registry.artifacts.v1.AllowPublish
 */
export declare enum AllowPublish {
    /**
     * @generated from enum value: ALLOW_PUBLISH_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: ALLOW_PUBLISH_ALLOW = 1;
     */
    ALLOW = 1,
    /**
     * @generated from enum value: ALLOW_PUBLISH_BLOCK = 2;
     */
    BLOCK = 2
}
/**
 * Describes the enum registry.artifacts.v1.AllowPublish.
 */
export declare const AllowPublishSchema: GenEnum<AllowPublish>;
/**
 * @generated from enum registry.artifacts.v1.AllowUpstream
 */
export declare enum AllowUpstream {
    /**
     * @generated from enum value: ALLOW_UPSTREAM_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: ALLOW_UPSTREAM_ALLOW = 1;
     */
    ALLOW = 1,
    /**
     * @generated from enum value: ALLOW_UPSTREAM_BLOCK = 2;
     */
    BLOCK = 2
}
/**
 * Describes the enum registry.artifacts.v1.AllowUpstream.
 */
export declare const AllowUpstreamSchema: GenEnum<AllowUpstream>;
/**
 * @generated from enum registry.artifacts.v1.DomainStatus
 */
export declare enum DomainStatus {
    /**
     * @generated from enum value: DOMAIN_STATUS_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: DOMAIN_STATUS_ACTIVE = 1;
     */
    ACTIVE = 1,
    /**
     * @generated from enum value: DOMAIN_STATUS_DELETED = 2;
     */
    DELETED = 2
}
/**
 * Describes the enum registry.artifacts.v1.DomainStatus.
 */
export declare const DomainStatusSchema: GenEnum<DomainStatus>;
/**
 * @generated from enum registry.artifacts.v1.EndpointType
 */
export declare enum EndpointType {
    /**
     * @generated from enum value: ENDPOINT_TYPE_UNSPECIFIED = 0;
     */
    UNSPECIFIED = 0,
    /**
     * @generated from enum value: ENDPOINT_TYPE_DUALSTACK = 1;
     */
    DUALSTACK = 1,
    /**
     * @generated from enum value: ENDPOINT_TYPE_IPV4 = 2;
     */
    IPV4 = 2
}
/**
 * Describes the enum registry.artifacts.v1.EndpointType.
 */
export declare const EndpointTypeSchema: GenEnum<EndpointType>;
