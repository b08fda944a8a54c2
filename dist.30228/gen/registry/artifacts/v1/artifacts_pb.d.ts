import type { GenFile, GenMessage, GenService } from "@bufbuild/protobuf/codegenv2";
import type { HttpBody } from "../../../google/api/httpbody_pb.js";
import type { FieldMask, Timestamp } from "@bufbuild/protobuf/wkt";
import type { AllowPublish, AllowUpstream, AssetSummary, DomainDescription, DomainSummary, EndpointType, FailedVersion, PackageDependency, PackageDescription, PackageFormat, PackageOriginConfiguration, PackageOriginRestrictions, PackageSummary, PackageVersionDescription, PackageVersionOriginType, PackageVersionSortType, PackageVersionStatus, PackageVersionSummary, RepositoryDescription, RepositoryPatch, RepositorySummary, SuccessfulVersion, Tag, UpstreamRepository, VersionRevision } from "./resources_pb.js";
import type { Label } from "../../labels/v1/labels_pb.js";
import type { Preconditions } from "../../../rest/v1/preconditions_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/artifacts/v1/artifacts.proto.
 */
export declare const file_registry_artifacts_v1_artifacts: GenFile;
/**
 * @generated from message registry.artifacts.v1.CreateDomainRequest
 */
export type CreateDomainRequest = Message<"registry.artifacts.v1.CreateDomainRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string encryption_key = 2;
     */
    encryptionKey: string;
    /**
     * @generated from field: repeated registry.artifacts.v1.Tag tags = 3;
     */
    tags: Tag[];
};
/**
 * Describes the message registry.artifacts.v1.CreateDomainRequest.
 * Use `create(CreateDomainRequestSchema)` to create a new message.
 */
export declare const CreateDomainRequestSchema: GenMessage<CreateDomainRequest>;
/**
 * @generated from message registry.artifacts.v1.CreateDomainResponse
 */
export type CreateDomainResponse = Message<"registry.artifacts.v1.CreateDomainResponse"> & {
    /**
     * @generated from field: registry.artifacts.v1.DomainDescription domain = 1;
     */
    domain?: DomainDescription | undefined;
    /**
     * It changes whenever the answer does.
     *
     * @generated from field: string etag = 2;
     */
    etag: string;
};
/**
 * Describes the message registry.artifacts.v1.CreateDomainResponse.
 * Use `create(CreateDomainResponseSchema)` to create a new message.
 */
export declare const CreateDomainResponseSchema: GenMessage<CreateDomainResponse>;
/**
 * @generated from message registry.artifacts.v1.DescribeDomainRequest
 */
export type DescribeDomainRequest = Message<"registry.artifacts.v1.DescribeDomainRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
};
/**
 * Describes the message registry.artifacts.v1.DescribeDomainRequest.
 * Use `create(DescribeDomainRequestSchema)` to create a new message.
 */
export declare const DescribeDomainRequestSchema: GenMessage<DescribeDomainRequest>;
/**
 * @generated from message registry.artifacts.v1.DescribeDomainResponse
 */
export type DescribeDomainResponse = Message<"registry.artifacts.v1.DescribeDomainResponse"> & {
    /**
     * @generated from field: registry.artifacts.v1.DomainDescription domain = 1;
     */
    domain?: DomainDescription | undefined;
    /**
     * It changes whenever the answer does.
     *
     * @generated from field: string etag = 2;
     */
    etag: string;
};
/**
 * Describes the message registry.artifacts.v1.DescribeDomainResponse.
 * Use `create(DescribeDomainResponseSchema)` to create a new message.
 */
export declare const DescribeDomainResponseSchema: GenMessage<DescribeDomainResponse>;
/**
 * @generated from message registry.artifacts.v1.ListDomainsRequest
 */
export type ListDomainsRequest = Message<"registry.artifacts.v1.ListDomainsRequest"> & {
    /**
     * @generated from field: optional int32 max_results = 1;
     */
    maxResults?: number | undefined;
    /**
     * @generated from field: string next_token = 2;
     */
    nextToken: string;
};
/**
 * Describes the message registry.artifacts.v1.ListDomainsRequest.
 * Use `create(ListDomainsRequestSchema)` to create a new message.
 */
export declare const ListDomainsRequestSchema: GenMessage<ListDomainsRequest>;
/**
 * @generated from message registry.artifacts.v1.ListDomainsResponse
 */
export type ListDomainsResponse = Message<"registry.artifacts.v1.ListDomainsResponse"> & {
    /**
     * @generated from field: repeated registry.artifacts.v1.DomainSummary domains = 1;
     */
    domains: DomainSummary[];
    /**
     * @generated from field: string next_token = 2;
     */
    nextToken: string;
};
/**
 * Describes the message registry.artifacts.v1.ListDomainsResponse.
 * Use `create(ListDomainsResponseSchema)` to create a new message.
 */
export declare const ListDomainsResponseSchema: GenMessage<ListDomainsResponse>;
/**
 * @generated from message registry.artifacts.v1.CreateRepositoryRequest
 */
export type CreateRepositoryRequest = Message<"registry.artifacts.v1.CreateRepositoryRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
    /**
     * @generated from field: string description = 4;
     */
    description: string;
    /**
     * @generated from field: repeated registry.artifacts.v1.UpstreamRepository upstreams = 5;
     */
    upstreams: UpstreamRepository[];
    /**
     * @generated from field: repeated registry.artifacts.v1.Tag tags = 6;
     */
    tags: Tag[];
};
/**
 * Describes the message registry.artifacts.v1.CreateRepositoryRequest.
 * Use `create(CreateRepositoryRequestSchema)` to create a new message.
 */
export declare const CreateRepositoryRequestSchema: GenMessage<CreateRepositoryRequest>;
/**
 * @generated from message registry.artifacts.v1.CreateRepositoryResponse
 */
export type CreateRepositoryResponse = Message<"registry.artifacts.v1.CreateRepositoryResponse"> & {
    /**
     * @generated from field: registry.artifacts.v1.RepositoryDescription repository = 1;
     */
    repository?: RepositoryDescription | undefined;
    /**
     * It changes whenever the answer does.
     *
     * @generated from field: string etag = 2;
     */
    etag: string;
};
/**
 * Describes the message registry.artifacts.v1.CreateRepositoryResponse.
 * Use `create(CreateRepositoryResponseSchema)` to create a new message.
 */
export declare const CreateRepositoryResponseSchema: GenMessage<CreateRepositoryResponse>;
/**
 * @generated from message registry.artifacts.v1.DescribeRepositoryRequest
 */
export type DescribeRepositoryRequest = Message<"registry.artifacts.v1.DescribeRepositoryRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
};
/**
 * Describes the message registry.artifacts.v1.DescribeRepositoryRequest.
 * Use `create(DescribeRepositoryRequestSchema)` to create a new message.
 */
export declare const DescribeRepositoryRequestSchema: GenMessage<DescribeRepositoryRequest>;
/**
 * @generated from message registry.artifacts.v1.DescribeRepositoryResponse
 */
export type DescribeRepositoryResponse = Message<"registry.artifacts.v1.DescribeRepositoryResponse"> & {
    /**
     * @generated from field: registry.artifacts.v1.RepositoryDescription repository = 1;
     */
    repository?: RepositoryDescription | undefined;
    /**
     * It changes whenever the answer does.
     *
     * @generated from field: string etag = 2;
     */
    etag: string;
};
/**
 * Describes the message registry.artifacts.v1.DescribeRepositoryResponse.
 * Use `create(DescribeRepositoryResponseSchema)` to create a new message.
 */
export declare const DescribeRepositoryResponseSchema: GenMessage<DescribeRepositoryResponse>;
/**
 * @generated from message registry.artifacts.v1.ListRepositoriesInDomainRequest
 */
export type ListRepositoriesInDomainRequest = Message<"registry.artifacts.v1.ListRepositoriesInDomainRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string administrator_account = 3;
     */
    administratorAccount: string;
    /**
     * @generated from field: string repository_prefix = 4;
     */
    repositoryPrefix: string;
    /**
     * @generated from field: optional int32 max_results = 5;
     */
    maxResults?: number | undefined;
    /**
     * @generated from field: string next_token = 6;
     */
    nextToken: string;
};
/**
 * Describes the message registry.artifacts.v1.ListRepositoriesInDomainRequest.
 * Use `create(ListRepositoriesInDomainRequestSchema)` to create a new message.
 */
export declare const ListRepositoriesInDomainRequestSchema: GenMessage<ListRepositoriesInDomainRequest>;
/**
 * @generated from message registry.artifacts.v1.ListRepositoriesInDomainResponse
 */
