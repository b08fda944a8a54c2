import type { Collection, Key, Stored } from "../../store/store.js";
import { RegistryError } from "../errors.js";
import type { Organization, Package, PackageName, PackageVersion, Project } from "./entities.js";
/** A store or a transaction. */
export interface Reader {
    get<D>(collection: Collection<D>, key: Key): Promise<Stored<D> | undefined>;
}
export interface ProjectRef {
    readonly organization: string;
    readonly project: string;
}
export interface PackageRef extends ProjectRef {
    readonly package: PackageName;
}
export interface VersionRef extends PackageRef {
    readonly version: string;
}
/** The key of a package inside its project: no part can hold a slash. */
export declare function packageId(name: PackageName): string;
/** The organization, or NOT_FOUND. */
export declare function requireOrganization(reader: Reader, name: string): Promise<Stored<Organization>>;
/** The project, or NOT_FOUND that names what is missing first. */
export declare function requireProject(reader: Reader, ref: ProjectRef): Promise<Stored<Project>>;
/** The package, or NOT_FOUND that names what is missing first. */
export declare function requirePackage(reader: Reader, ref: PackageRef): Promise<Stored<Package>>;
/** The version of the package, if there is one. */
export declare function findPackageVersion(reader: Reader, parent: Package, version: string): Promise<Stored<PackageVersion> | undefined>;
/** The version, or NOT_FOUND that names what is missing first. */
export declare function requirePackageVersion(reader: Reader, ref: VersionRef): Promise<Stored<PackageVersion>>;
/** The name that the version has is taken. The message is the one that clients know. */
export declare function versionExists(name: string): RegistryError;
