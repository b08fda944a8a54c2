// A package as answers show it: with the version that is its latest now.
import type { ReadTransaction, Stored } from "../../store/store.js"
import { packageVersions } from "../collections.js"
import { etagOf } from "../etag.js"
import type { Package, PackageVersion } from "./entities.js"
import { findPackageVersion } from "./lookup.js"

export interface PackageView {
  readonly package: Stored<Package>
  readonly latest: Stored<PackageVersion> | undefined
  readonly etag: string
}

/** The pinned version, else the one created last among those that can be fetched. */
export async function findLatestVersion(
  tx: ReadTransaction,
  parent: Package,
): Promise<Stored<PackageVersion> | undefined> {
  if (parent.pinnedVersion !== undefined) return findPackageVersion(tx, parent, parent.pinnedVersion)
  const page = await tx.page(packageVersions, {
    scope: [parent.organization, parent.uid],
    index: "active",
    reverse: true,
    limit: 1,
  })
  return page.items[0]
}

/** A package with its latest version. */
export async function packageView(tx: ReadTransaction, found: Stored<Package>): Promise<PackageView> {
  const latest = await findLatestVersion(tx, found)
  return { package: found, latest, etag: etagOf(found, latest?.uid.slice(-10), latest?.indexStatus) }
}
