// What requests of registry.artifacts.v1 name, as commands take it.

import type { FieldMask } from "@bufbuild/protobuf/wkt"
import type { HandlerContext } from "@connectrpc/connect"
import {
  AllowPublish,
  AllowUpstream,
  type PackageFormat,
  type PackageOriginRestrictions,
  type PackageVersionStatus,
  type RepositoryPatch,
  RepositoryPatchSchema,
  type Tag,
} from "../../../gen/registry/artifacts/v1/resources_pb.js"
import { notFound } from "../../registry/errors.js"
import type { TagTarget } from "../../registry/packages/commands/tags/tagged.js"
import type { Package, Project, Tag as StoredTag } from "../../registry/packages/entities.js"
import type { PackageRef, ProjectRef, VersionRef } from "../../registry/packages/lookup.js"
import { checkNameLength } from "../../registry/packages/package-names.js"
import type { TargetStatus } from "../../registry/packages/version-status.js"
import type { Patch } from "../../registry/patch.js"
import { badRequest, requestViolation } from "../bad-request.js"
import type { HandlerOptions } from "../context.js"
import { presentFields } from "../messages.js"
import type { PageFields } from "../page-tokens.js"
import { formatNamed, fromAllowPublish, fromAllowUpstream, fromFormat, fromStatus } from "./artifact-messages.js"

type Account = Pick<HandlerOptions, "account">

interface DomainRequest {
  readonly domain: string
  readonly domainOwner: string
}

interface RepositoryRequest extends DomainRequest {
  readonly repository: string
}

interface PackageRequest extends RepositoryRequest {
  readonly format: PackageFormat
  readonly namespace: string
  readonly package: string
}

interface VersionRequest extends PackageRequest {
  readonly packageVersion: string
}

/** The domain's name; one that another account owns does not exist here. */
export function domainNamed({ account }: Account, { domain, domainOwner }: DomainRequest): string {
  if (domainOwner !== "" && domainOwner !== account) throw notFound("organization", domain)
  return domain
}

/** The project that a request's domain and repository name. Another owner's domain is NOT_FOUND. */
export function projectRef(account: Account, request: RepositoryRequest): ProjectRef {
  return { organization: domainNamed(account, request), project: request.repository }
}

/** The package that a request names. Another owner's domain is NOT_FOUND. */
export function packageRef(account: Account, request: PackageRequest): PackageRef {
  const format = fromFormat(request.format)
  if (format === undefined) throw badRequest(requestViolation("format", "is required", "REQUIRED"))
  const name = { format, namespace: request.namespace || undefined, name: request.package }
  checkNameLength(name)
  return { package: name, ...projectRef(account, request) }
}

/** The version that a request names. Another owner's domain is NOT_FOUND. */
export function versionRef(account: Account, request: VersionRequest): VersionRef {
  return { version: request.packageVersion, ...packageRef(account, request) }
}

/** The status that a bulk change asks for; INVALID_ARGUMENT for one that no version can be given. */
export function targetStatus(status: PackageVersionStatus): TargetStatus {
  const target = fromStatus(status)
  if (target === "Published" || target === "Unlisted" || target === "Archived") return target
  throw badRequest(requestViolation("target_status", "must be Archived, Published or Unlisted", "TARGET_STATUS"))
}

/** A key may stand once. */
export function tagsOf(tags: readonly Tag[]): { tags?: readonly StoredTag[] } {
  const seen = new Set<string>()
  for (const [index, { key }] of tags.entries()) {
    if (seen.has(key))
      throw badRequest(requestViolation(`tags[${index}].key`, `'${key}' is present twice`, "DUPLICATE"))
    seen.add(key)
  }
  return tags.length === 0 ? {} : { tags: tags.map(({ key, value }) => ({ key, value })) }
}

/** What a repository is to become: a description or upstreams that are not given stay. */
export function repositoryPatch(
  message: RepositoryPatch | undefined,
  mask: FieldMask | undefined,
): Patch<Pick<Project, "description" | "upstreams">> {
  const present = presentFields(RepositoryPatchSchema, message, mask)
  const upstreams = message?.upstreams.map(({ repositoryName }) => repositoryName) ?? []
  return {
    ...(present.has("description") ? { description: message?.description || null } : {}),
    ...(present.has("upstreams") ? { upstreams: upstreams.length === 0 ? null : upstreams } : {}),
  }
}

/** Where the versions of a package may come from; INVALID_ARGUMENT unless the request says both. */
export function originRestrictions(
  restrictions: PackageOriginRestrictions | undefined,
): Pick<Package, "publishOrigin" | "upstreamOrigin"> {
  const publishOrigin = fromAllowPublish(restrictions?.publish ?? AllowPublish.UNSPECIFIED)
  const upstreamOrigin = fromAllowUpstream(restrictions?.upstream ?? AllowUpstream.UNSPECIFIED)
  if (publishOrigin === undefined || upstreamOrigin === undefined) {
    throw badRequest(requestViolation("restrictions", "must say publish and upstream: ALLOW or BLOCK each", "REQUIRED"))
  }
  return { publishOrigin, upstreamOrigin }
}

/** What a resource name (ARN) stands for; one that is none, or of another account or region, is of nothing that exists. */
export function tagTarget({ resourceNames }: Pick<HandlerOptions, "resourceNames">, arn: string): TagTarget {
  const target = resourceNames.parse(arn)
  if (target === undefined) throw notFound("organization", arn)
  const { organization, project, package: named } = target
  if (project === undefined) return { organization }
  if (named === undefined) return { organization, project }
  const format = formatNamed(named.format)
  if (format === undefined) throw notFound("package", arn)
  const name = { format, namespace: named.namespace || undefined, name: named.name }
  checkNameLength(name)
  return { organization, project, package: name }
}

/** Where the caller reached the service. */
export function originOf(call: HandlerContext): string {
  const { origin } = new URL(call.url, "http://localhost")
  const host = call.requestHeader.get("host") ?? call.requestHeader.get(":authority")
  return host === null ? origin : `${new URL(origin).protocol}//${host}`
}

/** What names the version in an answer that is about it. */
export function versionMembers(request: {
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

/** The page that a request asks for. */
export function pageParams(request: {
  readonly maxResults?: number | undefined
  readonly nextToken: string
}): PageFields {
  return { limit: request.maxResults, token: request.nextToken, field: "next_token" }
}
