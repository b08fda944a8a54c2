import type { Stored } from "../../../../store/store.js";
import type { CommandContext } from "../../../context.js";
import { type ListPage, type PageOptions } from "../../../paging.js";
import type { Organization } from "../../entities.js";
/** A page of all organizations, by name. */
export declare function listOrganizations(context: CommandContext, request: PageOptions): Promise<ListPage<Stored<Organization>>>;
