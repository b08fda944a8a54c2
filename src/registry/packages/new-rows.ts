// New organizations, projects, packages and versions: each made in one place, whatever API asks for it.
import type { Stored, WriteTransaction } from "../../store/store.js"
import { addCreator } from "../access/creators.js"
import { organizations, packages, packageVersions, projectLocations, projects } from "../collections.js"
import { atLeast, type CommandContext } from "../context.js"
import { addToCounter } from "../counters.js"
import { alreadyExists } from "../errors.js"
import { createRow, type EveryField } from "../every-field.js"
import { contentRevision } from "./content-revision.js"
import type { Organization, Package, PackageName, PackageVersion, Project, ProjectLocation } from "./entities.js"
import { packageId } from "./lookup.js"
import { canBeLatest } from "./version-status.js"

/** What a caller says of an organization that is to be made. */
export type NewOrganization = EveryField<Pick<Organization, "name" | "displayName" | "encryptionKey" | "tags">>

/** What a caller says of a project that is to be made. */
export type NewProject = EveryField<
  Pick<Project, "name" | "readme" | "replicationCount" | "description" | "upstreams" | "tags">
>

/** An organization that nothing says more of than its name. */
export function namedOrganization(name: string): NewOrganization {
  return { name, displayName: undefined, encryptionKey: undefined, tags: undefined }
}

/** A project that nothing says more of than its name. */
export function namedProject(name: string): NewProject {
  return {
    name,
    readme: undefined,
    replicationCount: undefined,
    description: undefined,
    upstreams: undefined,
    tags: undefined,
  }
}

/** A new organization. Refuses with ALREADY_EXISTS a taken name. */
export async function addOrganization(
  tx: WriteTransaction,
  context: CommandContext,
  now: Date,
  fields: NewOrganization,
): Promise<Stored<Organization>> {
  if ((await tx.get(organizations, [fields.name])) !== undefined) throw alreadyExists("organization", fields.name)
  const organization = await createRow(tx, organizations, {
    uid: context.newId(),
    name: fields.name,
    displayName: fields.displayName,
    encryptionKey: fields.encryptionKey,
    tags: fields.tags,
    createTime: now,
    updateTime: now,
  })
  await addCreator(tx, context, now, organization)
  return organization
}

/** The organization of this name, made where it is missing. */
export async function ensureOrganization(
  tx: WriteTransaction,
  context: CommandContext,
  name: string,
  now: Date,
): Promise<Stored<Organization>> {
  return (await tx.get(organizations, [name])) ?? addOrganization(tx, context, now, namedOrganization(name))
}

/** A new project. Refuses with ALREADY_EXISTS a taken name. */
export async function addProject(
  tx: WriteTransaction,
  context: CommandContext,
  now: Date,
  organization: Organization,
  fields: NewProject,
): Promise<Stored<Project>> {
  if ((await tx.get(projects, [organization.name, fields.name])) !== undefined) {
    throw alreadyExists("project", fields.name)
  }
  const uid = context.newId()
  // Deleting the organization rests on the counter, so the organization itself need not be guarded.
  await addToCounter(tx, organization.name, "projects", uid, 1)
  await createRow(tx, projectLocations, projectLocation(organization.name, fields.name))
  return createRow(tx, projects, {
    uid,
    organization: organization.name,
    name: fields.name,
    readme: fields.readme,
    replicationCount: fields.replicationCount,
    description: fields.description,
    upstreams: fields.upstreams,
    tags: fields.tags,
    createTime: now,
    updateTime: now,
  })
}

/** The row by which projects of all organizations are listed. */
export function projectLocation(organization: string, name: string): ProjectLocation {
  return { location: `${name}/${organization}`, name, organization }
}

