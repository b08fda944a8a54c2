// Changes what may change of a package; naming a latest version pins it.
import type { Stored, WriteTransaction } from "../../../../store/store.js"
import { packages, packageVersions } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import { checkPreconditions, type Precondition } from "../../../etag.js"
import type { LabelChange } from "../../../labels.js"
import { type Patch, patched } from "../../../patch.js"
import type { Package } from "../../entities.js"
import { invalid, violation } from "../../fields.js"
import { type PackageRef, requirePackage } from "../../lookup.js"
import { changedLabels } from "../../package-labels.js"
import { findLatestVersion, type PackageView, packageView } from "../../package-view.js"

export type PackagePatch = Patch<Pick<Package, "description" | "replicationCount" | "pinnedVersion">> & {
  /** Merged by key. */
  readonly labels?: readonly LabelChange[]
}

/** The package as it now is. Refuses with INVALID a pin on a version that does not exist. */
export function updatePackage(
  context: CommandContext,
  ref: PackageRef,
  input: { readonly patch: PackagePatch; readonly preconditions: readonly Precondition[] },
): Promise<PackageView> {
  return transact(context, async (tx, now) => {
    const view = await packageView(tx, await requirePackage(tx, ref))
    checkPreconditions(input.preconditions, view.etag, "package", ref.package.name)
    return packageView(tx, await patchPackage(tx, view.package, input.patch, now))
  })
}

/** Applies the patch; a version to pin must exist, and stay until this commits. */
export async function patchPackage(
  tx: WriteTransaction,
  found: Stored<Package>,
  patch: PackagePatch,
  now: Date,
): Promise<Stored<Package>> {
  const pin = patch.pinnedVersion
  if (typeof pin === "string") {
    // What an answer shows without a pin can be sent back: that pins nothing.
    if (found.pinnedVersion === undefined && (await findLatestVersion(tx, found))?.name === pin) {
      const { pinnedVersion: _, ...rest } = patch
      return patchPackage(tx, found, rest, now)
    }
    const version = await tx.guard(packageVersions, [found.organization, found.uid, pin])
    if (version === undefined) {
      throw invalid(violation("pinnedVersion", `no version '${pin}' exists in this package`, "UNKNOWN_VERSION"))
    }
  }
  const { labels: changes, ...rest } = patch
  const labels = changes === undefined ? {} : { labels: changedLabels(found.labels, changes) ?? null }
  const next = patched(found, { ...rest, ...labels }, now)
  return next === found ? found : tx.update(packages, next)
}
