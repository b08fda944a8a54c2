// registry.artifacts.v1.ArtifactService over the registry's commands: a domain is an organization, a repository a project.
import type { HandlerContext, ServiceImpl } from "@connectrpc/connect"
import type { ArtifactService, PublishPackageVersionRequest } from "../../gen/registry/artifacts/v1/artifacts_pb.js"
import {
  type PackageFormat,
  PackageVersionOriginType,
  PackageVersionSortType,
  type PackageVersionStatus,
  type VersionRevision,
} from "../../gen/registry/artifacts/v1/resources_pb.js"
import { listAssets } from "../registry/commands/assets/list-assets.js"
import { openAsset } from "../registry/commands/assets/open-asset.js"
import { publishAsset } from "../registry/commands/assets/publish-asset.js"
import { createOrganization } from "../registry/commands/organizations/create-organization.js"
import { describeOrganization } from "../registry/commands/organizations/describe-organization.js"
import { listOrganizations } from "../registry/commands/organizations/list-organizations.js"
import { findPackages } from "../registry/commands/packages/find-packages.js"
import { getPackage } from "../registry/commands/packages/get-package.js"
import { createProject } from "../registry/commands/projects/create-project.js"
import { getProject } from "../registry/commands/projects/get-project.js"
import { listProjects } from "../registry/commands/projects/list-projects.js"
import { describeVersion } from "../registry/commands/versions/describe-version.js"
import { listVersions } from "../registry/commands/versions/list-versions.js"
import {
  updateVersionsStatus,
  type VersionPreconditions,
} from "../registry/commands/versions/update-versions-status.js"
import { invalid, violation } from "../registry/errors.js"
import {
  assetSummary,
  domainDescription,
  domainSummary,
  fromAllowPublish,
  fromAllowUpstream,
  fromFormat,
  fromStatus,
  outcomeMessage,
  packageDescription,
  packageMembers,
  packageSummary,
  repositoryDescription,
  repositorySummary,
  revisionsOf,
  statusMessage,
  versionDescription,
  versionSummary,
} from "./artifact-messages.js"
import { domainNamed, packageRef, projectRef, tagsOf, targetStatus, versionRef } from "./artifact-requests.js"
import { commandContext, type HandlerOptions } from "./context.js"
import { pageOf } from "./page-tokens.js"
import { octets, withFirst } from "./uploads.js"

const PAGE = 100
const VERSIONS_PAGE = 50