export type ListRepositoriesInDomainResponse = Message<"registry.artifacts.v1.ListRepositoriesInDomainResponse"> & {
    /**
     * @generated from field: repeated registry.artifacts.v1.RepositorySummary repositories = 1;
     */
    repositories: RepositorySummary[];
    /**
     * @generated from field: string next_token = 2;
     */
    nextToken: string;
};
/**
 * Describes the message registry.artifacts.v1.ListRepositoriesInDomainResponse.
 * Use `create(ListRepositoriesInDomainResponseSchema)` to create a new message.
 */
export declare const ListRepositoriesInDomainResponseSchema: GenMessage<ListRepositoriesInDomainResponse>;
/**
 * @generated from message registry.artifacts.v1.PublishPackageVersionRequest
 */
export type PublishPackageVersionRequest = Message<"registry.artifacts.v1.PublishPackageVersionRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat format = 4;
     */
    format: PackageFormat;
    /**
     * @generated from field: string namespace = 5;
     */
    namespace: string;
    /**
     * @generated from field: string package = 6;
     */
    package: string;
    /**
     * @generated from field: string package_version = 7;
     */
    packageVersion: string;
    /**
     * @generated from field: string asset_name = 8;
     */
    assetName: string;
    /**
     * @generated from field: string asset_sha256 = 9;
     */
    assetSha256: string;
    /**
     * @generated from field: optional bool unfinished = 10;
     */
    unfinished?: boolean | undefined;
    /**
     * @generated from field: google.api.HttpBody asset_content = 11;
     */
    assetContent?: HttpBody | undefined;
    /**
     * Merged by key into the labels that the version has. The REST API has none.
     *
     * @generated from field: repeated registry.labels.v1.Label labels = 12;
     */
    labels: Label[];
};
/**
 * Describes the message registry.artifacts.v1.PublishPackageVersionRequest.
 * Use `create(PublishPackageVersionRequestSchema)` to create a new message.
 */
export declare const PublishPackageVersionRequestSchema: GenMessage<PublishPackageVersionRequest>;
/**
 * @generated from message registry.artifacts.v1.PublishPackageVersionResponse
 */
export type PublishPackageVersionResponse = Message<"registry.artifacts.v1.PublishPackageVersionResponse"> & {
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
     * @generated from field: string version = 4;
     */
    version: string;
    /**
     * @generated from field: string version_revision = 5;
     */
    versionRevision: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageVersionStatus status = 6;
     */
    status: PackageVersionStatus;
    /**
     * @generated from field: registry.artifacts.v1.AssetSummary asset = 7;
     */
    asset?: AssetSummary | undefined;
};
/**
 * Describes the message registry.artifacts.v1.PublishPackageVersionResponse.
 * Use `create(PublishPackageVersionResponseSchema)` to create a new message.
 */
export declare const PublishPackageVersionResponseSchema: GenMessage<PublishPackageVersionResponse>;
/**
 * @generated from message registry.artifacts.v1.GetPackageVersionAssetRequest
 */
export type GetPackageVersionAssetRequest = Message<"registry.artifacts.v1.GetPackageVersionAssetRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat format = 4;
     */
    format: PackageFormat;
    /**
     * @generated from field: string namespace = 5;
     */
    namespace: string;
    /**
     * @generated from field: string package = 6;
     */
    package: string;
    /**
     * @generated from field: string package_version = 7;
     */
    packageVersion: string;
    /**
     * @generated from field: string asset = 8;
     */
    asset: string;
    /**
     * @generated from field: string package_version_revision = 9;
     */
    packageVersionRevision: string;
    /**
     * One range of bytes as in RFC 9110: "bytes=0-99", "bytes=100-", "bytes=-100". Anything else: the whole asset.
     *
     * @generated from field: string range = 10;
     */
    range: string;
    /**
     * The range counts only while this is the asset's etag, in quotes.
     *
     * @generated from field: string if_range = 11;
     */
    ifRange: string;
    /**
     * What If-Match and If-None-Match say in HTTP of the asset's etag. If-None-Match that does not hold is answered by not_modified.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 12;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.artifacts.v1.GetPackageVersionAssetRequest.
 * Use `create(GetPackageVersionAssetRequestSchema)` to create a new message.
 */
export declare const GetPackageVersionAssetRequestSchema: GenMessage<GetPackageVersionAssetRequest>;
/**
 * All but asset stands in the first message only.
 *
 * @generated from message registry.artifacts.v1.GetPackageVersionAssetResponse
 */
export type GetPackageVersionAssetResponse = Message<"registry.artifacts.v1.GetPackageVersionAssetResponse"> & {
    /**
     * @generated from field: string asset_name = 1;
     */
    assetName: string;
    /**
     * @generated from field: string package_version = 2;
     */
    packageVersion: string;
    /**
     * @generated from field: string package_version_revision = 3;
     */
    packageVersionRevision: string;
    /**
     * @generated from field: optional int64 content_length = 4;
     */
    contentLength?: bigint | undefined;
    /**
     * @generated from field: string etag = 5;
     */
    etag: string;
    /**
     * @generated from field: google.api.HttpBody asset = 6;
     */
    asset?: HttpBody | undefined;
    /**
     * "bytes", always.
     *
     * @generated from field: string accept_ranges = 7;
     */
    acceptRanges: string;
    /**
     * Of the bytes sent when they are not all: "bytes 0-99/1234".
     *
     * @generated from field: string content_range = 8;
     */
    contentRange: string;
    /**
     * No bytes are sent: the caller has them.
     *
     * @generated from field: bool not_modified = 9;
     */
    notModified: boolean;
    /**
     * The bytes are those of content_range only.
     *
     * @generated from field: bool partial = 10;
     */
    partial: boolean;
};
/**
 * Describes the message registry.artifacts.v1.GetPackageVersionAssetResponse.
 * Use `create(GetPackageVersionAssetResponseSchema)` to create a new message.
 */
export declare const GetPackageVersionAssetResponseSchema: GenMessage<GetPackageVersionAssetResponse>;
/**
 * @generated from message registry.artifacts.v1.DescribePackageRequest
 */
export type DescribePackageRequest = Message<"registry.artifacts.v1.DescribePackageRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat format = 4;
     */
    format: PackageFormat;
    /**
     * @generated from field: string namespace = 5;
     */
    namespace: string;
    /**
     * @generated from field: string package = 6;
     */
    package: string;
};
/**
 * Describes the message registry.artifacts.v1.DescribePackageRequest.
 * Use `create(DescribePackageRequestSchema)` to create a new message.
 */
export declare const DescribePackageRequestSchema: GenMessage<DescribePackageRequest>;
/**
 * @generated from message registry.artifacts.v1.DescribePackageResponse
 */
export type DescribePackageResponse = Message<"registry.artifacts.v1.DescribePackageResponse"> & {
    /**
     * @generated from field: registry.artifacts.v1.PackageDescription package = 1;
     */
    package?: PackageDescription | undefined;
    /**
     * It changes whenever the answer does.
     *
     * @generated from field: string etag = 2;
     */
    etag: string;
};
/**
 * Describes the message registry.artifacts.v1.DescribePackageResponse.
 * Use `create(DescribePackageResponseSchema)` to create a new message.
 */
export declare const DescribePackageResponseSchema: GenMessage<DescribePackageResponse>;
/**
 * @generated from message registry.artifacts.v1.ListPackagesRequest
 */
export type ListPackagesRequest = Message<"registry.artifacts.v1.ListPackagesRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat format = 4;
     */
    format: PackageFormat;
    /**
     * A prefix; needs format.
     *
     * @generated from field: string namespace = 5;
     */
    namespace: string;
    /**
     * @generated from field: string package_prefix = 6;
     */
    packagePrefix: string;
    /**
     * @generated from field: optional int32 max_results = 7;
     */
    maxResults?: number | undefined;
    /**
     * @generated from field: string next_token = 8;
     */
    nextToken: string;
    /**
     * @generated from field: registry.artifacts.v1.AllowPublish publish = 9;
     */
    publish: AllowPublish;
    /**
     * @generated from field: registry.artifacts.v1.AllowUpstream upstream = 10;
     */
    upstream: AllowUpstream;
    /**
     * Labels as key:value. Only what has all of them is listed, so a page can be short or empty although more pages follow.
     *
     * @generated from field: repeated string label = 11;
     */
    label: string[];
};
/**
 * Describes the message registry.artifacts.v1.ListPackagesRequest.
 * Use `create(ListPackagesRequestSchema)` to create a new message.
 */
export declare const ListPackagesRequestSchema: GenMessage<ListPackagesRequest>;
/**
 * @generated from message registry.artifacts.v1.ListPackagesResponse
 */
