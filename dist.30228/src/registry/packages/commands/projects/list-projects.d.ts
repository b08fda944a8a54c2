import type { Stored } from "../../../../store/store.js";
import type { CommandContext } from "../../../context.js";
import { type ListPage, type PageOptions } from "../../../paging.js";
import type { Project } from "../../entities.js";
/** A page of an organization's projects, by name. */
export declare function listProjects(context: CommandContext, organization: string, request: PageOptions & {
    readonly prefix?: string | undefined;
}): Promise<ListPage<Stored<Project>>>;
