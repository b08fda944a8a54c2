// One version with its package.
import type { Stored } from "../../../../store/store.js"
import type { CommandContext } from "../../../context.js"
import { notFound } from "../../../errors.js"
import type { Package, PackageVersion } from "../../entities.js"
import { findPackageVersion, requirePackage, type VersionRef } from "../../lookup.js"

/** The version with its package, or NOT_FOUND. */
export function describeVersion(
  context: CommandContext,
  ref: VersionRef,
): Promise<{ readonly package: Stored<Package>; readonly version: Stored<PackageVersion> }> {
  return context.store.read(async (tx) => {
    const found = await requirePackage(tx, ref)
    const version = await findPackageVersion(tx, found, ref.version)
    if (version === undefined) throw notFound("package-version", ref.version)
    return { package: found, version }
  })
}
