// Creates a package without versions.
import { type CommandContext, transact } from "../../../context.js"
import type { PackageName } from "../../entities.js"
import { type ProjectRef, requireProject } from "../../lookup.js"
import { addPackage } from "../../new-rows.js"
import { type PackageView, packageView } from "../../package-view.js"
import { type PackagePatch, patchPackage } from "./update-package.js"

/** The new package, which has no versions. Refuses with ALREADY_EXISTS a taken name. */
export function createPackage(
  context: CommandContext,
  ref: ProjectRef,
  name: PackageName,
  patch: PackagePatch,
): Promise<PackageView> {
  return transact(context, async (tx, now) => {
    const created = await addPackage(tx, context, now, await requireProject(tx, ref), name)
    return packageView(tx, await patchPackage(tx, created, patch, now))
  })
}
