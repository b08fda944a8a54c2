import { type CommandContext } from "../../context.js";
import { type GroupRef } from "../groups.js";
/** All of them are removed, or none. */
export declare function removeMembers(context: CommandContext, ref: GroupRef, principals: readonly string[]): Promise<void>;
