import { type CommandContext } from "../../../context.js";
import { type TagTarget } from "./tagged.js";
/** Removes the tags with these keys; one that is not there is no error. */
export declare function removeTags(context: CommandContext, target: TagTarget, keys: readonly string[]): Promise<void>;
