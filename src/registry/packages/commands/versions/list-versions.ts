// Versions of a package: by name, by creation or by the time they were published; of one status or of all.
import type { Stored } from "../../../../store/store.js"
import { packageVersions } from "../../../collections.js"
import type { CommandContext } from "../../../context.js"
import { hasLabels, type Label } from "../../../labels.js"
import { type ForwardPageRequest, type ListPage, readPage } from "../../../paging.js"
import type { Package, PackageVersion, VersionStatus } from "../../entities.js"
import { type PackageRef, requirePackage } from "../../lookup.js"

export interface VersionList extends ListPage<Stored<PackageVersion>> {
  readonly package: Stored<Package>
  /** Most recently published among the Published ones. */
  readonly lastPublished: Stored<PackageVersion> | undefined
}

/** A page of a package's versions. */
export function listVersions(
  context: CommandContext,
  ref: PackageRef,
  request: ForwardPageRequest & {
    /** "created" and "published": newest first. */
    readonly order: "name" | "created" | "published"
    readonly status?: VersionStatus | undefined
    /** Only versions with all of them. */
    readonly labels?: readonly Label[]
  },
): Promise<VersionList> {
  return context.store.read(async (tx) => {
    const found = await requirePackage(tx, ref)
    const scope = [found.organization, found.uid]
    const { labels = [] } = request
    const fits = labels.length === 0 ? undefined : (row: PackageVersion) => hasLabels(row, labels)
    const page = await readPage(tx, packageVersions, { scope, ...orderOf(request) }, request, fits)
    const published = await tx.page(packageVersions, {
      scope,
      index: "statusPublished",
      prefix: ["Published"],
      reverse: true,
      limit: 1,
    })
    return { package: found, lastPublished: published.items[0], ...page }
  })
}

function orderOf({ order, status }: { order: "name" | "created" | "published"; status?: VersionStatus | undefined }) {
  if (order === "created") return { index: "created", reverse: true }
  if (order === "published") {
    return status === undefined
      ? { index: "published", reverse: true }
      : { index: "statusPublished", prefix: [status], reverse: true }
  }
  return status === undefined ? {} : { index: "status", prefix: [status] }
}
