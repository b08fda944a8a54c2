import type { CommandContext } from "../../../context.js";
import { type VersionPreconditions, type VersionsOutcome } from "../../bulk-change.js";
import type { PackageRef } from "../../lookup.js";
import { type TargetStatus } from "../../version-status.js";
/** A version that has the status already stays as it is. */
export declare function updateVersionsStatus(context: CommandContext, ref: PackageRef, input: VersionPreconditions & {
    readonly target: TargetStatus;
}): Promise<VersionsOutcome>;
