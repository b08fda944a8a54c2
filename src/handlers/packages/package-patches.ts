// What a request for a change of an organization, project, package or version asks for: from its message and mask to a patch, or
// INVALID with every field that can't be.
import type { FieldMask } from "@bufbuild/protobuf/wkt"
import {
  type Organization,
  OrganizationSchema,
  type Package,
  PackageSchema,
  type Project,
  ProjectSchema,
  type Version,
  VersionSchema,
} from "../../../gen/registry/packages/v1/resources_pb.js"
import type { PackagePatch } from "../../registry/packages/commands/packages/update-package.js"
import type { VersionChange } from "../../registry/packages/commands/versions/update-version.js"
import type { Organization as OrganizationEntity, Project as ProjectEntity } from "../../registry/packages/entities.js"
import type { VersionFields } from "../../registry/packages/upload.js"
import type { Patch } from "../../registry/patch.js"
import { badRequest, type RequestViolation, requestViolation } from "../bad-request.js"
import { labelChanges } from "../labels.js"
import { changeOf, everyFieldRead, type FieldReaders, type FieldRoles } from "../message-fields.js"
import { presentFields } from "../messages.js"
import { fromArchiveStatus, fromIndexStatus } from "./package-messages.js"

type OrganizationPatch = Patch<Pick<OrganizationEntity, "displayName">>
type ProjectPatch = Patch<Pick<ProjectEntity, "readme" | "replicationCount">>

const organizationRoles: FieldRoles<Organization, OrganizationPatch> = {
  name: "name",
  displayName: "displayName",
  createTime: "output",
  updateTime: "output",
  permission: "output",
  etag: "output",
}

const organizationReaders: FieldReaders<Organization, OrganizationPatch> = {
  displayName: (message) => text(message?.displayName),
}

const projectRoles: FieldRoles<Project, ProjectPatch> = {
  name: "name",
  readme: "readme",
  replicationCount: "replicationCount",
  createTime: "output",
  updateTime: "output",
  etag: "output",
}

const projectReaders: FieldReaders<Project, ProjectPatch> = {
  readme: (message) => text(message?.readme),
  replicationCount: (message) => replicas(message?.replicationCount),
}

const packageRoles: FieldRoles<Package, PackagePatch> = {
  name: "name",
  latestVersion: "pinnedVersion",
  description: "description",
  replicationCount: "replicationCount",
  createTime: "output",
  updateTime: "output",
  resourceIdentifier: "output",
  indexStatus: "output",
  etag: "output",
  labels: "labels",
}

const packageReaders: FieldReaders<Package, PackagePatch> = {
  description: (message) => text(message?.description),
  replicationCount: (message) => replicas(message?.replicationCount),
  pinnedVersion: (message) => message?.latestVersion ?? null,
  labels: (message) => labelChanges(message?.labels ?? []),
}

const versionRoles: FieldRoles<Version, VersionChange> = {
  id: "name",
  createTime: "output",
  updateTime: "output",
  archiveStatus: "archive",
  indexStatus: "indexStatus",
  etag: "output",
  labels: "labels",
}

const versionReaders: FieldReaders<Version, VersionChange> = {
  archive: (message) => message && fromArchiveStatus(message.archiveStatus),
  indexStatus: (message) => message && fromIndexStatus(message.indexStatus),
  labels: (message) => labelChanges(message?.labels ?? []),
}

/** What the fields of a version say that is to be made. Its statuses are those of every new version, whatever the message says. */
export function newVersionFields(message: Version): VersionFields {
  const {
    id: _id,
    createTime: _created,
    updateTime: _updated,
    etag: _etag,
    archiveStatus: _archive,
    indexStatus: _index,
    labels,
    ...rest
  } = message
  everyFieldRead(rest)
  return { labels: labelChanges(labels) }
}

/** The change that the fields of the mask ask for; `name` is the one in the path. */
export function organizationPatch(
  message: Organization | undefined,
  mask: FieldMask | undefined,
  name: string,
): OrganizationPatch {
  const present = presentFields(OrganizationSchema, message, mask)
  refuse(sameName("organization", present, message?.name, name))
  return changeOf(OrganizationSchema, organizationRoles, organizationReaders, message, present)
}

/** The change that the fields of the mask ask for; `name` is the one in the path. */
export function projectPatch(message: Project | undefined, mask: FieldMask | undefined, name: string): ProjectPatch {
  const present = presentFields(ProjectSchema, message, mask)
  refuse(sameName("project", present, message?.name, name))
  return changeOf(ProjectSchema, projectRoles, projectReaders, message, present)
}

/** The change that the fields of the mask ask for. Without a name to compare: the command does that. */
export function packagePatch(
  message: Package | undefined,
  mask: FieldMask | undefined,
  options: { readonly name?: string; readonly maskField?: string } = {},
): PackagePatch {
  const present = presentFields(PackageSchema, message, mask, options.maskField)
  const violations = options.name === undefined ? [] : sameName("package", present, message?.name, options.name)
  if (present.has("latest_version") && message?.latestVersion === "") {
    violations.push(
      requestViolation("package.latest_version", "must not be empty: name a version, or null to unpin", "EMPTY"),
    )
  }
  refuse(violations)
  return changeOf(PackageSchema, packageRoles, packageReaders, message, present)
}

/** The change that the fields of the mask ask for; `id` is the one in the path. */
export function versionChange(message: Version | undefined, mask: FieldMask | undefined, id: string): VersionChange {
  const present = presentFields(VersionSchema, message, mask)
  const change = changeOf(VersionSchema, versionRoles, versionReaders, message, present)
  refuse([
    ...(present.has("id") && message?.id !== id ? [mismatch("version.id", id)] : []),
    ...(present.has("archive_status") && change.archive === undefined
      ? [requestViolation("version.archive_status", "must be archive or unarchive, not null", "EMPTY")]
      : []),
    ...(present.has("index_status") && change.indexStatus === undefined
      ? [requestViolation("version.index_status", "must be unknown, indexing, indexed or failed, not null", "EMPTY")]
      : []),
  ])
  return change
}

/** A name for something new. */
export function requiredName(resource: string, name: string | undefined): string {
  if (!name) throw badRequest(requestViolation(`${resource}.name`, "is required", "REQUIRED"))
  return name
}

/** An empty text is none. */
export function text(value: string | undefined): string | null {
  return value || null
}

/** The number of replicas; 1 without a value. */
export function replicas(value: number | undefined): number | null {
  return value === undefined || value === 1 ? null : value
}

function sameName(
  resource: string,
  present: ReadonlySet<string>,
  name: string | undefined,
  expected: string,
): RequestViolation[] {
  return present.has("name") && name !== expected ? [mismatch(`${resource}.name`, expected)] : []
}

function mismatch(field: string, expected: string): RequestViolation {
  return requestViolation(field, `never changes: it must be '${expected}', as in the path, or be left out`, "IMMUTABLE")
}

function refuse(violations: readonly RequestViolation[]): void {
  if (violations.length > 0) throw badRequest(...violations)
}