export type ListPackagesResponse = Message<"registry.artifacts.v1.ListPackagesResponse"> & {
    /**
     * @generated from field: repeated registry.artifacts.v1.PackageSummary packages = 1;
     */
    packages: PackageSummary[];
    /**
     * @generated from field: string next_token = 2;
     */
    nextToken: string;
};
/**
 * Describes the message registry.artifacts.v1.ListPackagesResponse.
 * Use `create(ListPackagesResponseSchema)` to create a new message.
 */
export declare const ListPackagesResponseSchema: GenMessage<ListPackagesResponse>;
/**
 * @generated from message registry.artifacts.v1.DescribePackageVersionRequest
 */
export type DescribePackageVersionRequest = Message<"registry.artifacts.v1.DescribePackageVersionRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat format = 4;
     */
    format: PackageFormat;
    /**
     * @generated from field: string namespace = 5;
     */
    namespace: string;
    /**
     * @generated from field: string package = 6;
     */
    package: string;
    /**
     * @generated from field: string package_version = 7;
     */
    packageVersion: string;
};
/**
 * Describes the message registry.artifacts.v1.DescribePackageVersionRequest.
 * Use `create(DescribePackageVersionRequestSchema)` to create a new message.
 */
export declare const DescribePackageVersionRequestSchema: GenMessage<DescribePackageVersionRequest>;
/**
 * @generated from message registry.artifacts.v1.DescribePackageVersionResponse
 */
export type DescribePackageVersionResponse = Message<"registry.artifacts.v1.DescribePackageVersionResponse"> & {
    /**
     * @generated from field: registry.artifacts.v1.PackageVersionDescription package_version = 1;
     */
    packageVersion?: PackageVersionDescription | undefined;
    /**
     * It changes whenever the answer does.
     *
     * @generated from field: string etag = 2;
     */
    etag: string;
};
/**
 * Describes the message registry.artifacts.v1.DescribePackageVersionResponse.
 * Use `create(DescribePackageVersionResponseSchema)` to create a new message.
 */
export declare const DescribePackageVersionResponseSchema: GenMessage<DescribePackageVersionResponse>;
/**
 * @generated from message registry.artifacts.v1.ListPackageVersionsRequest
 */
export type ListPackageVersionsRequest = Message<"registry.artifacts.v1.ListPackageVersionsRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat format = 4;
     */
    format: PackageFormat;
    /**
     * @generated from field: string namespace = 5;
     */
    namespace: string;
    /**
     * @generated from field: string package = 6;
     */
    package: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageVersionStatus status = 7;
     */
    status: PackageVersionStatus;
    /**
     * @generated from field: registry.artifacts.v1.PackageVersionSortType sort_by = 8;
     */
    sortBy: PackageVersionSortType;
    /**
     * @generated from field: optional int32 max_results = 9;
     */
    maxResults?: number | undefined;
    /**
     * @generated from field: string next_token = 10;
     */
    nextToken: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageVersionOriginType origin_type = 11;
     */
    originType: PackageVersionOriginType;
    /**
     * Labels as key:value. Only what has all of them is listed, so a page can be short or empty although more pages follow.
     *
     * @generated from field: repeated string label = 12;
     */
    label: string[];
};
/**
 * Describes the message registry.artifacts.v1.ListPackageVersionsRequest.
 * Use `create(ListPackageVersionsRequestSchema)` to create a new message.
 */
export declare const ListPackageVersionsRequestSchema: GenMessage<ListPackageVersionsRequest>;
/**
 * @generated from message registry.artifacts.v1.ListPackageVersionsResponse
 */
export type ListPackageVersionsResponse = Message<"registry.artifacts.v1.ListPackageVersionsResponse"> & {
    /**
     * @generated from field: string default_display_version = 1;
     */
    defaultDisplayVersion: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat format = 2;
     */
    format: PackageFormat;
    /**
     * @generated from field: string namespace = 3;
     */
    namespace: string;
    /**
     * @generated from field: string package = 4;
     */
    package: string;
    /**
     * @generated from field: repeated registry.artifacts.v1.PackageVersionSummary versions = 5;
     */
    versions: PackageVersionSummary[];
    /**
     * @generated from field: string next_token = 6;
     */
    nextToken: string;
};
/**
 * Describes the message registry.artifacts.v1.ListPackageVersionsResponse.
 * Use `create(ListPackageVersionsResponseSchema)` to create a new message.
 */
export declare const ListPackageVersionsResponseSchema: GenMessage<ListPackageVersionsResponse>;
/**
 * @generated from message registry.artifacts.v1.ListPackageVersionAssetsRequest
 */
export type ListPackageVersionAssetsRequest = Message<"registry.artifacts.v1.ListPackageVersionAssetsRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat format = 4;
     */
    format: PackageFormat;
    /**
     * @generated from field: string namespace = 5;
     */
    namespace: string;
    /**
     * @generated from field: string package = 6;
     */
    package: string;
    /**
     * @generated from field: string package_version = 7;
     */
    packageVersion: string;
    /**
     * @generated from field: optional int32 max_results = 8;
     */
    maxResults?: number | undefined;
    /**
     * @generated from field: string next_token = 9;
     */
    nextToken: string;
};
/**
 * Describes the message registry.artifacts.v1.ListPackageVersionAssetsRequest.
 * Use `create(ListPackageVersionAssetsRequestSchema)` to create a new message.
 */
export declare const ListPackageVersionAssetsRequestSchema: GenMessage<ListPackageVersionAssetsRequest>;
/**
 * @generated from message registry.artifacts.v1.ListPackageVersionAssetsResponse
 */
export type ListPackageVersionAssetsResponse = Message<"registry.artifacts.v1.ListPackageVersionAssetsResponse"> & {
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
     * @generated from field: string version = 4;
     */
    version: string;
    /**
     * @generated from field: string version_revision = 5;
     */
    versionRevision: string;
    /**
     * @generated from field: string next_token = 6;
     */
    nextToken: string;
    /**
     * @generated from field: repeated registry.artifacts.v1.AssetSummary assets = 7;
     */
    assets: AssetSummary[];
};
/**
 * Describes the message registry.artifacts.v1.ListPackageVersionAssetsResponse.
 * Use `create(ListPackageVersionAssetsResponseSchema)` to create a new message.
 */
export declare const ListPackageVersionAssetsResponseSchema: GenMessage<ListPackageVersionAssetsResponse>;
/**
 * @generated from message registry.artifacts.v1.UpdatePackageVersionsStatusRequest
 */
export type UpdatePackageVersionsStatusRequest = Message<"registry.artifacts.v1.UpdatePackageVersionsStatusRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat format = 4;
     */
    format: PackageFormat;
    /**
     * @generated from field: string namespace = 5;
     */
    namespace: string;
    /**
     * @generated from field: string package = 6;
     */
    package: string;
    /**
     * @generated from field: repeated string versions = 7;
     */
    versions: string[];
    /**
     * By its name, the content revision that each version must have.
     *
     * @generated from field: repeated registry.artifacts.v1.VersionRevision version_revisions = 8;
     */
    versionRevisions: VersionRevision[];
    /**
     * @generated from field: registry.artifacts.v1.PackageVersionStatus expected_status = 9;
     */
    expectedStatus: PackageVersionStatus;
    /**
     * @generated from field: registry.artifacts.v1.PackageVersionStatus target_status = 10;
     */
    targetStatus: PackageVersionStatus;
};
/**
 * Describes the message registry.artifacts.v1.UpdatePackageVersionsStatusRequest.
 * Use `create(UpdatePackageVersionsStatusRequestSchema)` to create a new message.
 */
export declare const UpdatePackageVersionsStatusRequestSchema: GenMessage<UpdatePackageVersionsStatusRequest>;
/**
 * @generated from message registry.artifacts.v1.UpdatePackageVersionsStatusResponse
 */
export type UpdatePackageVersionsStatusResponse = Message<"registry.artifacts.v1.UpdatePackageVersionsStatusResponse"> & {
    /**
     * @generated from field: repeated registry.artifacts.v1.SuccessfulVersion successful_versions = 1;
     */
    successfulVersions: SuccessfulVersion[];
    /**
     * @generated from field: repeated registry.artifacts.v1.FailedVersion failed_versions = 2;
     */
    failedVersions: FailedVersion[];
};
/**
 * Describes the message registry.artifacts.v1.UpdatePackageVersionsStatusResponse.
 * Use `create(UpdatePackageVersionsStatusResponseSchema)` to create a new message.
 */
export declare const UpdatePackageVersionsStatusResponseSchema: GenMessage<UpdatePackageVersionsStatusResponse>;
/**
 * @generated from message registry.artifacts.v1.DeleteDomainRequest
 */
