// What requests of registry.artifacts.v1 name, as commands take it.
import type { PackageFormat, PackageVersionStatus, Tag } from "../../gen/registry/artifacts/v1/resources_pb.js"
import type { Tag as StoredTag } from "../registry/entities.js"
import { invalid, notFound, violation } from "../registry/errors.js"
import type { PackageRef, ProjectRef, VersionRef } from "../registry/lookup.js"
import { checkNameLength } from "../registry/package-names.js"
import type { TargetStatus } from "../registry/version-status.js"
import { fromFormat, fromStatus } from "./artifact-messages.js"
import type { HandlerOptions } from "./context.js"

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

export function projectRef(account: Account, request: RepositoryRequest): ProjectRef {
  return { organization: domainNamed(account, request), project: request.repository }
}

export function packageRef(account: Account, request: PackageRequest): PackageRef {
  const format = fromFormat(request.format)
  if (format === undefined) throw invalid(violation("format", "is required", "REQUIRED"))
  const name = { format, namespace: request.namespace || undefined, name: request.package }
  checkNameLength(name)
  return { ...projectRef(account, request), package: name }
}

export function versionRef(account: Account, request: VersionRequest): VersionRef {
  return { ...packageRef(account, request), version: request.packageVersion }
}

export function targetStatus(status: PackageVersionStatus): TargetStatus {
  const target = fromStatus(status)
  if (target === "Published" || target === "Unlisted" || target === "Archived") return target
  throw invalid(violation("target_status", "must be Archived, Published or Unlisted", "TARGET_STATUS"))
}

/** A key may stand once. */
export function tagsOf(tags: readonly Tag[]): { tags?: readonly StoredTag[] } {
  const seen = new Set<string>()
  for (const [index, { key }] of tags.entries()) {
    if (seen.has(key)) throw invalid(violation(`tags[${index}].key`, `'${key}' is given twice`, "DUPLICATE"))
    seen.add(key)
  }
  return tags.length === 0 ? {} : { tags: tags.map(({ key, value }) => ({ key, value })) }
}
