import type { Stored } from "../../../../store/store.js";
import { type CommandContext } from "../../../context.js";
import { type Precondition } from "../../../etag.js";
import type { LabelChange } from "../../../labels.js";
import type { IndexStatus, PackageVersion } from "../../entities.js";
import { type VersionRef } from "../../lookup.js";
/** What is asked for; undefined: left as it is. "error": what a version shows that is unfinished or disposed. */
export interface VersionChange {
    readonly archive?: "archived" | "unarchived" | "error" | undefined;
    readonly indexStatus?: IndexStatus | undefined;
    /** Merged by key. */
    readonly labels?: readonly LabelChange[] | undefined;
}
export type ArchiveState = "archived" | "unarchived" | "error";
/** Whether the version is archived, unarchived, or in a state that is neither. */
export declare function archiveState(version: PackageVersion): ArchiveState;
/** The version as it now is. Refuses with CONFLICT a status that can't change. */
export declare function updateVersion(context: CommandContext, ref: VersionRef, input: {
    readonly change: VersionChange;
    readonly preconditions: readonly Precondition[];
}): Promise<Stored<PackageVersion>>;
