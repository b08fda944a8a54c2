// Creates a package without versions.
import { type CommandContext, transact } from "../../context.js"
import type { Package, PackageName } from "../../entities.js"
import { findProject, type ProjectRef } from "../../lookup.js"
import { addPackage } from "../../new-rows.js"
import { type PackageView, packageView } from "../../package-view.js"

export function createPackage(
  context: CommandContext,
  ref: ProjectRef,
  name: PackageName,
  fields: Pick<Package, "description" | "replicationCount" | "tags">,
): Promise<PackageView> {
  return transact(context, async (tx, now) =>
    packageView(tx, await addPackage(tx, context, now, await findProject(tx, ref), name, fields)),
  )
}