export type DeleteDomainRequest = Message<"registry.artifacts.v1.DeleteDomainRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * What must be true of the resource for the request to be carried out.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 3;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.artifacts.v1.DeleteDomainRequest.
 * Use `create(DeleteDomainRequestSchema)` to create a new message.
 */
export declare const DeleteDomainRequestSchema: GenMessage<DeleteDomainRequest>;
/**
 * @generated from message registry.artifacts.v1.DeleteDomainResponse
 */
export type DeleteDomainResponse = Message<"registry.artifacts.v1.DeleteDomainResponse"> & {
    /**
     * @generated from field: registry.artifacts.v1.DomainDescription domain = 1;
     */
    domain?: DomainDescription | undefined;
};
/**
 * Describes the message registry.artifacts.v1.DeleteDomainResponse.
 * Use `create(DeleteDomainResponseSchema)` to create a new message.
 */
export declare const DeleteDomainResponseSchema: GenMessage<DeleteDomainResponse>;
/**
 * @generated from message registry.artifacts.v1.ListRepositoriesRequest
 */
export type ListRepositoriesRequest = Message<"registry.artifacts.v1.ListRepositoriesRequest"> & {
    /**
     * @generated from field: string repository_prefix = 1;
     */
    repositoryPrefix: string;
    /**
     * @generated from field: optional int32 max_results = 2;
     */
    maxResults?: number | undefined;
    /**
     * @generated from field: string next_token = 3;
     */
    nextToken: string;
};
/**
 * Describes the message registry.artifacts.v1.ListRepositoriesRequest.
 * Use `create(ListRepositoriesRequestSchema)` to create a new message.
 */
export declare const ListRepositoriesRequestSchema: GenMessage<ListRepositoriesRequest>;
/**
 * @generated from message registry.artifacts.v1.ListRepositoriesResponse
 */
export type ListRepositoriesResponse = Message<"registry.artifacts.v1.ListRepositoriesResponse"> & {
    /**
     * @generated from field: repeated registry.artifacts.v1.RepositorySummary repositories = 1;
     */
    repositories: RepositorySummary[];
    /**
     * @generated from field: string next_token = 2;
     */
    nextToken: string;
};
/**
 * Describes the message registry.artifacts.v1.ListRepositoriesResponse.
 * Use `create(ListRepositoriesResponseSchema)` to create a new message.
 */
export declare const ListRepositoriesResponseSchema: GenMessage<ListRepositoriesResponse>;
/**
 * @generated from message registry.artifacts.v1.UpdateRepositoryRequest
 */
export type UpdateRepositoryRequest = Message<"registry.artifacts.v1.UpdateRepositoryRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
    /**
     * @generated from field: registry.artifacts.v1.RepositoryPatch patch = 4;
     */
    patch?: RepositoryPatch | undefined;
    /**
     * @generated from field: google.protobuf.FieldMask update_mask = 5;
     */
    updateMask?: FieldMask | undefined;
    /**
     * What must be true of the resource for the request to be carried out.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 6;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.artifacts.v1.UpdateRepositoryRequest.
 * Use `create(UpdateRepositoryRequestSchema)` to create a new message.
 */
export declare const UpdateRepositoryRequestSchema: GenMessage<UpdateRepositoryRequest>;
/**
 * @generated from message registry.artifacts.v1.UpdateRepositoryResponse
 */
export type UpdateRepositoryResponse = Message<"registry.artifacts.v1.UpdateRepositoryResponse"> & {
    /**
     * @generated from field: registry.artifacts.v1.RepositoryDescription repository = 1;
     */
    repository?: RepositoryDescription | undefined;
    /**
     * It changes whenever the answer does.
     *
     * @generated from field: string etag = 2;
     */
    etag: string;
};
/**
 * Describes the message registry.artifacts.v1.UpdateRepositoryResponse.
 * Use `create(UpdateRepositoryResponseSchema)` to create a new message.
 */
export declare const UpdateRepositoryResponseSchema: GenMessage<UpdateRepositoryResponse>;
/**
 * @generated from message registry.artifacts.v1.DeleteRepositoryRequest
 */
export type DeleteRepositoryRequest = Message<"registry.artifacts.v1.DeleteRepositoryRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
    /**
     * What must be true of the resource for the request to be carried out.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 4;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.artifacts.v1.DeleteRepositoryRequest.
 * Use `create(DeleteRepositoryRequestSchema)` to create a new message.
 */
export declare const DeleteRepositoryRequestSchema: GenMessage<DeleteRepositoryRequest>;
/**
 * @generated from message registry.artifacts.v1.DeleteRepositoryResponse
 */
export type DeleteRepositoryResponse = Message<"registry.artifacts.v1.DeleteRepositoryResponse"> & {
    /**
     * @generated from field: registry.artifacts.v1.RepositoryDescription repository = 1;
     */
    repository?: RepositoryDescription | undefined;
};
/**
 * Describes the message registry.artifacts.v1.DeleteRepositoryResponse.
 * Use `create(DeleteRepositoryResponseSchema)` to create a new message.
 */
export declare const DeleteRepositoryResponseSchema: GenMessage<DeleteRepositoryResponse>;
/**
 * @generated from message registry.artifacts.v1.GetRepositoryEndpointRequest
 */
export type GetRepositoryEndpointRequest = Message<"registry.artifacts.v1.GetRepositoryEndpointRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat format = 4;
     */
    format: PackageFormat;
    /**
     * @generated from field: registry.artifacts.v1.EndpointType endpoint_type = 5;
     */
    endpointType: EndpointType;
};
/**
 * Describes the message registry.artifacts.v1.GetRepositoryEndpointRequest.
 * Use `create(GetRepositoryEndpointRequestSchema)` to create a new message.
 */
export declare const GetRepositoryEndpointRequestSchema: GenMessage<GetRepositoryEndpointRequest>;
/**
 * @generated from message registry.artifacts.v1.GetRepositoryEndpointResponse
 */
export type GetRepositoryEndpointResponse = Message<"registry.artifacts.v1.GetRepositoryEndpointResponse"> & {
    /**
     * @generated from field: string repository_endpoint = 1;
     */
    repositoryEndpoint: string;
};
/**
 * Describes the message registry.artifacts.v1.GetRepositoryEndpointResponse.
 * Use `create(GetRepositoryEndpointResponseSchema)` to create a new message.
 */
export declare const GetRepositoryEndpointResponseSchema: GenMessage<GetRepositoryEndpointResponse>;
/**
 * @generated from message registry.artifacts.v1.DeletePackageRequest
 */
export type DeletePackageRequest = Message<"registry.artifacts.v1.DeletePackageRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat format = 4;
     */
    format: PackageFormat;
    /**
     * @generated from field: string namespace = 5;
     */
    namespace: string;
    /**
     * @generated from field: string package = 6;
     */
    package: string;
    /**
     * What must be true of the resource for the request to be carried out.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 7;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.artifacts.v1.DeletePackageRequest.
 * Use `create(DeletePackageRequestSchema)` to create a new message.
 */
export declare const DeletePackageRequestSchema: GenMessage<DeletePackageRequest>;
/**
 * @generated from message registry.artifacts.v1.DeletePackageResponse
 */
export type DeletePackageResponse = Message<"registry.artifacts.v1.DeletePackageResponse"> & {
    /**
     * @generated from field: registry.artifacts.v1.PackageSummary deleted_package = 1;
     */
    deletedPackage?: PackageSummary | undefined;
};
/**
 * Describes the message registry.artifacts.v1.DeletePackageResponse.
 * Use `create(DeletePackageResponseSchema)` to create a new message.
 */
export declare const DeletePackageResponseSchema: GenMessage<DeletePackageResponse>;
/**
 * @generated from message registry.artifacts.v1.PutPackageOriginConfigurationRequest
 */
export type PutPackageOriginConfigurationRequest = Message<"registry.artifacts.v1.PutPackageOriginConfigurationRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat format = 4;
     */
    format: PackageFormat;
    /**
     * @generated from field: string namespace = 5;
     */
    namespace: string;
    /**
     * @generated from field: string package = 6;
     */
    package: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageOriginRestrictions restrictions = 7;
     */
    restrictions?: PackageOriginRestrictions | undefined;
    /**
     * What must be true of the resource for the request to be carried out.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 8;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.artifacts.v1.PutPackageOriginConfigurationRequest.
 * Use `create(PutPackageOriginConfigurationRequestSchema)` to create a new message.
 */
export declare const PutPackageOriginConfigurationRequestSchema: GenMessage<PutPackageOriginConfigurationRequest>;
/**
 * @generated from message registry.artifacts.v1.PutPackageOriginConfigurationResponse
 */
