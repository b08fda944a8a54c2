import { type CommandContext } from "../../context.js";
import { type Precondition } from "../../etag.js";
import { type VersionView } from "../views.js";
import type { VersionName } from "./get-version.js";
export interface PublishVersionInput extends VersionName {
    readonly preconditions: readonly Precondition[];
}
/** The published version; one that is published already stays as it is. Refuses with INVALID what refers to missing definitions. */
export declare function publishVersion(context: CommandContext, input: PublishVersionInput): Promise<VersionView>;
