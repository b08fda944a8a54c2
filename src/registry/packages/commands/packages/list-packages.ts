// Packages of a project by format, namespace and name.
import { packages } from "../../../collections.js"
import type { CommandContext } from "../../../context.js"
import { hasLabels, type Label } from "../../../labels.js"
import { type ForwardPageRequest, type ListPage, readPage } from "../../../paging.js"
import type { Package, PackageFormat } from "../../entities.js"
import { type ProjectRef, requireProject } from "../../lookup.js"
import { type PackageView, packageView } from "../../package-view.js"

/** `within` narrows to a format, and there to a namespace (exactly). */
export function listPackages(
  context: CommandContext,
  ref: ProjectRef,
  request: ForwardPageRequest & {
    readonly within?: { readonly format: PackageFormat; readonly namespace: string }
    /** Only packages with all of them. */
    readonly labels?: readonly Label[]
  },
): Promise<ListPage<PackageView>> {
  return context.store.read(async (tx) => {
    const project = await requireProject(tx, ref)
    const { labels = [] } = request
    const query = {
      scope: [ref.organization, project.uid],
      ...(request.within === undefined ? {} : { prefix: [`${request.within.format}/${request.within.namespace}/`] }),
    }
    const fits = labels.length === 0 ? undefined : (row: Package) => hasLabels(row, labels)
    const page = await readPage(tx, packages, query, request, fits)
    const items: PackageView[] = []
    for (const item of page.items) items.push(await packageView(tx, item))
    return { items, nextToken: page.nextToken }
  })
}