export type PutPackageOriginConfigurationResponse = Message<"registry.artifacts.v1.PutPackageOriginConfigurationResponse"> & {
    /**
     * @generated from field: registry.artifacts.v1.PackageOriginConfiguration origin_configuration = 1;
     */
    originConfiguration?: PackageOriginConfiguration | undefined;
};
/**
 * Describes the message registry.artifacts.v1.PutPackageOriginConfigurationResponse.
 * Use `create(PutPackageOriginConfigurationResponseSchema)` to create a new message.
 */
export declare const PutPackageOriginConfigurationResponseSchema: GenMessage<PutPackageOriginConfigurationResponse>;
/**
 * @generated from message registry.artifacts.v1.GetPackageVersionReadmeRequest
 */
export type GetPackageVersionReadmeRequest = Message<"registry.artifacts.v1.GetPackageVersionReadmeRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat format = 4;
     */
    format: PackageFormat;
    /**
     * @generated from field: string namespace = 5;
     */
    namespace: string;
    /**
     * @generated from field: string package = 6;
     */
    package: string;
    /**
     * @generated from field: string package_version = 7;
     */
    packageVersion: string;
};
/**
 * Describes the message registry.artifacts.v1.GetPackageVersionReadmeRequest.
 * Use `create(GetPackageVersionReadmeRequestSchema)` to create a new message.
 */
export declare const GetPackageVersionReadmeRequestSchema: GenMessage<GetPackageVersionReadmeRequest>;
/**
 * @generated from message registry.artifacts.v1.GetPackageVersionReadmeResponse
 */
export type GetPackageVersionReadmeResponse = Message<"registry.artifacts.v1.GetPackageVersionReadmeResponse"> & {
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
     * @generated from field: string version = 4;
     */
    version: string;
    /**
     * @generated from field: string version_revision = 5;
     */
    versionRevision: string;
    /**
     * @generated from field: string readme = 6;
     */
    readme: string;
};
/**
 * Describes the message registry.artifacts.v1.GetPackageVersionReadmeResponse.
 * Use `create(GetPackageVersionReadmeResponseSchema)` to create a new message.
 */
export declare const GetPackageVersionReadmeResponseSchema: GenMessage<GetPackageVersionReadmeResponse>;
/**
 * @generated from message registry.artifacts.v1.ListPackageVersionDependenciesRequest
 */
export type ListPackageVersionDependenciesRequest = Message<"registry.artifacts.v1.ListPackageVersionDependenciesRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat format = 4;
     */
    format: PackageFormat;
    /**
     * @generated from field: string namespace = 5;
     */
    namespace: string;
    /**
     * @generated from field: string package = 6;
     */
    package: string;
    /**
     * @generated from field: string package_version = 7;
     */
    packageVersion: string;
    /**
     * @generated from field: string next_token = 8;
     */
    nextToken: string;
};
/**
 * Describes the message registry.artifacts.v1.ListPackageVersionDependenciesRequest.
 * Use `create(ListPackageVersionDependenciesRequestSchema)` to create a new message.
 */
export declare const ListPackageVersionDependenciesRequestSchema: GenMessage<ListPackageVersionDependenciesRequest>;
/**
 * @generated from message registry.artifacts.v1.ListPackageVersionDependenciesResponse
 */
export type ListPackageVersionDependenciesResponse = Message<"registry.artifacts.v1.ListPackageVersionDependenciesResponse"> & {
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
     * @generated from field: string version = 4;
     */
    version: string;
    /**
     * @generated from field: string version_revision = 5;
     */
    versionRevision: string;
    /**
     * @generated from field: string next_token = 6;
     */
    nextToken: string;
    /**
     * @generated from field: repeated registry.artifacts.v1.PackageDependency dependencies = 7;
     */
    dependencies: PackageDependency[];
};
/**
 * Describes the message registry.artifacts.v1.ListPackageVersionDependenciesResponse.
 * Use `create(ListPackageVersionDependenciesResponseSchema)` to create a new message.
 */
export declare const ListPackageVersionDependenciesResponseSchema: GenMessage<ListPackageVersionDependenciesResponse>;
/**
 * @generated from message registry.artifacts.v1.DisposePackageVersionsRequest
 */
export type DisposePackageVersionsRequest = Message<"registry.artifacts.v1.DisposePackageVersionsRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat format = 4;
     */
    format: PackageFormat;
    /**
     * @generated from field: string namespace = 5;
     */
    namespace: string;
    /**
     * @generated from field: string package = 6;
     */
    package: string;
    /**
     * @generated from field: repeated string versions = 7;
     */
    versions: string[];
    /**
     * @generated from field: repeated registry.artifacts.v1.VersionRevision version_revisions = 8;
     */
    versionRevisions: VersionRevision[];
    /**
     * @generated from field: registry.artifacts.v1.PackageVersionStatus expected_status = 9;
     */
    expectedStatus: PackageVersionStatus;
};
/**
 * Describes the message registry.artifacts.v1.DisposePackageVersionsRequest.
 * Use `create(DisposePackageVersionsRequestSchema)` to create a new message.
 */
export declare const DisposePackageVersionsRequestSchema: GenMessage<DisposePackageVersionsRequest>;
/**
 * @generated from message registry.artifacts.v1.DisposePackageVersionsResponse
 */
export type DisposePackageVersionsResponse = Message<"registry.artifacts.v1.DisposePackageVersionsResponse"> & {
    /**
     * @generated from field: repeated registry.artifacts.v1.SuccessfulVersion successful_versions = 1;
     */
    successfulVersions: SuccessfulVersion[];
    /**
     * @generated from field: repeated registry.artifacts.v1.FailedVersion failed_versions = 2;
     */
    failedVersions: FailedVersion[];
};
/**
 * Describes the message registry.artifacts.v1.DisposePackageVersionsResponse.
 * Use `create(DisposePackageVersionsResponseSchema)` to create a new message.
 */
export declare const DisposePackageVersionsResponseSchema: GenMessage<DisposePackageVersionsResponse>;
/**
 * @generated from message registry.artifacts.v1.DeletePackageVersionsRequest
 */
export type DeletePackageVersionsRequest = Message<"registry.artifacts.v1.DeletePackageVersionsRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat format = 4;
     */
    format: PackageFormat;
    /**
     * @generated from field: string namespace = 5;
     */
    namespace: string;
    /**
     * @generated from field: string package = 6;
     */
    package: string;
    /**
     * @generated from field: repeated string versions = 7;
     */
    versions: string[];
    /**
     * @generated from field: repeated registry.artifacts.v1.VersionRevision version_revisions = 8;
     */
    versionRevisions: VersionRevision[];
    /**
     * @generated from field: registry.artifacts.v1.PackageVersionStatus expected_status = 9;
     */
    expectedStatus: PackageVersionStatus;
};
/**
 * Describes the message registry.artifacts.v1.DeletePackageVersionsRequest.
 * Use `create(DeletePackageVersionsRequestSchema)` to create a new message.
 */
export declare const DeletePackageVersionsRequestSchema: GenMessage<DeletePackageVersionsRequest>;
/**
 * @generated from message registry.artifacts.v1.DeletePackageVersionsResponse
 */
export type DeletePackageVersionsResponse = Message<"registry.artifacts.v1.DeletePackageVersionsResponse"> & {
    /**
     * @generated from field: repeated registry.artifacts.v1.SuccessfulVersion successful_versions = 1;
     */
    successfulVersions: SuccessfulVersion[];
    /**
     * @generated from field: repeated registry.artifacts.v1.FailedVersion failed_versions = 2;
     */
    failedVersions: FailedVersion[];
};
/**
 * Describes the message registry.artifacts.v1.DeletePackageVersionsResponse.
 * Use `create(DeletePackageVersionsResponseSchema)` to create a new message.
 */
export declare const DeletePackageVersionsResponseSchema: GenMessage<DeletePackageVersionsResponse>;
/**
 * @generated from message registry.artifacts.v1.CopyPackageVersionsRequest
 */
export type CopyPackageVersionsRequest = Message<"registry.artifacts.v1.CopyPackageVersionsRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string source_repository = 3;
     */
    sourceRepository: string;
    /**
     * @generated from field: string destination_repository = 4;
     */
    destinationRepository: string;
    /**
     * @generated from field: registry.artifacts.v1.PackageFormat format = 5;
     */
    format: PackageFormat;
    /**
     * @generated from field: string namespace = 6;
     */
    namespace: string;
    /**
     * @generated from field: string package = 7;
     */
    package: string;
    /**
     * Either versions, or version_revisions.
     *
     * @generated from field: repeated string versions = 8;
     */
    versions: string[];
    /**
     * @generated from field: repeated registry.artifacts.v1.VersionRevision version_revisions = 9;
     */
    versionRevisions: VersionRevision[];
    /**
     * Replaces what differs in the destination.
     *
     * @generated from field: optional bool allow_overwrite = 10;
     */
    allowOverwrite?: boolean | undefined;
    /**
     * There are no upstreams: it adds nothing.
     *
     * @generated from field: optional bool include_from_upstream = 11;
     */
    includeFromUpstream?: boolean | undefined;
};
/**
 * Describes the message registry.artifacts.v1.CopyPackageVersionsRequest.
 * Use `create(CopyPackageVersionsRequestSchema)` to create a new message.
 */
