import type { Stored } from "../../../../store/store.js";
import type { CommandContext } from "../../../context.js";
import { type ListPage, type PageOptions } from "../../../paging.js";
import type { Project } from "../../entities.js";
/** A page of the projects of every organization, by name. */
export declare function listAllProjects(context: CommandContext, request: PageOptions & {
    readonly prefix?: string | undefined;
}): Promise<ListPage<Stored<Project>>>;
