// Domains, repositories, packages, versions and assets as messages of registry.artifacts.v1.
import { create } from "@bufbuild/protobuf"
import {
  AllowPublish,
  AllowUpstream,
  type AssetSummary,
  AssetSummarySchema,
  type DomainDescription,
  DomainDescriptionSchema,
  DomainStatus,
  type DomainSummary,
  DomainSummarySchema,
  PackageFormat as FormatMessage,
  type PackageDescription,
  PackageDescriptionSchema,
  type PackageOriginConfiguration,
  PackageOriginConfigurationSchema,
  type PackageSummary,
  PackageSummarySchema,
  type PackageVersionDescription,
  PackageVersionDescriptionSchema,
  PackageVersionErrorCode,
  type PackageVersionOrigin,
  PackageVersionOriginSchema,
  PackageVersionOriginType,
  PackageVersionStatus,
  type PackageVersionSummary,
  PackageVersionSummarySchema,
  type RepositoryDescription,
  RepositoryDescriptionSchema,
  type RepositorySummary,
  RepositorySummarySchema,
  type VersionRevision,
} from "../../../gen/registry/artifacts/v1/resources_pb.js"
import type { VersionFailure, VersionsOutcome } from "../../registry/packages/bulk-change.js"
import type {
  Asset,
  Organization,
  Package,
  PackageFormat,
  PackageVersion,
  Project,
  VersionStatus,
} from "../../registry/packages/entities.js"
import type { OrganizationView } from "../../registry/packages/organization-view.js"
import { badRequest, requestViolation } from "../bad-request.js"
import type { HandlerOptions } from "../context.js"
import { labelMessages } from "../labels.js"
import type { EveryMessageField } from "../message-fields.js"
import { toTimestamp } from "../messages.js"

/** What of the options stands in messages. */
export type Owner = Pick<HandlerOptions, "account" | "resourceNames">

const formats: Record<PackageFormat, FormatMessage> = {
  npm: FormatMessage.NPM,
  pypi: FormatMessage.PYPI,
  maven: FormatMessage.MAVEN,
  nuget: FormatMessage.NUGET,
  generic: FormatMessage.GENERIC,
  ruby: FormatMessage.RUBY,
  swift: FormatMessage.SWIFT,
  cargo: FormatMessage.CARGO,
}

const statuses: Record<VersionStatus | "Deleted", PackageVersionStatus> = {
  Published: PackageVersionStatus.PUBLISHED,
  Unfinished: PackageVersionStatus.UNFINISHED,
  Unlisted: PackageVersionStatus.UNLISTED,
  Archived: PackageVersionStatus.ARCHIVED,
  Disposed: PackageVersionStatus.DISPOSED,
  Deleted: PackageVersionStatus.DELETED,
}

const failures: Record<VersionFailure, PackageVersionErrorCode> = {
  ALREADY_EXISTS: PackageVersionErrorCode.ALREADY_EXISTS,
  MISMATCHED_REVISION: PackageVersionErrorCode.MISMATCHED_REVISION,
  MISMATCHED_STATUS: PackageVersionErrorCode.MISMATCHED_STATUS,
  NOT_ALLOWED: PackageVersionErrorCode.NOT_ALLOWED,
  NOT_FOUND: PackageVersionErrorCode.NOT_FOUND,
  SKIPPED: PackageVersionErrorCode.SKIPPED,
}

const publishOrigins = { ALLOW: AllowPublish.ALLOW, BLOCK: AllowPublish.BLOCK } as const
const upstreamOrigins = { ALLOW: AllowUpstream.ALLOW, BLOCK: AllowUpstream.BLOCK } as const

export const fromFormat = inverse(formats)
export const fromStatus = inverse(statuses)
export const fromAllowPublish = inverse(publishOrigins)
export const fromAllowUpstream = inverse(upstreamOrigins)

/** The package format of this name; undefined where there is none. */
export function formatNamed(name: string): PackageFormat | undefined {
  return Object.hasOwn(formats, name) ? (name as PackageFormat) : undefined
}

/** From a message's enum to ours; undefined for UNSPECIFIED. */
function inverse<K extends string, V extends number>(table: Record<K, V>): (value: V | 0) => K | undefined {
  const byValue = new Map(Object.entries(table).map(([key, value]) => [value as number, key as K]))
  return (value) => byValue.get(value)
}

/** An organization as a domain, in full. */
export function domainDescription(owner: Owner, view: OrganizationView): DomainDescription {
  return create(DomainDescriptionSchema, {
    repositoryCount: view.projectCount,
    assetSizeBytes: BigInt(view.assetBytes),
    // Files are kept in no bucket.
    s3BucketArn: "",
    ...domainFields(owner, view.organization),
  } satisfies EveryMessageField<DomainDescription>)
}

/** The description of a domain that was just deleted, as it was. */
export function deletedDomain(owner: Owner, view: OrganizationView): DomainDescription {
  return { ...domainDescription(owner, view), status: DomainStatus.DELETED }
}

/** An organization as an item of a list of domains. */
export function domainSummary(owner: Owner, domain: Organization): DomainSummary {
  return create(DomainSummarySchema, domainFields(owner, domain) satisfies EveryMessageField<DomainSummary>)
}

function domainFields({ account, resourceNames }: Owner, domain: Organization) {
  return {
    name: domain.name,
    owner: account,
    arn: resourceNames.organization(domain.name),
    status: DomainStatus.ACTIVE,
    createdTime: toTimestamp(domain.createTime),
    encryptionKey: domain.encryptionKey ?? "",
  }
}

