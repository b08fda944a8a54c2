// What indexing found in one version.
import type { Stored } from "../../../../store/store.js"
import { versionIndexes } from "../../../collections.js"
import type { CommandContext } from "../../../context.js"
import type { PackageVersion } from "../../entities.js"
import { requirePackageVersion, type VersionRef } from "../../lookup.js"
import type { PackageIndex } from "../../package-index.js"

export interface IndexedVersion {
  readonly version: Stored<PackageVersion>
  /** Undefined while nothing was found. */
  readonly index: PackageIndex | undefined
}

/** What was found in a version's package, or NOT_FOUND. */
export function getVersionIndex(context: CommandContext, ref: VersionRef): Promise<IndexedVersion> {
  return context.store.read(async (tx) => {
    const version = await requirePackageVersion(tx, ref)
    return { version, index: await tx.get(versionIndexes, [version.organization, version.uid]) }
  })
}
