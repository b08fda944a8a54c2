import type { GenFile, GenMessage, GenService } from "@bufbuild/protobuf/codegenv2";
import type { HttpBody } from "../../../google/api/httpbody_pb.js";
import type { FieldMask } from "@bufbuild/protobuf/wkt";
import type { Organization, Package, Project, SearchResult, Version, VersionIndex } from "./resources_pb.js";
import type { Preconditions } from "../../../rest/v1/preconditions_pb.js";
import type { Message } from "@bufbuild/protobuf";
/**
 * Describes the file registry/packages/v1/packages.proto.
 */
export declare const file_registry_packages_v1_packages: GenFile;
/**
 * @generated from message registry.packages.v1.CreateOrganizationRequest
 */
export type CreateOrganizationRequest = Message<"registry.packages.v1.CreateOrganizationRequest"> & {
    /**
     * @generated from field: registry.packages.v1.Organization organization = 1;
     */
    organization?: Organization | undefined;
};
/**
 * Describes the message registry.packages.v1.CreateOrganizationRequest.
 * Use `create(CreateOrganizationRequestSchema)` to create a new message.
 */
export declare const CreateOrganizationRequestSchema: GenMessage<CreateOrganizationRequest>;
/**
 * @generated from message registry.packages.v1.CreateOrganizationResponse
 */
export type CreateOrganizationResponse = Message<"registry.packages.v1.CreateOrganizationResponse"> & {
    /**
     * @generated from field: registry.packages.v1.Organization organization = 1;
     */
    organization?: Organization | undefined;
};
/**
 * Describes the message registry.packages.v1.CreateOrganizationResponse.
 * Use `create(CreateOrganizationResponseSchema)` to create a new message.
 */
export declare const CreateOrganizationResponseSchema: GenMessage<CreateOrganizationResponse>;
/**
 * @generated from message registry.packages.v1.ListOrganizationsRequest
 */
export type ListOrganizationsRequest = Message<"registry.packages.v1.ListOrganizationsRequest"> & {
    /**
     * At least 1; more than 1,000 counts as 1,000. A page has at most 100 items when this is not set.
     *
     * @generated from field: optional int32 page_size = 1;
     */
    pageSize?: number | undefined;
    /**
     * next_page_token of the page before.
     *
     * @generated from field: string page_token = 2;
     */
    pageToken: string;
};
/**
 * Describes the message registry.packages.v1.ListOrganizationsRequest.
 * Use `create(ListOrganizationsRequestSchema)` to create a new message.
 */
export declare const ListOrganizationsRequestSchema: GenMessage<ListOrganizationsRequest>;
/**
 * @generated from message registry.packages.v1.ListOrganizationsResponse
 */
export type ListOrganizationsResponse = Message<"registry.packages.v1.ListOrganizationsResponse"> & {
    /**
     * @generated from field: repeated registry.packages.v1.Organization organizations = 1;
     */
    organizations: Organization[];
    /**
     * Empty on the last page.
     *
     * @generated from field: string next_page_token = 2;
     */
    nextPageToken: string;
};
/**
 * Describes the message registry.packages.v1.ListOrganizationsResponse.
 * Use `create(ListOrganizationsResponseSchema)` to create a new message.
 */
export declare const ListOrganizationsResponseSchema: GenMessage<ListOrganizationsResponse>;
/**
 * @generated from message registry.packages.v1.GetOrganizationRequest
 */
export type GetOrganizationRequest = Message<"registry.packages.v1.GetOrganizationRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
};
/**
 * Describes the message registry.packages.v1.GetOrganizationRequest.
 * Use `create(GetOrganizationRequestSchema)` to create a new message.
 */
export declare const GetOrganizationRequestSchema: GenMessage<GetOrganizationRequest>;
/**
 * @generated from message registry.packages.v1.GetOrganizationResponse
 */
export type GetOrganizationResponse = Message<"registry.packages.v1.GetOrganizationResponse"> & {
    /**
     * @generated from field: registry.packages.v1.Organization organization = 1;
     */
    organization?: Organization | undefined;
};
/**
 * Describes the message registry.packages.v1.GetOrganizationResponse.
 * Use `create(GetOrganizationResponseSchema)` to create a new message.
 */
export declare const GetOrganizationResponseSchema: GenMessage<GetOrganizationResponse>;
/**
 * @generated from message registry.packages.v1.UpdateOrganizationRequest
 */
export type UpdateOrganizationRequest = Message<"registry.packages.v1.UpdateOrganizationRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: registry.packages.v1.Organization organization = 2;
     */
    organization?: Organization | undefined;
    /**
     * Empty: every writable field that is set.
     *
     * @generated from field: google.protobuf.FieldMask update_mask = 3;
     */
    updateMask?: FieldMask | undefined;
    /**
     * Like organization.etag: refuses (ABORTED) when it is not the current one.
     *
     * @generated from field: string etag = 4;
     */
    etag: string;
    /**
     * What If-Match and If-None-Match say in HTTP. Every precondition that the request gives has to hold.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 5;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.packages.v1.UpdateOrganizationRequest.
 * Use `create(UpdateOrganizationRequestSchema)` to create a new message.
 */
