import type { Stored } from "../../../store/store.js";
import type { CommandContext } from "../../context.js";
import { type ListPage, type PageOptions } from "../../paging.js";
import type { Grant } from "../entities.js";
import { type ResourceRef } from "../permissions.js";
/** A page of the grants on one resource, by principal. */
export declare function listPermissions(context: CommandContext, ref: ResourceRef, page: PageOptions): Promise<ListPage<Stored<Grant>>>;
