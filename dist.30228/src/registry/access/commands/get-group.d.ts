import type { Stored } from "../../../store/store.js";
import type { CommandContext } from "../../context.js";
import type { Group } from "../entities.js";
import { type GroupRef } from "../groups.js";
/** The group, or NOT_FOUND. */
export declare function getGroup(context: CommandContext, ref: GroupRef): Promise<Stored<Group>>;
