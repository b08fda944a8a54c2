import type { CommandContext } from "../../../context.js";
import { type VersionPreconditions, type VersionsOutcome } from "../../bulk-change.js";
import type { PackageRef } from "../../lookup.js";
/** Each version is gone with its assets; a pin on one goes with it. */
export declare function deleteVersions(context: CommandContext, ref: PackageRef, input: VersionPreconditions): Promise<VersionsOutcome>;
