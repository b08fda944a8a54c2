// New organizations, projects, packages and versions: each made in one place, whatever API asks for it.
import type { Stored, WriteTransaction } from "../../store/store.js"
import { addCreator } from "../access/creators.js"
import { organizations, packages, packageVersions, projectPlaces, projects } from "../collections.js"
import { type CommandContext, notBefore } from "../context.js"
import type {
  IndexStatus,
  Organization,
  Package,
  PackageName,
  PackageVersion,
  Project,
  ProjectPlace,
  VersionStatus,
} from "../entities.js"
import { alreadyExists } from "../errors.js"
import { contentRevision } from "./content-revision.js"
import { packageId } from "./lookup.js"
import { isActive } from "./version-status.js"

export async function addOrganization(
  tx: WriteTransaction,
  context: CommandContext,
  now: Date,
  fields: Pick<Organization, "name" | "displayName" | "encryptionKey" | "tags">,
): Promise<Stored<Organization>> {
  if ((await tx.get(organizations, [fields.name])) !== undefined) throw alreadyExists("organization", fields.name)
  const organization = await tx.create(organizations, {
    ...fields,
    uid: context.newId(),
    projectCount: 0,
    createTime: now,
    updateTime: now,
  })
  await addCreator(tx, context, now, organization)
  return organization
}

/** The organization of this name, made where it is missing. */
export async function requireOrganization(
  tx: WriteTransaction,
  context: CommandContext,
  name: string,
  now: Date,
): Promise<Stored<Organization>> {
  return (await tx.get(organizations, [name])) ?? addOrganization(tx, context, now, { name })
}

export async function addProject(
  tx: WriteTransaction,
  context: CommandContext,
  now: Date,
  organization: Stored<Organization>,
  fields: Pick<Project, "name" | "readme" | "replicationCount" | "description" | "upstreams" | "tags">,
): Promise<Stored<Project>> {
  if ((await tx.get(projects, [organization.name, fields.name])) !== undefined) {
    throw alreadyExists("project", fields.name)
  }
  await tx.update(organizations, { ...organization, projectCount: organization.projectCount + 1 })
  await tx.create(projectPlaces, projectPlace(organization.name, fields.name))
  return tx.create(projects, {
    ...fields,
    uid: context.newId(),
    organization: organization.name,
    createTime: now,
    updateTime: now,
  })
}

export function projectPlace(organization: string, name: string): ProjectPlace {
  return { place: `${name}/${organization}`, name, organization }
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
  const version = await tx.create(packageVersions, {
    ...fields,
    uid: context.newId(),
    organization: parent.organization,
    packageUid: parent.uid,
    sequence,
    ...(isActive(fields.status) ? { activeSequence: sequence } : {}),
    ...(fields.status === "Published" ? { publishTime: now } : {}),
    publishOrder: fields.status === "Published" ? now : new Date(0),
    contentRevision: contentRevision([]),
    assetCount: 0,
    createTime: now,
    updateTime: now,
  })
  const updated = await tx.update(packages, {
    ...parent,
    lastSequence: sequence,
    updateTime: notBefore(parent.updateTime, now),
  })
  return { parent: updated, version }
}
