// One version of a package.
import type { Stored } from "../../../../store/store.js"
import type { CommandContext } from "../../../context.js"
import type { PackageVersion } from "../../entities.js"
import { requirePackageVersion, type VersionRef } from "../../lookup.js"

/** The version, or NOT_FOUND. */
export function getPackageVersion(context: CommandContext, ref: VersionRef): Promise<Stored<PackageVersion>> {
  return requirePackageVersion(context.store, ref)
}
