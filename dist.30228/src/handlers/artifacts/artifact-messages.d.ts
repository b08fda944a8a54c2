import { AllowPublish, AllowUpstream, type AssetSummary, type DomainDescription, type DomainSummary, PackageFormat as FormatMessage, type PackageDescription, type PackageOriginConfiguration, type PackageSummary, type PackageVersionDescription, PackageVersionErrorCode, PackageVersionStatus, type PackageVersionSummary, type RepositoryDescription, type RepositorySummary, type VersionRevision } from "../../../gen/registry/artifacts/v1/resources_pb.js";
import type { VersionsOutcome } from "../../registry/packages/bulk-change.js";
import type { Asset, Organization, Package, PackageFormat, PackageVersion, Project, VersionStatus } from "../../registry/packages/entities.js";
import type { OrganizationView } from "../../registry/packages/organization-view.js";
import type { HandlerOptions } from "../context.js";
/** What of the options stands in messages. */
export type Owner = Pick<HandlerOptions, "account" | "resourceNames">;
export declare const fromFormat: (value: 0 | FormatMessage) => PackageFormat | undefined;
export declare const fromStatus: (value: 0 | PackageVersionStatus) => VersionStatus | "Deleted" | undefined;
export declare const fromAllowPublish: (value: 0 | AllowPublish.ALLOW | AllowPublish.BLOCK) => "ALLOW" | "BLOCK" | undefined;
export declare const fromAllowUpstream: (value: 0 | AllowUpstream.ALLOW | AllowUpstream.BLOCK) => "ALLOW" | "BLOCK" | undefined;
/** The package format of this name; undefined where there is none. */
export declare function formatNamed(name: string): PackageFormat | undefined;
/** An organization as a domain, in full. */
export declare function domainDescription(owner: Owner, view: OrganizationView): DomainDescription;
/** As it was. */
export declare function deletedDomain(owner: Owner, view: OrganizationView): DomainDescription;
/** An organization as an item of a list of domains. */
export declare function domainSummary(owner: Owner, domain: Organization): DomainSummary;
/** A project as a repository, in full. */
export declare function repositoryDescription(owner: Owner, repository: Project): RepositoryDescription;
/** A project as an item of a list of repositories. */
export declare function repositorySummary(owner: Owner, repository: Project): RepositorySummary;
/** What names a package, as every answer about it has it. */
export declare function packageMembers(found: Package): {
    format: FormatMessage;
    namespace: string;
};
/** A package in full. */
export declare function packageDescription(found: Package): PackageDescription;
/** A package as an item of a list. */
export declare function packageSummary(found: Package): PackageSummary;
/** What a package says of where its versions may come from. */
export declare function originConfiguration(found: Package): PackageOriginConfiguration;
/** The status of a version as a message has it. */
export declare function statusMessage(status: VersionStatus): PackageVersionStatus;
/** `repository`: where the version is, and was published, unless it was copied. */
export declare function versionDescription(repository: string, found: Package, version: PackageVersion): PackageVersionDescription;
/** A version as an item of a list. */
export declare function versionSummary(repository: string, version: PackageVersion): PackageVersionSummary;
/** An asset with its size and hashes. */
export declare function assetSummary(asset: Asset): AssetSummary;
/** What came of each version of a bulk change. */
export declare function outcomeMessage({ successful, failed }: VersionsOutcome): {
    successfulVersions: {
        version: string;
        info: {
            revision: string;
            status: PackageVersionStatus;
        };
    }[];
    failedVersions: {
        version: string;
        error: {
            errorCode: PackageVersionErrorCode;
            errorMessage: string;
        };
    }[];
};
/** Undefined when none are given. Throws where a version has two: which of them is meant nobody can know. */
export declare function revisionsOf(given: readonly VersionRevision[]): ReadonlyMap<string, string> | undefined;
