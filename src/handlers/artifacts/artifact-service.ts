// registry.artifacts.v1.ArtifactService over the registry's commands: a domain is an organization, a repository a project.
import { randomBytes } from "node:crypto"
import type { HandlerContext, ServiceImpl } from "@connectrpc/connect"
import type { ArtifactService, PublishPackageVersionRequest } from "../../../gen/registry/artifacts/v1/artifacts_pb.js"
import {
  type PackageFormat,
  PackageVersionOriginType,
  PackageVersionSortType,
  type PackageVersionStatus,
  type VersionRevision,
} from "../../../gen/registry/artifacts/v1/resources_pb.js"
import { issueToken } from "../../registry/access/commands/issue-token.js"
import { checkPreconditions, isMet } from "../../registry/etag.js"
import { listAssets } from "../../registry/packages/commands/assets/list-assets.js"
import { openAsset } from "../../registry/packages/commands/assets/open-asset.js"
import { publishAsset } from "../../registry/packages/commands/assets/publish-asset.js"
import { createOrganization } from "../../registry/packages/commands/organizations/create-organization.js"
import { deleteOrganization } from "../../registry/packages/commands/organizations/delete-organization.js"
import { describeOrganization } from "../../registry/packages/commands/organizations/describe-organization.js"
import { listOrganizations } from "../../registry/packages/commands/organizations/list-organizations.js"
import { deletePackage } from "../../registry/packages/commands/packages/delete-package.js"
import { getPackage } from "../../registry/packages/commands/packages/get-package.js"
import { searchPackages } from "../../registry/packages/commands/packages/search-packages.js"
import { setOrigin } from "../../registry/packages/commands/packages/set-origin.js"
import { createProject } from "../../registry/packages/commands/projects/create-project.js"
import { deleteProject } from "../../registry/packages/commands/projects/delete-project.js"
import { getProject } from "../../registry/packages/commands/projects/get-project.js"
import { listAllProjects } from "../../registry/packages/commands/projects/list-all-projects.js"
import { listProjects } from "../../registry/packages/commands/projects/list-projects.js"
import { updateProject } from "../../registry/packages/commands/projects/update-project.js"
import { addTags } from "../../registry/packages/commands/tags/add-tags.js"
import { listTags } from "../../registry/packages/commands/tags/list-tags.js"
import { removeTags } from "../../registry/packages/commands/tags/remove-tags.js"
import { copyVersions } from "../../registry/packages/commands/versions/copy-versions.js"
import { deleteVersions } from "../../registry/packages/commands/versions/delete-versions.js"
import { describeVersion } from "../../registry/packages/commands/versions/describe-version.js"
import { disposeVersions } from "../../registry/packages/commands/versions/dispose-versions.js"
import { getPackageVersion } from "../../registry/packages/commands/versions/get-version.js"
import { listVersions } from "../../registry/packages/commands/versions/list-versions.js"
import {
  updateVersionsStatus,
  type VersionPreconditions,
} from "../../registry/packages/commands/versions/update-versions-status.js"
import { badRequest, requestViolation } from "../bad-request.js"
import { commandContext, type HandlerOptions } from "../context.js"
import { download } from "../file-download.js"
import { toTimestamp } from "../messages.js"
import { noSuchToken, onePage, type PageParams } from "../page-tokens.js"
import { conditionsOf } from "../preconditions.js"
import { octets, withFirst } from "../uploads.js"
import { packageEtag, repositoryEtag, versionEtag } from "./artifact-etags.js"
import {
  assetSummary,
  deletedDomain,
  domainDescription,
  domainSummary,
  fromAllowPublish,
  fromAllowUpstream,
  fromFormat,
  fromStatus,
  originConfiguration,
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
import {
  domainNamed,
  originOf,
  originRestrictions,
  packageRef,
  projectRef,
  repositoryPatch,
  tagsOf,
  tagTarget,
  targetStatus,
  versionRef,
} from "./artifact-requests.js"

const PAGE = 100
const VERSIONS_PAGE = 50
/** How long a token lasts when nothing, or 0, is said. */
const TOKEN_SECONDS = 43_200

/** Formats of which the service has what a client of an endpoint asks for. */
const SERVED_FORMATS: ReadonlySet<string> = new Set(["generic"])

export function artifactService(options: HandlerOptions): ServiceImpl<typeof ArtifactService> {
  const context = (call: HandlerContext) => commandContext(options, call)
  return {
    async createDomain({ domain, encryptionKey, tags }, call) {
      const created = await createOrganization(context(call), {
        name: domain,
        ...(encryptionKey === "" ? {} : { encryptionKey }),
        ...tagsOf(tags),
      })
      return { domain: domainDescription(options, created), etag: created.etag }
    },

    async describeDomain(request, call) {
      const view = await describeOrganization(context(call), domainNamed(options, request))
      return { domain: domainDescription(options, view), etag: view.etag }
    },

    async listDomains(request, call) {
      const { items, nextToken } = await onePage(pageParams(request), PAGE, (page) =>
        listOrganizations(context(call), page),
      )
      return { domains: items.map((each) => domainSummary(options, each)), nextToken }
    },

    async deleteDomain(request, call) {
      const view = await deleteOrganization(context(call), domainNamed(options, request))
      return { domain: deletedDomain(options, view) }
    },

    async createRepository(request, call) {
      const { organization, project } = projectRef(options, request)
      const created = await createProject(context(call), organization, {
        name: project,
        ...(request.description === "" ? {} : { description: request.description }),
        ...(request.upstreams.length === 0 ? {} : { upstreams: request.upstreams.map((each) => each.repositoryName) }),
        ...tagsOf(request.tags),
      })
      return { repository: repositoryDescription(options, created), etag: repositoryEtag(created) }
    },

    async describeRepository(request, call) {
      const project = await getProject(context(call), projectRef(options, request))
      return { repository: repositoryDescription(options, project), etag: repositoryEtag(project) }
    },

    async listRepositoriesInDomain(request, call) {
      const domain = domainNamed(options, request)
      const { items, nextToken } = await onePage(pageParams(request), PAGE, (page) =>
        listProjects(context(call), domain, { ...page, prefix: request.repositoryPrefix }),
      )
      return { repositories: items.map((each) => repositorySummary(options, each)), nextToken }
    },

    async listRepositories(request, call) {
      const { items, nextToken } = await onePage(pageParams(request), PAGE, (page) =>
        listAllProjects(context(call), { ...page, prefix: request.repositoryPrefix }),
      )
      return { repositories: items.map((each) => repositorySummary(options, each)), nextToken }
    },

    async updateRepository(request, call) {
      const patch = repositoryPatch(request.patch, request.updateMask)
      const updated = await updateProject(context(call), projectRef(options, request), { patch, preconditions: [] })
      return { repository: repositoryDescription(options, updated), etag: repositoryEtag(updated) }
    },

    async deleteRepository(request, call) {
      const deleted = await deleteProject(context(call), projectRef(options, request), [])
      return { repository: repositoryDescription(options, deleted) }
    },

    async getRepositoryEndpoint(request, call) {
      const { name, organization } = await getProject(context(call), projectRef(options, request))
      const format = fromFormat(request.format) ?? ""
      if (!SERVED_FORMATS.has(format)) {
        const problem = `'${format}' has no endpoint here: package managers can't use this repository, only generic packages are served`
        throw badRequest(requestViolation("format", problem, "NOT_SERVED"))
      }
      return { repositoryEndpoint: `${originOf(call)}/${format}/${organization}/${name}/` }
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
      const opened = await openAsset(context(call), versionRef(options, request), {
        name: request.asset,
        revision: request.packageVersionRevision || undefined,
      })
      const { version, asset } = opened
      const named = {
        assetName: asset.name,
        packageVersion: version.name,
        packageVersionRevision: version.contentRevision,
      }
      const unmet = conditionsOf(request.preconditions).filter((condition) => !isMet(condition, asset.sha256))
      checkPreconditions(
        unmet.filter(({ kind }) => kind === "match"),
        asset.sha256,
        "asset",
        asset.name,
      )
      if (unmet.length > 0) {
        yield { ...named, etag: asset.sha256, acceptRanges: "bytes", notModified: true }
        return
      }
      const { head, bytes } = download(opened, request)
      yield { ...named, ...head, asset: octets(new Uint8Array()) }
      for await (const asset of bytes()) yield { asset }
    },

    async describePackage(request, call) {
      const { package: found } = await getPackage(context(call), packageRef(options, request))
      return { package: packageDescription(found), etag: packageEtag(found) }
    },

    async deletePackage(request, call) {
      const { package: deleted } = await deletePackage(context(call), packageRef(options, request), [])
      return { deletedPackage: packageSummary(deleted) }
    },

    async putPackageOriginConfiguration(request, call) {
      const origin = originRestrictions(request.restrictions)
      return {
        originConfiguration: originConfiguration(await setOrigin(context(call), packageRef(options, request), origin)),
      }
    },

    async listPackages(request, call) {
      const format = fromFormat(request.format)
      if (request.namespace !== "" && format === undefined) {
        throw badRequest(requestViolation("namespace", "is only possible together with format", "NEEDS_FORMAT"))
      }
      const filter = {
        format,
        namespacePrefix: request.namespace || undefined,
        namePrefix: request.packagePrefix || undefined,
        publish: fromAllowPublish(request.publish),
        upstream: fromAllowUpstream(request.upstream),
      }
      const { items, nextToken } = await onePage(pageParams(request), PAGE, (page) =>
        searchPackages(context(call), projectRef(options, request), { ...page, filter }),
      )
      return { packages: items.map(packageSummary), nextToken }
    },

    async describePackageVersion(request, call) {
      const { package: found, version } = await describeVersion(context(call), versionRef(options, request))
      return { packageVersion: versionDescription(request.repository, found, version), etag: versionEtag(version) }
    },

    async listPackageVersions(request, call) {
      const status = fromStatus(request.status)
      const none = status === "Deleted" || !isOwn(request.originType)
      const list = await onePage(pageParams(request), VERSIONS_PAGE, (page) =>
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
      const { version, items, nextToken } = await onePage(pageParams(request), PAGE, (page) =>
        listAssets(context(call), versionRef(options, request), page),
      )
      return {
        ...versionMembers(request),
        versionRevision: version.contentRevision,
        assets: items.map(assetSummary),
        nextToken,
      }
    },

    async getPackageVersionReadme(request, call) {
      const version = await getPackageVersion(context(call), versionRef(options, request))
      return { ...versionMembers(request), versionRevision: version.contentRevision, readme: "" }
    },

    async listPackageVersionDependencies(request, call) {
      const version = await getPackageVersion(context(call), versionRef(options, request))
      if (request.nextToken !== "") throw noSuchToken("next_token")
      return { ...versionMembers(request), versionRevision: version.contentRevision, dependencies: [] }
    },

    async disposePackageVersions(request, call) {
      return outcomeMessage(await disposeVersions(context(call), packageRef(options, request), preconditions(request)))
    },

    async deletePackageVersions(request, call) {
      return outcomeMessage(await deleteVersions(context(call), packageRef(options, request), preconditions(request)))
    },

    async copyPackageVersions(request, call) {
      const {
        organization,
        project,
        package: name,
      } = packageRef(options, {
        ...request,
        repository: request.sourceRepository,
      })
      const outcome = await copyVersions(context(call), {
        organization,
        source: project,
        destination: request.destinationRepository,
        package: name,
        versions: request.versions,
        revisions: revisionsOf(request.versionRevisions),
        allowOverwrite: request.allowOverwrite ?? false,
      })
      return outcomeMessage(outcome)
    },

    async getAuthorizationToken(request, call) {
      const token = randomBytes(48).toString("base64url")
      const expiration = await issueToken(context(call), {
        organization: domainNamed(options, request),
        token,
        seconds: Number(request.durationSeconds ?? 0n) || TOKEN_SECONDS,
      })
      return { authorizationToken: token, expiration: toTimestamp(expiration) }
    },

    async tagResource(request, call) {
      await addTags(context(call), tagTarget(options, request.resourceArn), tagsOf(request.tags).tags ?? [])
      return {}
    },

    async untagResource(request, call) {
      await removeTags(context(call), tagTarget(options, request.resourceArn), request.tagKeys)
      return {}
    },

    async listTagsForResource(request, call) {
      return { tags: [...(await listTags(context(call), tagTarget(options, request.resourceArn)))] }
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

function pageParams(request: { readonly maxResults?: number | undefined; readonly nextToken: string }): PageParams {
  return { limit: request.maxResults, token: request.nextToken, field: "next_token" }
}
