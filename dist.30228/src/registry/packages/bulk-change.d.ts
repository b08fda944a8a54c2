import type { Stored, WriteTransaction } from "../../store/store.js";
import { type CommandContext } from "../context.js";
import type { Package, PackageVersion, VersionStatus } from "./entities.js";
import { type PackageRef } from "./lookup.js";
/** Why a version of a bulk change was not changed. */
export type VersionFailure = "NOT_FOUND" | "MISMATCHED_STATUS" | "MISMATCHED_REVISION" | "NOT_ALLOWED" | "ALREADY_EXISTS"
/** Nothing stood in its way, but in that of another. */
 | "SKIPPED";
export interface FailedVersion {
    readonly code: VersionFailure;
    readonly message: string;
}
export interface ChangedVersion {
    readonly revision: string;
    readonly status: VersionStatus | "Deleted";
}
/** What came of each version. One that needed no change is in neither. */
export interface VersionsOutcome {
    readonly successful: ReadonlyMap<string, ChangedVersion>;
    readonly failed: ReadonlyMap<string, FailedVersion>;
}
/** What must hold of each version. */
export interface VersionConditions {
    /** The content revision that each version must have, by its name. */
    readonly revisions: ReadonlyMap<string, string> | undefined;
    readonly expectedStatus?: VersionStatus | "Deleted" | undefined;
}
/** A version to which a bulk change may be made; `plan` is what `decide` made of it. */
export interface PlannedVersion<P> {
    readonly version: Stored<PackageVersion>;
    readonly plan: P;
}
/** What a bulk change is about, and what it does. */
export interface BulkChange<P> {
    readonly conditions: VersionConditions;
    /** What is said of a version that does not exist, and of one that another one holds up. */
    readonly missing: (name: string) => string;
    readonly skipped: (name: string) => string;
    /** What is to be done with a version; a failure where that can't be, undefined where nothing need be done. It guards what it rests on. */
    readonly decide: (version: Stored<PackageVersion>) => P | FailedVersion | undefined | Promise<P | FailedVersion | undefined>;
    /** Makes the change to every version of which something is to be done. Called once, and only when nothing failed. */
    readonly apply: (versions: readonly PlannedVersion<P>[]) => Promise<ReadonlyMap<string, ChangedVersion>>;
}
/**
 * Every row is guarded, also one that stays as it is: the decision rests on all of them, so two opposite calls can't pass each other.
 * @param names In the request's order, each once.
 */
export declare function changeVersions<P extends object>(tx: WriteTransaction, parent: Package, names: readonly string[], { conditions, missing, skipped, decide, apply }: BulkChange<P>): Promise<VersionsOutcome>;
/** What a request for the same change of many versions says. */
export interface VersionPreconditions extends VersionConditions {
    /** In the request's order; a name given twice counts once. Where there are revisions, exactly the versions that have one. */
    readonly versions: readonly string[];
}
/** A change that is made to each version by itself. */
export interface EachVersionChange {
    /** Why this version can't be changed so; undefined when it can. */
    readonly refusal?: (version: Stored<PackageVersion>) => string | undefined;
    /** Makes the change; answers with the status that then holds. */
    readonly apply: (tx: WriteTransaction, version: Stored<PackageVersion>, parent: Stored<Package>, now: Date) => Promise<ChangedVersion["status"]>;
}
/** Makes one change to each of the versions of a package, or to none. */
export declare function changeEachVersion(context: CommandContext, ref: PackageRef, input: VersionPreconditions, { refusal, apply }: EachVersionChange): Promise<VersionsOutcome>;
