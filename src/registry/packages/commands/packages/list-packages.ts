// Packages of a project by format, namespace and name.
import { packages } from "../../../collections.js"
import type { CommandContext } from "../../../context.js"
import { type ListPage, type PageOptions, pageQuery } from "../../../paging.js"
import type { PackageFormat } from "../../entities.js"
import { type ProjectRef, requireProject } from "../../lookup.js"
import { type PackageView, packageView } from "../../package-view.js"

/** `within` narrows to a format, and there to a namespace (exactly). */
export function listPackages(
  context: CommandContext,
  ref: ProjectRef,
  request: PageOptions & { readonly within?: { readonly format: PackageFormat; readonly namespace: string } },
): Promise<ListPage<PackageView>> {
  return context.store.read(async (tx) => {
    const project = await requireProject(tx, ref)
    const page = await tx.page(packages, {
      scope: [ref.organization, project.uid],
      ...(request.within === undefined ? {} : { prefix: [`${request.within.format}/${request.within.namespace}/`] }),
      ...pageQuery(request),
    })
    const items: PackageView[] = []
    for (const item of page.items) items.push(await packageView(tx, item))
    return { items, nextToken: page.next }
  })
}
