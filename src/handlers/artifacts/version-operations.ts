// Versions of packages: what they are, and changes of several at once.

import type { HandlerContext, ServiceImpl } from "@connectrpc/connect"
import type { ArtifactService } from "../../../gen/registry/artifacts/v1/artifacts_pb.js"
import {
  PackageVersionOriginType,
  PackageVersionSortType,
  type PackageVersionStatus,
  type VersionRevision,
} from "../../../gen/registry/artifacts/v1/resources_pb.js"
import { labelsOfFilter } from "../../registry/labels.js"
import type { VersionPreconditions } from "../../registry/packages/bulk-change.js"
import { copyVersions } from "../../registry/packages/commands/versions/copy-versions.js"
import { deleteVersions } from "../../registry/packages/commands/versions/delete-versions.js"
import { describeVersion } from "../../registry/packages/commands/versions/describe-version.js"
import { disposeVersions } from "../../registry/packages/commands/versions/dispose-versions.js"
import { getPackageVersion } from "../../registry/packages/commands/versions/get-version.js"
import { listVersions } from "../../registry/packages/commands/versions/list-versions.js"
import { updateVersionsStatus } from "../../registry/packages/commands/versions/update-versions-status.js"
import { commandContext, type HandlerOptions } from "../context.js"
import { noSuchToken, onePage } from "../page-tokens.js"
import { versionEtag } from "./artifact-etags.js"
import {
  fromStatus,
  outcomeMessage,
  packageFields,
  revisionsOf,
  versionDescription,
  versionSummary,
} from "./artifact-messages.js"
import { packageRef, pageParams, targetStatus, versionMembers, versionRef } from "./artifact-requests.js"

const VERSIONS_PAGE = 50

type VersionMethods =
  | "describePackageVersion"
  | "listPackageVersions"
  | "getPackageVersionReadme"
  | "listPackageVersionDependencies"
  | "updatePackageVersionsStatus"
  | "disposePackageVersions"
  | "deletePackageVersions"
  | "copyPackageVersions"

/** The methods of the service. */
export function versionOperations(options: HandlerOptions): Pick<ServiceImpl<typeof ArtifactService>, VersionMethods> {
  const context = (call: HandlerContext) => commandContext(options, call)
  return {
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
          labels: labelsOfFilter(request.label),
        }),
      )
      return {
        ...packageFields(list.package),
        package: list.package.name,
        defaultDisplayVersion: list.lastPublished?.name ?? "",
        versions: none ? [] : list.items.map((each) => versionSummary(request.repository, each)),
        nextToken: none ? "" : list.nextToken,
      }
    },

    async getPackageVersionReadme(request, call) {
      const version = await getPackageVersion(context(call), versionRef(options, request))
      return { versionRevision: version.contentRevision, readme: "", ...versionMembers(request) }
    },

    async listPackageVersionDependencies(request, call) {
      const version = await getPackageVersion(context(call), versionRef(options, request))
      if (request.nextToken !== "") throw noSuchToken("next_token")
      return { versionRevision: version.contentRevision, dependencies: [], ...versionMembers(request) }
    },

    async updatePackageVersionsStatus(request, call) {
      const outcome = await updateVersionsStatus(context(call), packageRef(options, request), {
        ...preconditions(request),
        target: targetStatus(request.targetStatus),
      })
      return outcomeMessage(outcome)
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
  }
}

/** Whether the filter takes versions that were published here, which all were. */
function isOwn(origin: PackageVersionOriginType): boolean {
  return origin === PackageVersionOriginType.UNSPECIFIED || origin === PackageVersionOriginType.INTERNAL
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