export declare const CopyPackageVersionsRequestSchema: GenMessage<CopyPackageVersionsRequest>;
/**
 * @generated from message registry.artifacts.v1.CopyPackageVersionsResponse
 */
export type CopyPackageVersionsResponse = Message<"registry.artifacts.v1.CopyPackageVersionsResponse"> & {
    /**
     * @generated from field: repeated registry.artifacts.v1.SuccessfulVersion successful_versions = 1;
     */
    successfulVersions: SuccessfulVersion[];
    /**
     * @generated from field: repeated registry.artifacts.v1.FailedVersion failed_versions = 2;
     */
    failedVersions: FailedVersion[];
};
/**
 * Describes the message registry.artifacts.v1.CopyPackageVersionsResponse.
 * Use `create(CopyPackageVersionsResponseSchema)` to create a new message.
 */
export declare const CopyPackageVersionsResponseSchema: GenMessage<CopyPackageVersionsResponse>;
/**
 * @generated from message registry.artifacts.v1.GetAuthorizationTokenRequest
 */
export type GetAuthorizationTokenRequest = Message<"registry.artifacts.v1.GetAuthorizationTokenRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * 0, or 900 to 43200; without it 43200.
     *
     * @generated from field: optional int64 duration_seconds = 3;
     */
    durationSeconds?: bigint | undefined;
};
/**
 * Describes the message registry.artifacts.v1.GetAuthorizationTokenRequest.
 * Use `create(GetAuthorizationTokenRequestSchema)` to create a new message.
 */
export declare const GetAuthorizationTokenRequestSchema: GenMessage<GetAuthorizationTokenRequest>;
/**
 * @generated from message registry.artifacts.v1.GetAuthorizationTokenResponse
 */
export type GetAuthorizationTokenResponse = Message<"registry.artifacts.v1.GetAuthorizationTokenResponse"> & {
    /**
     * @generated from field: string authorization_token = 1;
     */
    authorizationToken: string;
    /**
     * @generated from field: google.protobuf.Timestamp expiration = 2;
     */
    expiration?: Timestamp | undefined;
};
/**
 * Describes the message registry.artifacts.v1.GetAuthorizationTokenResponse.
 * Use `create(GetAuthorizationTokenResponseSchema)` to create a new message.
 */
export declare const GetAuthorizationTokenResponseSchema: GenMessage<GetAuthorizationTokenResponse>;
/**
 * @generated from message registry.artifacts.v1.TagResourceRequest
 */
export type TagResourceRequest = Message<"registry.artifacts.v1.TagResourceRequest"> & {
    /**
     * @generated from field: string resource_arn = 1;
     */
    resourceArn: string;
    /**
     * @generated from field: repeated registry.artifacts.v1.Tag tags = 2;
     */
    tags: Tag[];
};
/**
 * Describes the message registry.artifacts.v1.TagResourceRequest.
 * Use `create(TagResourceRequestSchema)` to create a new message.
 */
export declare const TagResourceRequestSchema: GenMessage<TagResourceRequest>;
/**
 * @generated from message registry.artifacts.v1.TagResourceResponse
 */
export type TagResourceResponse = Message<"registry.artifacts.v1.TagResourceResponse"> & {};
/**
 * Describes the message registry.artifacts.v1.TagResourceResponse.
 * Use `create(TagResourceResponseSchema)` to create a new message.
 */
export declare const TagResourceResponseSchema: GenMessage<TagResourceResponse>;
/**
 * @generated from message registry.artifacts.v1.UntagResourceRequest
 */
export type UntagResourceRequest = Message<"registry.artifacts.v1.UntagResourceRequest"> & {
    /**
     * @generated from field: string resource_arn = 1;
     */
    resourceArn: string;
    /**
     * @generated from field: repeated string tag_keys = 2;
     */
    tagKeys: string[];
};
/**
 * Describes the message registry.artifacts.v1.UntagResourceRequest.
 * Use `create(UntagResourceRequestSchema)` to create a new message.
 */
export declare const UntagResourceRequestSchema: GenMessage<UntagResourceRequest>;
/**
 * @generated from message registry.artifacts.v1.UntagResourceResponse
 */
export type UntagResourceResponse = Message<"registry.artifacts.v1.UntagResourceResponse"> & {};
/**
 * Describes the message registry.artifacts.v1.UntagResourceResponse.
 * Use `create(UntagResourceResponseSchema)` to create a new message.
 */
export declare const UntagResourceResponseSchema: GenMessage<UntagResourceResponse>;
/**
 * @generated from message registry.artifacts.v1.ListTagsForResourceRequest
 */
export type ListTagsForResourceRequest = Message<"registry.artifacts.v1.ListTagsForResourceRequest"> & {
    /**
     * @generated from field: string resource_arn = 1;
     */
    resourceArn: string;
};
/**
 * Describes the message registry.artifacts.v1.ListTagsForResourceRequest.
 * Use `create(ListTagsForResourceRequestSchema)` to create a new message.
 */
export declare const ListTagsForResourceRequestSchema: GenMessage<ListTagsForResourceRequest>;
/**
 * @generated from message registry.artifacts.v1.ListTagsForResourceResponse
 */
export type ListTagsForResourceResponse = Message<"registry.artifacts.v1.ListTagsForResourceResponse"> & {
    /**
     * @generated from field: repeated registry.artifacts.v1.Tag tags = 1;
     */
    tags: Tag[];
};
/**
 * Describes the message registry.artifacts.v1.ListTagsForResourceResponse.
 * Use `create(ListTagsForResourceResponseSchema)` to create a new message.
 */
export declare const ListTagsForResourceResponseSchema: GenMessage<ListTagsForResourceResponse>;
/**
 * @generated from message registry.artifacts.v1.GetDomainPermissionsPolicyRequest
 */
export type GetDomainPermissionsPolicyRequest = Message<"registry.artifacts.v1.GetDomainPermissionsPolicyRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
};
/**
 * Describes the message registry.artifacts.v1.GetDomainPermissionsPolicyRequest.
 * Use `create(GetDomainPermissionsPolicyRequestSchema)` to create a new message.
 */
export declare const GetDomainPermissionsPolicyRequestSchema: GenMessage<GetDomainPermissionsPolicyRequest>;
/**
 * @generated from message registry.artifacts.v1.GetDomainPermissionsPolicyResponse
 */
export type GetDomainPermissionsPolicyResponse = Message<"registry.artifacts.v1.GetDomainPermissionsPolicyResponse"> & {
    /**
     * @generated from field: registry.artifacts.v1.ResourcePolicy policy = 1;
     */
    policy?: ResourcePolicy | undefined;
};
/**
 * Describes the message registry.artifacts.v1.GetDomainPermissionsPolicyResponse.
 * Use `create(GetDomainPermissionsPolicyResponseSchema)` to create a new message.
 */
export declare const GetDomainPermissionsPolicyResponseSchema: GenMessage<GetDomainPermissionsPolicyResponse>;
/**
 * @generated from message registry.artifacts.v1.PutDomainPermissionsPolicyRequest
 */
export type PutDomainPermissionsPolicyRequest = Message<"registry.artifacts.v1.PutDomainPermissionsPolicyRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * Refuses (FAILED_PRECONDITION) when it is not the current one.
     *
     * @generated from field: string policy_revision = 3;
     */
    policyRevision: string;
    /**
     * At most 6,144 bytes.
     *
     * @generated from field: string policy_document = 4;
     */
    policyDocument: string;
};
/**
 * Describes the message registry.artifacts.v1.PutDomainPermissionsPolicyRequest.
 * Use `create(PutDomainPermissionsPolicyRequestSchema)` to create a new message.
 */
export declare const PutDomainPermissionsPolicyRequestSchema: GenMessage<PutDomainPermissionsPolicyRequest>;
/**
 * @generated from message registry.artifacts.v1.PutDomainPermissionsPolicyResponse
 */
export type PutDomainPermissionsPolicyResponse = Message<"registry.artifacts.v1.PutDomainPermissionsPolicyResponse"> & {
    /**
     * @generated from field: registry.artifacts.v1.ResourcePolicy policy = 1;
     */
    policy?: ResourcePolicy | undefined;
};
/**
 * Describes the message registry.artifacts.v1.PutDomainPermissionsPolicyResponse.
 * Use `create(PutDomainPermissionsPolicyResponseSchema)` to create a new message.
 */
