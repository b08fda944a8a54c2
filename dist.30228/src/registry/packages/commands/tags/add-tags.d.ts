import { type CommandContext } from "../../../context.js";
import type { Tag } from "../../entities.js";
import { type TagTarget } from "./tagged.js";
/** Adds tags, in place of those with the same keys. Refuses with QUOTA_EXCEEDED beyond 200. */
export declare function addTags(context: CommandContext, target: TagTarget, tags: readonly Tag[]): Promise<void>;