export function artifactService(options: HandlerOptions): ServiceImpl<typeof ArtifactService> {
  const context = (call: HandlerContext) => commandContext(options, call)
  return {
    async createDomain({ domain, encryptionKey, tags }, call) {
      const created = await createOrganization(context(call), {
        name: domain,
        ...(encryptionKey === "" ? {} : { encryptionKey }),
        ...tagsOf(tags),
      })
      return { domain: domainDescription(options, created, 0) }
    },

    async describeDomain(request, call) {
      const found = await describeOrganization(context(call), domainNamed(options, request))
      return { domain: domainDescription(options, found.organization, found.assetBytes) }
    },

    async listDomains(request, call) {
      const { items, nextToken } = await pageOf(request, PAGE, (page) => listOrganizations(context(call), page))
      return { domains: items.map((each) => domainSummary(options, each)), nextToken }
    },

    async createRepository(request, call) {
      const { organization, project } = projectRef(options, request)
      const created = await createProject(context(call), organization, {
        name: project,
        ...(request.description === "" ? {} : { description: request.description }),
        ...(request.upstreams.length === 0 ? {} : { upstreams: request.upstreams.map((each) => each.repositoryName) }),
        ...tagsOf(request.tags),
      })
      return { repository: repositoryDescription(options, created) }
    },

    async describeRepository(request, call) {
      return {
        repository: repositoryDescription(options, await getProject(context(call), projectRef(options, request))),
      }
    },

    async listRepositoriesInDomain(request, call) {
      const domain = domainNamed(options, request)
      const { items, nextToken } = await pageOf(request, PAGE, (page) =>
        listProjects(context(call), domain, { ...page, prefix: request.repositoryPrefix }),
      )
      return { repositories: items.map((each) => repositorySummary(options, each)), nextToken }
    },

    async publishPackageVersion(requests, call) {
      const { first, all } = await withFirst(requests, [
        "domain",
        "repository",
        "format",
        "package",
        "packageVersion",
        "assetName",
        "assetSha256",
      ])
      const published = await publishAsset(context(call), {
        ref: versionRef(options, first),
        asset: first.assetName,
        sha256: first.assetSha256,
        unfinished: first.unfinished ?? false,
        bytes: contentOf(all),
        maxBytes: options.maxAssetBytes,
      })
      return {
        ...packageMembers(published.package),
        package: published.package.name,
        version: published.version.name,
        versionRevision: published.version.contentRevision,
        status: statusMessage(published.version.status),
        asset: assetSummary(published.asset),
      }
    },

    async *getPackageVersionAsset(request, call) {
      const { version, asset, bytes } = await openAsset(context(call), versionRef(options, request), request.asset)
      yield {
        assetName: asset.name,
        packageVersion: version.name,
        packageVersionRevision: version.contentRevision,
        contentLength: BigInt(asset.size),
        etag: asset.sha256,
        asset: octets(new Uint8Array()),
      }
      for await (const data of bytes) yield { asset: octets(data) }
    },

    async describePackage(request, call) {
      const { package: found } = await getPackage(context(call), packageRef(options, request))
      return { package: packageDescription(found) }
    },

    async listPackages(request, call) {
      const format = fromFormat(request.format)
      if (request.namespace !== "" && format === undefined) {
        throw invalid(violation("namespace", "is only possible together with format", "NEEDS_FORMAT"))
      }
      const filter = {
        format,
        namespacePrefix: request.namespace || undefined,
        namePrefix: request.packagePrefix || undefined,
        publish: fromAllowPublish(request.publish),
        upstream: fromAllowUpstream(request.upstream),
      }
      const { items, nextToken } = await pageOf(request, PAGE, (page) =>
        findPackages(context(call), projectRef(options, request), { ...page, filter }),
      )
      return { packages: items.map(packageSummary), nextToken }
    },

    async describePackageVersion(request, call) {
      const { package: found, version } = await describeVersion(context(call), versionRef(options, request))
      return { packageVersion: versionDescription(request.repository, found, version) }
    },

    async listPackageVersions(request, call) {
      const status = fromStatus(request.status)
      const none = status === "Deleted" || !isOwn(request.originType)
      const list = await pageOf(request, VERSIONS_PAGE, (page) =>
        listVersions(context(call), packageRef(options, request), {
          ...page,
          order: request.sortBy === PackageVersionSortType.PUBLISHED_TIME ? "published" : "name",
          ...(status === "Deleted" ? {} : { status }),
        }),
      )
      return {
        ...packageMembers(list.package),
        package: list.package.name,
        defaultDisplayVersion: list.lastPublished?.name ?? "",
        versions: none ? [] : list.items.map((each) => versionSummary(request.repository, each)),
        nextToken: none ? "" : list.nextToken,
      }
    },

    async listPackageVersionAssets(request, call) {
      const { version, items, nextToken } = await pageOf(request, PAGE, (page) =>
        listAssets(context(call), versionRef(options, request), page),
      )
      return {
        ...versionMembers(request),
        versionRevision: version.contentRevision,
        assets: items.map(assetSummary),
        nextToken,
      }
    },

    async updatePackageVersionsStatus(request, call) {
      const outcome = await updateVersionsStatus(context(call), packageRef(options, request), {
        ...preconditions(request),
        target: targetStatus(request.targetStatus),
      })
      return outcomeMessage(outcome)
    },
  }
}

/** Every version was published here: nothing comes from elsewhere. */
function isOwn(origin: PackageVersionOriginType): boolean {
  return origin === PackageVersionOriginType.UNSPECIFIED || origin === PackageVersionOriginType.INTERNAL
}

async function* contentOf(requests: AsyncIterable<PublishPackageVersionRequest>): AsyncIterable<Uint8Array> {
  for await (const { assetContent } of requests) {
    if (assetContent !== undefined && assetContent.data.length > 0) yield assetContent.data
  }
}

function preconditions(request: {
  readonly versions: readonly string[]
  readonly versionRevisions: readonly VersionRevision[]
  readonly expectedStatus: PackageVersionStatus
}): VersionPreconditions {
  return {
    versions: request.versions,
    revisions: revisionsOf(request.versionRevisions),
    expectedStatus: fromStatus(request.expectedStatus),
  }
}

/** What names the version in an answer that is about it. */
function versionMembers(request: {
  readonly format: PackageFormat
  readonly namespace: string
  readonly package: string
  readonly packageVersion: string
}) {
  return {
    format: request.format,
    namespace: request.namespace,
    package: request.package,
    version: request.packageVersion,
  }
}
