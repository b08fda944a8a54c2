// From the names in a request to what is stored, or NOT_FOUND naming what is missing.
import type { Collection, Key, Stored } from "../../store/store.js"
import { organizations, packages, packageVersions, projects } from "../collections.js"
import { notFound, RegistryError } from "../errors.js"
import type { Organization, Package, PackageName, PackageVersion, Project } from "./entities.js"

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

/** The organization, or NOT_FOUND. */
export async function requireOrganization(reader: Reader, name: string): Promise<Stored<Organization>> {
  const organization = await reader.get(organizations, [name])
  if (organization === undefined) throw notFound("organization", name)
  return organization
}

/** The project, or NOT_FOUND that names what is missing first. */
export async function requireProject(reader: Reader, ref: ProjectRef): Promise<Stored<Project>> {
  const project = await reader.get(projects, [ref.organization, ref.project])
  if (project === undefined) {
    await requireOrganization(reader, ref.organization)
    throw notFound("project", ref.project)
  }
  return project
}

/** The package, or NOT_FOUND that names what is missing first. */
export async function requirePackage(reader: Reader, ref: PackageRef): Promise<Stored<Package>> {
  const project = await requireProject(reader, ref)
  const found = await reader.get(packages, [ref.organization, project.uid, packageId(ref.package)])
  if (found === undefined) throw notFound("package", ref.package.name)
  return found
}

/** The version of the package, if there is one. */
export function findPackageVersion(
  reader: Reader,
  parent: Package,
  version: string,
): Promise<Stored<PackageVersion> | undefined> {
  return reader.get(packageVersions, [parent.organization, parent.uid, version])
}

/** The version, or NOT_FOUND that names what is missing first. */
export async function requirePackageVersion(reader: Reader, ref: VersionRef): Promise<Stored<PackageVersion>> {
  const version = await findPackageVersion(reader, await requirePackage(reader, ref), ref.version)
  if (version === undefined) throw notFound("package-version", ref.version)
  return version
}

/** The name that the version has is taken. The message is the one that clients know. */
export function versionExists(name: string): RegistryError {
  return new RegistryError("ALREADY_EXISTS", "version already exists", {
    resourceType: "package-version",
    resourceId: name,
  })
}
