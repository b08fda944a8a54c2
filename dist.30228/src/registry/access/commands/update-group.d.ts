import type { Stored } from "../../../store/store.js";
import { type CommandContext } from "../../context.js";
import { type Precondition } from "../../etag.js";
import { type Patch } from "../../patch.js";
import type { Group } from "../entities.js";
import { type GroupRef } from "../groups.js";
/** The group as it now is. */
export declare function updateGroup(context: CommandContext, ref: GroupRef, input: {
    readonly patch: Patch<Pick<Group, "description">>;
    readonly preconditions: readonly Precondition[];
}): Promise<Stored<Group>>;
