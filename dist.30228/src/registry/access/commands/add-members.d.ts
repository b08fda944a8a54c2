import type { Stored } from "../../../store/store.js";
import { type CommandContext } from "../../context.js";
import type { GroupMember } from "../entities.js";
import { type GroupRef } from "../groups.js";
/** Answers with these members as they now are. Of a principal named twice the last one counts. */
export declare function addMembers(context: CommandContext, ref: GroupRef, members: readonly Pick<GroupMember, "principal" | "status">[]): Promise<Stored<GroupMember>[]>;
