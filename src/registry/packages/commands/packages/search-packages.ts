// Packages of a project by format, namespace and name, those that fit.
import type { ReadTransaction, Stored } from "../../../../store/store.js"
import { packages } from "../../../collections.js"
import type { CommandContext } from "../../../context.js"
import { type ListPage, type PageOptions, pageQuery } from "../../../paging.js"
import type { Package, PackageFormat, Project } from "../../entities.js"
import { type ProjectRef, requireProject } from "../../lookup.js"

export interface PackageFilter {
  readonly format?: PackageFormat | undefined
  /** What the namespace starts with; only together with a format. */
  readonly namespacePrefix?: string | undefined
  readonly namePrefix?: string | undefined
  readonly publish?: Package["publishOrigin"] | undefined
  readonly upstream?: Package["upstreamOrigin"] | undefined
}

/** Rows that one answer looks at, at most: a page that few of them fit is short, and the next one goes on from there. */
const LOOKED_AT_MAX = 3_000
const CHUNK = 1_000

export function searchPackages(
  context: CommandContext,
  ref: ProjectRef,
  request: PageOptions & { readonly filter: PackageFilter },
): Promise<ListPage<Stored<Package>>> {
  return context.store.read(async (tx) => findFitting(tx, await requireProject(tx, ref), request))
}

async function findFitting(
  tx: ReadTransaction,
  project: Project,
  request: PageOptions & { readonly filter: PackageFilter },
): Promise<ListPage<Stored<Package>>> {
  const { filter, limit } = request
  const items: Stored<Package>[] = []
  const everyRowFits = [filter.namePrefix, filter.publish, filter.upstream].every((each) => each === undefined)
  let token = request.token
  for (let lookedAt = 0; lookedAt < LOOKED_AT_MAX; ) {
    const page = await tx.page(packages, {
      scope: [project.organization, project.uid],
      ...(filter.format === undefined ? {} : { prefix: [`${filter.format}/${filter.namespacePrefix ?? ""}`] }),
      ...pageQuery({ limit: everyRowFits ? limit : CHUNK, token }),
    })
    for (const [index, item] of page.items.entries()) {
      if (!fits(item, filter)) continue
      items.push(item)
      if (items.length < limit) continue
      const more = index + 1 < page.items.length || page.next !== undefined
      return { items, nextToken: more ? page.cursors[index] : undefined }
    }
    token = page.next
    if (token === undefined) break
    lookedAt += page.items.length
  }
  return { items, nextToken: token }
}

function fits(item: Package, { namePrefix, publish, upstream }: PackageFilter): boolean {
  return (
    (namePrefix === undefined || item.name.startsWith(namePrefix)) &&
    (publish === undefined || item.publishOrigin === publish) &&
    (upstream === undefined || item.upstreamOrigin === upstream)
  )
}