export declare const UpdateOrganizationRequestSchema: GenMessage<UpdateOrganizationRequest>;
/**
 * @generated from message registry.packages.v1.UpdateOrganizationResponse
 */
export type UpdateOrganizationResponse = Message<"registry.packages.v1.UpdateOrganizationResponse"> & {
    /**
     * @generated from field: registry.packages.v1.Organization organization = 1;
     */
    organization?: Organization | undefined;
};
/**
 * Describes the message registry.packages.v1.UpdateOrganizationResponse.
 * Use `create(UpdateOrganizationResponseSchema)` to create a new message.
 */
export declare const UpdateOrganizationResponseSchema: GenMessage<UpdateOrganizationResponse>;
/**
 * @generated from message registry.packages.v1.CreateProjectRequest
 */
export type CreateProjectRequest = Message<"registry.packages.v1.CreateProjectRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: registry.packages.v1.Project project = 2;
     */
    project?: Project | undefined;
};
/**
 * Describes the message registry.packages.v1.CreateProjectRequest.
 * Use `create(CreateProjectRequestSchema)` to create a new message.
 */
export declare const CreateProjectRequestSchema: GenMessage<CreateProjectRequest>;
/**
 * @generated from message registry.packages.v1.CreateProjectResponse
 */
export type CreateProjectResponse = Message<"registry.packages.v1.CreateProjectResponse"> & {
    /**
     * @generated from field: registry.packages.v1.Project project = 1;
     */
    project?: Project | undefined;
};
/**
 * Describes the message registry.packages.v1.CreateProjectResponse.
 * Use `create(CreateProjectResponseSchema)` to create a new message.
 */
export declare const CreateProjectResponseSchema: GenMessage<CreateProjectResponse>;
/**
 * @generated from message registry.packages.v1.ListProjectsRequest
 */
export type ListProjectsRequest = Message<"registry.packages.v1.ListProjectsRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * At least 1; more than 1,000 counts as 1,000. A page has at most 100 items when this is not set.
     *
     * @generated from field: optional int32 page_size = 2;
     */
    pageSize?: number | undefined;
    /**
     * next_page_token of the page before.
     *
     * @generated from field: string page_token = 3;
     */
    pageToken: string;
};
/**
 * Describes the message registry.packages.v1.ListProjectsRequest.
 * Use `create(ListProjectsRequestSchema)` to create a new message.
 */
export declare const ListProjectsRequestSchema: GenMessage<ListProjectsRequest>;
/**
 * @generated from message registry.packages.v1.ListProjectsResponse
 */
export type ListProjectsResponse = Message<"registry.packages.v1.ListProjectsResponse"> & {
    /**
     * @generated from field: repeated registry.packages.v1.Project projects = 1;
     */
    projects: Project[];
    /**
     * Empty on the last page.
     *
     * @generated from field: string next_page_token = 2;
     */
    nextPageToken: string;
};
/**
 * Describes the message registry.packages.v1.ListProjectsResponse.
 * Use `create(ListProjectsResponseSchema)` to create a new message.
 */
export declare const ListProjectsResponseSchema: GenMessage<ListProjectsResponse>;
/**
 * @generated from message registry.packages.v1.GetProjectRequest
 */
export type GetProjectRequest = Message<"registry.packages.v1.GetProjectRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
};
/**
 * Describes the message registry.packages.v1.GetProjectRequest.
 * Use `create(GetProjectRequestSchema)` to create a new message.
 */
export declare const GetProjectRequestSchema: GenMessage<GetProjectRequest>;
/**
 * @generated from message registry.packages.v1.GetProjectResponse
 */
export type GetProjectResponse = Message<"registry.packages.v1.GetProjectResponse"> & {
    /**
     * @generated from field: registry.packages.v1.Project project = 1;
     */
    project?: Project | undefined;
};
/**
 * Describes the message registry.packages.v1.GetProjectResponse.
 * Use `create(GetProjectResponseSchema)` to create a new message.
 */
export declare const GetProjectResponseSchema: GenMessage<GetProjectResponse>;
/**
 * @generated from message registry.packages.v1.UpdateProjectRequest
 */
export type UpdateProjectRequest = Message<"registry.packages.v1.UpdateProjectRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: registry.packages.v1.Project project = 3;
     */
    project?: Project | undefined;
    /**
     * Empty: every writable field that is set.
     *
     * @generated from field: google.protobuf.FieldMask update_mask = 4;
     */
    updateMask?: FieldMask | undefined;
    /**
     * Like project.etag: refuses (ABORTED) when it is not the current one.
     *
     * @generated from field: string etag = 5;
     */
    etag: string;
    /**
     * What If-Match and If-None-Match say in HTTP. Every precondition that the request gives has to hold.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 6;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.packages.v1.UpdateProjectRequest.
 * Use `create(UpdateProjectRequestSchema)` to create a new message.
 */
