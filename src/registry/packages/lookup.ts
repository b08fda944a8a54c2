// From the names in a request to what is stored, or NOT_FOUND naming what is missing.
import type { Collection, Key, Stored } from "../../store/store.js"
import { organizations, packages, packageVersions, projects } from "../collections.js"
import type { Organization, Package, PackageName, PackageVersion, Project } from "../entities.js"
import { notFound } from "../errors.js"

/** A store or a transaction. */
export interface Reader {
  get<D>(collection: Collection<D>, key: Key): Promise<Stored<D> | undefined>
}

export interface ProjectRef {
  readonly organization: string
  readonly project: string
}

export interface PackageRef extends ProjectRef {
  readonly package: PackageName
}

export interface VersionRef extends PackageRef {
  readonly version: string
}

/** The key of a package inside its project: no part can hold a slash. */
export function packageId(name: PackageName): string {
  return `${name.format}/${name.namespace ?? ""}/${name.name}`
}

export async function findOrganization(reader: Reader, name: string): Promise<Stored<Organization>> {
  const organization = await reader.get(organizations, [name])
  if (organization === undefined) throw notFound("organization", name)
  return organization
}

export async function findProject(reader: Reader, ref: ProjectRef): Promise<Stored<Project>> {
  const project = await reader.get(projects, [ref.organization, ref.project])
  if (project === undefined) {
    await findOrganization(reader, ref.organization)
    throw notFound("project", ref.project)
  }
  return project
}

export async function findPackage(reader: Reader, ref: PackageRef): Promise<Stored<Package>> {
  const project = await findProject(reader, ref)
  const found = await reader.get(packages, [ref.organization, project.uid, packageId(ref.package)])
  if (found === undefined) throw notFound("package", ref.package.name)
  return found
}

export function getVersion(
  reader: Reader,
  parent: Package,
  version: string,
): Promise<Stored<PackageVersion> | undefined> {
  return reader.get(packageVersions, [parent.organization, parent.uid, version])
}

export async function findVersion(reader: Reader, ref: VersionRef): Promise<Stored<PackageVersion>> {
  const version = await getVersion(reader, await findPackage(reader, ref), ref.version)
  if (version === undefined) throw notFound("package-version", ref.version)
  return version
}
