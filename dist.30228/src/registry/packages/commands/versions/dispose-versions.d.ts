import type { CommandContext } from "../../../context.js";
import { type VersionPreconditions, type VersionsOutcome } from "../../bulk-change.js";
import type { PackageRef } from "../../lookup.js";
/** A version that is disposed already stays as it is. */
export declare function disposeVersions(context: CommandContext, ref: PackageRef, input: VersionPreconditions): Promise<VersionsOutcome>;
