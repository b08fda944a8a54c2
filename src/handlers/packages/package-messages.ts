// Organizations, projects, packages and versions as messages of registry.packages.v1.
import type { MessageInitShape } from "@bufbuild/protobuf"
import {
  ArchiveStatus,
  IndexStatus as IndexStatusMessage,
  type Organization,
  OrganizationRole,
  type OrganizationSchema,
  type Package,
  type PackageSchema,
  type Project,
  type ProjectSchema,
  type Version,
  type VersionSchema,
} from "../../../gen/registry/packages/v1/resources_pb.js"
import { etagOf } from "../../registry/etag.js"
import { type ArchiveState, archiveState } from "../../registry/packages/commands/versions/update-version.js"
import type * as entities from "../../registry/packages/entities.js"
import { MODEL_PACKAGES } from "../../registry/packages/index-queue.js"
import type { PackageRef, ProjectRef } from "../../registry/packages/lookup.js"
import type { PackageView } from "../../registry/packages/package-view.js"
import type { Stored } from "../../store/store.js"
import { labelMessages } from "../labels.js"
import type { EveryMessageField } from "../message-fields.js"
import { toTimestamp } from "../messages.js"

const archiveStatuses: Record<ArchiveState, ArchiveStatus> = {
  archived: ArchiveStatus.ARCHIVED,
  unarchived: ArchiveStatus.UNARCHIVED,
  error: ArchiveStatus.ERROR,
}

const indexStatuses: Record<entities.IndexStatus, IndexStatusMessage> = {
  unknown: IndexStatusMessage.UNKNOWN,
  indexing: IndexStatusMessage.INDEXING,
  indexed: IndexStatusMessage.INDEXED,
  failed: IndexStatusMessage.FAILED,
}

/** The project that a request's path names. */
export function projectRef(request: { organizationName: string; projectName: string }): ProjectRef {
  return { organization: request.organizationName, project: request.projectName }
}

/** The package that a request's path names. */
export function packageRef(request: {
  organizationName: string
  projectName: string
  packageName: string
}): PackageRef {
  return { package: packageNamed(request.packageName), ...projectRef(request) }
}

/** The name of a package of this API: format and namespace are always the same. */
export function packageNamed(name: string): PackageRef["package"] {
  return { name, ...MODEL_PACKAGES }
}

/** The format and namespace of every package of this API. */
export const within = MODEL_PACKAGES

/** The state of indexing as a message has it. */
export function indexStatusMessage(status: entities.IndexStatus): IndexStatusMessage {
  return indexStatuses[status]
}

/** An organization as a message, with its etag. */
export function organizationMessage(
  organization: Stored<entities.Organization>,
  role?: OrganizationRole,
): MessageInitShape<typeof OrganizationSchema> {
  return {
    name: organization.name,
    displayName: organization.displayName,
    createTime: toTimestamp(organization.createTime),
    updateTime: toTimestamp(organization.updateTime),
    permission: role ?? OrganizationRole.UNSPECIFIED,
    etag: etagOf(organization),
  } satisfies EveryMessageField<Organization>
}

/** A project as a message, with its etag. */
export function projectMessage(project: Stored<entities.Project>): MessageInitShape<typeof ProjectSchema> {
  return {
    name: project.name,
    readme: project.readme,
    replicationCount: project.replicationCount ?? 1,
    createTime: toTimestamp(project.createTime),
    updateTime: toTimestamp(project.updateTime),
    etag: etagOf(project),
  } satisfies EveryMessageField<Project>
}

/** A package as a message, with its latest version and its etag. */
export function packageMessage(
  ref: ProjectRef,
  { package: found, latest, etag }: PackageView,
): MessageInitShape<typeof PackageSchema> {
  return {
    name: found.name,
    latestVersion: latest?.name,
    description: found.description,
    replicationCount: found.replicationCount ?? 1,
    createTime: toTimestamp(found.createTime),
    updateTime: toTimestamp(found.updateTime),
    resourceIdentifier: `organizations/${ref.organization}/projects/${ref.project}/packages/${found.name}`,
    indexStatus: indexStatuses[latest?.indexStatus ?? "unknown"],
    etag,
    labels: labelMessages(found.labels),
  } satisfies EveryMessageField<Package>
}

/** A version as a message, with its etag. */
export function versionMessage(version: Stored<entities.PackageVersion>): MessageInitShape<typeof VersionSchema> {
  return {
    id: version.name,
    createTime: toTimestamp(version.createTime),
    updateTime: toTimestamp(version.updateTime),
    archiveStatus: archiveStatuses[archiveState(version)],
    indexStatus: indexStatuses[version.indexStatus],
    etag: etagOf(version),
    labels: labelMessages(version.labels),
  } satisfies EveryMessageField<Version>
}

/** Undefined for UNSPECIFIED. */
export function fromArchiveStatus(status: ArchiveStatus): ArchiveState | undefined {
  return (Object.keys(archiveStatuses) as ArchiveState[]).find((state) => archiveStatuses[state] === status)
}

/** Undefined for UNSPECIFIED. */
export function fromIndexStatus(status: IndexStatusMessage): entities.IndexStatus | undefined {
  return (Object.keys(indexStatuses) as entities.IndexStatus[]).find((each) => indexStatuses[each] === status)
}