export declare const UpdateProjectRequestSchema: GenMessage<UpdateProjectRequest>;
/**
 * @generated from message registry.packages.v1.UpdateProjectResponse
 */
export type UpdateProjectResponse = Message<"registry.packages.v1.UpdateProjectResponse"> & {
    /**
     * @generated from field: registry.packages.v1.Project project = 1;
     */
    project?: Project | undefined;
};
/**
 * Describes the message registry.packages.v1.UpdateProjectResponse.
 * Use `create(UpdateProjectResponseSchema)` to create a new message.
 */
export declare const UpdateProjectResponseSchema: GenMessage<UpdateProjectResponse>;
/**
 * @generated from message registry.packages.v1.DeleteProjectRequest
 */
export type DeleteProjectRequest = Message<"registry.packages.v1.DeleteProjectRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: string etag = 3;
     */
    etag: string;
    /**
     * What If-Match and If-None-Match say in HTTP. Every precondition that the request gives has to hold.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 4;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.packages.v1.DeleteProjectRequest.
 * Use `create(DeleteProjectRequestSchema)` to create a new message.
 */
export declare const DeleteProjectRequestSchema: GenMessage<DeleteProjectRequest>;
/**
 * @generated from message registry.packages.v1.DeleteProjectResponse
 */
export type DeleteProjectResponse = Message<"registry.packages.v1.DeleteProjectResponse"> & {};
/**
 * Describes the message registry.packages.v1.DeleteProjectResponse.
 * Use `create(DeleteProjectResponseSchema)` to create a new message.
 */
export declare const DeleteProjectResponseSchema: GenMessage<DeleteProjectResponse>;
/**
 * @generated from message registry.packages.v1.CreatePackageRequest
 */
export type CreatePackageRequest = Message<"registry.packages.v1.CreatePackageRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: registry.packages.v1.Package package = 3;
     */
    package?: Package | undefined;
};
/**
 * Describes the message registry.packages.v1.CreatePackageRequest.
 * Use `create(CreatePackageRequestSchema)` to create a new message.
 */
export declare const CreatePackageRequestSchema: GenMessage<CreatePackageRequest>;
/**
 * @generated from message registry.packages.v1.CreatePackageResponse
 */
export type CreatePackageResponse = Message<"registry.packages.v1.CreatePackageResponse"> & {
    /**
     * @generated from field: registry.packages.v1.Package package = 1;
     */
    package?: Package | undefined;
};
/**
 * Describes the message registry.packages.v1.CreatePackageResponse.
 * Use `create(CreatePackageResponseSchema)` to create a new message.
 */
export declare const CreatePackageResponseSchema: GenMessage<CreatePackageResponse>;
/**
 * @generated from message registry.packages.v1.ListPackagesRequest
 */
export type ListPackagesRequest = Message<"registry.packages.v1.ListPackagesRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * At least 1; more than 1,000 counts as 1,000. A page has at most 100 items when this is not set.
     *
     * @generated from field: optional int32 page_size = 3;
     */
    pageSize?: number | undefined;
    /**
     * next_page_token of the page before.
     *
     * @generated from field: string page_token = 4;
     */
    pageToken: string;
    /**
     * Labels as key:value. Only what has all of them is listed, so a page can be short or empty although more pages follow.
     *
     * @generated from field: repeated string label = 5;
     */
    label: string[];
};
/**
 * Describes the message registry.packages.v1.ListPackagesRequest.
 * Use `create(ListPackagesRequestSchema)` to create a new message.
 */
export declare const ListPackagesRequestSchema: GenMessage<ListPackagesRequest>;
/**
 * @generated from message registry.packages.v1.ListPackagesResponse
 */
export type ListPackagesResponse = Message<"registry.packages.v1.ListPackagesResponse"> & {
    /**
     * @generated from field: repeated registry.packages.v1.Package packages = 1;
     */
    packages: Package[];
    /**
     * Empty on the last page.
     *
     * @generated from field: string next_page_token = 2;
     */
    nextPageToken: string;
};
/**
 * Describes the message registry.packages.v1.ListPackagesResponse.
 * Use `create(ListPackagesResponseSchema)` to create a new message.
 */
export declare const ListPackagesResponseSchema: GenMessage<ListPackagesResponse>;
/**
 * @generated from message registry.packages.v1.GetPackageRequest
 */
export type GetPackageRequest = Message<"registry.packages.v1.GetPackageRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: string package_name = 3;
     */
    packageName: string;
    /**
     * Refuses a caller who may not administer the package.
     *
     * @generated from field: optional bool check_admin = 4;
     */
    checkAdmin?: boolean | undefined;
};
/**
 * Describes the message registry.packages.v1.GetPackageRequest.
 * Use `create(GetPackageRequestSchema)` to create a new message.
 */
