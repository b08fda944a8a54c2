import type { Stored } from "../../../store/store.js";
import type { CommandContext } from "../../context.js";
import { type ListPage, type PageOptions } from "../../paging.js";
import type { GroupMember } from "../entities.js";
import { type GroupRef } from "../groups.js";
/** A page of a group's members, by principal. */
export declare function listMembers(context: CommandContext, ref: GroupRef, page: PageOptions): Promise<ListPage<Stored<GroupMember>>>;
