import type { FieldMask } from "@bufbuild/protobuf/wkt";
import type { HandlerContext } from "@connectrpc/connect";
import { type PackageFormat, type PackageOriginRestrictions, type PackageVersionStatus, type RepositoryPatch, type Tag } from "../../../gen/registry/artifacts/v1/resources_pb.js";
import type { TagTarget } from "../../registry/packages/commands/tags/tagged.js";
import type { Package, Project, Tag as StoredTag } from "../../registry/packages/entities.js";
import type { PackageRef, ProjectRef, VersionRef } from "../../registry/packages/lookup.js";
import type { TargetStatus } from "../../registry/packages/version-status.js";
import type { Patch } from "../../registry/patch.js";
import type { HandlerOptions } from "../context.js";
import type { PageParams } from "../page-tokens.js";
type Account = Pick<HandlerOptions, "account">;
interface DomainRequest {
    readonly domain: string;
    readonly domainOwner: string;
}
interface RepositoryRequest extends DomainRequest {
    readonly repository: string;
}
interface PackageRequest extends RepositoryRequest {
    readonly format: PackageFormat;
    readonly namespace: string;
    readonly package: string;
}
interface VersionRequest extends PackageRequest {
    readonly packageVersion: string;
}
/** The domain's name; one that another account owns does not exist here. */
export declare function domainNamed({ account }: Account, { domain, domainOwner }: DomainRequest): string;
/** The project that a request's domain and repository name. Another owner's domain is NOT_FOUND. */
export declare function projectRef(account: Account, request: RepositoryRequest): ProjectRef;
/** The package that a request names. Another owner's domain is NOT_FOUND. */
export declare function packageRef(account: Account, request: PackageRequest): PackageRef;
/** The version that a request names. Another owner's domain is NOT_FOUND. */
export declare function versionRef(account: Account, request: VersionRequest): VersionRef;
/** The status that a bulk change asks for; INVALID_ARGUMENT for one that no version can be given. */
export declare function targetStatus(status: PackageVersionStatus): TargetStatus;
/** A key may stand once. */
export declare function tagsOf(tags: readonly Tag[]): {
    tags?: readonly StoredTag[];
};
/** What a repository is to become: a description or upstreams that are not given stay. */
export declare function repositoryPatch(message: RepositoryPatch | undefined, mask: FieldMask | undefined): Patch<Pick<Project, "description" | "upstreams">>;
/** Where the versions of a package may come from; INVALID_ARGUMENT unless the request says both. */
export declare function originRestrictions(restrictions: PackageOriginRestrictions | undefined): Pick<Package, "publishOrigin" | "upstreamOrigin">;
/** What a resource name (ARN) stands for; one that is none, or of another account or region, is of nothing that exists. */
export declare function tagTarget({ resourceNames }: Pick<HandlerOptions, "resourceNames">, arn: string): TagTarget;
/** Where the caller reached the service. */
export declare function originOf(call: HandlerContext): string;
/** What names the version in an answer that is about it. */
export declare function versionMembers(request: {
    readonly format: PackageFormat;
    readonly namespace: string;
    readonly package: string;
    readonly packageVersion: string;
}): {
    format: PackageFormat;
    namespace: string;
    package: string;
    version: string;
};
/** The page that a request asks for. */
export declare function pageParams(request: {
    readonly maxResults?: number | undefined;
    readonly nextToken: string;
}): PageParams;
export {};