export declare const GetPackageRequestSchema: GenMessage<GetPackageRequest>;
/**
 * @generated from message registry.packages.v1.GetPackageResponse
 */
export type GetPackageResponse = Message<"registry.packages.v1.GetPackageResponse"> & {
    /**
     * @generated from field: registry.packages.v1.Package package = 1;
     */
    package?: Package | undefined;
};
/**
 * Describes the message registry.packages.v1.GetPackageResponse.
 * Use `create(GetPackageResponseSchema)` to create a new message.
 */
export declare const GetPackageResponseSchema: GenMessage<GetPackageResponse>;
/**
 * @generated from message registry.packages.v1.UpdatePackageRequest
 */
export type UpdatePackageRequest = Message<"registry.packages.v1.UpdatePackageRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: string package_name = 3;
     */
    packageName: string;
    /**
     * @generated from field: registry.packages.v1.Package package = 4;
     */
    package?: Package | undefined;
    /**
     * Empty: every writable field that is set.
     *
     * @generated from field: google.protobuf.FieldMask update_mask = 5;
     */
    updateMask?: FieldMask | undefined;
    /**
     * Like package.etag: refuses (ABORTED) when it is not the current one.
     *
     * @generated from field: string etag = 6;
     */
    etag: string;
    /**
     * What If-Match and If-None-Match say in HTTP. Every precondition that the request gives has to hold.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 7;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.packages.v1.UpdatePackageRequest.
 * Use `create(UpdatePackageRequestSchema)` to create a new message.
 */
export declare const UpdatePackageRequestSchema: GenMessage<UpdatePackageRequest>;
/**
 * @generated from message registry.packages.v1.UpdatePackageResponse
 */
export type UpdatePackageResponse = Message<"registry.packages.v1.UpdatePackageResponse"> & {
    /**
     * @generated from field: registry.packages.v1.Package package = 1;
     */
    package?: Package | undefined;
};
/**
 * Describes the message registry.packages.v1.UpdatePackageResponse.
 * Use `create(UpdatePackageResponseSchema)` to create a new message.
 */
export declare const UpdatePackageResponseSchema: GenMessage<UpdatePackageResponse>;
/**
 * @generated from message registry.packages.v1.DeletePackageRequest
 */
export type DeletePackageRequest = Message<"registry.packages.v1.DeletePackageRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: string package_name = 3;
     */
    packageName: string;
    /**
     * @generated from field: string etag = 4;
     */
    etag: string;
    /**
     * What If-Match and If-None-Match say in HTTP. Every precondition that the request gives has to hold.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 5;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.packages.v1.DeletePackageRequest.
 * Use `create(DeletePackageRequestSchema)` to create a new message.
 */
export declare const DeletePackageRequestSchema: GenMessage<DeletePackageRequest>;
/**
 * @generated from message registry.packages.v1.DeletePackageResponse
 */
export type DeletePackageResponse = Message<"registry.packages.v1.DeletePackageResponse"> & {};
/**
 * Describes the message registry.packages.v1.DeletePackageResponse.
 * Use `create(DeletePackageResponseSchema)` to create a new message.
 */
export declare const DeletePackageResponseSchema: GenMessage<DeletePackageResponse>;
/**
 * The path and the preconditions stand in the first message only.
 *
 * @generated from message registry.packages.v1.UploadPackageRequest
 */
export type UploadPackageRequest = Message<"registry.packages.v1.UploadPackageRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: string package_name = 3;
     */
    packageName: string;
    /**
     * The package's.
     *
     * @generated from field: string etag = 4;
     */
    etag: string;
    /**
     * Refuses when the package exists.
     *
     * @generated from field: bool must_not_exist = 5;
     */
    mustNotExist: boolean;
    /**
     * What If-Match and If-None-Match say in HTTP. Every precondition that the request gives has to hold.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 11;
     */
    preconditions?: Preconditions | undefined;
    /**
     * What to set of the package, beside it; empty: every writable field that is set.
     *
     * @generated from field: google.protobuf.FieldMask package_mask = 6;
     */
    packageMask?: FieldMask | undefined;
    /**
     * @generated from oneof registry.packages.v1.UploadPackageRequest.part
     */
    part: {
        /**
         * @generated from field: registry.packages.v1.Package package = 7;
         */
        value: Package;
        case: "package";
    } | {
        /**
         * In as many messages as needed.
         *
         * @generated from field: registry.packages.v1.Version version = 8;
         */
        value: Version;
        case: "version";
    } | {
        /**
         * The file.
         *
         * @generated from field: bytes package_file = 9;
         */
        value: Uint8Array;
        case: "packageFile";
    } | {
        /**
         * MD5 of the file: hexadecimal or base64.
         *
         * @generated from field: string md5_hash = 10;
         */
        value: string;
        case: "md5Hash";
    } | {
        case: undefined;
        value?: undefined;
    };
};
/**
 * Describes the message registry.packages.v1.UploadPackageRequest.
 * Use `create(UploadPackageRequestSchema)` to create a new message.
 */
