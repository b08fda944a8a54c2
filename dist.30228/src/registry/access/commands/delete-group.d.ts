import { type CommandContext } from "../../context.js";
import { type Precondition } from "../../etag.js";
import { type GroupRef } from "../groups.js";
/** The group is gone with its members. Refuses with CONFLICT where it holds the last admins. */
export declare function deleteGroup(context: CommandContext, ref: GroupRef, preconditions: readonly Precondition[]): Promise<void>;
