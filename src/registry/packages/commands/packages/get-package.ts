// One package with its latest version.
import type { CommandContext } from "../../../context.js"
import { type PackageRef, requirePackage } from "../../lookup.js"
import { type PackageView, packageView } from "../../package-view.js"

/** The package with its latest version, or NOT_FOUND. */
export function getPackage(context: CommandContext, ref: PackageRef): Promise<PackageView> {
  return context.store.read(async (tx) => packageView(tx, await requirePackage(tx, ref)))
}