export declare const UploadPackageRequestSchema: GenMessage<UploadPackageRequest>;
/**
 * @generated from message registry.packages.v1.UploadPackageResponse
 */
export type UploadPackageResponse = Message<"registry.packages.v1.UploadPackageResponse"> & {
    /**
     * @generated from field: registry.packages.v1.Package package = 1;
     */
    package?: Package | undefined;
};
/**
 * Describes the message registry.packages.v1.UploadPackageResponse.
 * Use `create(UploadPackageResponseSchema)` to create a new message.
 */
export declare const UploadPackageResponseSchema: GenMessage<UploadPackageResponse>;
/**
 * The path stands in the first message only.
 *
 * @generated from message registry.packages.v1.CreateVersionRequest
 */
export type CreateVersionRequest = Message<"registry.packages.v1.CreateVersionRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: string package_name = 3;
     */
    packageName: string;
    /**
     * @generated from oneof registry.packages.v1.CreateVersionRequest.part
     */
    part: {
        /**
         * @generated from field: registry.packages.v1.Version body = 4;
         */
        value: Version;
        case: "body";
    } | {
        /**
         * @generated from field: bytes file = 5;
         */
        value: Uint8Array;
        case: "file";
    } | {
        /**
         * MD5 of the file: hexadecimal or base64.
         *
         * @generated from field: string md5_hash = 6;
         */
        value: string;
        case: "md5Hash";
    } | {
        case: undefined;
        value?: undefined;
    };
};
/**
 * Describes the message registry.packages.v1.CreateVersionRequest.
 * Use `create(CreateVersionRequestSchema)` to create a new message.
 */
export declare const CreateVersionRequestSchema: GenMessage<CreateVersionRequest>;
/**
 * @generated from message registry.packages.v1.CreateVersionResponse
 */
export type CreateVersionResponse = Message<"registry.packages.v1.CreateVersionResponse"> & {
    /**
     * @generated from field: registry.packages.v1.Version version = 1;
     */
    version?: Version | undefined;
};
/**
 * Describes the message registry.packages.v1.CreateVersionResponse.
 * Use `create(CreateVersionResponseSchema)` to create a new message.
 */
export declare const CreateVersionResponseSchema: GenMessage<CreateVersionResponse>;
/**
 * @generated from message registry.packages.v1.ListVersionsRequest
 */
export type ListVersionsRequest = Message<"registry.packages.v1.ListVersionsRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: string package_name = 3;
     */
    packageName: string;
    /**
     * At least 1; more than 1,000 counts as 1,000. A page has at most 100 items when this is not set.
     *
     * @generated from field: optional int32 page_size = 4;
     */
    pageSize?: number | undefined;
    /**
     * @generated from field: string page_token = 5;
     */
    pageToken: string;
    /**
     * Labels as key:value. Only what has all of them is listed, so a page can be short or empty although more pages follow.
     *
     * @generated from field: repeated string label = 6;
     */
    label: string[];
};
/**
 * Describes the message registry.packages.v1.ListVersionsRequest.
 * Use `create(ListVersionsRequestSchema)` to create a new message.
 */
export declare const ListVersionsRequestSchema: GenMessage<ListVersionsRequest>;
/**
 * @generated from message registry.packages.v1.ListVersionsResponse
 */
export type ListVersionsResponse = Message<"registry.packages.v1.ListVersionsResponse"> & {
    /**
     * @generated from field: repeated registry.packages.v1.Version versions = 1;
     */
    versions: Version[];
    /**
     * @generated from field: string next_page_token = 2;
     */
    nextPageToken: string;
};
/**
 * Describes the message registry.packages.v1.ListVersionsResponse.
 * Use `create(ListVersionsResponseSchema)` to create a new message.
 */
export declare const ListVersionsResponseSchema: GenMessage<ListVersionsResponse>;
/**
 * @generated from message registry.packages.v1.GetVersionRequest
 */
export type GetVersionRequest = Message<"registry.packages.v1.GetVersionRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: string package_name = 3;
     */
    packageName: string;
    /**
     * @generated from field: string version_id = 4;
     */
    versionId: string;
};
/**
 * Describes the message registry.packages.v1.GetVersionRequest.
 * Use `create(GetVersionRequestSchema)` to create a new message.
 */
export declare const GetVersionRequestSchema: GenMessage<GetVersionRequest>;
/**
 * @generated from message registry.packages.v1.GetVersionResponse
 */
