import { type CommandContext } from "../../../context.js";
import { type VersionsOutcome } from "../../bulk-change.js";
import type { PackageName } from "../../entities.js";
export interface CopyVersionsInput {
    readonly organization: string;
    readonly source: string;
    readonly destination: string;
    readonly package: PackageName;
    /** Either these, or revisions. */
    readonly versions: readonly string[];
    /** Versions with the content revision that each must have. */
    readonly revisions: ReadonlyMap<string, string> | undefined;
    /** Replaces a version of the destination that differs. */
    readonly allowOverwrite: boolean;
}
/** Versions that the destination has already, with the same content, are neither successful nor failed. */
export declare function copyVersions(context: CommandContext, input: CopyVersionsInput): Promise<VersionsOutcome>;
