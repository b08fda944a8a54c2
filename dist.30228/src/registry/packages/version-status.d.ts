import type { Stored } from "../../store/store.js";
import type { PackageVersion, VersionStatus } from "./entities.js";
/** Statuses that a caller may ask for. */
export type TargetStatus = "Published" | "Unlisted" | "Archived";
/** Whether the files of a version can be fetched. */
export declare function isActive(status: VersionStatus): boolean;
/** Whether the version counts when the latest version is looked for. */
export declare function canBeLatest({ name, status }: Pick<PackageVersion, "name" | "status">): boolean;
/** A disposed version has lost its assets: it can only be deleted. */
export declare function mayChange(from: VersionStatus): boolean;
/** The version with another status; the times and the index that follow it move too. */
export declare function withStatus(version: Stored<PackageVersion>, status: VersionStatus, now: Date): Stored<PackageVersion>;