export type GetVersionResponse = Message<"registry.packages.v1.GetVersionResponse"> & {
    /**
     * @generated from field: registry.packages.v1.Version version = 1;
     */
    version?: Version | undefined;
};
/**
 * Describes the message registry.packages.v1.GetVersionResponse.
 * Use `create(GetVersionResponseSchema)` to create a new message.
 */
export declare const GetVersionResponseSchema: GenMessage<GetVersionResponse>;
/**
 * @generated from message registry.packages.v1.UpdateVersionRequest
 */
export type UpdateVersionRequest = Message<"registry.packages.v1.UpdateVersionRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: string package_name = 3;
     */
    packageName: string;
    /**
     * @generated from field: string version_id = 4;
     */
    versionId: string;
    /**
     * @generated from field: registry.packages.v1.Version version = 5;
     */
    version?: Version | undefined;
    /**
     * Empty: every writable field that is set.
     *
     * @generated from field: google.protobuf.FieldMask update_mask = 6;
     */
    updateMask?: FieldMask | undefined;
    /**
     * Like version.etag: refuses (ABORTED) when it is not the current one.
     *
     * @generated from field: string etag = 7;
     */
    etag: string;
    /**
     * What If-Match and If-None-Match say in HTTP. Every precondition that the request gives has to hold.
     *
     * @generated from field: rest.v1.Preconditions preconditions = 8;
     */
    preconditions?: Preconditions | undefined;
};
/**
 * Describes the message registry.packages.v1.UpdateVersionRequest.
 * Use `create(UpdateVersionRequestSchema)` to create a new message.
 */
export declare const UpdateVersionRequestSchema: GenMessage<UpdateVersionRequest>;
/**
 * @generated from message registry.packages.v1.UpdateVersionResponse
 */
export type UpdateVersionResponse = Message<"registry.packages.v1.UpdateVersionResponse"> & {
    /**
     * @generated from field: registry.packages.v1.Version version = 1;
     */
    version?: Version | undefined;
};
/**
 * Describes the message registry.packages.v1.UpdateVersionResponse.
 * Use `create(UpdateVersionResponseSchema)` to create a new message.
 */
export declare const UpdateVersionResponseSchema: GenMessage<UpdateVersionResponse>;
/**
 * @generated from message registry.packages.v1.GetVersionIndexRequest
 */
export type GetVersionIndexRequest = Message<"registry.packages.v1.GetVersionIndexRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: string package_name = 3;
     */
    packageName: string;
    /**
     * @generated from field: string version_id = 4;
     */
    versionId: string;
};
/**
 * Describes the message registry.packages.v1.GetVersionIndexRequest.
 * Use `create(GetVersionIndexRequestSchema)` to create a new message.
 */
export declare const GetVersionIndexRequestSchema: GenMessage<GetVersionIndexRequest>;
/**
 * @generated from message registry.packages.v1.GetVersionIndexResponse
 */
export type GetVersionIndexResponse = Message<"registry.packages.v1.GetVersionIndexResponse"> & {
    /**
     * @generated from field: registry.packages.v1.VersionIndex index = 1;
     */
    index?: VersionIndex | undefined;
};
/**
 * Describes the message registry.packages.v1.GetVersionIndexResponse.
 * Use `create(GetVersionIndexResponseSchema)` to create a new message.
 */
export declare const GetVersionIndexResponseSchema: GenMessage<GetVersionIndexResponse>;
/**
 * @generated from message registry.packages.v1.SearchProjectRequest
 */
export type SearchProjectRequest = Message<"registry.packages.v1.SearchProjectRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * Words separated by spaces, in any case; each may stand anywhere in a name or description.
     *
     * @generated from field: string query = 3;
     */
    query: string;
    /**
     * At least 1; more than 1,000 counts as 1,000. A page has at most 100 items when this is not set.
     *
     * @generated from field: optional int32 page_size = 4;
     */
    pageSize?: number | undefined;
    /**
     * next_page_token of the page before.
     *
     * @generated from field: string page_token = 5;
     */
    pageToken: string;
};
/**
 * Describes the message registry.packages.v1.SearchProjectRequest.
 * Use `create(SearchProjectRequestSchema)` to create a new message.
 */
export declare const SearchProjectRequestSchema: GenMessage<SearchProjectRequest>;
/**
 * @generated from message registry.packages.v1.SearchProjectResponse
 */
export type SearchProjectResponse = Message<"registry.packages.v1.SearchProjectResponse"> & {
    /**
     * By package, model and line. A page can have fewer than its size, or none, with more to come.
     *
     * @generated from field: repeated registry.packages.v1.SearchResult results = 1;
     */
    results: SearchResult[];
    /**
     * Empty on the last page.
     *
     * @generated from field: string next_page_token = 2;
     */
    nextPageToken: string;
};
/**
 * Describes the message registry.packages.v1.SearchProjectResponse.
 * Use `create(SearchProjectResponseSchema)` to create a new message.
 */