/** A new package. Refuses with ALREADY_EXISTS a taken name. */
export async function addPackage(
  tx: WriteTransaction,
  context: CommandContext,
  now: Date,
  project: Stored<Project>,
  name: PackageName,
): Promise<Stored<Package>> {
  const id = packageId(name)
  if ((await tx.get(packages, [project.organization, project.uid, id])) !== undefined) {
    throw alreadyExists("package", name.name)
  }
  // The project must still be there when this commits, but its packages need not queue for it.
  await tx.guard(projects, [project.organization, project.name])
  const fields: EveryField<Package> = {
    uid: context.newId(),
    organization: project.organization,
    projectUid: project.uid,
    id,
    format: name.format,
    namespace: name.namespace,
    name: name.name,
    // What a caller sets of a package comes with the patch that follows.
    description: undefined,
    replicationCount: undefined,
    pinnedVersion: undefined,
    tags: undefined,
    labels: undefined,
    lastSequence: 0,
    publishOrigin: "ALLOW",
    upstreamOrigin: "BLOCK",
    createTime: now,
    updateTime: now,
  }
  return createRow(tx, packages, fields)
}

/** What a new version is made with; the rest follows from it. */
export type NewVersion = Pick<PackageVersion, "name" | "status" | "indexStatus" | "labels">

/** A version, and its package with the next sequence: both are written. The name must be free. */
export async function addVersion(
  tx: WriteTransaction,
  context: CommandContext,
  now: Date,
  parent: Stored<Package>,
  fields: EveryField<NewVersion>,
): Promise<{ parent: Stored<Package>; version: Stored<PackageVersion> }> {
  const time = nextVersionTime(parent, now)
  const isPublished = fields.status === "Published"
  return writeVersion(tx, parent, time, {
    ...fields,
    ...fieldsUnder(context, parent, fields),
    contentRevision: contentRevision([]),
    assetCount: 0,
    publishTime: isPublished ? time : undefined,
    publishOrder: isPublished ? time : new Date(0),
    entryProject: undefined,
    indexFailure: undefined,
    createTime: time,
    updateTime: time,
  })
}

/**
 * A copy of a version of another project: its content, status, labels and times of publishing are those of the source. What the source's
 * file was found to hold is not copied: who copies the file has the copy indexed.
 */
export function addCopy(
  tx: WriteTransaction,
  context: CommandContext,
  now: Date,
  parent: Stored<Package>,
  { version: source, project }: { readonly version: PackageVersion; readonly project: string },
): Promise<{ parent: Stored<Package>; version: Stored<PackageVersion> }> {
  const time = nextVersionTime(parent, now)
  return writeVersion(tx, parent, time, {
    ...fieldsUnder(context, parent, source),
    name: source.name,
    status: source.status,
    indexStatus: "unknown",
    labels: source.labels,
    contentRevision: source.contentRevision,
    assetCount: source.assetCount,
    publishTime: source.publishTime,
    publishOrder: source.publishOrder,
    entryProject: source.entryProject ?? project,
    indexFailure: undefined,
    createTime: time,
    updateTime: time,
  })
}

/** The package moved with the version created before, so no version is older than its predecessor, whatever the clocks do. */
function nextVersionTime(parent: Package, now: Date): Date {
  return atLeast(parent.updateTime, now)
}

function fieldsUnder(context: CommandContext, parent: Package, version: Pick<PackageVersion, "name" | "status">) {
  const sequence = parent.lastSequence + 1
  return {
    uid: context.newId(),
    organization: parent.organization,
    packageUid: parent.uid,
    sequence,
    activeSequence: canBeLatest(version) ? sequence : undefined,
  }
}

async function writeVersion(
  tx: WriteTransaction,
  parent: Stored<Package>,
  time: Date,
  fields: EveryField<PackageVersion>,
): Promise<{ parent: Stored<Package>; version: Stored<PackageVersion> }> {
  const version = await createRow(tx, packageVersions, fields)
  const updated = await tx.update(packages, { ...parent, lastSequence: fields.sequence, updateTime: time })
  return { parent: updated, version }
}
