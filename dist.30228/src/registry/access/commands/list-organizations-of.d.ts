import { type Stored } from "../../../store/store.js";
import type { CommandContext } from "../../context.js";
import type { Organization } from "../../packages/entities.js";
import type { ListPage, PageOptions } from "../../paging.js";
import { type Caller } from "../caller.js";
/** `mayRead`: whether the caller may really see the organization of this name. */
export declare function listOrganizationsOf(context: CommandContext, caller: Caller, request: PageOptions, mayRead: (organization: string) => Promise<boolean>): Promise<ListPage<Stored<Organization>>>;
