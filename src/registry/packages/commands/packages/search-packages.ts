// Packages of a project by format, namespace and name, those that fit.
import type { Stored } from "../../../../store/store.js"
import { packages } from "../../../collections.js"
import type { CommandContext } from "../../../context.js"
import { hasLabels, type Label } from "../../../labels.js"
import { type ForwardPageRequest, type ListPage, readPage } from "../../../paging.js"
import type { Package, PackageFormat } from "../../entities.js"
import { type ProjectRef, requireProject } from "../../lookup.js"

export interface PackageFilter {
  readonly format?: PackageFormat | undefined
  /** What the namespace starts with; only together with a format. */
  readonly namespacePrefix?: string | undefined
  readonly namePrefix?: string | undefined
  readonly publish?: Package["publishOrigin"] | undefined
  readonly upstream?: Package["upstreamOrigin"] | undefined
  /** Only packages with all of them. */
  readonly labels?: readonly Label[]
}

/** A page of a project's packages that pass the filter. */
export function searchPackages(
  context: CommandContext,
  ref: ProjectRef,
  request: ForwardPageRequest & { readonly filter: PackageFilter },
): Promise<ListPage<Stored<Package>>> {
  return context.store.read(async (tx) => {
    const project = await requireProject(tx, ref)
    const { format, namespacePrefix = "", namePrefix, publish, upstream, labels = [] } = request.filter
    const query = {
      scope: [project.organization, project.uid],
      ...(format === undefined ? {} : { prefix: [`${format}/${namespacePrefix}`] }),
    }
    const everyRowFits = labels.length === 0 && [namePrefix, publish, upstream].every((each) => each === undefined)
    return readPage(tx, packages, query, request, everyRowFits ? undefined : (row) => fits(row, request.filter))
  })
}

function fits(item: Package, { namePrefix, publish, upstream, labels = [] }: PackageFilter): boolean {
  return (
    (namePrefix === undefined || item.name.startsWith(namePrefix)) &&
    (publish === undefined || item.publishOrigin === publish) &&
    (upstream === undefined || item.upstreamOrigin === upstream) &&
    hasLabels(item, labels)
  )
}
