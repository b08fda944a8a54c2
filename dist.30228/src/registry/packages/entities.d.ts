import type { Label } from "../labels.js";
import type { PackageIndex } from "./package-index.js";
export interface Organization {
    readonly uid: string;
    readonly name: string;
    readonly displayName?: string;
    readonly encryptionKey?: string;
    readonly tags?: readonly Tag[];
    readonly createTime: Date;
    readonly updateTime: Date;
}
export interface Tag {
    readonly key: string;
    readonly value: string;
}
export interface Project {
    readonly uid: string;
    readonly organization: string;
    readonly name: string;
    readonly readme?: string;
    readonly replicationCount?: number;
    readonly description?: string;
    readonly upstreams?: readonly string[];
    readonly tags?: readonly Tag[];
    readonly createTime: Date;
    readonly updateTime: Date;
}
export type PackageFormat = "npm" | "pypi" | "maven" | "nuget" | "generic" | "ruby" | "swift" | "cargo";
/** What names a package inside a project. */
export interface PackageName {
    readonly format: PackageFormat;
    readonly namespace?: string | undefined;
    readonly name: string;
}
export interface Package extends PackageName {
    readonly uid: string;
    readonly organization: string;
    readonly projectUid: string;
    /** format/namespace/name: none of them can hold a slash. */
    readonly id: string;
    readonly description?: string;
    readonly replicationCount?: number;
    /** Name of the version that is the latest until unpinned. */
    readonly pinnedVersion?: string;
    /** The `sequence` that the version created last got. */
    readonly lastSequence: number;
    readonly publishOrigin: "ALLOW" | "BLOCK";
    readonly upstreamOrigin: "ALLOW" | "BLOCK";
    readonly tags?: readonly Tag[];
    /** By key. */
    readonly labels?: readonly Label[];
    readonly createTime: Date;
    readonly updateTime: Date;
}
/** Published and Unlisted can be fetched; Archived can come back; a Disposed one has lost its assets for good. */
export type VersionStatus = "Published" | "Unfinished" | "Unlisted" | "Archived" | "Disposed";
export type IndexStatus = "unknown" | "indexing" | "indexed" | "failed";
export interface PackageVersion {
    readonly uid: string;
    readonly organization: string;
    readonly packageUid: string;
    readonly name: string;
    readonly status: VersionStatus;
    readonly indexStatus: IndexStatus;
    /** Why the registry could not index it. */
    readonly indexFailure?: string;
    /** Order of creation inside the package, from 1. */
    readonly sequence: number;
    /** The sequence again while the version can be the latest: the index of it finds that. */
    readonly activeSequence?: number;
    /** Names the content (44 characters of base64): changes with the assets, not with the status. */
    readonly contentRevision: string;
    readonly assetCount: number;
    readonly publishTime?: Date;
    /** publishTime, or the epoch while there is none: ordered by this, no version is left out. */
    readonly publishOrder: Date;
    /** By key. */
    readonly labels?: readonly Label[];
    /** Name of the project that the version was published in, when it came here as a copy. */
    readonly entryProject?: string;
    readonly createTime: Date;
    readonly updateTime: Date;
}
/** That a version is to be indexed, or is: there as long as the registry has that to do. */
export interface IndexJob {
    readonly versionUid: string;
    readonly organization: string;
    readonly packageUid: string;
    /** The version's name. */
    readonly version: string;
    /** From when it may be claimed; while it is claimed, when the claim ends. */
    readonly dueTime: Date;
    /** Who has claimed it. */
    readonly owner?: string;
    /** Claims so far. */
    readonly attempts: number;
}
/** What indexing found last in a version's file. */
export interface VersionIndex extends PackageIndex {
    readonly organization: string;
    readonly versionUid: string;
}
export interface Asset {
    readonly organization: string;
    readonly versionUid: string;
    readonly name: string;
    readonly size: number;
    readonly md5: string;
    readonly sha1: string;
    readonly sha256: string;
    readonly sha512: string;
    readonly createTime: Date;
}
/** Where a project of a name is, for lists over all organizations. Neither name can hold a slash. */
export interface ProjectLocation {
    /** name/organization */
    readonly location: string;
    readonly name: string;
    readonly organization: string;
}
export type DatabaseType = "postgres" | "bigquery" | "snowflake" | "trino" | "mysql" | "duckdb" | "motherduck";
/** How a project's models reach a database. Stored for whoever runs them: the registry dials nothing. */
export interface DatabaseConnection {
    readonly uid: string;
    readonly organization: string;
    readonly projectUid: string;
    readonly name: string;
    readonly type: DatabaseType;
    /** What is no secret, by name. */
    readonly settings: Readonly<Record<string, string | number>>;
    /** Passwords and keys, by name, encrypted. */
    readonly sealed: Readonly<Record<string, string>>;
    readonly includeTables?: readonly string[];
    readonly excludeTables?: readonly string[];
    readonly excludeAllTables?: boolean;
    readonly createTime: Date;
    readonly updateTime: Date;
}
