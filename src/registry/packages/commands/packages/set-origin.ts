// Says where versions of a package may come from; makes the package, without versions, where there is none.
import type { Stored } from "../../../../store/store.js"
import { packages } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import { checkPreconditions, etagOf, type Precondition } from "../../../etag.js"
import { patched } from "../../../patch.js"
import type { Package } from "../../entities.js"
import { type PackageRef, packageId, requireProject } from "../../lookup.js"
import { addPackage } from "../../new-rows.js"
import { checkNamespace } from "../../package-names.js"

/** The package as it now is. */
export function setOrigin(
  context: CommandContext,
  ref: PackageRef,
  origin: Pick<Package, "publishOrigin" | "upstreamOrigin">,
  preconditions: readonly Precondition[] = [],
  tagOf: (found: Stored<Package>) => string = etagOf,
): Promise<Stored<Package>> {
  return transact(context, async (tx, now) => {
    const project = await requireProject(tx, ref)
    let found = await tx.get(packages, [ref.organization, project.uid, packageId(ref.package)])
    checkPreconditions(preconditions, found && tagOf(found), "package", ref.package.name)
    if (found === undefined) {
      checkNamespace(ref.package)
      found = await addPackage(tx, context, now, project, ref.package)
    }
    const next = patched(found, origin, now)
    return next === found ? found : tx.update(packages, next)
  })
}
