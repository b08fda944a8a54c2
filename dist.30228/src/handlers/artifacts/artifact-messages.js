// Domains, repositories, packages, versions and assets as messages of registry.artifacts.v1.
import { create } from "@bufbuild/protobuf";
import { AllowPublish, AllowUpstream, AssetSummarySchema, DomainDescriptionSchema, DomainStatus, DomainSummarySchema, PackageFormat as FormatMessage, PackageDescriptionSchema, PackageOriginConfigurationSchema, PackageSummarySchema, PackageVersionDescriptionSchema, PackageVersionErrorCode, PackageVersionOriginSchema, PackageVersionOriginType, PackageVersionStatus, PackageVersionSummarySchema, RepositoryDescriptionSchema, RepositorySummarySchema, } from "../../../gen/registry/artifacts/v1/resources_pb.js";
import { badRequest, requestViolation } from "../bad-request.js";
import { labelMessages } from "../labels.js";
import { toTimestamp } from "../messages.js";
const formats = {
    npm: FormatMessage.NPM,
    pypi: FormatMessage.PYPI,
    maven: FormatMessage.MAVEN,
    nuget: FormatMessage.NUGET,
    generic: FormatMessage.GENERIC,
    ruby: FormatMessage.RUBY,
    swift: FormatMessage.SWIFT,
    cargo: FormatMessage.CARGO,
};
const statuses = {
    Published: PackageVersionStatus.PUBLISHED,
    Unfinished: PackageVersionStatus.UNFINISHED,
    Unlisted: PackageVersionStatus.UNLISTED,
    Archived: PackageVersionStatus.ARCHIVED,
    Disposed: PackageVersionStatus.DISPOSED,
    Deleted: PackageVersionStatus.DELETED,
};
const failures = {
    ALREADY_EXISTS: PackageVersionErrorCode.ALREADY_EXISTS,
    MISMATCHED_REVISION: PackageVersionErrorCode.MISMATCHED_REVISION,
    MISMATCHED_STATUS: PackageVersionErrorCode.MISMATCHED_STATUS,
    NOT_ALLOWED: PackageVersionErrorCode.NOT_ALLOWED,
    NOT_FOUND: PackageVersionErrorCode.NOT_FOUND,
    SKIPPED: PackageVersionErrorCode.SKIPPED,
};
const publishOrigins = { ALLOW: AllowPublish.ALLOW, BLOCK: AllowPublish.BLOCK };
const upstreamOrigins = { ALLOW: AllowUpstream.ALLOW, BLOCK: AllowUpstream.BLOCK };
export const fromFormat = inverse(formats);
export const fromStatus = inverse(statuses);
export const fromAllowPublish = inverse(publishOrigins);
export const fromAllowUpstream = inverse(upstreamOrigins);
/** The package format of this name; undefined where there is none. */
export function formatNamed(name) {
    return Object.hasOwn(formats, name) ? name : undefined;
}
/** From a message's enum to ours; undefined for UNSPECIFIED. */
function inverse(table) {
    const byValue = new Map(Object.entries(table).map(([key, value]) => [value, key]));
    return (value) => byValue.get(value);
}
/** An organization as a domain, in full. */
export function domainDescription(owner, view) {
    return create(DomainDescriptionSchema, {
        ...domainMembers(owner, view.organization),
        repositoryCount: view.projectCount,
        assetSizeBytes: BigInt(view.assetBytes),
    });
}
/** As it was. */
export function deletedDomain(owner, view) {
    return { ...domainDescription(owner, view), status: DomainStatus.DELETED };
}
/** An organization as an item of a list of domains. */
export function domainSummary(owner, domain) {
    return create(DomainSummarySchema, domainMembers(owner, domain));
}
function domainMembers({ account, resourceNames }, domain) {
    return {
        name: domain.name,
        owner: account,
        arn: resourceNames.organization(domain.name),
        status: DomainStatus.ACTIVE,
        createdTime: toTimestamp(domain.createTime),
        encryptionKey: domain.encryptionKey ?? "",
    };
}
/** A project as a repository, in full. */
export function repositoryDescription(owner, repository) {
    return create(RepositoryDescriptionSchema, {
        ...repositoryMembers(owner, repository),
        upstreams: (repository.upstreams ?? []).map((repositoryName) => ({ repositoryName })),
    });
}
/** A project as an item of a list of repositories. */
export function repositorySummary(owner, repository) {
    return create(RepositorySummarySchema, repositoryMembers(owner, repository));
}
function repositoryMembers({ account, resourceNames }, repository) {
    return {
        name: repository.name,
        administratorAccount: account,
        domainName: repository.organization,
        domainOwner: account,
        arn: resourceNames.project(repository.organization, repository.name),
        description: repository.description ?? "",
        createdTime: toTimestamp(repository.createTime),
    };
}
/** What names a package, as every answer about it has it. */
export function packageMembers(found) {
    return { format: formats[found.format], namespace: found.namespace ?? "" };
}
/** A package in full. */
export function packageDescription(found) {
    return create(PackageDescriptionSchema, {
        ...packageMembers(found),
        name: found.name,
        originConfiguration: originConfiguration(found),
        labels: labelMessages(found.labels),
    });
}
/** A package as an item of a list. */
export function packageSummary(found) {
    return create(PackageSummarySchema, {
        ...packageMembers(found),
        package: found.name,
        originConfiguration: originConfiguration(found),
        labels: labelMessages(found.labels),
    });
}
/** What a package says of where its versions may come from. */
export function originConfiguration(found) {
    return create(PackageOriginConfigurationSchema, {
        restrictions: {
            publish: publishOrigins[found.publishOrigin],
            upstream: upstreamOrigins[found.upstreamOrigin],
        },
    });
}
/** The status of a version as a message has it. */
export function statusMessage(status) {
    return statuses[status];
}
/** `repository`: where the version is, and was published, unless it was copied. */
export function versionDescription(repository, found, version) {
    return create(PackageVersionDescriptionSchema, {
        ...packageMembers(found),
        packageName: found.name,
        displayName: found.name,
        version: version.name,
        ...(version.publishTime === undefined ? {} : { publishedTime: toTimestamp(version.publishTime) }),
        revision: version.contentRevision,
        status: statuses[version.status],
        origin: origin(version.entryProject ?? repository),
        labels: labelMessages(version.labels),
    });
}
/** A version as an item of a list. */
export function versionSummary(repository, version) {
    return create(PackageVersionSummarySchema, {
        version: version.name,
        revision: version.contentRevision,
        status: statuses[version.status],
        origin: origin(version.entryProject ?? repository),
        labels: labelMessages(version.labels),
    });
}
function origin(repository) {
    return create(PackageVersionOriginSchema, {
        domainEntryPoint: { repositoryName: repository },
        originType: PackageVersionOriginType.INTERNAL,
    });
}
/** An asset with its size and hashes. */
export function assetSummary(asset) {
    return create(AssetSummarySchema, {
        name: asset.name,
        size: BigInt(asset.size),
        hashes: [
            { algorithm: "MD5", value: asset.md5 },
            { algorithm: "SHA-1", value: asset.sha1 },
            { algorithm: "SHA-256", value: asset.sha256 },
            { algorithm: "SHA-512", value: asset.sha512 },
        ],
    });
}
/** What came of each version of a bulk change. */
export function outcomeMessage({ successful, failed }) {
    return {
        successfulVersions: [...successful].map(([version, { revision, status }]) => ({
            version,
            info: { revision, status: statuses[status] },
        })),
        failedVersions: [...failed].map(([version, { code, message }]) => ({
            version,
            error: { errorCode: failures[code], errorMessage: message },
        })),
    };
}
/** Undefined when none are given. Throws where a version has two: which of them is meant nobody can know. */
export function revisionsOf(given) {
    if (given.length === 0)
        return undefined;
    const revisions = new Map();
    for (const { version, revision } of given) {
        if (revisions.has(version)) {
            throw badRequest(requestViolation("version_revisions", `names version '${version}' twice: give it one revision`, "DUPLICATE"));
        }
        revisions.set(version, revision);
    }
    return revisions;
}
//# sourceMappingURL=artifact-messages.js.map