/** A project as a repository, in full. */
export function repositoryDescription(owner: Owner, repository: Project): RepositoryDescription {
  return create(RepositoryDescriptionSchema, {
    upstreams: (repository.upstreams ?? []).map((repositoryName) => ({ repositoryName })),
    externalConnections: [],
    ...repositoryFields(owner, repository),
  } satisfies EveryMessageField<RepositoryDescription>)
}

/** A project as an item of a list of repositories. */
export function repositorySummary(owner: Owner, repository: Project): RepositorySummary {
  return create(
    RepositorySummarySchema,
    repositoryFields(owner, repository) satisfies EveryMessageField<RepositorySummary>,
  )
}

function repositoryFields({ account, resourceNames }: Owner, repository: Project) {
  return {
    name: repository.name,
    administratorAccount: account,
    domainName: repository.organization,
    domainOwner: account,
    arn: resourceNames.project(repository.organization, repository.name),
    description: repository.description ?? "",
    createdTime: toTimestamp(repository.createTime),
  }
}

/** What names a package, as every answer about it has it. */
export function packageFields(found: Package) {
  return { format: formats[found.format], namespace: found.namespace ?? "" }
}

/** A package in full. */
export function packageDescription(found: Package): PackageDescription {
  return create(PackageDescriptionSchema, {
    name: found.name,
    originConfiguration: originConfiguration(found),
    labels: labelMessages(found.labels),
    ...packageFields(found),
  } satisfies EveryMessageField<PackageDescription>)
}

/** A package as an item of a list. */
export function packageSummary(found: Package): PackageSummary {
  return create(PackageSummarySchema, {
    package: found.name,
    originConfiguration: originConfiguration(found),
    labels: labelMessages(found.labels),
    ...packageFields(found),
  } satisfies EveryMessageField<PackageSummary>)
}

/** What a package says of where its versions may come from. */
export function originConfiguration(found: Package): PackageOriginConfiguration {
  return create(PackageOriginConfigurationSchema, {
    restrictions: {
      publish: publishOrigins[found.publishOrigin],
      upstream: upstreamOrigins[found.upstreamOrigin],
    },
  } satisfies EveryMessageField<PackageOriginConfiguration>)
}

/** The status of a version as a message has it. */
export function statusMessage(status: VersionStatus): PackageVersionStatus {
  return statuses[status]
}

/** `repository`: where the version is, and was published, unless it was copied. */
export function versionDescription(
  repository: string,
  found: Package,
  version: PackageVersion,
): PackageVersionDescription {
  return create(PackageVersionDescriptionSchema, {
    packageName: found.name,
    displayName: found.name,
    // Nothing is read out of the files of a package.
    summary: "",
    homePage: "",
    sourceCodeRepository: "",
    licenses: [],
    version: version.name,
    publishedTime: version.publishTime && toTimestamp(version.publishTime),
    revision: version.contentRevision,
    status: statuses[version.status],
    origin: origin(version.entryProject ?? repository),
    labels: labelMessages(version.labels),
    ...packageFields(found),
  } satisfies EveryMessageField<PackageVersionDescription>)
}

/** A version as an item of a list. */
export function versionSummary(repository: string, version: PackageVersion): PackageVersionSummary {
  return create(PackageVersionSummarySchema, {
    version: version.name,
    revision: version.contentRevision,
    status: statuses[version.status],
    origin: origin(version.entryProject ?? repository),
    labels: labelMessages(version.labels),
  } satisfies EveryMessageField<PackageVersionSummary>)
}

function origin(repository: string): PackageVersionOrigin {
  return create(PackageVersionOriginSchema, {
    domainEntryPoint: { repositoryName: repository },
    originType: PackageVersionOriginType.INTERNAL,
  } satisfies EveryMessageField<PackageVersionOrigin>)
}

/** An asset with its size and hashes. */
export function assetSummary(asset: Asset): AssetSummary {
  return create(AssetSummarySchema, {
    name: asset.name,
    size: BigInt(asset.size),
    hashes: [
      { algorithm: "MD5", value: asset.md5 },
      { algorithm: "SHA-1", value: asset.sha1 },
      { algorithm: "SHA-256", value: asset.sha256 },
      { algorithm: "SHA-512", value: asset.sha512 },
    ],
  } satisfies EveryMessageField<AssetSummary>)
}

/** What came of each version of a bulk change. */
export function outcomeMessage({ successful, failed }: VersionsOutcome) {
  return {
    successfulVersions: [...successful].map(([version, { revision, status }]) => ({
      version,
      info: { revision, status: statuses[status] },
    })),
    failedVersions: [...failed].map(([version, { code, message }]) => ({
      version,
      error: { errorCode: failures[code], errorMessage: message },
    })),
  }
}

/** Undefined when none are given. Throws where a version has two: which of them is meant nobody can know. */
export function revisionsOf(given: readonly VersionRevision[]): ReadonlyMap<string, string> | undefined {
  if (given.length === 0) return undefined
  const revisions = new Map<string, string>()
  for (const { version, revision } of given) {
    if (revisions.has(version)) {
      throw badRequest(
        requestViolation("version_revisions", `names version '${version}' twice: give it one revision`, "DUPLICATE"),
      )
    }
    revisions.set(version, revision)
  }
  return revisions
}