export declare const SearchProjectResponseSchema: GenMessage<SearchProjectResponse>;
/**
 * @generated from message registry.packages.v1.GetVersionFileRequest
 */
export type GetVersionFileRequest = Message<"registry.packages.v1.GetVersionFileRequest"> & {
    /**
     * @generated from field: string organization_name = 1;
     */
    organizationName: string;
    /**
     * @generated from field: string project_name = 2;
     */
    projectName: string;
    /**
     * @generated from field: string package_name = 3;
     */
    packageName: string;
    /**
     * @generated from field: string version_id = 4;
     */
    versionId: string;
    /**
     * One range of bytes as in RFC 9110: "bytes=0-99", "bytes=100-", "bytes=-100". Anything else: the whole file.
     *
     * @generated from field: string range = 5;
     */
    range: string;
    /**
     * The range counts only while this is the file's etag, in quotes.
     *
     * @generated from field: string if_range = 6;
     */
    ifRange: string;
    /**
     * A list of quoted etags, or "*".
     *
     * @generated from field: string if_none_match = 7;
     */
    ifNoneMatch: string;
};
/**
 * Describes the message registry.packages.v1.GetVersionFileRequest.
 * Use `create(GetVersionFileRequestSchema)` to create a new message.
 */
export declare const GetVersionFileRequestSchema: GenMessage<GetVersionFileRequest>;
/**
 * All but file stands in the first message only.
 *
 * @generated from message registry.packages.v1.GetVersionFileResponse
 */
export type GetVersionFileResponse = Message<"registry.packages.v1.GetVersionFileResponse"> & {
    /**
     * The length of the bytes that follow.
     *
     * @generated from field: optional int64 content_length = 1;
     */
    contentLength?: bigint | undefined;
    /**
     * The SHA-256 of the whole file, hexadecimal.
     *
     * @generated from field: string etag = 2;
     */
    etag: string;
    /**
     * @generated from field: google.api.HttpBody file = 3;
     */
    file?: HttpBody | undefined;
    /**
     * It is always "bytes".
     *
     * @generated from field: string accept_ranges = 4;
     */
    acceptRanges: string;
    /**
     * Which bytes are sent when they are not all: "bytes 0-99/1234".
     *
     * @generated from field: string content_range = 5;
     */
    contentRange: string;
    /**
     * The bytes are those of content_range only.
     *
     * @generated from field: bool partial = 6;
     */
    partial: boolean;
};
/**
 * Describes the message registry.packages.v1.GetVersionFileResponse.
 * Use `create(GetVersionFileResponseSchema)` to create a new message.
 */
export declare const GetVersionFileResponseSchema: GenMessage<GetVersionFileResponse>;
/**
 * @generated from service registry.packages.v1.PackageService
 */