export declare const PutDomainPermissionsPolicyResponseSchema: GenMessage<PutDomainPermissionsPolicyResponse>;
/**
 * @generated from message registry.artifacts.v1.DeleteDomainPermissionsPolicyRequest
 */
export type DeleteDomainPermissionsPolicyRequest = Message<"registry.artifacts.v1.DeleteDomainPermissionsPolicyRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * Refuses (FAILED_PRECONDITION) when it is not the current one.
     *
     * @generated from field: string policy_revision = 3;
     */
    policyRevision: string;
};
/**
 * Describes the message registry.artifacts.v1.DeleteDomainPermissionsPolicyRequest.
 * Use `create(DeleteDomainPermissionsPolicyRequestSchema)` to create a new message.
 */
export declare const DeleteDomainPermissionsPolicyRequestSchema: GenMessage<DeleteDomainPermissionsPolicyRequest>;
/**
 * @generated from message registry.artifacts.v1.DeleteDomainPermissionsPolicyResponse
 */
export type DeleteDomainPermissionsPolicyResponse = Message<"registry.artifacts.v1.DeleteDomainPermissionsPolicyResponse"> & {
    /**
     * @generated from field: registry.artifacts.v1.ResourcePolicy policy = 1;
     */
    policy?: ResourcePolicy | undefined;
};
/**
 * Describes the message registry.artifacts.v1.DeleteDomainPermissionsPolicyResponse.
 * Use `create(DeleteDomainPermissionsPolicyResponseSchema)` to create a new message.
 */
export declare const DeleteDomainPermissionsPolicyResponseSchema: GenMessage<DeleteDomainPermissionsPolicyResponse>;
/**
 * @generated from message registry.artifacts.v1.GetRepositoryPermissionsPolicyRequest
 */
export type GetRepositoryPermissionsPolicyRequest = Message<"registry.artifacts.v1.GetRepositoryPermissionsPolicyRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
};
/**
 * Describes the message registry.artifacts.v1.GetRepositoryPermissionsPolicyRequest.
 * Use `create(GetRepositoryPermissionsPolicyRequestSchema)` to create a new message.
 */
export declare const GetRepositoryPermissionsPolicyRequestSchema: GenMessage<GetRepositoryPermissionsPolicyRequest>;
/**
 * @generated from message registry.artifacts.v1.GetRepositoryPermissionsPolicyResponse
 */
export type GetRepositoryPermissionsPolicyResponse = Message<"registry.artifacts.v1.GetRepositoryPermissionsPolicyResponse"> & {
    /**
     * @generated from field: registry.artifacts.v1.ResourcePolicy policy = 1;
     */
    policy?: ResourcePolicy | undefined;
};
/**
 * Describes the message registry.artifacts.v1.GetRepositoryPermissionsPolicyResponse.
 * Use `create(GetRepositoryPermissionsPolicyResponseSchema)` to create a new message.
 */
export declare const GetRepositoryPermissionsPolicyResponseSchema: GenMessage<GetRepositoryPermissionsPolicyResponse>;
/**
 * @generated from message registry.artifacts.v1.PutRepositoryPermissionsPolicyRequest
 */
export type PutRepositoryPermissionsPolicyRequest = Message<"registry.artifacts.v1.PutRepositoryPermissionsPolicyRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
    /**
     * Refuses (FAILED_PRECONDITION) when it is not the current one.
     *
     * @generated from field: string policy_revision = 4;
     */
    policyRevision: string;
    /**
     * At most 6,144 bytes.
     *
     * @generated from field: string policy_document = 5;
     */
    policyDocument: string;
};
/**
 * Describes the message registry.artifacts.v1.PutRepositoryPermissionsPolicyRequest.
 * Use `create(PutRepositoryPermissionsPolicyRequestSchema)` to create a new message.
 */
export declare const PutRepositoryPermissionsPolicyRequestSchema: GenMessage<PutRepositoryPermissionsPolicyRequest>;
/**
 * @generated from message registry.artifacts.v1.PutRepositoryPermissionsPolicyResponse
 */
export type PutRepositoryPermissionsPolicyResponse = Message<"registry.artifacts.v1.PutRepositoryPermissionsPolicyResponse"> & {
    /**
     * @generated from field: registry.artifacts.v1.ResourcePolicy policy = 1;
     */
    policy?: ResourcePolicy | undefined;
};
/**
 * Describes the message registry.artifacts.v1.PutRepositoryPermissionsPolicyResponse.
 * Use `create(PutRepositoryPermissionsPolicyResponseSchema)` to create a new message.
 */
export declare const PutRepositoryPermissionsPolicyResponseSchema: GenMessage<PutRepositoryPermissionsPolicyResponse>;
/**
 * @generated from message registry.artifacts.v1.DeleteRepositoryPermissionsPolicyRequest
 */
export type DeleteRepositoryPermissionsPolicyRequest = Message<"registry.artifacts.v1.DeleteRepositoryPermissionsPolicyRequest"> & {
    /**
     * @generated from field: string domain = 1;
     */
    domain: string;
    /**
     * @generated from field: string domain_owner = 2;
     */
    domainOwner: string;
    /**
     * @generated from field: string repository = 3;
     */
    repository: string;
    /**
     * Refuses (FAILED_PRECONDITION) when it is not the current one.
     *
     * @generated from field: string policy_revision = 4;
     */
    policyRevision: string;
};
/**
 * Describes the message registry.artifacts.v1.DeleteRepositoryPermissionsPolicyRequest.
 * Use `create(DeleteRepositoryPermissionsPolicyRequestSchema)` to create a new message.
 */
export declare const DeleteRepositoryPermissionsPolicyRequestSchema: GenMessage<DeleteRepositoryPermissionsPolicyRequest>;
/**
 * @generated from message registry.artifacts.v1.DeleteRepositoryPermissionsPolicyResponse
 */
export type DeleteRepositoryPermissionsPolicyResponse = Message<"registry.artifacts.v1.DeleteRepositoryPermissionsPolicyResponse"> & {
    /**
     * @generated from field: registry.artifacts.v1.ResourcePolicy policy = 1;
     */
    policy?: ResourcePolicy | undefined;
};
/**
 * Describes the message registry.artifacts.v1.DeleteRepositoryPermissionsPolicyResponse.
 * Use `create(DeleteRepositoryPermissionsPolicyResponseSchema)` to create a new message.
 */
export declare const DeleteRepositoryPermissionsPolicyResponseSchema: GenMessage<DeleteRepositoryPermissionsPolicyResponse>;
/**
 * A policy document on a domain or repository.
 *
 * @generated from message registry.artifacts.v1.ResourcePolicy
 */
export type ResourcePolicy = Message<"registry.artifacts.v1.ResourcePolicy"> & {
    /**
     * ARN of what it is on.
     *
     * @generated from field: string resource_arn = 1;
     */
    resourceArn: string;
    /**
     * Names this text.
     *
     * @generated from field: string revision = 2;
     */
    revision: string;
    /**
     * @generated from field: string document = 3;
     */
    document: string;
};
/**
 * Describes the message registry.artifacts.v1.ResourcePolicy.
 * Use `create(ResourcePolicySchema)` to create a new message.
 */
export declare const ResourcePolicySchema: GenMessage<ResourcePolicy>;
/**
 * @generated from service registry.artifacts.v1.ArtifactService
 */
