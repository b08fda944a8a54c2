// Versions of a package: by name, by creation or by the time they were published; of one status or of all.
import type { Stored } from "../../../../store/store.js"
import { packageVersions } from "../../../collections.js"
import type { CommandContext } from "../../../context.js"
import { type ListPage, type PageOptions, pageQuery } from "../../../paging.js"
import type { Package, PackageVersion, VersionStatus } from "../../entities.js"
import { type PackageRef, requirePackage } from "../../lookup.js"

export interface VersionList extends ListPage<Stored<PackageVersion>> {
  readonly package: Stored<Package>
  /** Most recently published among the Published ones. */
  readonly lastPublished: Stored<PackageVersion> | undefined
}

export function listVersions(
  context: CommandContext,
  ref: PackageRef,
  request: PageOptions & {
    /** "created" and "published": newest first. */
    readonly order: "name" | "created" | "published"
    readonly status?: VersionStatus | undefined
  },
): Promise<VersionList> {
  return context.store.read(async (tx) => {
    const found = await requirePackage(tx, ref)
    const scope = [found.organization, found.uid]
    const page = await tx.page(packageVersions, { scope, ...orderOf(request), ...pageQuery(request) })
    const published = await tx.page(packageVersions, {
      scope,
      index: "statusPublished",
      prefix: ["Published"],
      reverse: true,
      limit: 1,
    })
    return { items: page.items, nextToken: page.next, package: found, lastPublished: published.items[0] }
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
