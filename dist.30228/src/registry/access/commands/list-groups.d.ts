import type { Stored } from "../../../store/store.js";
import type { CommandContext } from "../../context.js";
import { type ListPage, type PageOptions } from "../../paging.js";
import type { Group } from "../entities.js";
/** A page of an organization's groups, by name. */
export declare function listGroups(context: CommandContext, organization: string, page: PageOptions): Promise<ListPage<Stored<Group>>>;
