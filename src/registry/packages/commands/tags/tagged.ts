// The three kinds of resources that carry tags, read and written alike.
import type { ReadTransaction, Stored, WriteTransaction } from "../../../../store/store.js"
import { organizations, packages, projects } from "../../../collections.js"
import { atLeast } from "../../../context.js"
import type { ResourceType } from "../../../errors.js"
import type { PackageName, Tag } from "../../entities.js"
import { requireOrganization, requirePackage, requireProject } from "../../lookup.js"

/** An organization, or, with a project, that, or, with a package too, that. */
export interface TagTarget {
  readonly organization: string
  readonly project?: string
  readonly package?: PackageName
}

export interface Tagged {
  readonly resourceType: ResourceType
  readonly resourceId: string
  readonly tags: readonly Tag[]
  write(tx: WriteTransaction, tags: readonly Tag[], now: Date): Promise<unknown>
}

/** The resource with its tags, or NOT_FOUND. */
export async function requireTagged(tx: ReadTransaction, target: TagTarget): Promise<Tagged> {
  const { organization, project, package: name } = target
  if (project === undefined) {
    const found = await requireOrganization(tx, organization)
    return tagged("organization", found, (tx, next) => tx.update(organizations, next))
  }
  if (name === undefined) {
    const found = await requireProject(tx, { organization, project })
    return tagged("project", found, (tx, next) => tx.update(projects, next))
  }
  const found = await requirePackage(tx, { organization, project, package: name })
  return tagged("package", found, (tx, next) => tx.update(packages, next))
}

function tagged<D extends Stored<{ name: string; tags?: readonly Tag[]; updateTime: Date }>>(
  resourceType: ResourceType,
  found: D,
  update: (tx: WriteTransaction, next: D) => Promise<unknown>,
): Tagged {
  return {
    resourceType,
    resourceId: found.name,
    tags: found.tags ?? [],
    write: (tx, tags, now) => update(tx, { ...found, tags, updateTime: atLeast(found.updateTime, now) }),
  }
}
