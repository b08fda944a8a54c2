// One version with its package.
import type { Stored } from "../../../../store/store.js"
import type { CommandContext } from "../../../context.js"
import type { Package, PackageVersion } from "../../../entities.js"
import { notFound } from "../../../errors.js"
import { findPackage, getVersion, type VersionRef } from "../../lookup.js"

export function describeVersion(
  context: CommandContext,
  ref: VersionRef,
): Promise<{ readonly package: Stored<Package>; readonly version: Stored<PackageVersion> }> {
  return context.store.read(async (tx) => {
    const found = await findPackage(tx, ref)
    const version = await getVersion(tx, found, ref.version)
    if (version === undefined) throw notFound("package-version", ref.version)
    return { package: found, version }
  })
}
