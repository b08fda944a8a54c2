import type { Stored, WriteTransaction } from "../../store/store.js";
import { type CommandContext } from "../context.js";
import { type EveryField } from "../every-field.js";
import type { Organization, Package, PackageName, PackageVersion, Project, ProjectLocation } from "./entities.js";
/** What a caller says of an organization that is to be made. */
export type NewOrganization = EveryField<Pick<Organization, "name" | "displayName" | "encryptionKey" | "tags">>;
/** What a caller says of a project that is to be made. */
export type NewProject = EveryField<Pick<Project, "name" | "readme" | "replicationCount" | "description" | "upstreams" | "tags">>;
/** An organization that nothing says more of than its name. */
export declare function namedOrganization(name: string): NewOrganization;
/** A project that nothing says more of than its name. */
export declare function namedProject(name: string): NewProject;
/** A new organization. Refuses with ALREADY_EXISTS a taken name. */
export declare function addOrganization(tx: WriteTransaction, context: CommandContext, now: Date, fields: NewOrganization): Promise<Stored<Organization>>;
/** The organization of this name, made where it is missing. */
export declare function ensureOrganization(tx: WriteTransaction, context: CommandContext, name: string, now: Date): Promise<Stored<Organization>>;
/** A new project. Refuses with ALREADY_EXISTS a taken name. */
export declare function addProject(tx: WriteTransaction, context: CommandContext, now: Date, organization: Organization, fields: NewProject): Promise<Stored<Project>>;
/** The row by which projects of all organizations are listed. */
export declare function projectLocation(organization: string, name: string): ProjectLocation;
/** A new package. Refuses with ALREADY_EXISTS a taken name. */
export declare function addPackage(tx: WriteTransaction, context: CommandContext, now: Date, project: Stored<Project>, name: PackageName): Promise<Stored<Package>>;
/** What a new version is made with; the rest follows from it. */
export type NewVersion = Pick<PackageVersion, "name" | "status" | "indexStatus" | "labels">;
/** A version, and its package with the next sequence: both are written. The name must be free. */
export declare function addVersion(tx: WriteTransaction, context: CommandContext, now: Date, parent: Stored<Package>, fields: EveryField<NewVersion>): Promise<{
    parent: Stored<Package>;
    version: Stored<PackageVersion>;
}>;
/** A copy of a version of another project: its content, status, labels and times of publishing are those of the source. */
export declare function addCopy(tx: WriteTransaction, context: CommandContext, now: Date, parent: Stored<Package>, { version: source, project }: {
    readonly version: PackageVersion;
    readonly project: string;
}): Promise<{
    parent: Stored<Package>;
    version: Stored<PackageVersion>;
}>;
