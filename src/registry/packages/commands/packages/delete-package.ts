// Deletes a package with its versions: one write makes them unreachable, the sweeper removes them later.

import { addTombstone } from "../../../add-tombstone.js"
import { packages } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import { checkPreconditions, type Precondition } from "../../../etag.js"
import { type PackageRef, requirePackage } from "../../lookup.js"
import { type PackageView, packageView } from "../../package-view.js"

/** Answers with the package as it was. */
export function deletePackage(
  context: CommandContext,
  ref: PackageRef,
  preconditions: readonly Precondition[],
  tagOf: (view: PackageView) => string = ({ etag }) => etag,
): Promise<PackageView> {
  return transact(context, async (tx, now) => {
    const view = await packageView(tx, await requirePackage(tx, ref))
    checkPreconditions(preconditions, tagOf(view), "package", ref.package.name)
    await addTombstone(tx, "package", view.package, now)
    await tx.delete(packages, view.package)
    return view
  })
}
