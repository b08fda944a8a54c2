import { type CommandContext } from "../../../context.js";
import { type Precondition } from "../../../etag.js";
import { type PackageRef } from "../../lookup.js";
import { type PackageView } from "../../package-view.js";
/** Answers with the package as it was. */
export declare function deletePackage(context: CommandContext, ref: PackageRef, preconditions: readonly Precondition[], tagOf?: (view: PackageView) => string): Promise<PackageView>;
