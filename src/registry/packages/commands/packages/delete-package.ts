// Deletes a package with its versions: one write makes them unreachable, the sweeper removes them later.
import { packages, tombstones } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import { checkPreconditions, type Precondition } from "../../../etag.js"
import { type PackageRef, requirePackage } from "../../lookup.js"
import { type PackageView, packageView } from "../../package-view.js"

/** Answers with the package as it was. */
export function deletePackage(
  context: CommandContext,
  ref: PackageRef,
  preconditions: readonly Precondition[],
): Promise<PackageView> {
  return transact(context, async (tx, now) => {
    const view = await packageView(tx, await requirePackage(tx, ref))
    checkPreconditions(preconditions, view.etag, "package", ref.package.name)
    const { uid, organization } = view.package
    await tx.create(tombstones, { uid, organization, kind: "package", createTime: now })
    await tx.delete(packages, view.package)
    return view
  })
}