export declare const ArtifactService: GenService<{
    /**
     * A domain: the organization of this name.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.CreateDomain
     */
    createDomain: {
        methodKind: "unary";
        input: typeof CreateDomainRequestSchema;
        output: typeof CreateDomainResponseSchema;
    };
    /**
     * One domain.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.DescribeDomain
     */
    describeDomain: {
        methodKind: "unary";
        input: typeof DescribeDomainRequestSchema;
        output: typeof DescribeDomainResponseSchema;
    };
    /**
     * By name.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.ListDomains
     */
    listDomains: {
        methodKind: "unary";
        input: typeof ListDomainsRequestSchema;
        output: typeof ListDomainsResponseSchema;
    };
    /**
     * A repository: the project of this name in the domain.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.CreateRepository
     */
    createRepository: {
        methodKind: "unary";
        input: typeof CreateRepositoryRequestSchema;
        output: typeof CreateRepositoryResponseSchema;
    };
    /**
     * One repository.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.DescribeRepository
     */
    describeRepository: {
        methodKind: "unary";
        input: typeof DescribeRepositoryRequestSchema;
        output: typeof DescribeRepositoryResponseSchema;
    };
    /**
     * By name.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.ListRepositoriesInDomain
     */
    listRepositoriesInDomain: {
        methodKind: "unary";
        input: typeof ListRepositoriesInDomainRequestSchema;
        output: typeof ListRepositoriesInDomainResponseSchema;
    };
    /**
     * Streams one asset into a version, which is made with it, its package too. Only generic packages.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.PublishPackageVersion
     */
    publishPackageVersion: {
        methodKind: "client_streaming";
        input: typeof PublishPackageVersionRequestSchema;
        output: typeof PublishPackageVersionResponseSchema;
    };
    /**
     * The bytes of one asset.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.GetPackageVersionAsset
     */
    getPackageVersionAsset: {
        methodKind: "server_streaming";
        input: typeof GetPackageVersionAssetRequestSchema;
        output: typeof GetPackageVersionAssetResponseSchema;
    };
    /**
     * One package.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.DescribePackage
     */
    describePackage: {
        methodKind: "unary";
        input: typeof DescribePackageRequestSchema;
        output: typeof DescribePackageResponseSchema;
    };
    /**
     * By format, namespace and name.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.ListPackages
     */
    listPackages: {
        methodKind: "unary";
        input: typeof ListPackagesRequestSchema;
        output: typeof ListPackagesResponseSchema;
    };
    /**
     * One package version.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.DescribePackageVersion
     */
    describePackageVersion: {
        methodKind: "unary";
        input: typeof DescribePackageVersionRequestSchema;
        output: typeof DescribePackageVersionResponseSchema;
    };
    /**
     * By name, or newest first.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.ListPackageVersions
     */
    listPackageVersions: {
        methodKind: "unary";
        input: typeof ListPackageVersionsRequestSchema;
        output: typeof ListPackageVersionsResponseSchema;
    };
    /**
     * By name.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.ListPackageVersionAssets
     */
    listPackageVersionAssets: {
        methodKind: "unary";
        input: typeof ListPackageVersionAssetsRequestSchema;
        output: typeof ListPackageVersionAssetsResponseSchema;
    };
    /**
     * All or nothing over up to 100 versions; which one stood in the way is in failed_versions.
     * https://docs.aws.amazon.com/codeartifact/latest/APIReference/API_UpdatePackageVersionsStatus.html
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.UpdatePackageVersionsStatus
     */
    updatePackageVersionsStatus: {
        methodKind: "unary";
        input: typeof UpdatePackageVersionsStatusRequestSchema;
        output: typeof UpdatePackageVersionsStatusResponseSchema;
    };
    /**
     * One without repositories, connectors and connections.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.DeleteDomain
     */
    deleteDomain: {
        methodKind: "unary";
        input: typeof DeleteDomainRequestSchema;
        output: typeof DeleteDomainResponseSchema;
    };
    /**
     * Of every domain, by name.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.ListRepositories
     */
    listRepositories: {
        methodKind: "unary";
        input: typeof ListRepositoriesRequestSchema;
        output: typeof ListRepositoriesResponseSchema;
    };
    /**
     * Changes what is given.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.UpdateRepository
     */
    updateRepository: {
        methodKind: "unary";
        input: typeof UpdateRepositoryRequestSchema;
        output: typeof UpdateRepositoryResponseSchema;
    };
    /**
     * With everything in it.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.DeleteRepository
     */
    deleteRepository: {
        methodKind: "unary";
        input: typeof DeleteRepositoryRequestSchema;
        output: typeof DeleteRepositoryResponseSchema;
    };
    /**
     * Where package managers would find the repository.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.GetRepositoryEndpoint
     */
    getRepositoryEndpoint: {
        methodKind: "unary";
        input: typeof GetRepositoryEndpointRequestSchema;
        output: typeof GetRepositoryEndpointResponseSchema;
    };
    /**
     * With its versions.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.DeletePackage
     */
    deletePackage: {
        methodKind: "unary";
        input: typeof DeletePackageRequestSchema;
        output: typeof DeletePackageResponseSchema;
    };
    /**
     * Makes the package where there is none.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.PutPackageOriginConfiguration
     */
    putPackageOriginConfiguration: {
        methodKind: "unary";
        input: typeof PutPackageOriginConfigurationRequestSchema;
        output: typeof PutPackageOriginConfigurationResponseSchema;
    };
    /**
     * Versions of generic packages have none.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.GetPackageVersionReadme
     */
    getPackageVersionReadme: {
        methodKind: "unary";
        input: typeof GetPackageVersionReadmeRequestSchema;
        output: typeof GetPackageVersionReadmeResponseSchema;
    };
    /**
     * Versions of generic packages have none.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.ListPackageVersionDependencies
     */
    listPackageVersionDependencies: {
        methodKind: "unary";
        input: typeof ListPackageVersionDependenciesRequestSchema;
        output: typeof ListPackageVersionDependenciesResponseSchema;
    };
    /**
     * Removes the assets for good, all or nothing over up to 100 versions. Their revisions stay.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.DisposePackageVersions
     */
    disposePackageVersions: {
        methodKind: "unary";
        input: typeof DisposePackageVersionsRequestSchema;
        output: typeof DisposePackageVersionsResponseSchema;
    };
    /**
     * All or nothing over up to 100 versions; their names are free then.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.DeletePackageVersions
     */
    deletePackageVersions: {
        methodKind: "unary";
        input: typeof DeletePackageVersionsRequestSchema;
        output: typeof DeletePackageVersionsResponseSchema;
    };
    /**
     * Into another repository of the domain, all or nothing over up to 100 versions.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.CopyPackageVersions
     */
    copyPackageVersions: {
        methodKind: "unary";
        input: typeof CopyPackageVersionsRequestSchema;
        output: typeof CopyPackageVersionsResponseSchema;
    };
    /**
     * A bearer token for this service.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.GetAuthorizationToken
     */
    getAuthorizationToken: {
        methodKind: "unary";
        input: typeof GetAuthorizationTokenRequestSchema;
        output: typeof GetAuthorizationTokenResponseSchema;
    };
    /**
     * Adds tags to a domain, repository or package; a key that is there gets the new value.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.TagResource
     */
    tagResource: {
        methodKind: "unary";
        input: typeof TagResourceRequestSchema;
        output: typeof TagResourceResponseSchema;
    };
    /**
     * Keys that are not there are no error.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.UntagResource
     */
    untagResource: {
        methodKind: "unary";
        input: typeof UntagResourceRequestSchema;
        output: typeof UntagResourceResponseSchema;
    };
    /**
     * In the order they were added.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.ListTagsForResource
     */
    listTagsForResource: {
        methodKind: "unary";
        input: typeof ListTagsForResourceRequestSchema;
        output: typeof ListTagsForResourceResponseSchema;
    };
    /**
     * The policy document; without one NOT_FOUND.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.GetDomainPermissionsPolicy
     */
    getDomainPermissionsPolicy: {
        methodKind: "unary";
        input: typeof GetDomainPermissionsPolicyRequestSchema;
        output: typeof GetDomainPermissionsPolicyResponseSchema;
    };
    /**
     * Stores a policy document in place of the one before. It is enforced from the next call on.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.PutDomainPermissionsPolicy
     */
    putDomainPermissionsPolicy: {
        methodKind: "unary";
        input: typeof PutDomainPermissionsPolicyRequestSchema;
        output: typeof PutDomainPermissionsPolicyResponseSchema;
    };
    /**
     * Removes the policy document, and answers with it.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.DeleteDomainPermissionsPolicy
     */
    deleteDomainPermissionsPolicy: {
        methodKind: "unary";
        input: typeof DeleteDomainPermissionsPolicyRequestSchema;
        output: typeof DeleteDomainPermissionsPolicyResponseSchema;
    };
    /**
     * The policy document; without one NOT_FOUND.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.GetRepositoryPermissionsPolicy
     */
    getRepositoryPermissionsPolicy: {
        methodKind: "unary";
        input: typeof GetRepositoryPermissionsPolicyRequestSchema;
        output: typeof GetRepositoryPermissionsPolicyResponseSchema;
    };
    /**
     * Stores a policy document in place of the one before. It is enforced from the next call on.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.PutRepositoryPermissionsPolicy
     */
    putRepositoryPermissionsPolicy: {
        methodKind: "unary";
        input: typeof PutRepositoryPermissionsPolicyRequestSchema;
        output: typeof PutRepositoryPermissionsPolicyResponseSchema;
    };
    /**
     * Removes the policy document, and answers with it.
     *
     * @generated from rpc registry.artifacts.v1.ArtifactService.DeleteRepositoryPermissionsPolicy
     */
    deleteRepositoryPermissionsPolicy: {
        methodKind: "unary";
        input: typeof DeleteRepositoryPermissionsPolicyRequestSchema;
        output: typeof DeleteRepositoryPermissionsPolicyResponseSchema;
    };
}>;
