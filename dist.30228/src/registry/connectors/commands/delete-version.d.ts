import { type CommandContext } from "../../context.js";
import { type Precondition } from "../../etag.js";
import type { VersionName } from "./get-version.js";
export interface DeleteVersionInput extends VersionName {
    /** Also when published. */
    readonly force: boolean;
    readonly preconditions: readonly Precondition[];
}
/** Refuses with CONFLICT, unless forced, a published version. */
export declare function deleteVersion(context: CommandContext, input: DeleteVersionInput): Promise<void>;
