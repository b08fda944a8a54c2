// New organizations, projects, packages and versions: each made in one place, whatever API asks for it.
import type { Stored, WriteTransaction } from "../../store/store.js"
import { organizations, packages, packageVersions, projectLocations, projects } from "../collections.js"
import { atLeast, type CommandContext } from "../context.js"
import { addToCounter } from "../counters.js"
import { alreadyExists } from "../errors.js"
import { contentRevision } from "./content-revision.js"
import type {
  IndexStatus,
  Organization,
  Package,
  PackageName,
  PackageVersion,
  Project,
  ProjectLocation,
  VersionStatus,
} from "./entities.js"
import { packageId } from "./lookup.js"
import { canBeLatest } from "./version-status.js"

export async function addOrganization(
  tx: WriteTransaction,
  context: CommandContext,
  now: Date,
  fields: Pick<Organization, "name" | "displayName" | "encryptionKey" | "tags">,
): Promise<Stored<Organization>> {
  if ((await tx.get(organizations, [fields.name])) !== undefined) throw alreadyExists("organization", fields.name)
  return tx.create(organizations, {
    ...fields,
    uid: context.newId(),
    createTime: now,
    updateTime: now,
  })
}

export async function addProject(
  tx: WriteTransaction,
  context: CommandContext,
  now: Date,
  organization: Organization,
  fields: Pick<Project, "name" | "readme" | "replicationCount" | "description" | "upstreams" | "tags">,
): Promise<Stored<Project>> {
  if ((await tx.get(projects, [organization.name, fields.name])) !== undefined) {
    throw alreadyExists("project", fields.name)
  }
  const uid = context.newId()
  // Deleting the organization rests on the counter, so the organization itself need not be guarded.
  await addToCounter(tx, organization.name, "projects", uid, 1)
  await tx.create(projectLocations, projectLocation(organization.name, fields.name))
  return tx.create(projects, {
    ...fields,
    uid,
    organization: organization.name,
    createTime: now,
    updateTime: now,
  })
}

export function projectLocation(organization: string, name: string): ProjectLocation {
  return { location: `${name}/${organization}`, name, organization }
}

export async function addPackage(
  tx: WriteTransaction,
  context: CommandContext,
  now: Date,
  project: Stored<Project>,
  name: PackageName,
  fields: Pick<Package, "description" | "replicationCount" | "tags">,
): Promise<Stored<Package>> {
  const id = packageId(name)
  if ((await tx.get(packages, [project.organization, project.uid, id])) !== undefined) {
    throw alreadyExists("package", name.name)
  }
  // The project must still be there when this commits, but its packages need not queue for it.
  await tx.guard(projects, [project.organization, project.name])
  return tx.create(packages, {
    ...fields,
    uid: context.newId(),
    organization: project.organization,
    projectUid: project.uid,
    id,
    format: name.format,
    ...(name.namespace === undefined ? {} : { namespace: name.namespace }),
    name: name.name,
    lastSequence: 0,
    publishOrigin: "ALLOW",
    upstreamOrigin: "BLOCK",
    createTime: now,
    updateTime: now,
  })
}

/** A version, and its package with the next sequence: both are written. The name must be free. */
export async function addVersion(
  tx: WriteTransaction,
  context: CommandContext,
  now: Date,
  parent: Stored<Package>,
  fields: { readonly name: string; readonly status: VersionStatus; readonly indexStatus: IndexStatus },
): Promise<{ parent: Stored<Package>; version: Stored<PackageVersion> }> {
  const sequence = parent.lastSequence + 1
  // The package moved with the version created before this one, so no version is older than its predecessor, whatever the clocks do.
  const time = atLeast(parent.updateTime, now)
  const version = await tx.create(packageVersions, {
    ...fields,
    uid: context.newId(),
    organization: parent.organization,
    packageUid: parent.uid,
    sequence,
    ...(canBeLatest(fields) ? { activeSequence: sequence } : {}),
    ...(fields.status === "Published" ? { publishTime: time } : {}),
    publishOrder: fields.status === "Published" ? time : new Date(0),
    contentRevision: contentRevision([]),
    assetCount: 0,
    createTime: time,
    updateTime: time,
  })
  const updated = await tx.update(packages, {
    ...parent,
    lastSequence: sequence,
    updateTime: time,
  })
  return { parent: updated, version }
}
