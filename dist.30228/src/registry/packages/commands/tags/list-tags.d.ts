import type { CommandContext } from "../../../context.js";
import type { Tag } from "../../entities.js";
import { type TagTarget } from "./tagged.js";
/** Every tag of the resource. */
export declare function listTags(context: CommandContext, target: TagTarget): Promise<readonly Tag[]>;
