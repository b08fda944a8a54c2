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
import type { Patch } from "../../registry/patch.js"
import { badRequest, type RequestViolation, requestViolation } from "../bad-request.js"
import { presentFields } from "../messages.js"
import { fromArchiveStatus, fromIndexStatus } from "./package-messages.js"

export function organizationPatch(
  message: Organization | undefined,
  mask: FieldMask | undefined,
  name: string,
): Patch<Pick<OrganizationEntity, "displayName">> {
  const given = presentFields(OrganizationSchema, message, mask)
  refuse(sameName("organization", given, message?.name, name))
  return given.has("display_name") ? { displayName: text(message?.displayName) } : {}
}

export function projectPatch(
  message: Project | undefined,
  mask: FieldMask | undefined,
  name: string,
): Patch<Pick<ProjectEntity, "readme" | "replicationCount">> {
  const given = presentFields(ProjectSchema, message, mask)
  refuse(sameName("project", given, message?.name, name))
  return {
    ...(given.has("readme") ? { readme: text(message?.readme) } : {}),
    ...(given.has("replication_count") ? { replicationCount: replicas(message?.replicationCount) } : {}),
  }
}

/** Without a name to compare: the command does that. */
export function packagePatch(
  message: Package | undefined,
  mask: FieldMask | undefined,
  options: { readonly name?: string; readonly maskField?: string } = {},
): PackagePatch {
  const given = presentFields(PackageSchema, message, mask, options.maskField)
  const violations = options.name === undefined ? [] : sameName("package", given, message?.name, options.name)
  if (given.has("latest_version") && message?.latestVersion === "") {
    violations.push(
      requestViolation("package.latest_version", "must not be empty: name a version, or null to unpin", "EMPTY"),
    )
  }
  refuse(violations)
  return {
    ...(given.has("description") ? { description: text(message?.description) } : {}),
    ...(given.has("replication_count") ? { replicationCount: replicas(message?.replicationCount) } : {}),
    ...(given.has("latest_version") ? { pinnedVersion: message?.latestVersion ?? null } : {}),
  }
}

export function versionChange(message: Version | undefined, mask: FieldMask | undefined, id: string): VersionChange {
  const given = presentFields(VersionSchema, message, mask)
  const archive = message && fromArchiveStatus(message.archiveStatus)
  const indexStatus = message && fromIndexStatus(message.indexStatus)
  refuse([
    ...(given.has("id") && message?.id !== id ? [mismatch("version.id", id)] : []),
    ...(given.has("archive_status") && archive === undefined
      ? [requestViolation("version.archive_status", "must be archive or unarchive, not null", "EMPTY")]
      : []),
    ...(given.has("index_status") && indexStatus === undefined
      ? [requestViolation("version.index_status", "must be unknown, indexing, indexed or failed, not null", "EMPTY")]
      : []),
  ])
  return {
    archive: given.has("archive_status") ? archive : undefined,
    indexStatus: given.has("index_status") ? indexStatus : undefined,
  }
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

/** 1 is what is meant without a value. */
export function replicas(value: number | undefined): number | null {
  return value === undefined || value === 1 ? null : value
}

function sameName(
  resource: string,
  given: ReadonlySet<string>,
  name: string | undefined,
  expected: string,
): RequestViolation[] {
  return given.has("name") && name !== expected ? [mismatch(`${resource}.name`, expected)] : []
}

function mismatch(field: string, expected: string): RequestViolation {
  return requestViolation(field, `never changes: it must be '${expected}', as in the path, or be left out`, "IMMUTABLE")
}

function refuse(violations: readonly RequestViolation[]): void {
  if (violations.length > 0) throw badRequest(...violations)
}
