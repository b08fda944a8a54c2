import type { Collection, Key, Page, PageQuery, Stored } from "../../store/store.js";
import { type Caller } from "./caller.js";
import { Level } from "./roles.js";
/** A transaction. */
export interface AccessReader {
    get<D>(collection: Collection<D>, key: Key): Promise<Stored<D> | undefined>;
    page<D>(collection: Collection<D>, query: PageQuery): Promise<Page<D>>;
}
type Levels = ReadonlyMap<string, Level>;
export interface OrganizationAccess {
    readonly exists: boolean;
    /** Principal to level on the organization. */
    readonly organization: Levels;
    /** By name of a project: principal to level on it. */
    readonly projects: ReadonlyMap<string, Levels>;
    /** Principal to the groups that it is a direct member of, as `group:<name>`. */
    readonly groupsOf: ReadonlyMap<string, readonly string[]>;
    /** Policy documents: of the organization under "", of projects under their names. */
    readonly policies: ReadonlyMap<string, string>;
    /** How many rows it was made from: what it weighs in memory. */
    readonly rows: number;
}
/** Reads an organization's grants, groups and policies; one that does not exist has none. */
export declare function loadOrganizationAccess(tx: AccessReader, name: string): Promise<OrganizationAccess>;
/** The caller's identities and, through any number of groups in groups, every group of the organization that they are in. */
export declare function principalsOf(access: OrganizationAccess, caller: Caller): readonly string[];
/** What the caller may do with the organization itself by a role on it. */
export declare function organizationLevel(access: OrganizationAccess, organization: string, caller: Caller): Level;
/** What the caller may do with a project: the most of what roles on it and on the organization allow. */
export declare function projectLevel(access: OrganizationAccess, organization: string, project: string, caller: Caller): Level;
/** Whether the caller has a role on at least one project of the organization: then they may read the organization itself. */
export declare function hasAnyProject(access: OrganizationAccess, organization: string, caller: Caller): boolean;
export {};