export declare const PackageService: GenService<{
    /**
     * The name that the organization has is taken: ALREADY_EXISTS.
     *
     * @generated from rpc registry.packages.v1.PackageService.CreateOrganization
     */
    createOrganization: {
        methodKind: "unary";
        input: typeof CreateOrganizationRequestSchema;
        output: typeof CreateOrganizationResponseSchema;
    };
    /**
     * By name. Over HTTP without page parameters: all of them, as one array.
     *
     * @generated from rpc registry.packages.v1.PackageService.ListOrganizations
     */
    listOrganizations: {
        methodKind: "unary";
        input: typeof ListOrganizationsRequestSchema;
        output: typeof ListOrganizationsResponseSchema;
    };
    /**
     * One organization.
     *
     * @generated from rpc registry.packages.v1.PackageService.GetOrganization
     */
    getOrganization: {
        methodKind: "unary";
        input: typeof GetOrganizationRequestSchema;
        output: typeof GetOrganizationResponseSchema;
    };
    /**
     * Changes the fields that are given; the others stay as they are.
     *
     * @generated from rpc registry.packages.v1.PackageService.UpdateOrganization
     */
    updateOrganization: {
        methodKind: "unary";
        input: typeof UpdateOrganizationRequestSchema;
        output: typeof UpdateOrganizationResponseSchema;
    };
    /**
     * The name that the project has is taken: ALREADY_EXISTS.
     *
     * @generated from rpc registry.packages.v1.PackageService.CreateProject
     */
    createProject: {
        methodKind: "unary";
        input: typeof CreateProjectRequestSchema;
        output: typeof CreateProjectResponseSchema;
    };
    /**
     * By name. Over HTTP without page parameters: all of them, as one array.
     *
     * @generated from rpc registry.packages.v1.PackageService.ListProjects
     */
    listProjects: {
        methodKind: "unary";
        input: typeof ListProjectsRequestSchema;
        output: typeof ListProjectsResponseSchema;
    };
    /**
     * One project.
     *
     * @generated from rpc registry.packages.v1.PackageService.GetProject
     */
    getProject: {
        methodKind: "unary";
        input: typeof GetProjectRequestSchema;
        output: typeof GetProjectResponseSchema;
    };
    /**
     * Changes the fields that are given; the others stay as they are.
     *
     * @generated from rpc registry.packages.v1.PackageService.UpdateProject
     */
    updateProject: {
        methodKind: "unary";
        input: typeof UpdateProjectRequestSchema;
        output: typeof UpdateProjectResponseSchema;
    };
    /**
     * Takes everything under the project with it.
     *
     * @generated from rpc registry.packages.v1.PackageService.DeleteProject
     */
    deleteProject: {
        methodKind: "unary";
        input: typeof DeleteProjectRequestSchema;
        output: typeof DeleteProjectResponseSchema;
    };
    /**
     * The name that the package has is taken: ALREADY_EXISTS.
     *
     * @generated from rpc registry.packages.v1.PackageService.CreatePackage
     */
    createPackage: {
        methodKind: "unary";
        input: typeof CreatePackageRequestSchema;
        output: typeof CreatePackageResponseSchema;
    };
    /**
     * By name. Over HTTP without page parameters: all of them, as one array.
     *
     * @generated from rpc registry.packages.v1.PackageService.ListPackages
     */
    listPackages: {
        methodKind: "unary";
        input: typeof ListPackagesRequestSchema;
        output: typeof ListPackagesResponseSchema;
    };
    /**
     * One package.
     *
     * @generated from rpc registry.packages.v1.PackageService.GetPackage
     */
    getPackage: {
        methodKind: "unary";
        input: typeof GetPackageRequestSchema;
        output: typeof GetPackageResponseSchema;
    };
    /**
     * Changes the fields that are given; the others stay as they are.
     *
     * @generated from rpc registry.packages.v1.PackageService.UpdatePackage
     */
    updatePackage: {
        methodKind: "unary";
        input: typeof UpdatePackageRequestSchema;
        output: typeof UpdatePackageResponseSchema;
    };
    /**
     * Takes everything under the package with it.
     *
     * @generated from rpc registry.packages.v1.PackageService.DeletePackage
     */
    deletePackage: {
        methodKind: "unary";
        input: typeof DeletePackageRequestSchema;
        output: typeof DeletePackageResponseSchema;
    };
    /**
     * Creates or updates a package, its project and organization with it when they are missing, and a version with
     * its file: all together or nothing. Parts in any order.
     * Documented as "Create or update package" (Credible admin API).
     *
     * @generated from rpc registry.packages.v1.PackageService.UploadPackage
     */
    uploadPackage: {
        methodKind: "client_streaming";
        input: typeof UploadPackageRequestSchema;
        output: typeof UploadPackageResponseSchema;
    };
    /**
     * A version with its file, under a package that exists.
     *
     * @generated from rpc registry.packages.v1.PackageService.CreateVersion
     */
    createVersion: {
        methodKind: "client_streaming";
        input: typeof CreateVersionRequestSchema;
        output: typeof CreateVersionResponseSchema;
    };
    /**
     * Newest first. Over HTTP without page parameters: all of them, as one array.
     *
     * @generated from rpc registry.packages.v1.PackageService.ListVersions
     */
    listVersions: {
        methodKind: "unary";
        input: typeof ListVersionsRequestSchema;
        output: typeof ListVersionsResponseSchema;
    };
    /**
     * One version.
     *
     * @generated from rpc registry.packages.v1.PackageService.GetVersion
     */
    getVersion: {
        methodKind: "unary";
        input: typeof GetVersionRequestSchema;
        output: typeof GetVersionResponseSchema;
    };
    /**
     * Archives or unarchives a version, or sets its index status; both together or not at all.
     * Documented as "Update version status" (Credible admin API).
     *
     * @generated from rpc registry.packages.v1.PackageService.UpdateVersion
     */
    updateVersion: {
        methodKind: "unary";
        input: typeof UpdateVersionRequestSchema;
        output: typeof UpdateVersionResponseSchema;
    };
    /**
     * What the registry found in the version's file: models, sources, their fields, queries.
     *
     * @generated from rpc registry.packages.v1.PackageService.GetVersionIndex
     */
    getVersionIndex: {
        methodKind: "unary";
        input: typeof GetVersionIndexRequestSchema;
        output: typeof GetVersionIndexResponseSchema;
    };
    /**
     * Sources, fields and queries of the latest versions of a project's packages whose name or description has every word of the text.
     *
     * @generated from rpc registry.packages.v1.PackageService.SearchProject
     */
    searchProject: {
        methodKind: "unary";
        input: typeof SearchProjectRequestSchema;
        output: typeof SearchProjectResponseSchema;
    };
    /**
     * The bytes of the version's file.
     *
     * @generated from rpc registry.packages.v1.PackageService.GetVersionFile
     */
    getVersionFile: {
        methodKind: "server_streaming";
        input: typeof GetVersionFileRequestSchema;
        output: typeof GetVersionFileResponseSchema;
    };
}>;
