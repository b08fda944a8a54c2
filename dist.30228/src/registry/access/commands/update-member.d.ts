import type { Stored } from "../../../store/store.js";
import { type CommandContext } from "../../context.js";
import type { GroupMember, MemberStatus } from "../entities.js";
import { type GroupRef } from "../groups.js";
/** `principals`: what the member may be called; the first one that is in the group is meant. */
export declare function updateMember(context: CommandContext, ref: GroupRef, principals: readonly string[], status: MemberStatus | undefined): Promise<Stored<GroupMember>>;
