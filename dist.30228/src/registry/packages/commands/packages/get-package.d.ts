import type { CommandContext } from "../../../context.js";
import { type PackageRef } from "../../lookup.js";
import { type PackageView } from "../../package-view.js";
/** The package with its latest version, or NOT_FOUND. */
export declare function getPackage(context: CommandContext, ref: PackageRef): Promise<PackageView>;
